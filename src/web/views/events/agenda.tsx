import { longDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Happening } from './documents.ts';
import { byDay, type Days } from './month.ts';
import { EventRow } from './row.tsx';
import { EVENTS_TEXTS } from './texts.ts';

/** A month as its days with something on them, one below the other: for a screen that has no room for seven columns. */
export function Agenda({
  days,
  events,
  today,
}: {
  readonly days: Days;
  readonly events: readonly Happening[];
  readonly today: string;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  return (
    <div class="agenda">
      {[...byDay(events, days)].map(([day, happenings]) => (
        <section key={day} class={day === today ? 'agenda-day agenda-today' : 'agenda-day'}>
          <h3 class="agenda-date">
            <time dateTime={day}>{longDay(day, language)}</time>
            {day === today && <Badge tone="live">{t.today}</Badge>}
          </h3>
          <ul>
            {happenings.map((event) => (
              <EventRow key={event.id} event={event} isDayTold />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
