import {
  ENGLISH_MONTHS,
  ENGLISH_NOT_WHEN,
  ENGLISH_NUMBERS,
  ENGLISH_WEEKDAYS,
} from '../../gazetteer/english-calendar.ts';
import { lexicon } from '../../model/lexicon.ts';
import { type DateMention, type Day, lastDay } from '../statement/dates.ts';
import { Gap, type Token } from '../statement/tokens.ts';

const notWhen = new Set(ENGLISH_NOT_WHEN);
const RANGE = /^(?:-|to|until|till|through|and|,)$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;
const PARTS = lexicon<readonly [number, number]>({
  early: [1, 10],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
  end: [21, 31],
});
const TOLD_DAY = new Set([
  'yesterday',
  'today',
  'morning',
  'afternoon',
  'evening',
  'tonight',
  'night',
  'weekend',
  ...Object.keys(ENGLISH_WEEKDAYS),
]);
/** Events of times before are history. */
const FIRST_YEAR = 1990;

const numberAt = (tokens: readonly Token[], at: number, digits: number): number | null => {
  const token = tokens[at];
  return token !== undefined && token.kind === 'number' && token.text.length <= digits
    ? Number(token.text)
    : null;
};

const monthAt = (
  tokens: readonly Token[],
  at: number,
): { readonly month: number; readonly to: number } | null => {
  const token = tokens[at];
  if (token === undefined || !token.capital) return null;
  const month = ENGLISH_MONTHS[token.key];
  if (month === undefined) return null;
  const isDotted =
    token.key.length < 5 &&
    token.key !== 'may' &&
    tokens[at + 1]?.key === '.' &&
    tokens[at + 1]?.gap === Gap.NONE;
  return { month, to: isDotted ? at + 2 : at + 1 };
};

/** A day of a month, "15" or "15th"; no part of a larger number or a clock time. */
function dayAt(tokens: readonly Token[], at: number): { readonly day: number; readonly to: number } | null {
  const day = numberAt(tokens, at, 2);
  if (day === null || day < 1 || day > 31) return null;
  const next = tokens[at + 1];
  if (next !== undefined && next.gap === Gap.NONE && ORDINAL.test(next.key)) return { day, to: at + 2 };
  const isFigure =
    next !== undefined &&
    next.gap === Gap.NONE &&
    /^[.,:%/]$/.test(next.key) &&
    tokens[at + 2]?.kind === 'number' &&
    tokens[at + 2]?.gap === Gap.NONE;
  return isFigure ? null : { day, to: at + 1 };
}

/** ", 2025" or "2025" behind a day or month. */
function yearAt(tokens: readonly Token[], at: number): { readonly year: number; readonly to: number } | null {
  let from = tokens[at]?.key === ',' ? at + 1 : at;
  if (from === at && tokens[at]?.key === 'of') from++;
  const token = tokens[from];
  if (token === undefined || token.kind !== 'number' || !/^(?:1[89]|20)\d\d$/.test(token.text)) return null;
  return { year: Number(token.text), to: from + 1 };
}

const isReal = ({ year, month, day }: Day) => day >= 1 && day <= lastDay(year ?? 2000, month);

function mention(
  from: number,
  to: number,
  start: Day,
  end: Day,
  precision: DateMention['precision'] = 'DAY',
): DateMention | null {
  return isReal(start) && isReal(end) ? { from, to, start, end, precision, hasLead: true } : null;
}

/** "July 15", "July 15-17, 2025", "July 30 - August 2", "July 15, 16 and 17". */
function monthFirst(tokens: readonly Token[], from: number): DateMention | null {
  const month = monthAt(tokens, from);
  if (month === null) return null;
  const first = dayAt(tokens, month.to);
  if (first === null) return monthOnly(tokens, from, month);
  let end: { day: number; month: number } = { day: first.day, month: month.month };
  let to = first.to;
  let startYear: number | null = null;
  // "December 30, 2024 to January 2, 2025"
  const early = yearAt(tokens, to);
  if (early !== null) {
    startYear = early.year;
    to = early.to;
  }
  for (let steps = 0; steps < 6 && RANGE.test(tokens[to]?.key ?? ''); steps++) {
    let next = to + 1;
    if (tokens[to]?.key === ',' && tokens[next]?.key === 'and') next++;
    const other = monthAt(tokens, next);
    const day = dayAt(tokens, other?.to ?? next);
    const joint = tokens[to]?.key ?? '';
    if (day === null || (joint === ',' && (other !== null || !isList(tokens, day.to)))) break;
    if (other === null && (day.day <= end.day || startYear !== null)) break;
    if (joint === 'and' && other !== null) break;
    end = { day: day.day, month: other?.month ?? end.month };
    to = day.to;
  }
  const year = yearAt(tokens, to);
  if (year !== null && (to !== early?.to || startYear === null)) to = year.to;
  const last = year?.year ?? startYear;
  return mention(
    from,
    to,
    { year: startYear ?? last, month: month.month, day: first.day },
    { year: last, ...end },
  );
}

/** Whether a comma parts days of a list: "15, 16 and 17", not "July 15, 200 people". */
const isList = (tokens: readonly Token[], at: number) =>
  (tokens[at]?.key === 'and' || tokens[at]?.key === ',') &&
  (numberAt(tokens, at + 1, 2) !== null || tokens[at + 1]?.key === 'and');

/** "15 July 2025", "15-17 July", "30 July - 2 August", "15 and 16 July". */
function dayFirst(tokens: readonly Token[], from: number): DateMention | null {
  const first = dayAt(tokens, from);
  if (first === null) return numeric(tokens, from);
  const before = tokens[from - 1];
  if (before !== undefined && (tokens[from] as Token).gap === Gap.NONE && /^[./,:-]$/.test(before.key))
    return null;
  let month = monthAt(tokens, first.to);
  let day = first;
  let startMonth = month?.month ?? null;
  let to = month?.to ?? first.to;
  if (RANGE.test(tokens[to]?.key ?? '') && tokens[to]?.key !== ',') {
    const second = dayAt(tokens, to + 1);
    const other = second === null ? null : monthAt(tokens, second.to);
    if (second !== null && other !== null) {
      day = second;
      month = other;
      startMonth ??= other.month;
      to = other.to;
    }
  }
  if (month === null || startMonth === null) return numeric(tokens, from);
  const year = yearAt(tokens, to);
  if (year !== null) to = year.to;
  return mention(
    from,
    to,
    { year: year?.year ?? null, month: startMonth, day: first.day },
    { year: year?.year ?? null, month: month.month, day: day.day },
  );
}

/** "15/7/2025", "15/7": day and month as they are written in Viet Nam. */
function numeric(tokens: readonly Token[], from: number): DateMention | null {
  const day = numberAt(tokens, from, 2);
  const month = numberAt(tokens, from + 2, 2);
  const mark = tokens[from + 1];
  if (day === null || month === null || month < 1 || month > 12 || mark === undefined || mark.key !== '/')
    return null;
  if (mark.gap !== Gap.NONE || tokens[from + 2]?.gap !== Gap.NONE || tokens[from - 1]?.key === '/')
    return null;
  const isLong = tokens[from + 3]?.key === '/' && numberAt(tokens, from + 4, 4) !== null;
  const year = isLong ? numberAt(tokens, from + 4, 4) : null;
  const at = { year, month, day };
  return mention(from, isLong ? from + 5 : from + 3, at, at);
}

/** "in early December 2025", "in October 2025", "mid-June". */
function monthOnly(
  tokens: readonly Token[],
  from: number,
  { month, to }: { readonly month: number; readonly to: number },
): DateMention | null {
  const year = yearAt(tokens, to);
  const before = tokens[from - 1]?.key === '-' ? from - 2 : from - 1;
  const at = tokens[before]?.key === 'of' ? before - 1 : before;
  const part = PARTS[tokens[at]?.key ?? ''];
  // A bare month behind no "in" is an adjective, a name or a modal verb
  if (part === undefined && (year === null || tokens[to]?.key === ',')) return null;
  const last = lastDay(year?.year ?? 2000, month);
  return mention(
    from,
    year?.to ?? to,
    { year: year?.year ?? null, month, day: part?.[0] ?? 1 },
    { year: year?.year ?? null, month, day: Math.min(part?.[1] ?? last, last) },
    part === undefined ? 'MONTH' : 'PART_OF_MONTH',
  );
}

/** "the first quarter of 2026". */
function quarter(tokens: readonly Token[], at: number): DateMention | null {
  const number = ENGLISH_NUMBERS[tokens[at - 1]?.key ?? ''];
  const year = yearAt(tokens, at + 1);
  if (number === undefined || number > 4 || year === null) return null;
  return mention(
    at - 1,
    year.to,
    { year: year.year, month: number * 3 - 2, day: 1 },
    { year: year.year, month: number * 3, day: lastDay(year.year, number * 3) },
    'MONTH',
  );
}

/** The date that begins at a token, or null. */
export function englishDateAt(tokens: readonly Token[], at: number): DateMention | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') return dayFirst(tokens, at);
  if (token.key === 'quarter') return quarter(tokens, at);
  return token.capital ? monthFirst(tokens, at) : null;
}

/** "by July 15", "since May", "(September 2, 1945 - 2025)", "National Day, September 2": until when, since when, what is remembered. */
function isAside(tokens: readonly Token[], { from, to, start }: DateMention): boolean {
  if (start.year !== null && start.year < FIRST_YEAR) return true;
  let at = from - 1;
  while (at > from - 4 && /^(?:on|in|the|early|mid|late|-|end|of|from)$/.test(tokens[at]?.key ?? '')) at--;
  const before = tokens[at];
  if (before === undefined) return false;
  if (notWhen.has(before.key)) return true;
  if (before.key === '(') return !TOLD_DAY.has(tokens[at - 1]?.key ?? '');
  const noun = before.key === ',' ? tokens[at - 1] : before;
  if (noun?.key === 'day' && noun.capital) return true;
  return tokens[to]?.key === '-' && tokens[to + 1]?.kind === 'number';
}

/** The dates of a run of tokens that can be events' dates, in order. */
export function englishDates(tokens: readonly Token[], from: number, to: number): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let i = from; i < to; i++) {
    const date = englishDateAt(tokens, i);
    if (date === null || date.to > to) continue;
    if (!isAside(tokens, date)) found.push(date);
    i = date.to - 1;
  }
  return found;
}
