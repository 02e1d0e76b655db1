import { lexicon } from '../../model/lexicon.ts';
import type { CalendarDate } from '../../model/time.ts';
import { daysLater } from './calendar.ts';
import { type DateMention, type Day, monthMention } from './dates.ts';
import type { Token } from './tokens.ts';

const HALF_DAYS = new Set(['sáng', 'chiều', 'tối', 'trưa', 'đêm']);
const DAYS_FROM_NOW = lexicon<number>({ nay: 0, qua: -1, mai: 1 });
const MONTHS_FROM_NOW = lexicon<number>({ này: 0, tới: 1, sau: 1, trước: -1 });
const YEARS_FROM_NOW = lexicon<number>({
  nay: 0,
  này: 0,
  ngoái: -1,
  trước: -1,
  sau: 1,
  tới: 1,
});
/** Behind these "ngày mai" is a day; "Thắp sáng ngày mai" is none. */
const TELLING = new Set('vào ra mạc chức từ thúc , ( trong'.split(' '));
/** Behind these "tháng tới" is a time; "ba tháng sau", "những tháng tới" count months, "buổi họp tháng này" is a name. */
const MONTH_LEADS = new Set('trong vào đầu giữa cuối hồi sang khoảng dịp ngay tuần'.split(' '));
const OPENING = 12;

const dayOf = (date: CalendarDate): Day => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/**
 * The date that words tell from the day of publication: "sáng nay", "hôm qua", "chiều mai", "ngày 17 tháng này", "cuối
 * tháng sau". `first` opens the sentence: late in it "hôm nay" is these days, not a day.
 */
export function relativeAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  publishedOn: CalendarDate,
): DateMention | null {
  const word = tokens[at]?.key ?? '';
  const next = tokens[at + 1]?.key ?? '';
  if (word === 'tháng') return monthFromNow(tokens, at, first, publishedOn);
  const days = DAYS_FROM_NOW[next];
  if (days === undefined) return null;
  const isEarly = at <= first + OPENING || TELLING.has(tokens[at - 1]?.key ?? '');
  const isDay =
    HALF_DAYS.has(word) ||
    (word === 'hôm' && (isEarly || next === 'qua')) ||
    (word === 'ngày' && next === 'mai' && (at === first || TELLING.has(tokens[at - 1]?.key ?? '')));
  if (!isDay) return null;
  const day = dayOf(daysLater(publishedOn, days));
  return { from: at, to: at + 2, start: day, end: day, precision: 'DAY', hasLead: true, isRelative: true };
}

function monthFromNow(
  tokens: readonly Token[],
  at: number,
  first: number,
  publishedOn: CalendarDate,
): DateMention | null {
  const months = MONTHS_FROM_NOW[tokens[at + 1]?.key ?? ''];
  const before = tokens[at - 1];
  if (months === undefined || /^(khi|đó)$/.test(tokens[at + 2]?.key ?? '')) return null;
  const { year, month } = dayOf(publishedOn);
  const index = (year as number) * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  if (before?.kind !== 'number')
    return at === first || MONTH_LEADS.has(before?.key ?? '') ? monthMention(tokens, at, at + 2, y, m) : null;
  // "ngày 17 tháng này"; "3 tháng tới" is a time to come
  const number = Number(before.text);
  if (tokens[at - 2]?.key !== 'ngày' || !(number >= 1 && number <= 31)) return null;
  const day = { year: y, month: m, day: number };
  return { from: at - 1, to: at + 2, start: day, end: day, precision: 'DAY', hasLead: true };
}

/** The years that stand behind a date, counted from the year of publication: "12/10 năm ngoái" is -1, "tháng 3 sang năm" 1; null where none does. */
export function yearsFromNow(tokens: readonly Token[], to: number): number | null {
  if (tokens[to]?.key === 'sang' && tokens[to + 1]?.key === 'năm') return 1;
  return tokens[to]?.key === 'năm' ? (YEARS_FROM_NOW[tokens[to + 1]?.key ?? ''] ?? null) : null;
}
