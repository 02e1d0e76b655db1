import type { CalendarDate } from '../../model/time.ts';
import { type Day, lastDay } from './dates.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The date of a day in a year, or null where the calendar has no such day. */
export function calendarDate({ month, day }: Pick<Day, 'month' | 'day'>, year: number): CalendarDate | null {
  return day >= 1 && day <= lastDay(year, month) ? `${year}-${two(month)}-${two(day)}` : null;
}

const DAY_MS = 86_400_000;

/** Days from one date to another, negative when the second is earlier. */
export const daysBetween = (a: CalendarDate, b: CalendarDate) => (Date.parse(b) - Date.parse(a)) / DAY_MS;

/** A date some days later. */
export const daysLater = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The year in which a day falls nearest to an anchor, if that is within `within` days; else null. */
export function nearestYear(
  day: Pick<Day, 'month' | 'day'>,
  anchor: CalendarDate,
  within: number,
): number | null {
  const year = Number(anchor.slice(0, 4));
  let best: number | null = null;
  let least = within;
  for (const candidate of [year, year - 1, year + 1]) {
    const date = calendarDate(day, candidate);
    if (date === null) continue;
    const distance = Math.abs(daysBetween(anchor, date));
    if (distance <= least && (best === null || distance < least)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
