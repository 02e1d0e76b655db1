import { longDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { classes } from '../../parts/class.ts';
import { EVENT_KIND_TEXTS } from '../../parts/event-kind.tsx';
import { EVENT_GROUPS } from '../../parts/event-kinds.ts';
import { useEventWhen } from '../../parts/event-when.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Happening } from './documents.ts';
import { type Bar, type Days, laidOut, weeksOf } from './month.ts';
import { EVENTS_TEXTS } from './texts.ts';

const MOST_LANES = 4;

/** An event as a bar over its days. */
function EventBar({ bar }: { readonly bar: Bar<Happening> }) {
  const t = useMessages(EVENTS_TEXTS);
  const { kinds } = useMessages(EVENT_KIND_TEXTS);
  const language = useLanguage();
  const { when } = useEventWhen(language)(bar.event);
  const { event, column, span, lane, isBegun, goesOn } = bar;
  return (
    <li
      class={classes(
        'calendar-bar',
        `event-${EVENT_GROUPS[event.kind]}`,
        isBegun && 'calendar-begun',
        goesOn && 'calendar-goes-on',
      )}
      style={{ gridColumn: `${column} / span ${span}`, gridRow: lane + 1 }}
    >
      <Link href={pathTo('event', { id: event.id })} title={event.name}>
        <span class="calendar-kind">
          {kinds[event.kind]}
          <span class="unseen">, {when}: </span>
        </span>
        <span class="calendar-name" lang="vi">
          {event.name}
        </span>
        {isBegun && <span class="unseen">({t.begun})</span>}
        {goesOn && <span class="unseen">({t.goesOn})</span>}
      </Link>
    </li>
  );
}

/** A month as weeks below each other, an event as a bar over its days. What finds no room is in the list of its day. */
export function CalendarGrid({
  month,
  days,
  events,
  today,
  dayAddress,
}: {
  readonly month: string;
  readonly days: Days;
  readonly events: readonly Happening[];
  readonly today: string;
  /** Where all events of a day are listed. */
  readonly dayAddress: (day: string) => string;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  return (
    <div class="calendar">
      <ol class="calendar-weekdays" aria-hidden="true">
        {t.days.split('|').map((day) => (
          <li key={day}>{day}</li>
        ))}
      </ol>
      <ol class="calendar-weeks">
        {weeksOf(month).map((week) => {
          const { bars, hidden } = laidOut(week, events, days, MOST_LANES);
          const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
          return (
            <li key={week[0]} class="calendar-week">
              <div class="calendar-grounds" aria-hidden="true">
                {week.map((day) => (
                  <span
                    key={day}
                    class={classes(
                      day === today && 'calendar-today-ground',
                      !day.startsWith(month) && 'calendar-beside',
                    )}
                  />
                ))}
              </div>
              <div class="calendar-days">
                {week.map((day) => (
                  <time
                    key={day}
                    dateTime={day}
                    class={classes(
                      'calendar-day',
                      day === today && 'calendar-today',
                      !day.startsWith(month) && 'calendar-beside',
                    )}
                  >
                    <span>{Number(day.slice(8))}</span>
                    {day === today && <span class="calendar-today-word">{t.today}</span>}
                  </time>
                ))}
              </div>
              <ul class="calendar-bars">
                {bars.map((bar) => (
                  <EventBar key={bar.event.id} bar={bar} />
                ))}
                {hidden.map((count, at) => {
                  const day = week[at] ?? '';
                  if (count === 0) return null;
                  const number = formatNumber(count, language);
                  return (
                    <li key={day} class="calendar-more" style={{ gridColumn: at + 1, gridRow: lanes + 1 }}>
                      <Link href={dayAddress(day)} aria-label={t.moreOn(number, longDay(day, language))}>
                        + {t.more(number)}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
