import { isVietnameseSyllable } from './names.ts';
import type { Place } from './places.ts';
import { Gap, type Token } from './tokens.ts';

/** "tại Việt Nam", "tại TP. Hồ Chí Minh" behind an embassy or a foreign body: where it has its seat. */
export function seatEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): number {
  if (tokens[from]?.key !== 'tại' && tokens[from]?.key !== 'ở') return from;
  if (tokens[from + 1]?.key === 'việt' && tokens[from + 2]?.key === 'nam' && from + 3 <= limit)
    return from + 3;
  for (let i = from + 1; i <= from + 4 && i < limit; i++) {
    const place = places.get(i);
    if (place !== undefined) return place.kind === 'DISTRICT' ? from : Math.min(place.to, limit);
    if (!/^(tp|\.|thành|phố|nước|thủ|đô)$/.test(tokens[i]?.key ?? '')) break;
  }
  return from;
}

/** The acronym in brackets at a token, "(VUFO)", "(LCB-TE)", and the index behind it; null where none stands there. */
export function acronymAfter(tokens: readonly Token[], at: number): { acronym: string; end: number } | null {
  if (tokens[at]?.key !== '(') return null;
  const word = tokens[at + 1];
  if (word === undefined || !/^[A-ZĐ][A-ZĐa-z.]{1,9}$/.test(word.text)) return null;
  if (tokens[at + 2]?.key === ')') return { acronym: word.text, end: at + 3 };
  if (tokens[at + 2]?.key === '-' && tokens[at + 4]?.key === ')') {
    return { acronym: `${word.text}-${tokens[at + 3]?.text ?? ''}`, end: at + 5 };
  }
  return null;
}

/** "Quân khu 9", "Vùng 4 Hải quân", "khu dân cư số 7": units that go by number. */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  return (
    (tokens[at] as Token).gap === Gap.SPACE &&
    (tokens[at] as Token).text.length < 4 &&
    (/^(vùng|thôn|ấp|bản|xóm|buôn|khóm|phường|quận|tổ|số|khối|phố|đoàn)$/.test(before) ||
      (before === 'khu' && tokens[at - 2]?.key === 'quân') ||
      (before === 'cư' && tokens[at - 2]?.key === 'dân'))
  );
}

/**
 * Whether a foreigner's name follows a body's: two capitals of foreign spelling; behind a body that takes any name only where
 * "Việt Nam" has closed it ("KOICA Việt Nam Cho Han-deog").
 */
export function isForeignerAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  takesAnyName: boolean,
): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined || at + 1 >= limit) return false;
  if (!second.capital || second.gap !== Gap.SPACE || first.allCapitals || second.allCapitals) return false;
  if (takesAnyName) return tokens[at - 1]?.key === 'nam' && tokens[at - 2]?.key === 'việt';
  return !isVietnameseSyllable(first.key);
}

/** How many capitals stand in a row, six at most. */
export function capitalsAt(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && to < from + 6 && tokens[to]?.kind === 'word' && tokens[to]?.capital) to++;
  return to - from;
}

/** "Quỹ “Vì người nghèo” tỉnh", "CLB “Sách và bạn”": the index behind a name in quotation marks, or null. */
export function quotedEnd(tokens: readonly Token[], at: number, limit: number): number | null {
  const mark = tokens[at];
  if (mark?.key !== '"' || mark.gap !== Gap.SPACE || !NAMED_IN_QUOTES.test(tokens[at - 1]?.key ?? ''))
    return null;
  for (let i = at + 1; i < limit && i < at + 12; i++)
    if (tokens[i]?.key === '"') return i > at + 1 ? i + 1 : null;
  return null;
}

const NAMED_IN_QUOTES = /^(?:quỹ|bộ|clb|nhóm|đội|dự|án)$/;
