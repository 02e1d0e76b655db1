import type { Language } from '../language/language.ts';

/** Viet Nam has one time, without summer time: what is told of its news is told in it, wherever the reader sits. */
const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are slow to make and quick to use. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const found =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options });
  formats.set(key, found);
  return found;
}

/** Noon in Viet Nam of a calendar day `2026-11-22`: safely within that day. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00+07:00`);

/** The calendar day in Viet Nam of an instant, `2026-11-22`. */
export function dayOf(instant: string | number): string {
  return new Date(new Date(instant).getTime() + 7 * HOUR).toISOString().slice(0, 10);
}

/** The day `days` after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** A calendar day: "22/11/2026". */
export const shortDay = (day: string, language: Language): string =>
  format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noonOf(day));

/**
 * A calendar day with its weekday: "Chủ Nhật, ngày 22 tháng 11 năm 2026". Vietnamese names each part of a date that is written out,
 * which the browser's own form ("22 tháng 11, 2026") does not.
 */
export function longDay(day: string, language: Language): string {
  const noon = noonOf(day);
  if (language === 'en')
    return format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon);
  const [year, month, date] = day.split('-').map(Number);
  return `${format(language, { weekday: 'long' }).format(noon)}, ngày ${date} tháng ${month} năm ${year}`;
}

/** A month `2026-11`: "Tháng 11 năm 2026". */
export function longMonth(month: string, language: Language): string {
  const text = format(language, { month: 'long', year: 'numeric' }).format(noonOf(`${month}-15`));
  return text.charAt(0).toLocaleUpperCase(LOCALES[language]) + text.slice(1);
}

/** The time of day of an instant in Viet Nam: "10:42". */
export const timeOfDay = (instant: string | number, language: Language): string =>
  format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** An instant in full: "22/11/2026, 10:42". */
export const fullTime = (instant: string | number, language: Language): string =>
  `${shortDay(dayOf(instant), language)}, ${timeOfDay(instant, language)}`;

/**
 * An instant as seen from `now`: minutes and hours for what is of the last day, else the date. Counted down, never rounded up;
 * what lies in the future (a clock that is wrong) is told as it stands, for "in 3 minutes" would be false of news.
 */
export function relativeTime(instant: string | number, now: number, language: Language): string {
  const past = now - new Date(instant).getTime();
  if (past < 0 || past >= 24 * HOUR) return fullTime(instant, language);
  if (past < MINUTE) return language === 'vi' ? 'vừa xong' : 'just now';
  const hours = Math.floor(past / HOUR);
  const [count, unit] = hours === 0 ? [Math.floor(past / MINUTE), 'minute'] : [hours, 'hour'];
  if (language === 'vi') return `${count} ${unit === 'minute' ? 'phút' : 'giờ'} trước`;
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** When an event is, as the schema has it. */
export interface EventDate {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly precision: 'DAY' | 'PART_OF_MONTH' | 'MONTH' | 'YEAR' | null;
}

const run = (first: string, last: string) => (first === last ? first : `${first} – ${last}`);

/** The days, months or years of an event as exactly as they are known, and no more; null where nothing is known. */
export function eventSpan({ startsOn, endsOn, precision }: EventDate, language: Language): string | null {
  if (startsOn === null) return null;
  const last = endsOn ?? startsOn;
  if (precision === 'YEAR') return run(startsOn.slice(0, 4), last.slice(0, 4));
  if (precision === 'MONTH')
    return run(longMonth(startsOn.slice(0, 7), language), longMonth(last.slice(0, 7), language));
  return run(shortDay(startsOn, language), shortDay(last, language));
}
