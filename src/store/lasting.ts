import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '../model/time.ts';

/** Months since year 0 of a day in a column, null for "". */
const monthOf = (column: string) =>
  `(cast(nullif(substr(${column}, 1, 4), '') as integer) * 12 + cast(nullif(substr(${column}, 6, 2), '') as integer))`;

/**
 * True of the few events that end later than in the month after the one in which they start, by the columns `starts` and `ends`. They
 * have an index of their own, so that what goes on on a day is looked for among these and among what started of late.
 */
export const LASTING = `${monthOf('ends')} - ${monthOf('starts')} > 1`;

/** The same, for a query; the text must be that of the index. */
export const isLasting: RawBuilder<boolean> = sql.raw(LASTING);

/** The first day of the month before: what starts earlier and has not ended by the day is lasting. */
export function lastingBefore(day: CalendarDate): CalendarDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}
