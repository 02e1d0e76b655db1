import type { DatePrecision } from './event.ts';
import type { CalendarDate } from './time.ts';

/** What a report says of its event's time, see `Event`. */
export interface Dates {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
}

/** Whether the day is known. */
const isDated = ({ startsOn, precision }: Dates): boolean => startsOn !== null && precision === 'DAY';

/** Reports that give different days of one event give one within its range; longer ranges are seasons, not events. */
export const LONGEST_RANGE = 7;
const DAY_MS = 86_400_000;

/** Every month has the 28th, so that most days need no calendar. */
function dayAfter(day: CalendarDate): CalendarDate {
  const number = Number(day.slice(8));
  if (number < 28) return `${day.slice(0, 8)}${String(number + 1).padStart(2, '0')}`;
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** The days of an event of at most a week, the first one of a longer one; none where the day is not known. */
export function daysOf(dates: Dates): readonly CalendarDate[] {
  if (dates.startsOn === null || !isDated(dates)) return [];
  if (dates.endsOn === null) return [dates.startsOn];
  const start = Date.parse(dates.startsOn);
  const length = Math.round((Date.parse(dates.endsOn) - start) / DAY_MS) + 1;
  if (!(length > 1 && length <= LONGEST_RANGE)) return [dates.startsOn];
  const days = [dates.startsOn];
  while (days.length < length) days.push(dayAfter(days.at(-1) as CalendarDate));
  return days;
}

/** The days of an event as they are compared. */
export interface Days extends Dates {
  /** Whether the day is known. */
  readonly isDated: boolean;
  /** As of `daysOf`. */
  readonly each: readonly CalendarDate[];
}

/** Reads what a report says of its event's time. */
export const datesOf = ({ startsOn, endsOn, precision }: Dates): Days => {
  const dates = { startsOn, endsOn, precision };
  return { ...dates, isDated: isDated(dates), each: daysOf(dates) };
};

/** Known days of several reports together. */
export interface Season {
  /** The earliest and the latest first day; '9999' and '' where no report knows its day. */
  readonly first: string;
  readonly last: string;
  /** Ranges that begin on the earliest day, each once. */
  readonly ranges: readonly Days[];
}

/** Of one report. */
export function seasonOf(days: Days): Season {
  if (!days.isDated || days.startsOn === null) return { first: '9999', last: '', ranges: [] };
  return { first: days.startsOn, last: days.startsOn, ranges: days.endsOn === null ? [] : [days] };
}

/** Of the reports of both. */
export function bothSeasons(a: Season, b: Season): Season {
  const last = a.last > b.last ? a.last : b.last;
  if (a.first < b.first) return { first: a.first, last, ranges: a.ranges };
  if (b.first < a.first) return { first: b.first, last, ranges: b.ranges };
  const others = b.ranges.filter(({ endsOn }) => !a.ranges.some((range) => range.endsOn === endsOn));
  return { first: a.first, last, ranges: others.length === 0 ? a.ranges : [...a.ranges, ...others] };
}

/** Whether a range of at most a week reaches a later day. */
const spans = ({ endsOn, each }: Days, day: string): boolean =>
  endsOn !== null && endsOn >= day && each.includes(day);

/**
 * Whether reports can be of one event by their days: all known days begin alike, or one report's range holds all the others'
 * first days. "12/5", "12-13/5" and "13/5" can, "12/5" and "13/5" alone cannot.
 */
export const isOneSeason = ({ first, last, ranges }: Season): boolean =>
  first >= last || ranges.some((range) => spans(range, last));

/** As `isOneSeason`. */
export const daysAgree = (reports: readonly Dates[]): boolean =>
  isOneSeason(
    reports
      .map((report) => seasonOf(datesOf(report)))
      .reduce(bothSeasons, { first: '9999', last: '', ranges: [] }),
  );

/** Whether two dates of any precision have a day in common; true where one is not known at all. */
export function datesMeet(a: Days, b: Days): boolean {
  if (a.startsOn === null || b.startsOn === null) return true;
  if (!a.isDated || !b.isDated) return a.startsOn <= lastDay(b) && b.startsOn <= lastDay(a);
  if (a.startsOn === b.startsOn) return true;
  return a.startsOn < b.startsOn ? spans(a, b.startsOn) : spans(b, a.startsOn);
}

function lastDay({ startsOn, endsOn, precision }: Dates): string {
  if (endsOn !== null || startsOn === null || precision === 'DAY') return endsOn ?? startsOn ?? '';
  return precision === 'YEAR' ? `${startsOn.slice(0, 4)}-12-31` : `${startsOn.slice(0, 7)}-31`;
}
