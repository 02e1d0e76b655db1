import type { DatePrecision } from '../../model/event.ts';
import { lexicon } from '../../model/lexicon.ts';
import { Gap, type Token } from './tokens.ts';

/** A day as written; `year` is null where the text leaves it out. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date or run of dates in a text, as a run of tokens. `end` equals `start` for one day. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly start: Day;
  readonly end: Day;
  readonly precision: DatePrecision;
  /** Stands behind "ngày", "sáng", "từ" ...: surely meant as a date of the text's own time, not a figure or a number. */
  readonly hasLead: boolean;
  /** Told from the day of publication ("sáng nay"), not written. */
  readonly isRelative?: boolean;
}

const D = '(0?[1-9]|[12]\\d|3[01])(?!\\d)';
const M = '(0?[1-9]|1[0-2])(?!\\d)';
const Y = '(1[0-9]\\d\\d|20\\d\\d)';
const SEP = ' ?[./-] ?';
const NOT_DIGIT = '(?!\\d)(?!\\.\\d{3})';
const HOUR = '(?:(?:sáng|chiều|tối|trưa) )?(?:ngày |mùng )?';
const TO = ` ?(?:-|đến hết|đến|tới|cho đến) ?(?:hết )?${HOUR}`;
const AND = ` ?(?:-|,|và|đến hết|đến|tới) ?(?:hết )?${HOUR}`;

const CROSS = new RegExp(`^${D}${SEP}${M}(?:${SEP}${Y})?${TO}${D}${SEP}${M}(?:${SEP}${Y})?${NOT_DIGIT}`, 'u');
const LIST = new RegExp(
  `^${D}(?:,? ?(?:ngày )?\\d{1,2})*?${AND}${D} ?[./] ?${M}(?:${SEP}${Y})?${NOT_DIGIT}`,
  'u',
);
const LIST_DASH = new RegExp(
  `^${D}(?:, ?\\d{1,2})*? (?:và|đến) (?:ngày )?${D} ?- ?${M}(?:${SEP}${Y})?${NOT_DIGIT}`,
  'u',
);
const LIST_COMMA = new RegExp(
  `^${D}(?:, ?\\d{1,2})*?, ?${D} ?- ?${M}(?! ?/ ?\\d{1,2}(?!\\d))(?:${SEP}${Y})?${NOT_DIGIT}`,
  'u',
);
const ROW = /^\d{1,2}, ?\d{1,2} và \d{1,2} ?\//u;
const NUMBERED = /^(khoản|điều|lớp|khối|tổ|số|quý|phường|quận|thôn|ấp|khóm|bản|đội|chương|mục)$/;
const DASH_PAIR = new RegExp(`^${D} ?- ?${D} ?- ?${M} ?- ?${Y}${NOT_DIGIT}`, 'u');
const UNTIL = new RegExp(
  `^${D} (?:và|đến)? ?(?:kết thúc|bế mạc)(?: vào)? ngày ${D}${SEP}${M}(?:${SEP}${Y})?${NOT_DIGIT}`,
  'u',
);
const LISTS = [LIST, LIST_DASH, LIST_COMMA, DASH_PAIR, UNTIL];
const IN_WORDS = new RegExp(
  `^${D}(?:(?: ?, ?\\d{1,2})*${AND}${D})? tháng ${M}(?: năm ${Y}|${SEP}${Y}|,? ${Y})?${NOT_DIGIT}`,
  'u',
);
const SINGLE = new RegExp(`^${D} ?([./-]) ?${M}(?: ?\\2 ?${Y})?${NOT_DIGIT}`, 'u');
const MIXED = new RegExp(`^${D}${SEP}${M}${SEP}${Y}${NOT_DIGIT}`, 'u');
const MONTH = new RegExp(`^tháng ${M}(?:${SEP}${Y}| năm ${Y})?${NOT_DIGIT}(?! ?[/.-]\\d)`, 'u');
const QUARTER =
  /^quý (iv|iii|ii|i|[1-4])(?:(?: ?[-/.] ?| năm | )((?:19|20)\d\d)(?!\d)|(?= (?:năm (?:nay|sau|tới)|sang năm)))/u;

/** What goes on behind a day and month without a year that is read: "21/8/2100", "21/8/99", "tháng 8 năm 2100". Such a day has no year but that. */
const UNREAD_YEAR = /^(?:[./]\d|-\d{4}(?!\d)| năm \d{4}(?!\d))/;

const DAY_LEADS = new Set(
  'ngày|sáng|chiều|tối|trưa|hôm|từ|nay|qua|đêm|đến|hết|mai|mùng|mồng|khuya|vào|tức'.split('|'),
);
const HOUR_MARK = /^(giờ|h|g)$/;
const WINDOW = 90;

/** "ngày 4/7", "sáng 4/7", "chiều thứ Sáu 15/11", "Chủ nhật, 5/6", "(4/7)": what stands before a date and not before a figure. */
function leads(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (DAY_LEADS.has(before.key) || (before.key === '(' && from > 1)) return true;
  if (before.key === 'là' || before.key === ':') return isDayOfSomething(tokens, from - 1);
  const at = before.key === ',' ? from - 2 : from - 1;
  const word = tokens[at]?.key ?? '';
  const lead = tokens[at - 1]?.key ?? '';
  return (lead === 'thứ' && WEEKDAY.test(word)) || (lead === 'chủ' && word === 'nhật');
}

/** "Ngày làm việc là 24/3", "Ngày khai mạc: 5/6": a sentence that tells the day of something. */
function isDayOfSomething(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (tokens[i]?.kind !== 'word') return false;
    if (tokens[i]?.key === 'ngày') return tokens[i]?.capital === true;
  }
  return false;
}

const WEEKDAY = /^(hai|ba|tư|năm|sáu|bảy|[2-7])$/;

/** "tháng Tám"; "tháng Giêng" is of the moon's year; "tháng năm" stays, since "năm" is mostly the year's word. */
const MONTH_WORDS = lexicon<string>({
  một: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
});

/** The number of a month in words; "Năm" only in capitals or before the year's word, "mười một" and "mười hai" with their second word. */
function monthInWords(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at] as Token;
  const next = tokens[at + 1]?.key;
  if (word.key === 'năm') return word.capital || next === 'năm' ? '5' : undefined;
  // The second word of "mười một" is part of the number
  if (word.key === 'mười' && (next === 'một' || next === 'hai')) return next === 'một' ? '11' : '12';
  return MONTH_WORDS[word.key];
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** The window of normalised text that date forms are matched in: marks made one, gaps made one blank. */
function windowAt(
  tokens: readonly Token[],
  from: number,
): { readonly text: string; readonly ends: readonly number[] } {
  let text = '';
  const ends: number[] = [];
  for (let i = from; i < tokens.length && text.length < WINDOW; i++) {
    const token = tokens[i] as Token;
    if (i > from && token.gap >= Gap.PARAGRAPH) break;
    if (i > from && token.gap > Gap.NONE) text += ' ';
    const inWords = i > from && tokens[i - 1]?.key === 'tháng' ? monthInWords(tokens, i) : undefined;
    text += inWords ?? (token.key.length > 12 ? '…' : token.key);
    ends.push(text.length);
    if (inWords === '11' || inWords === '12') {
      ends.push(text.length);
      i++;
    }
  }
  return { text, ends };
}

/** The date form that begins at a token, or null. */
export function dateAt(tokens: readonly Token[], from: number): DateMention | null {
  const token = tokens[from] as Token;
  if (token.kind === 'number') {
    if (token.text.length > 2) return null;
    const before = tokens[from - 1];
    // In the middle of a number or of another date
    if (
      before !== undefined &&
      token.gap === Gap.NONE &&
      /^[./:]$/.test(before.key) &&
      tokens[from - 2]?.kind === 'number'
    )
      return null;
    return daysAt(tokens, from);
  }
  if (token.key === 'tháng' || token.key === 'quý') return monthAt(tokens, from);
  return null;
}

function daysAt(tokens: readonly Token[], from: number): DateMention | null {
  const next = tokens[from + 1];
  if (next === undefined || !/^(\.|\/|-|,|và|đến|tới|tháng|kết|bế)$/.test(next.key)) return null;
  // "8 giờ 05, ngày 16 tháng 7", "8h05, ngày 16/7": minutes
  if (next.key === ',' && HOUR_MARK.test(tokens[from - 1]?.key ?? '')) return null;
  const { text, ends } = windowAt(tokens, from);
  const make = (length: number, start: Day, end: Day, isList = false): DateMention | null => {
    const at = ends.findIndex((end) => end >= length);
    if (at < 0 || !isReal(start) || !isReal(end) || UNREAD_YEAR.test(text.slice(length))) return null;
    const to = from + at + 1;
    const after = tokens[to];
    const isClock = after?.key === ':' && tokens[to + 1]?.kind === 'number';
    if (after !== undefined && (after.key === '%' || isClock) && after.gap === Gap.NONE) return null;
    const hasLead = isList || leads(tokens, from);
    return { from, to, start, end, precision: 'DAY', hasLead };
  };
  const day = (d: string | undefined, m: string | undefined, y: number | null): Day => ({
    day: Number(d),
    month: Number(m),
    year: y,
  });
  const cross = CROSS.exec(text);
  if (cross !== null) {
    const endYear = numberOf(cross[6]);
    const startYear = numberOf(cross[3]) ?? endYear;
    return make(
      cross[0].length,
      day(cross[1], cross[2], startYear),
      day(cross[4], cross[5], endYear ?? startYear),
    );
  }
  // A month right behind the day makes no list of days
  const isWithMonth = next.key === '/' || next.key === '.';
  for (const pattern of isWithMonth ? [] : LISTS) {
    const list = pattern.exec(text);
    if (list !== null && Number(list[1]) < Number(list[2])) {
      const year = numberOf(list[4]);
      // "ba buổi diễn, 7, 8 và 9/6": figures in such a row are days
      const isList = ROW.test(list[0]) && !NUMBERED.test(tokens[from - 1]?.key ?? '');
      return make(list[0].length, day(list[1], list[3], year), day(list[2], list[3], year), isList);
    }
  }
  const words = isWithMonth ? null : IN_WORDS.exec(text);
  if (words !== null && Number(words[1]) < Number(words[2] ?? 32)) {
    const year = numberOf(words[4] ?? words[5] ?? words[6]);
    return make(words[0].length, day(words[1], words[3], year), day(words[2] ?? words[1], words[3], year));
  }
  const mixed = MIXED.exec(text);
  if (mixed !== null)
    return make(
      mixed[0].length,
      day(mixed[1], mixed[2], Number(mixed[3])),
      day(mixed[1], mixed[2], Number(mixed[3])),
    );
  const single = SINGLE.exec(text);
  if (single === null) return null;
  const year = numberOf(single[4]);
  return make(single[0].length, day(single[1], single[3], year), day(single[1], single[3], year));
}

const PARTS = lexicon<readonly [number, number]>({
  đầu: [1, 10],
  giữa: [11, 20],
  cuối: [21, 31],
  'thượng tuần': [1, 10],
  'trung tuần': [11, 20],
  'hạ tuần': [21, 31],
});
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function monthAt(tokens: readonly Token[], from: number): DateMention | null {
  const { text, ends } = windowAt(tokens, from);
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const last = (ROMAN[quarter[1] as string] ?? Number(quarter[1])) * 3;
    const year = numberOf(quarter[2]);
    return {
      from,
      to: from + ends.findIndex((end) => end >= quarter[0].length) + 1,
      start: { year, month: last - 2, day: 1 },
      end: { year, month: last, day: lastDay(year ?? 2000, last) },
      precision: 'MONTH',
      hasLead: true,
    };
  }
  // "6 tháng một lần" counts months
  if (tokens[from - 1]?.kind === 'number' || isOfName(tokens, from)) return null;
  const month = MONTH.exec(text);
  if (month === null) return null;
  const to = from + ends.findIndex((end) => end >= month[0].length) + 1;
  return monthMention(tokens, from, to, numberOf(month[2] ?? month[3]), Number(month[1]));
}

/** "Cách mạng tháng Mười", "Quảng trường Tháng Tám": a month that a name is made of. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (before.key === 'mạng') return true;
  return tokens[at]?.capital === true && tokens[at + 1]?.kind === 'word' && NAMED_FOR_MONTHS.has(before.key);
}

/** The last words of what bears a month's name: squares, streets, wards, cinemas, parks. */
const NAMED_FOR_MONTHS = new Set('trường đường phố phường rạp viên lộ nhà báo xã'.split(' '));

/** A month, or the part of it that the words before it tell ("đầu", "thượng tuần"), as a run of days. */
export function monthMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  year: number | null,
  month: number,
): DateMention {
  const before = tokens[from - 1]?.key ?? '';
  const part = PARTS[before] ?? PARTS[`${tokens[from - 2]?.key ?? ''} ${before}`];
  const last = lastDay(year ?? 2000, month);
  return {
    from,
    to,
    start: { year, month, day: part?.[0] ?? 1 },
    end: { year, month, day: Math.min(part?.[1] ?? last, last) },
    precision: part === undefined ? 'MONTH' : 'PART_OF_MONTH',
    hasLead: true,
  };
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month of the Gregorian calendar. */
export const lastDay = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (DAYS_OF_MONTH[month - 1] ?? 0);

function isReal({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year ?? 2000, month);
}
