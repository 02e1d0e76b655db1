import { longDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { classes } from '../../parts/class.ts';
import type { Happening } from './documents.ts';
import { byDay, type Days } from './month.ts';
import { EventRow } from './row.tsx';
import { EVENTS_TEXTS } from './texts.ts';

/** Of a month, the first day from today on that has something, or the last before. */
export const NEAREST_DAY = 'agenda-nearest';

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
  const full = [...byDay(events, days)];
  const nearest = full.find(([day]) => day >= today)?.[0] ?? full.at(-1)?.[0];
  return (
    <div class="agenda">
      {full.map(([day, happenings]) => (
        <section
          key={day}
          class={classes('agenda-day', day === today && 'agenda-today', day === nearest && NEAREST_DAY)}
        >
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
