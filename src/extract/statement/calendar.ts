import type { CalendarDate } from '../../model/time.ts';
import { type Day, lastDay } from './dates.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The date of a day in a year, or null where the calendar has no such day. */
export function calendarDate({ month, day }: Pick<Day, 'month' | 'day'>, year: number): CalendarDate | null {
  return day >= 1 && day <= lastDay(year, month) ? `${year}-${two(month)}-${two(day)}` : null;
}

const DAY_MS = 86_400_000;

/** Days from one date to another, negative when the second is earlier. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => dayNumberOf(b) - dayNumberOf(a);

/** The number of a date in days since 1970, read off its digits: dates are compared far more often than they are made. */
function dayNumberOf(date: CalendarDate): number {
  if (date.length !== 10) return Date.parse(date) / DAY_MS;
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return dayNumber(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** Days since 1970 in the Gregorian calendar. Years begin in March here, so that the leap day is a year's last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day;
  return marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** From the first of March of the year 0 to the day before the first of January 1970, both counted. */
const DAYS_BEFORE_1970 = 719_469;

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
  const at = dayNumberOf(anchor);
  let best: number | null = null;
  let least = within;
  for (const candidate of [year, year - 1, year + 1]) {
    if (day.day < 1 || day.day > lastDay(candidate, day.month)) continue;
    const distance = Math.abs(dayNumber(candidate, day.month, day.day) - at);
    if (distance <= least && (best === null || distance < least)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
