import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { calendarAddress } from '../../parts/calendar-address.ts';
import { Chip } from '../../parts/chip.tsx';
import { useEventWhen } from '../../parts/event-when.ts';
import { Icon } from '../../parts/icon.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Happening } from './documents.ts';
import { EVENT_TEXTS } from './texts.ts';

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When, where, by whom, with which countries and how many people; what no article says is said to be so. */
export function Facts({ event }: { readonly event: Happening }) {
  const t = useMessages(EVENT_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const { when, note } = useEventWhen(language)(event);
  const { province, organizers, countries, participantCount, participantCountIsApproximate } = event;
  // Some articles print no place but the province.
  const venue = event.venue === province?.name ? null : event.venue;
  const crowd = participantCount === null ? null : formatNumber(participantCount, language);
  return (
    <dl class="event-facts">
      <Fact name={t.when}>
        {when}
        {event.startsOn !== null && <span class="event-note">{note ?? t.dayOnly}</span>}
      </Fact>
      <Fact name={t.where}>
        {venue === null && province === null && <span class="event-note">{t.unsaid}</span>}
        {venue !== null && <span lang="vi">{venue}</span>}
        {venue !== null && province !== null && ', '}
        {province !== null && (
          <Link href={pathTo('events', {}, { province: keyOf(province.id) })}>{nameOf(province)}</Link>
        )}
      </Fact>
      <Fact name={t.organizers}>
        {organizers.length === 0 && <span class="event-note">{t.unsaid}</span>}
        <ul>
          {organizers.map(({ id, name }) => (
            <li key={id}>
              <Link href={pathTo('officials', {}, { organization: keyOf(id) })} lang="vi">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Fact>
      {countries.length > 0 && (
        <Fact name={t.countries}>
          <span class="event-countries">
            {countries.map((one) => (
              <Chip key={one.id} href={pathTo('events', {}, { country: keyOf(one.id) })}>
                {nameOf(one)}
              </Chip>
            ))}
          </span>
        </Fact>
      )}
      {crowd !== null && (
        <Fact name={t.crowd}>{participantCountIsApproximate ? t.about(crowd) : t.people(crowd)}</Fact>
      )}
    </dl>
  );
}

/** The ways from an event into calendars: the reader's own, and the month of ours. */
export function Calendars({ event }: { readonly event: Happening }) {
  const t = useMessages(EVENT_TEXTS);
  const file = calendarAddress(event);
  const { startsOn } = event;
  return (
    <p class="event-actions only-screen">
      {file === null ? (
        <span class="event-note">{t.noCalendar}</span>
      ) : (
        <a class="button button-primary" href={file} download="su-kien.ics">
          <Icon name="calendar" />
          {t.calendar}
        </a>
      )}
      {startsOn !== null && (
        <Link href={pathTo('events', {}, { month: startsOn.slice(0, 7) })}>{t.inMonth}</Link>
      )}
    </p>
  );
}
