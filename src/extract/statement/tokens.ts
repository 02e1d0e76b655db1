import { accentKey, normalizeText } from '../../model/text.ts';

/** What stands before a token: nothing, blanks, one line break, or a blank line. */
export const Gap = { NONE: 0, SPACE: 1, LINE: 2, PARAGRAPH: 3 } as const;

/**
 * A word (with inner apostrophes: "N'Gola", "H’Bliăk"), a run of digits, or one mark. `start` and `end` are UTF-16 offsets
 * in the text as given; `text` is NFC with Đ for Eth; `key` is lower case with tones in one place, so that "Uỷ" and "ủy"
 * are equal.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** More than one letter and all of them capitals. */
  readonly allCapitals: boolean;
  readonly gap: number;
}

/** Zero-width characters and soft hyphens are no tokens of their own; editors leave them behind. */
const PIECE = /[\p{L}\p{M}]+(?:['’ʼ`´]\p{L}[\p{L}\p{M}]*)*|\d+|[^\s\u200b-\u200f\u2060\u00ad]/gu;
const LONGEST_WORD = 40;
const CACHE_SIZE = 50_000;

type Word = Pick<Token, 'text' | 'key' | 'kind' | 'capital' | 'allCapitals'>;

const words = new Map<string, Word>();

function describe(piece: string): Word {
  const code = piece.charCodeAt(0);
  if (code >= 48 && code <= 57)
    return { text: piece, key: piece, kind: 'number', capital: false, allCapitals: false };
  const isWord = /^\p{L}/u.test(piece);
  if (!isWord)
    return { text: piece, key: MARKS[piece] ?? piece, kind: 'mark', capital: false, allCapitals: false };
  if (piece.length > LONGEST_WORD)
    return { text: piece, key: '', kind: 'word', capital: false, allCapitals: false };
  const text = normalizeText(piece);
  const first = text.charAt(0);
  const capital = first !== first.toLowerCase();
  return {
    text,
    key: accentKey(text).replace(/[’ʼ`´]/g, "'"),
    kind: 'word',
    capital,
    allCapitals: capital && text.length > 1 && text === text.toUpperCase(),
  };
}

/** Marks that are typed in several ways, by the one that rules name. */
const MARKS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '…': '.',
};

function lookUp(piece: string): Word {
  const known = words.get(piece);
  if (known !== undefined) return known;
  const word = describe(piece);
  if (piece.length <= LONGEST_WORD) {
    // The cache only spares work; emptying it when full bounds its memory on hostile text.
    if (words.size >= CACHE_SIZE) words.clear();
    words.set(piece, word);
  }
  return word;
}

function gapBetween(text: string, from: number, to: number): number {
  if (from === to) return Gap.NONE;
  if (to - from === 1 && text.charCodeAt(from) === 32) return Gap.SPACE;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines === 0 ? Gap.SPACE : lines === 1 ? Gap.LINE : Gap.PARAGRAPH;
}

/** Cuts a text into tokens, left to right, without overlap. Time is linear in the length of the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  const piece = new RegExp(PIECE);
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const start = match.index;
    const end = piece.lastIndex;
    const { text: shown, key, kind, capital, allCapitals } = lookUp(match[0]);
    tokens.push({
      start,
      end,
      text: shown,
      key,
      kind,
      capital,
      allCapitals,
      gap: gapBetween(text, previousEnd, start),
    });
    previousEnd = end;
  }
  return tokens;
}
