import type { Place } from './places.ts';
import type { Token } from './tokens.ts';

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
