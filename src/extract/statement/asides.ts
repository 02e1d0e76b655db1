import type { Token } from './tokens.ts';

/** "Lò Văn Ín (trẻ)", "một ông Danh Sà Rịt khác": the word that tells a person from another of the same name. */
export function namesakeAt(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.key === '(' && tokens[at + 2]?.key === ')' ? tokens[at + 1] : tokens[at];
  return word !== undefined &&
    /^(trẻ|khác|em|con)$/.test(word.key) &&
    (word.key === 'trẻ' || word.key === 'khác' || tokens[at]?.key === '(')
    ? word.key
    : null;
}

/** "(ngoài cùng bên phải)", "(thứ 3 từ trái sang)": a bracket without an office. */
export function noteEnd(tokens: readonly Token[], from: number, limit: number): number | null {
  if (tokens[from]?.key !== '(') return null;
  for (let i = from + 1; i < limit && i < from + 14; i++) if (tokens[i]?.key === ')') return i + 1;
  return null;
}

/** "khóa XIII", "nhiệm kỳ 2020 – 2025", "khóa X, nhiệm kỳ 2019-2024": the end of a term behind an office, or null. */
export function termEnd(tokens: readonly Token[], from: number, limit: number): number | null {
  let to = from;
  for (;;) {
    const at = to > from && tokens[to]?.key === ',' ? to + 1 : to;
    const key = tokens[at]?.key;
    let next = at;
    if (key === 'khóa') next = at + 1;
    else if (key === 'nhiệm' && tokens[at + 1]?.key === 'kỳ') next = at + 2;
    else break;
    const first = tokens[next];
    if (
      first === undefined ||
      next >= limit ||
      !(first.kind === 'number' || /^[ivxl]+$/.test(first.key) || first.key === 'mới')
    )
      break;
    next++;
    if (tokens[next]?.key === '-' && tokens[next + 1]?.kind === 'number') next += 2;
    to = next;
  }
  return to > from ? to : null;
}

/** The words, besides an age, that such a detail begins with. */
export const DETAIL_WORDS = 'sinh|dân';

/** "dân tộc Cơ Ho", "62 tuổi", "sinh năm 1972": what is told of a person between the name and the office. */
export function detailEnd(tokens: readonly Token[], from: number, limit: number): number | null {
  const token = tokens[from] as Token;
  const next = tokens[from + 1];
  if (from + 1 >= limit || next === undefined) return null;
  if (token.kind === 'number') return next.key === 'tuổi' ? from + 2 : null;
  if (token.key === 'sinh' && next.key === 'năm' && tokens[from + 2]?.kind === 'number') return from + 3;
  if (token.capital || token.key !== 'dân' || next.key !== 'tộc' || !tokens[from + 2]?.capital) return null;
  let to = from + 2;
  while (to < limit && to < from + 5 && tokens[to]?.capital) to++;
  return to;
}

/** "phụ trách văn xã" behind "Phó Chủ tịch UBND tỉnh": small words up to a name or a mark, or null. */
export function dutyEnd(tokens: readonly Token[], from: number, limit: number): number | null {
  if (tokens[from]?.key !== 'phụ' || tokens[from + 1]?.key !== 'trách') return null;
  let to = from + 2;
  while (to < limit && to < from + 8 && tokens[to]?.kind === 'word' && tokens[to]?.capital === false) to++;
  const next = tokens[to];
  const isShut = to >= limit || next === undefined || next.capital || next.kind === 'mark';
  return to > from + 2 && isShut ? to : null;
}
