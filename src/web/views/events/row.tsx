import { useLanguage, useMessages } from '../../language/messages.ts';
import { EventKind } from '../../parts/event-kind.tsx';
import { useEventWhen } from '../../parts/event-when.ts';
import { usePlaceName } from '../../parts/place-name.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Happening } from './documents.ts';
import { EVENTS_TEXTS } from './texts.ts';

/** An event in a list: what, of which kind, where, who holds it; when too, unless the heading above says so. */
export function EventRow({
  event,
  isDayTold = false,
}: {
  readonly event: Happening;
  readonly isDayTold?: boolean;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const { when, note } = useEventWhen(language)(event);
  const { id, name, kind, province, organizers, startsOn, endsOn } = event;
  // Some articles print no place but the province.
  const venue = event.venue === province?.name ? null : event.venue;
  const Name = isDayTold ? 'h4' : 'h3';
  const isShown = !isDayTold || (endsOn !== null && endsOn !== startsOn);
  return (
    <li class="events-row">
      <p class="events-row-head">
        <EventKind kind={kind} />
        {isShown && <span class="events-row-when">{when}</span>}
      </p>
      <Name class="events-row-name" lang="vi">
        <Link href={pathTo('event', { id })}>{name}</Link>
      </Name>
      {(venue !== null || province !== null) && (
        <p class="events-row-where">
          {venue !== null && <span lang="vi">{venue}</span>}
          {venue !== null && province !== null && ', '}
          {province !== null && nameOf(province)}
        </p>
      )}
      {organizers.length > 0 && (
        <p class="events-row-where">
          <span class="unseen">{t.organizer}: </span>
          <span lang="vi">{organizers.map((one) => one.name).join(' · ')}</span>
        </p>
      )}
      {note !== null && <p class="events-row-note">{note}</p>}
    </li>
  );
}
