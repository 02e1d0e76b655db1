/** An instant, ISO 8601 in UTC with milliseconds: `2022-08-21T03:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar date in Viet Nam, `YYYY-MM-DD`. Sorts as text. */
export type CalendarDate = string;

/** The clock is a parameter everywhere; only `main` reads the real one. */
export type Clock = () => Date;

/** Viet Nam keeps UTC+07:00 all year (Quyết định 134/2002/QĐ-TTg), so a fixed offset is right. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The calendar date in Viet Nam at an instant. */
export function dateInVietnam(at: Instant | Date): CalendarDate {
  return new Date(new Date(at).getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a local time in Viet Nam falls; `time` is `HH:mm[:ss]`, midnight when left out. */
export function instantInVietnam(date: CalendarDate, time = '00:00:00'): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const inDay = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  // Parsed: `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  return new Date(Date.parse(`${date}T00:00:00Z`) + inDay - VIETNAM_OFFSET_MS).toISOString();
}

/** The last millisecond of a day in Viet Nam. */
export const endOfDayInVietnam = (date: CalendarDate): Instant =>
  new Date(Date.parse(instantInVietnam(date)) + 86_400_000 - 1).toISOString();

/** `YYYY-MM-DD` of a year of four digits, a month and a day as they are printed; whether there is such a day, `isCalendarDate` tells. */
export const dateOfParts = (year: string | number, month: string | number, day: string | number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** True for a date that exists in the calendar and is written `YYYY-MM-DD`. */
export function isCalendarDate(value: string): value is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
}

/** The calendar date before a date. */
export function dayBefore(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
