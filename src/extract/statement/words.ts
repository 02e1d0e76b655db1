import { accentKey, normalizeText, ownCopy } from '../../model/text.ts';

/** What is known of a word, a number or a mark wherever it stands; `Token` tells the fields. */
export interface Word {
  /** The characters as they stand in texts. */
  readonly piece: string;
  readonly text: string;
  readonly key: string;
  /** The number under which dictionaries know the key, or 0 where none does. */
  readonly code: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capital: boolean;
  readonly allCapitals: boolean;
}

const codes = new Map<string, number>();

/** The number of a key that stands in a dictionary; given at its first use, from 1 on. */
export function learn(key: string): number {
  const known = codes.get(key);
  if (known !== undefined) return known;
  codes.set(key, codes.size + 1);
  return codes.size;
}

/** The number of a key, or 0 where no dictionary has it: the numbers stay as few as the words of the dictionaries. */
export const codeOf = (key: string): number => codes.get(key) ?? 0;

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

/** No word is longer; what is, has no key. */
const LONGEST_WORD = 40;

function describe(piece: string): Word {
  const first = piece.charCodeAt(0);
  if (first >= 48 && first <= 57) return plain(piece, piece, piece, 'number');
  if (!/^\p{L}/u.test(piece)) return plain(piece, piece, MARKS[piece] ?? piece, 'mark');
  if (piece.length > LONGEST_WORD) return plain(piece, piece, '', 'word');
  const text = normalizeText(piece);
  const key = accentKey(text).replace(/[’ʼ`´]/g, "'");
  const initial = text.charAt(0);
  const capital = initial !== initial.toLowerCase();
  return {
    piece,
    text,
    key,
    code: codeOf(key),
    kind: 'word',
    capital,
    allCapitals: capital && text.length > 1 && text === text.toUpperCase(),
  };
}

const plain = (piece: string, text: string, key: string, kind: Word['kind']): Word => ({
  piece,
  text,
  key,
  code: codeOf(key),
  kind,
  capital: false,
  allCapitals: false,
});

/** Slots of the table of words seen, a power of two. */
const SLOTS = 1 << 14;
/** How many slots a word may stand in: hostile words that all fall on one slot drive each other out, and cost no more. */
const WAYS = 4;

const seen: (Word | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
let codesWhenSeen = 0;

/**
 * The word in a run of a text's characters, from a table of those seen in any text before: nothing is cut out of the text to
 * ask for it, and words of one spelling share their strings.
 */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST_WORD) return describe(text.slice(start, end));
  // A dictionary made after a word was seen may have given its key a number
  if (codesWhenSeen !== codes.size) {
    seen.fill(undefined);
    codesWhenSeen = codes.size;
  }
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const home = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  let slot = home;
  for (let way = 0; way < WAYS; way++) {
    slot = (home + way) & (SLOTS - 1);
    const word = seen[slot];
    if (word === undefined) break;
    if (isRun(word.piece, text, start, end)) return word;
  }
  // One rare word in the table would keep its whole text in memory
  const word = describe(ownCopy(text.slice(start, end)));
  seen[slot] = word;
  return word;
}

function isRun(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
