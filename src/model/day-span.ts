import type { CalendarDate } from './time.ts';

/** The first and the last day on which an article came out that says something; null where none does. */
export interface DaySpan {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;
const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The span from the first to the last of these days, whatever their order. */
export function spanOf(days: Iterable<CalendarDate>): DaySpan {
  let [first, last]: [CalendarDate | null, CalendarDate | null] = [null, null];
  for (const day of days) {
    first = earlier(first, day);
    last = later(last, day);
  }
  return { first, last };
}

/** The span over both. */
export const widened = (a: DaySpan, b: DaySpan): DaySpan => ({
  first: earlier(a.first, b.first),
  last: later(a.last, b.last),
});

/**
 * Whether a span may be another once it has lost these days and gained those: it has when it began or ended on a day that was lost,
 * unless what it gained reaches as far. Otherwise it is what `widened` says, and nobody need look at the days between.
 */
export function hangsOn(span: DaySpan, lost: DaySpan, gained: DaySpan): boolean {
  const isFirstLost = lost.first !== null && lost.first === span.first;
  const isLastLost = lost.last !== null && lost.last === span.last;
  return (
    (isFirstLost && earlier(gained.first, lost.first) !== gained.first) ||
    (isLastLost && later(gained.last, lost.last) !== gained.last)
  );
}
