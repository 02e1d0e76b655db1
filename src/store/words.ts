import { accentKey, foldText } from '../model/text.ts';

/** Words that must stand together in this order; with `isPrefix` the last may go on. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/**
 * What a searcher's text asks for: phrases whose diacritics count and phrases whose do not. Both are empty for a text
 * without any word, which finds nothing.
 */
export interface Words {
  readonly accented: readonly Phrase[];
  readonly folded: readonly Phrase[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** PostgreSQL keeps no word beyond 2 KB; none of any language comes near. Longer ones are cut alike everywhere. */
const MAX_WORD = 200;
const TERM = /"([^"]*)"?(\*)?|[^\s"]+/gu;

/** The words of a text already folded: letters and digits with their marks; both engines are given nothing else. */
export const wordsOf = (folded: string): readonly string[] =>
  (folded.match(WORD) ?? []).map((word) =>
    word.length > MAX_WORD ? word.slice(0, MAX_WORD).toWellFormed() : word,
  );

/**
 * Reads a searcher's text. Every term must be found; `"..."` is a phrase, a final `*` a prefix, and a term with marks
 * inside ("12-CT/TW") the phrase of its parts. A term with diacritics asks for them, one without for any.
 */
export function parseWords(text: string): Words {
  const accented: Phrase[] = [];
  const folded: Phrase[] = [];
  for (const match of text.slice(0, MAX_LENGTH).matchAll(TERM)) {
    const term = match[1] ?? match[0];
    const isPrefix = match[1] === undefined ? term.endsWith('*') : match[2] === '*';
    const exact = accentKey(term);
    const plain = foldText(term);
    const [list, key] = exact === plain ? [folded, plain] : [accented, exact];
    const words = wordsOf(key);
    if (words.length > 0) list.push({ words, isPrefix });
  }
  return { accented: accented.slice(0, MAX_TERMS), folded: folded.slice(0, MAX_TERMS) };
}

/** Nobody types more; a longer text is cut so that its cost is bounded. */
const MAX_LENGTH = 1000;
const MAX_TERMS = 32;

/** True when there is nothing to look for. */
export const isWordless = (words: Words): boolean => words.accented.length + words.folded.length === 0;
