import { remembered } from '../../model/memo.ts';
import {
  dateInVietnam,
  dateOfParts,
  type Instant,
  instantInVietnam,
  isCalendarDate,
  VIETNAM_OFFSET_MS,
} from '../../model/time.ts';

/** A point in time as a page or feed prints it. */
export interface Stamp {
  readonly at: Instant;
  /** True where only a day was printed, or midnight, which editors' systems print when they know only the day. */
  readonly dayOnly: boolean;
  /** False where the zone was taken to be Viet Nam's because none was printed. */
  readonly zoned: boolean;
  /** Where in the text the date begins and ends, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const D = '(?<day>\\d{1,2})';
const M = '(?<month>\\d{1,2})';
const Y = '(?<year>(?:19|20)\\d{2})';
const ENGLISH = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const VIETNAMESE =
  '(?<spelt>một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp|\\d{1,2})';

/** Forms of a date, most certain first. Every form is anchored by a four-digit year, but RFC 822's own by month and time. */
const DATES: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${Y}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`, 'iu'),
  new RegExp(
    `(?<!\\d)${D}\\s*(?:tháng|thg)\\s*${VIETNAMESE}\\s*(?:,|năm|-|/)?\\s*(?:năm\\s*)?${Y}(?!\\d)`,
    'iu',
  ),
  new RegExp(`(?<![\\d/.-])${D}\\s?(?<mark>[/.-])\\s?${M}\\s?\\k<mark>\\s?${Y}(?!\\d)`, 'u'),
  new RegExp(`(?<!\\d)${D}(?:st|nd|rd|th)?[\\s-]+${ENGLISH},?[\\s-]+${Y}(?!\\d)`, 'iu'),
  new RegExp(`(?<!\\d)${D}[\\s-]+${ENGLISH}[\\s-]+(?<short>\\d{2})(?=\\s+\\d{1,2}:)`, 'iu'),
  // C's asctime, and the same with a zone before the year.
  new RegExp(
    `(?<!\\p{L})${ENGLISH}\\s+${D}\\s+(?=\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})\\s+)?${Y}(?!\\d))`,
    'iu',
  ),
  // ISO 8601 without hyphens: only alone, since a number of eight digits is not a date elsewhere.
  new RegExp(`^\\s*${Y}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?=T\\d{4}|\\s*$)`, 'u'),
  new RegExp(`(?<!\\p{L})${ENGLISH}\\s+${D}(?:st|nd|rd|th)?,?\\s+${Y}(?!\\d)`, 'iu'),
  // As WordPress prints its "F j, Y" in Vietnamese: "Tháng Ba 5, 2026". Looked for by its numbers, which most lines are without.
  new RegExp(`(?<!\\d)${D},\\s*${Y}(?!\\d)(?<=(?:tháng|thg)\\s*${VIETNAMESE}\\s+\\d{1,2},\\s*\\d{4})`, 'iu'),
  new RegExp(`(?<!\\d)${Y}\\s*年\\s*${M}\\s*月\\s*${D}\\s*日`, 'u'),
  new RegExp(`(?<!\\d)${Y}[/.]${M}[/.]${D}(?!\\d)`, 'u'),
];

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const VIETNAMESE_MONTHS = new Map(
  ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'].map(
    (name, index) => [name, index + 1],
  ),
)
  .set('giêng', 1)
  .set('bốn', 4)
  .set('chạp', 12);

const TIME =
  /(?<![\d/.,:-])(?<hour>[01]?\d|2[0-4])\s?(?::|h|giờ|g(?=\d))\s?(?<minute>[0-5]\d|\d(?=\s?phút))(?:\s?(?::|m|phút)\s?(?<second>[0-5]\d)(?:[.,]\d+)?)?(?:\s*(?<half>am|pm|a\.m\.|p\.m\.|sa|ch|sáng|chiều|tối)(?!\p{L}))?/iu;
const TIMES = new RegExp(TIME.source, 'giu');
/** As above, at the place right after the "T" of ISO 8601. */
const ISO_TIME = /^[Tt ]\s?(?<hour>[01]\d|2[0-4]):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?:[.,]\d+)?)?/;
/** "G7T+7" is "GMT+7" run through a date formatter, where M stands for the month. */
const ZONE =
  /^[.\d]*\s?(?<plainSign>[+-])(?<plainHours>[01]\d):?(?<plainMinutes>[0-5]\d)(?!\d)|^[.\d]*(?<bareSign>[+-])(?<bareHours>[01]\d)(?![\d:/.-])|(?:G(?:M|\d{1,2})T|UTC)\s?(?<sign>[+-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?|(?<utc>^\s?[Zz]\b|\b(?:GMT|UTC|UT)\b)|\b(?<named>ICT|CES?T|BST|WES?T|EES?T|MSK|JST|KST|SGT|HKT|AES?T|AEDT)\b|\b(?<american>[ECMP])(?<summer>[SD])T\b/u;

/** How far from the date its time may stand, in characters: "Cập nhật lúc 22:18, Thứ Tư, 03/08/2016". */
const REACH = 32;
const VIETNAM = VIETNAM_OFFSET_MS / 60_000;

/**
 * Reads the first date of a text with the time and zone beside it. Understood are ISO 8601, RFC 822 and the forms that
 * Vietnamese sites print: `07:06 | 29/06/2024 GMT+7`, `Thứ hai - 24/06/2024 08:47`, `25/11/2022 3:17:20 CH`,
 * `11/07/2019 11:05 G7T+7`, `29 tháng 6 năm 2024`, `October 21, 2020 11:50`. Days come before months; only where the second
 * number cannot be a month, or an English weekday before the date fits no other reading ("Thu, 09/04/2025"), is it the day. Without a zone
 * the time is Viet Nam's. Null when there is no date or it is not in the calendar: nothing is guessed.
 */
export function readStamp(text: string): Stamp | null {
  const line = text.length > 400 ? text.slice(0, 400) : text;
  // Most lines of a page are without either.
  return YEAR_OR_TIME.test(line) ? firstDate(line) : null;
}

/** No form is without a year of four digits, but that which is without a time. */
const YEAR_OR_TIME = /(?:19|20)\d\d|\d:/;

/** Of the same line it is asked whether it is a date and which, and once more by the next rule. */
const firstDate = remembered((line): Stamp | null => {
  for (const form of DATES) {
    const match = form.exec(line);
    if (match === null) continue;
    const start = match.index;
    const date = calendarDate(match.groups ?? {}, weekdayBefore(line, start));
    if (date === null) return null;
    const end = start + match[0].length;
    const time = timeNear(line, start, end);
    if (time === 'impossible') return null;
    const last = Math.max(end, time?.end ?? 0);
    const offset = readOffset(line.slice(last, last + REACH));
    const zoned = offset !== null;
    if (time === null || (time.clock === '00:00:00' && [null, 0, VIETNAM].includes(offset))) {
      return { at: instantInVietnam(date), dayOnly: true, zoned, start, end };
    }
    const at = new Date(Date.parse(`${date}T${time.clock}Z`) - (offset ?? VIETNAM) * 60_000).toISOString();
    return { at, dayOnly: false, zoned, start: Math.min(start, time.start), end: last };
  }
  return null;
}, 50);

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = /(?<!\p{L})(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?[\s,|-]*$/iu;

/** The day of the week printed in English right before a date, Sunday being 0; null where there is none. */
function weekdayBefore(line: string, start: number): number | null {
  const name = start < 4 ? undefined : WEEKDAY.exec(line.slice(Math.max(0, start - 16), start))?.[1];
  return name === undefined ? null : WEEKDAYS.indexOf(name.toLowerCase());
}

const isOn = (weekday: number | null, date: string): boolean =>
  isCalendarDate(date) && new Date(`${date}T00:00:00Z`).getUTCDay() === weekday;

function calendarDate(
  groups: Readonly<Record<string, string | undefined>>,
  weekday: number | null,
): string | null {
  const { day = '', month, name, spelt, short } = groups;
  const year = groups.year ?? (short === undefined ? '' : `${Number(short) < 70 ? 20 : 19}${short}`);
  let dayNumber = Number(day);
  let monthNumber =
    month !== undefined
      ? Number(month)
      : name !== undefined
        ? ENGLISH_MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1
        : (VIETNAMESE_MONTHS.get((spelt ?? '').toLowerCase()) ?? Number(spelt));
  if (monthNumber > 12 && dayNumber <= 12 && name === undefined)
    [dayNumber, monthNumber] = [monthNumber, dayNumber];
  const date = dateOfParts(year, monthNumber, dayNumber);
  const swapped = dateOfParts(year, dayNumber, monthNumber);
  if (groups.mark !== undefined && weekday !== null && !isOn(weekday, date) && isOn(weekday, swapped))
    return swapped;
  return isCalendarDate(date) ? date : null;
}

interface Clock {
  readonly clock: string;
  readonly start: number;
  readonly end: number;
}

/** The time after the date if there is one, else the one right before it. */
function timeNear(line: string, start: number, end: number): Clock | 'impossible' | null {
  const iso = ISO_TIME.exec(line.slice(end, end + 20));
  if (iso === null && /^T\d/i.test(line.slice(end))) return 'impossible';
  if (iso !== null && !/^\s?(?:am|pm|sa|ch)(?!\p{L})/iu.test(line.slice(end + iso[0].length)))
    return clockOf(iso, end);
  const after = TIME.exec(line.slice(end, end + REACH));
  if (after !== null) return clockOf(after, end);
  const from = Math.max(0, start - REACH);
  const before = [...line.slice(from, start).matchAll(TIMES)].at(-1);
  return before === undefined ? null : clockOf(before, from);
}

function clockOf(match: RegExpExecArray | RegExpMatchArray, offset: number): Clock | 'impossible' {
  const { hour = '0', minute = '00', second = '00', half } = match.groups ?? {};
  let hours = Number(hour);
  if (half !== undefined) {
    const afternoon = /^(?:p|ch|tối)/iu.test(half);
    if (hours === 12) hours = afternoon ? 12 : 0;
    else if (afternoon && hours < 12) hours += 12;
  }
  if (hours > 23) return 'impossible';
  const start = offset + (match.index ?? 0);
  return {
    clock: `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}:${second}`,
    start,
    end: start + match[0].length,
  };
}

/** Minutes east of Greenwich, or null when no zone is printed. */
/** Minutes east of Greenwich. Left out are abbreviations that stand for several zones, such as IST. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ WET: 0, WEST: 60, BST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180 },
  ...{ ICT: 420, SGT: 480, HKT: 480, JST: 540, KST: 540, AEST: 600, AEDT: 660 },
};

function readOffset(text: string): number | null {
  const groups = ZONE.exec(text)?.groups;
  if (groups === undefined) return null;
  if (groups.named !== undefined) return ZONES[groups.named] ?? null;
  if (groups.utc !== undefined) return 0;
  if (groups.american !== undefined) {
    const standard = { E: -300, C: -360, M: -420, P: -480 }[groups.american] ?? 0;
    return standard + (groups.summer === 'D' ? 60 : 0);
  }
  const sign = (groups.sign ?? groups.plainSign ?? groups.bareSign) === '-' ? -1 : 1;
  const minutes =
    Number(groups.hours ?? groups.plainHours ?? groups.bareHours) * 60 +
    Number(groups.minutes ?? groups.plainMinutes ?? 0);
  return minutes <= 14 * 60 ? sign * minutes : null;
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:cách đây\s*)?(\d{1,2})\s*(?:giây|seconds?)(?:\s*(?:trước|ago))?$/iu, 1_000],
  [/^(?:cách đây\s*)?(\d{1,3})\s*(?:phút|minutes?|mins?)(?:\s*(?:trước|ago))?$/iu, 60_000],
  [/^(?:cách đây\s*)?(\d{1,3})\s*(?:giờ|tiếng|hours?)(?:\s*(?:trước|ago))?$/iu, 3_600_000],
];
const DAYS_AGO = /^(?:cách đây\s*)?(\d{1,3})\s*(ngày|days?|tuần|weeks?)\s*(?:trước|ago)?$/iu;

/** With what relative times begin. */
const AGO = /^(?:\d|[vmjchty])/i;

/** True for what `readRelativeStamp` reads: no date of its own, and not a line of an article. */
export const isRelativeStamp = (text: string): boolean => readRelativeStamp(text, ANY_TIME) !== null;
const ANY_TIME: Instant = '2000-01-01T00:00:00.000Z';

/**
 * Reads what lists print in place of a date: "5 phút", "2 giờ trước", "hôm nay", "hôm qua 08:15", "3 ngày trước", counted
 * back from `observedAt`. Null when the text is nothing of the kind.
 */
export function readRelativeStamp(text: string, observedAt: Instant): Stamp | null {
  const words = text.trim();
  const whole = { zoned: true, start: 0, end: text.length } as const;
  const now = Date.parse(observedAt);
  if (words.length > 40 || Number.isNaN(now) || !AGO.test(words)) return null;
  if (/^(?:vừa xong|mới đây|just now)$/iu.test(words))
    return { at: new Date(now).toISOString(), dayOnly: false, ...whole };
  for (const [form, unit] of RELATIVE) {
    const count = form.exec(words)?.[1];
    if (count !== undefined)
      return { at: new Date(now - Number(count) * unit).toISOString(), dayOnly: false, ...whole };
  }
  const day = /^(hôm nay|hôm qua|today|yesterday)[\s,|-]*(.*)$/iu.exec(words);
  if (day !== null) {
    const back = /qua|yester/iu.test(day[1] ?? '') ? 86_400_000 : 0;
    const date = dateInVietnam(new Date(now - back));
    const time = TIME.exec(day[2] ?? '');
    const clock = time === null ? null : clockOf(time, 0);
    if (clock === 'impossible') return null;
    return { at: instantInVietnam(date, clock?.clock), dayOnly: clock === null, ...whole };
  }
  const ago = DAYS_AGO.exec(words);
  if (ago === null) return null;
  const days = Number(ago[1]) * (/tuần|week/iu.test(ago[2] ?? '') ? 7 : 1);
  return { at: instantInVietnam(dateInVietnam(new Date(now - days * 86_400_000))), dayOnly: true, ...whole };
}
