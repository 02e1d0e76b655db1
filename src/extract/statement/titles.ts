import {
  FORMER_WORDS,
  TITLE_HEADS,
  TITLE_PREFIXES,
  TITLE_SUFFIXES,
  type TitleHead,
} from '../../gazetteer/titles.ts';
import { phraseSet, phrases } from './phrases.ts';
import { Gap, type Token } from './tokens.ts';

/** Office words as a run of tokens, prefix ("nguyên") and suffixes ("Thường trực") included. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly head: TitleHead;
  readonly isFormer: boolean;
  /** Where the body's name may begin: at the shared word of "Trưởng [Ban] Dân vận", else at `to`. */
  readonly bodyFrom: number;
}

const heads = phrases(TITLE_HEADS);
const prefixes = phraseSet(TITLE_PREFIXES);
const suffixes = phraseSet(TITLE_SUFFIXES);

/** The codes of the words that an office can begin with. */
export const titleOpeners: readonly number[] = [...heads.openers, ...prefixes.openers];

/** The office words that begin at a token without their prefix, or null. */
export function titleHeadAt(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly value: TitleHead } | null {
  const found = heads.at(tokens, from);
  // "Tổng Lãnh sự quán" is the house, not the office
  return found === null || tokens[found.to]?.key === 'quán' ? null : found;
}

/** The office that begins at a token, prefix and suffixes included, or null. */
export function titleAt(tokens: readonly Token[], from: number): Title | null {
  let at = from;
  let isFormer = false;
  const prefix = prefixes.at(tokens, at);
  if (prefix !== null) {
    isFormer = FORMER_WORDS.has((tokens[at] as Token).key);
    at = prefix.to;
  }
  const found = titleHeadAt(tokens, at);
  if (found === null) return null;
  const { value: head } = found;
  let to = found.to;
  if (!head.isWhole) {
    for (let suffix = suffixes.at(tokens, to); suffix !== null; suffix = suffixes.at(tokens, to)) {
      if ((tokens[to] as Token).gap > Gap.LINE) break;
      // "Phó Chủ tịch kiêm nhiệm Chủ tịch Hội B" holds a second office
      if (tokens[to]?.key === 'kiêm' && titleHeadAt(tokens, suffix.to) !== null) break;
      to = suffix.to;
      if (tokens[to - 2]?.key === 'phụ' && tokens[to - 1]?.key === 'trách') to = chargeEnd(tokens, to);
    }
  }
  const unitAt = head.unit && to === found.to ? unitFrom(tokens, at, to) : to;
  // "Trưởng ban Ban Á - Phi": the division's name brings its own
  if (unitAt < to && tokens[to]?.key === tokens[unitAt]?.key)
    return { from, to, head, isFormer, bodyFrom: to };
  return { from, to, head, isFormer, bodyFrom: unitAt };
}

const UNIT =
  /^(ban|phòng|đoàn|khoa|khối|tổ|công|văn|chi|câu|tiểu|bộ|thôn|bản|ấp|khu|xóm|buôn|làng|khóm|đại)$/;

/** The index of the last word of the office that begins the body's name. */
function unitFrom(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (UNIT.test((tokens[i] as Token).key)) return i;
  return to;
}

/** "phụ trách cộng đồng", "phụ trách văn hóa - xã hội" up to the body or the comma: at most three small words, as many again behind a dash, or none at all. */
function chargeEnd(tokens: readonly Token[], from: number): number {
  let last = from + 3;
  for (let i = from; i <= last; i++) {
    const token = tokens[i];
    if (token?.key === '-' && last === from + 3 && i > from && tokens[i + 1]?.capital === false) {
      last = i + 4;
      continue;
    }
    if (token === undefined || token.kind === 'mark' || token.capital) return i;
    if (token.kind === 'number' || token.gap > Gap.LINE) return from;
  }
  return from;
}
