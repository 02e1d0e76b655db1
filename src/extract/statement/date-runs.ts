import type { DatePrecision } from '../../model/event.ts';
import type { CalendarDate } from '../../model/time.ts';
import { type DateMention, type Day, dateAt } from './dates.ts';
import { Openers } from './openers.ts';
import { phraseSet } from './phrases.ts';
import { relativeAt, yearsFromNow } from './relative-dates.ts';
import { runsWithin } from './spans.ts';
import type { Token } from './tokens.ts';

/** Words that open a day told from that of publication, and those of dates without a number. */
const Opens = { RELATIVE: 1, DATE: 2 } as const;
const openers = new Openers([
  [phraseSet('hôm|sáng|chiều|tối|trưa|đêm|ngày|tháng').openers, Opens.RELATIVE],
  [phraseSet('tháng|quý').openers, Opens.DATE],
]);

const UNTIL_WORDS =
  /^(?:đến|tới|cho đến|(?:,|và)? ?(?:dự kiến |sẽ )?(?:bế mạc|bế giảng|kết thúc|khép lại|kéo dài|nhận bài|nhận tác phẩm))(?: vào| lúc| đến| tới| hết)*(?: \d+ giờ(?: \d+)?(?: phút)?,?)?(?: sáng| chiều| tối| trưa)?(?: ngày)?$/u;
/** "từ tháng 6 đến tháng 8", "từ ngày 15/6 đến hết tháng 8", "từ đầu tháng 6 tới giữa tháng 8". */
const UNTIL_MONTH = /^(?:-|đến|tới|cho đến)(?: hết)?(?: đầu| giữa| cuối)?$/u;
const REACH_OF_RUN = 10;

/** The words between two dates, parted by blanks. */
const between = (tokens: readonly Token[], first: DateMention, second: DateMention): string =>
  tokens
    .slice(first.to, second.from)
    .map(({ key }) => key)
    .join(' ');

/** Whether a month ends a run that begins with a day or a month behind "từ". */
function endsMonths(tokens: readonly Token[], first: DateMention, second: DateMention): boolean {
  if (second.precision === 'DAY' || tokens[second.from]?.key !== 'tháng') return false;
  if (first.precision !== 'DAY' && tokens[first.from]?.key !== 'tháng') return false;
  const opens = tokens.slice(Math.max(0, first.from - 2), first.from).some(({ key }) => key === 'từ');
  return (
    opens &&
    first.start.month * 31 + first.start.day < second.end.month * 31 + second.end.day &&
    (first.start.year ?? second.end.year) === (second.end.year ?? first.start.year) &&
    UNTIL_MONTH.test(between(tokens, first, second))
  );
}

/** "từ 7 giờ 30 ngày 12/5 đến 11 giờ ngày 13/5", "khai mạc sáng 12/5 và bế mạc chiều 14/5": two days that are the ends of one run. */
function endsRun(tokens: readonly Token[], first: DateMention, second: DateMention): boolean {
  if (second.from - first.to > REACH_OF_RUN) return false;
  if (endsMonths(tokens, first, second)) return true;
  if (first.precision !== 'DAY' || second.precision !== 'DAY') return false;
  if (first.start.day !== first.end.day || first.start.month !== first.end.month) return false;
  const words = between(tokens, first, second);
  const isLater =
    (second.end.year ?? first.start.year ?? 0) > (first.start.year ?? second.end.year ?? 0) ||
    second.end.month * 31 + second.end.day > first.start.month * 31 + first.start.day;
  if (!isLater) return false;
  // "trong hai ngày 31/5 và 1/6"
  const isPair =
    /^(hai|2|02)$/.test(tokens[first.from - 2]?.key ?? '') && tokens[first.from - 1]?.key === 'ngày';
  return UNTIL_WORDS.test(words) || (isPair && /^(và|,)$/.test(words));
}

/** "đến hết tháng 8" tells a day, "đến cuối tháng 8" none. */
const runPrecision = (tokens: readonly Token[], first: DateMention, second: DateMention): DatePrecision =>
  first.precision === 'DAY' && tokens[second.from - 1]?.key === 'hết' ? 'DAY' : second.precision;

const withYear = (day: Day, other: Day): Day => ({ ...day, year: day.year ?? other.year });

/**
 * Every date of a run of tokens, left to right, without overlap. Days told from the day of publication ("hôm qua", "tháng
 * tới", "12/10 năm ngoái") are read where that day is known.
 */
export function datesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  publishedOn: CalendarDate | null = null,
): readonly DateMention[] {
  const dates: DateMention[] = [];
  const told: DateMention[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const opens = openers.of(token);
    if (opens === 0 && token.kind !== 'number') continue;
    if (publishedOn !== null && opens & Opens.RELATIVE) {
      const relative = relativeAt(tokens, i, from, publishedOn);
      if (relative !== null) told.push(relative);
    }
    if (token.kind !== 'number' && !(opens & Opens.DATE)) continue;
    const date = datedFrom(tokens, dateAt(tokens, i), publishedOn);
    if (
      date === null ||
      (!date.hasLead &&
        date.start.year === null &&
        date.precision === 'DAY' &&
        !followsDate(tokens, i, dates))
    )
      continue;
    const last = dates.at(-1);
    if (last !== undefined && endsRun(tokens, last, date))
      dates[dates.length - 1] = {
        ...last,
        to: date.to,
        start: withYear(last.start, date.end),
        end: date.end,
        precision: runPrecision(tokens, last, date),
      };
    else dates.push(date);
    i = date.to - 1;
  }
  if (told.length === 0) return dates;
  // "Hôm qua, 14/6", "sáng nay (11/9)": the day as written is the surer one
  const added = told.filter(({ from: at, to: end }) => runsWithin(dates, at, end + 4).length === 0);
  return [...dates, ...added].sort((a, b) => a.from - b.from);
}

/** A date with the year that "năm ngoái" or "sang năm" behind it tells; no date where the day of publication is unknown. */
function datedFrom(
  tokens: readonly Token[],
  date: DateMention | null,
  publishedOn: CalendarDate | null,
): DateMention | null {
  if (date === null || date.start.year !== null) return date;
  const years = yearsFromNow(tokens, date.to);
  if (years === null) return date;
  if (publishedOn === null) return years === 0 ? date : null;
  const year = Number(publishedOn.slice(0, 4)) + years;
  return {
    ...date,
    to: date.to + 2,
    start: { ...date.start, year },
    end: { ...date.end, year },
    hasLead: true,
  };
}

/** "18/11, 19/11 và 20/11": a date without lead goes on with those before it. */
function followsDate(tokens: readonly Token[], at: number, dates: readonly DateMention[]): boolean {
  // "(Đại học Thái Nguyên, 24-25/5)": a date in a bracket
  for (let i = at - 1; i > at - 8 && i >= 0; i--) {
    if (tokens[i]?.key === ')') break;
    if (tokens[i]?.key === '(') return tokens[at - 1]?.key === ',' || i === at - 1;
  }
  // "Hôm sau, 3/8, khách lên thăm ..."
  const adverb = tokens[at - 3]?.key;
  if (
    tokens[at - 1]?.key === ',' &&
    (tokens[at - 2]?.key === 'ngày' ||
      adverb === 'hôm' ||
      adverb === 'ngày' ||
      /^(sáu|bảy|hai|ba|tư|năm|nhật)$/.test(tokens[at - 2]?.key ?? '') ||
      // "Thứ Bảy tuần trước, 3/6, ..."
      tokens[at - 3]?.key === 'tuần' ||
      // "Chiều qua, 17/11"
      (/^(qua|nay|mai)$/.test(tokens[at - 2]?.key ?? '') && /^(sáng|chiều|tối|trưa)$/.test(adverb ?? '')))
  )
    return true;
  const last = dates.at(-1);
  if (last === undefined || at - last.to > 1) return false;
  return last.to === at || (/^(,|và|;)$/.test(tokens[last.to]?.key ?? '') && !isWholeCount(tokens, at));
}

const COUNTED = new Set('xã phường thôn ấp bản khu khóm tổ chi đại ủy hộ phiếu đơn thành ý'.split(' '));

/** "12/12 khu dân cư": all of so many, no day. */
const isWholeCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.key === '/' &&
  tokens[at + 2]?.text === tokens[at]?.text &&
  COUNTED.has(tokens[at + 3]?.key ?? '');
