import { dayAfter } from '../../format/dates.ts';

/** What lies on a run of days. */
export interface Lying {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly precision: string | null;
}

/** A day and the day after the last: of a month, a week, a filter. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Of years that news tells of: around those at either end of the calendar there are no days to count with. */
const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month, `2026-11`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** The month some months after one. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  const whole = Math.floor(index / 12);
  return `${String(whole).padStart(4, '0')}-${String(index - whole * 12 + 1).padStart(2, '0')}`;
}

/** The first and the last day of a month. */
export const daysOfMonth = (month: string): Days => ({
  first: `${month}-01`,
  last: dayAfter(`${monthAfter(month, 1)}-01`, -1),
});

/** The days that two runs share, each open where an end is empty; null where they share none. */
export function shared(days: Days, from: string, to: string): Days | null {
  const first = from > days.first ? from : days.first;
  const last = to !== '' && to < days.last ? to : days.last;
  return first <= last ? { first, last } : null;
}

/** The weeks of a month, Monday first; with the days of the months beside it that fill the first and the last week. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const { first, last } = daysOfMonth(month);
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = dayAfter(first, -weekday); day <= last; day = dayAfter(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => dayAfter(day, at)));
  }
  return weeks;
}

/** Whether the day of an event is known, so that it has a place in a calendar. */
export const hasDay = ({ startsOn, precision }: Lying): boolean => startsOn !== null && precision === 'DAY';

/** Where an event stands in a week: from column 1 to 7, and in which lane. */
export interface Bar<Event> {
  readonly event: Event;
  readonly column: number;
  readonly span: number;
  readonly lane: number;
  /** Whether it began before this week, or goes on after it. */
  readonly isBegun: boolean;
  readonly goesOn: boolean;
}

/** A week as it is drawn. */
export interface Week<Event> {
  readonly bars: readonly Bar<Event>[];
  /** How many events of each day found no lane. */
  readonly hidden: readonly number[];
}

/**
 * Lays the events of a week into lanes, those that began first and last longest above, so that one of several days stays one bar.
 * Only days within `within` are used; what finds no lane of `most` is counted for each of its days.
 */
export function laidOut<Event extends Lying>(
  week: readonly string[],
  events: readonly Event[],
  within: Days,
  most: number,
): Week<Event> {
  const hidden = week.map(() => 0);
  const taken: boolean[][] = [];
  const bars: Bar<Event>[] = [];
  const lastOf = (event: Event) => event.endsOn ?? event.startsOn ?? '';
  const ordered = events
    .filter((event) => event.startsOn !== null)
    .toSorted((a, b) => {
      const byStart = (a.startsOn ?? '').localeCompare(b.startsOn ?? '');
      return byStart !== 0 ? byStart : lastOf(b).localeCompare(lastOf(a));
    });
  for (const event of ordered) {
    const { startsOn } = event;
    const columns = week.flatMap((day, at) =>
      day >= (startsOn ?? '') && day <= lastOf(event) && day >= within.first && day <= within.last
        ? [at]
        : [],
    );
    const [first] = columns;
    if (first === undefined) continue;
    let lane = 0;
    while (columns.some((at) => taken[lane]?.[at] === true)) lane += 1;
    if (lane >= most) {
      for (const at of columns) hidden[at] = (hidden[at] ?? 0) + 1;
      continue;
    }
    taken[lane] ??= [];
    for (const at of columns) (taken[lane] as boolean[])[at] = true;
    bars.push({
      event,
      column: first + 1,
      span: columns.length,
      lane,
      isBegun: (startsOn ?? '') < (week[first] ?? ''),
      goesOn: lastOf(event) > (week[first + columns.length - 1] ?? ''),
    });
  }
  return { bars, hidden };
}

/** Events by the day on which they begin, or on which the run of days begins that they had begun before. */
export function byDay<Event extends Lying>(
  events: readonly Event[],
  within: Days,
): ReadonlyMap<string, readonly Event[]> {
  const days = new Map<string, Event[]>();
  for (const event of events) {
    if (event.startsOn === null) continue;
    const day = event.startsOn < within.first ? within.first : event.startsOn;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return new Map([...days].toSorted(([a], [b]) => a.localeCompare(b)));
}
