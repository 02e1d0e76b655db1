import { GatewayError } from '../errors.ts';
import type { EventKind } from './event.ts';
import type { ArticleFilter, DateRange } from './filter.ts';
import type { CalendarDate } from './time.ts';

/** What articles are counted by. */
export const StatisticsBy = {
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  PROVINCE: 'PROVINCE',
  SOURCE: 'SOURCE',
  EVENT_KIND: 'EVENT_KIND',
  COUNTRY: 'COUNTRY',
} as const;
export type StatisticsBy = keyof typeof StatisticsBy;

/** Units of time; the others are things. */
export const TIME_UNITS = ['DAY', 'WEEK', 'MONTH'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export const isTimeUnit = (by: StatisticsBy): by is TimeUnit =>
  (TIME_UNITS as readonly string[]).includes(by);

/** A province that articles name, and the one that it counts for. */
export interface CountedUnit {
  readonly id: string;
  readonly key: string;
}

/** What is to be counted. */
export interface StatisticsQuestion {
  readonly by: StatisticsBy;
  /** Which articles count. */
  readonly filter: ArticleFilter;
  /** For PROVINCE: the provinces that count. An article that names several of one key counts once for it. */
  readonly units?: readonly CountedUnit[] | undefined;
  /** Whether events, and officials, are counted too; what is not counted is 0. */
  readonly events: boolean;
  readonly officials: boolean;
}

/**
 * What one bucket holds: the articles that belong to it, the events that these report, the officials whom they name, each
 * counted once. By EVENT_KIND only events of that kind count.
 */
export interface Figures {
  /** A day, an ISO 8601 week ("2026-W47") or a month by Viet Nam's calendar, an id, or a kind of event. */
  readonly key: string;
  readonly articleCount: number;
  readonly eventCount: number;
  readonly officialCount: number;
}

/** A run of days, both ends included. */
export interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Buckets of time that one question may have: more than any chart shows. */
export const MAX_BUCKETS = 1000;

const DAY_MS = 86_400_000;
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
const FIRST_MS = Date.parse(FIRST_DAY);
const LAST_MS = Date.parse(LAST_DAY) + DAY_MS - 1;
/** The day of a moment in UTC, or the nearest that the calendar of four-digit years has. */
const dayOf = (at: number): CalendarDate =>
  at < FIRST_MS ? FIRST_DAY : at > LAST_MS ? LAST_DAY : new Date(at).toISOString().slice(0, 10);
const atOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);
/** 4 January, which always lies in the first week of its year; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
const fourthOf = (year: string): number => atOf(`${year}-01-04`);
/** Monday is 0, as ISO 8601 counts. */
const weekday = (at: number): number => (new Date(at).getUTCDay() + 6) % 7;

/**
 * The ISO 8601 week that a day belongs to: that of the year in which its Thursday lies. What of the year 0 lies before its first week is
 * its week 0, since no key has a year before that.
 */
function weekOf(day: CalendarDate): string {
  const thursday = atOf(day) + (3 - weekday(atOf(day))) * DAY_MS;
  const year = dayOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - atOf(`${year}-01-01`)) / (7 * DAY_MS)) + 1;
  return `${year}-W${`${week}`.padStart(2, '0')}`;
}

/** The key of the bucket that a day belongs to. */
export function keyOf(unit: TimeUnit, day: CalendarDate): string {
  if (unit === 'DAY') return day;
  return unit === 'MONTH' ? day.slice(0, 7) : weekOf(day);
}

/** The days of a bucket, by its key. */
export function daysOf(unit: TimeUnit, key: string): Days {
  if (unit === 'DAY') return { from: key, to: key };
  const year = key.slice(0, 4);
  if (unit === 'MONTH') {
    const month = Number(key.slice(5));
    // Every fourth century has the same calendar.
    const days = new Date(Date.UTC(2000 + (Number(year) % 400), month, 0)).getUTCDate();
    return { from: `${key}-01`, to: `${key}-${days}` };
  }
  const first = fourthOf(year) - weekday(fourthOf(year)) * DAY_MS;
  const monday = first + (Number(key.slice(6)) - 1) * 7 * DAY_MS;
  return { from: dayOf(monday), to: dayOf(monday + 6 * DAY_MS) };
}

/**
 * The keys of all buckets from that of one day to that of another, without a hole. Throws BAD_INPUT for more than
 * `MAX_BUCKETS`.
 */
export function keysBetween(unit: TimeUnit, from: CalendarDate, to: CalendarDate): readonly string[] {
  const keys: string[] = [];
  const last = keyOf(unit, to);
  for (
    let key = keyOf(unit, from);
    key <= last;
    key = keyOf(unit, dayOf(atOf(daysOf(unit, key).to) + DAY_MS))
  ) {
    if (keys.length === MAX_BUCKETS)
      throw new GatewayError(
        'BAD_INPUT',
        `expected at most ${MAX_BUCKETS} buckets, but ${from} to ${to} by ${unit} has more: give filter.published, or ask by a longer unit`,
      );
    keys.push(key);
    // The day after 9999-12-31 is written with six digits and a sign, which would sort before all others.
    if (key === last) break;
  }
  return keys;
}

/** A bucket that counts nothing. */
const empty = (key: string): Figures => ({ key, articleCount: 0, eventCount: 0, officialCount: 0 });

/**
 * Figures by time in order and without a hole: from the first day that was asked for to the last one, or to that of the
 * first and last bucket where the range is open; a time without articles is a bucket of zeros. Nothing where nothing was
 * counted and the range is open. Throws as `keysBetween` does.
 */
export function inTime(
  unit: TimeUnit,
  figures: readonly Figures[],
  asked: DateRange | undefined,
): readonly Figures[] {
  const counted = new Map(figures.map((one) => [one.key, one]));
  const keys = [...counted.keys()].sort();
  const from = asked?.from ?? (keys[0] === undefined ? undefined : daysOf(unit, keys[0]).from);
  const lastKey = keys.at(-1);
  const to = asked?.to ?? (lastKey === undefined ? undefined : daysOf(unit, lastKey).to);
  if (from === undefined || to === undefined) return [];
  return keysBetween(unit, from, to).map((key) => counted.get(key) ?? empty(key));
}

/** Figures by things: the most articles first, then by key. */
export const bySize = (figures: readonly Figures[]): readonly Figures[] =>
  figures.toSorted((a, b) => b.articleCount - a.articleCount || (a.key < b.key ? -1 : 1));

/** The days of a bucket that were asked for. */
export function countedDays(unit: TimeUnit, key: string, asked: DateRange | undefined): Days {
  const { from, to } = daysOf(unit, key);
  return {
    from: asked?.from !== undefined && asked.from > from ? asked.from : from,
    to: asked?.to !== undefined && asked.to < to ? asked.to : to,
  };
}

/** What a time is called in Vietnamese: 21/11/2026, Tuần 47/2026, 11/2026. */
export function timeLabel(unit: TimeUnit, key: string): string {
  const year = key.slice(0, 4);
  if (unit === 'WEEK') return `Tuần ${key.slice(6)}/${year}`;
  return unit === 'MONTH' ? `${key.slice(5)}/${year}` : `${key.slice(8)}/${key.slice(5, 7)}/${year}`;
}

/** What a kind of event is called in Vietnamese. */
export const EVENT_KIND_LABELS: Readonly<Record<EventKind, string>> = {
  CONFERENCE: 'Hội nghị',
  CONGRESS: 'Đại hội',
  TRAINING: 'Tập huấn, bồi dưỡng',
  CEREMONY: 'Lễ',
  COMMEMORATION: 'Kỷ niệm, tưởng niệm',
  VISIT: 'Thăm, làm việc',
  MEETING: 'Họp, tiếp, gặp mặt',
  EXCHANGE: 'Giao lưu',
  SIGNING: 'Ký kết',
  INSPECTION: 'Giám sát, kiểm tra',
  ELECTION: 'Bầu cử, hiệp thương',
  FESTIVAL: 'Ngày hội, lễ hội',
  CAMPAIGN: 'Cuộc vận động',
  SEMINAR: 'Hội thảo, tọa đàm',
  OTHER: 'Khác',
};
