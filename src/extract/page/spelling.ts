import { foldText, isUsual } from '../../model/text.ts';

/** How the words of a text are spelt; words are runs of letters. */
export interface Spelling {
  readonly words: number;
  readonly letters: number;
  /** Words with a letter that has marks, or that is đ. */
  readonly marked: number;
  /** Words that without their marks are spelt as a Vietnamese syllable is: onset, vowels, coda. */
  readonly syllables: number;
}

/** By UTF-16 unit, filled as units come up: what stands in a word. */
const UNITS = new Uint8Array(0x2070);
const UNKNOWN = 0;
const NO_LETTER = 1;
/** Any letter that is none of the Latin 26, marks aside. */
const FOREIGN = 2;
/** The first of the 26; their numbers follow. */
const A = 3;
const MARKED = 0x80;
/** A character of other texts than `isUsual` knows, or one that becomes two in lower case. */
const UNUSUAL = 0x7e;
const LETTER = 0x7f;

function unitOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  if (!isUsual(character) || lower.length > 1) {
    UNITS[unit] = UNUSUAL;
    return UNUSUAL;
  }
  const folded = foldText(lower);
  const isLatin = /^[a-z]$/.test(folded);
  const letter = isLatin ? A + folded.charCodeAt(0) - 0x61 : FOREIGN;
  UNITS[unit] = /^\p{L}$/u.test(character) ? letter | (folded === lower ? 0 : MARKED) : NO_LETTER;
  return UNITS[unit] ?? NO_LETTER;
}

/** Letters in a row as one number, five bits each. */
const packed = (letters: string): number =>
  [...letters].reduce((all, letter) => (all << 5) | (A + letter.charCodeAt(0) - 0x61), 0);
const packedAll = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(packed));

const [G, I, Q, U] = ['g', 'i', 'q', 'u'].map(packed);
/** A bit for each. */
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y'].map(packed).reduce((all, letter) => all | (1 << letter), 0);
const ONSETS = packedAll('ngh ng nh ch gh kh ph th tr b c d g h k l m n p q r s t v x').union(new Set([0]));
const CODAS = packedAll('ng nh ch c m n p t').union(new Set([0]));
const MOST_VOWELS = 3;
/** No onset or coda is as long, so that more letters make none of them. */
const LONGEST = 1 << 20;

/** The spelling of a text of usual letters (`isUsual`), without making a string of any word; null for any other text. */
export function spellingOf(text: string): Spelling | null {
  let words = 0;
  let letters = 0;
  let marked = 0;
  let syllables = 0;
  let onset = 0;
  let vowels = 0;
  let coda = 0;
  let first = 0;
  let length = 0;
  let isMarked = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const known = UNITS[unit] ?? UNUSUAL;
    const what = known === UNKNOWN ? unitOf(unit) : known;
    if (what === UNUSUAL) return null;
    if (what !== NO_LETTER) {
      const letter = what & LETTER;
      length++;
      if (what !== letter) isMarked = true;
      if (((VOWELS >> letter) & 1) === 0) {
        if (vowels === 0) onset = Math.min((onset << 5) | letter, LONGEST);
        else coda = Math.min((coda << 5) | letter, LONGEST);
      } else if (coda > 0) coda = LONGEST;
      else if (vowels++ === 0) first = letter;
    } else if (length > 0) {
      words++;
      letters += length;
      if (isMarked) marked++;
      // "gi" and "qu" are onsets too, before three vowels of their own.
      const most =
        (onset === G && first === I) || (onset === Q && first === U) ? MOST_VOWELS + 1 : MOST_VOWELS;
      if (vowels > 0 && vowels <= most && ONSETS.has(onset) && CODAS.has(coda)) syllables++;
      onset = vowels = coda = first = length = 0;
      isMarked = false;
    }
  }
  return { words, letters, marked, syllables };
}
