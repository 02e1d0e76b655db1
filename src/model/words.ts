import { accentKey, foldText, isUsual, USUAL_END } from './text.ts';

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
  /**
   * All the words in the order typed, without diacritics: the name that is asked for, or how it begins. Null where another
   * term than the last is a prefix, so that they cannot be the beginning of a name, and where there is no word.
   */
  readonly name: Phrase | null;
  /** True where the text asks for more than is looked for: beyond 1000 characters, 32 terms of a kind, or 2 prefixes. */
  readonly isCut: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** PostgreSQL keeps no word beyond 2 KB; none of any language comes near. Longer ones are cut alike everywhere. */
const MAX_WORD = 200;
/** Any of these opens and closes a phrase: phones and word processors type them for `"`. */
const TERM = /["“”„]([^"“”„]*)["“”„]?(\*)?|[^\s"“”„]+/gu;
/** Nobody types more; a longer text is cut so that its cost is bounded. */
const MAX_LENGTH = 1000;
/** A prefix stands for all words that begin so; engines gather them, which takes tens of milliseconds for a letter. */
export const MAX_PREFIXES = 2;
/** Terms with diacritics, and terms without, beyond which a text is cut; callers may refuse more words than this. */
export const MAX_TERMS = 32;

const cut = (word: string) => (word.length > MAX_WORD ? word.slice(0, MAX_WORD).toWellFormed() : word);

/** What a usual character does in `WORD`, by its code: 1 begins a word or goes on with it, 2 only goes on. */
const PARTS = Uint8Array.from({ length: USUAL_END }, (_none, code) => {
  const char = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(char) ? 1 : /\p{M}/u.test(char) ? 2 : 0;
});

/** The words of a text already folded: letters and digits with their marks; both engines are given nothing else. */
export const wordsOf = (folded: string): readonly string[] =>
  isUsual(folded) ? usualWords(folded) : (folded.match(WORD) ?? []).map(cut);

/** The same of a text of usual characters, in half the time. */
function usualWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const part = PARTS[text.charCodeAt(at)];
    if (start < 0) {
      if (part === 1) start = at;
    } else if (part === 0) {
      words.push(cut(text.slice(start, at)));
      start = -1;
    }
  }
  if (start >= 0) words.push(cut(text.slice(start)));
  return words;
}

/** The two keys of a word: with its diacritics, or without. */
export type Key = 'accented' | 'folded';
const KEYS: Readonly<Record<Key, (text: string) => string>> = { accented: accentKey, folded: foldText };

/** A word of a text: where it stands, in UTF-16 code units, end exclusive, and its key. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words of a text with their places and keys, which are `wordsOf` of the text's own key. */
export function tokensOf(text: string, key: Key): readonly Token[] {
  const keyOf = KEYS[key];
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word: cut(keyOf(word)),
  }));
}

/**
 * Reads a searcher's text. Every term must be found; `"..."` (or “...”) is a phrase, a final `*` a prefix, and a term with marks
 * inside ("12-CT/TW") the phrase of its parts. A word with diacritics asks for them, one without for any; a phrase of both
 * kinds is looked for without, and its words with diacritics with them.
 */
export function parseWords(text: string): Words {
  const accented: Phrase[] = [];
  const folded: Phrase[] = [];
  const typed: string[] = [];
  let prefixes = 0;
  let isPrefix = false;
  for (const match of text.slice(0, MAX_LENGTH).matchAll(TERM)) {
    const term = match[1] ?? match[0];
    const exact = wordsOf(accentKey(term));
    const plain = wordsOf(foldText(term));
    if (plain.length === 0) continue;
    isPrefix = match[1] === undefined ? term.endsWith('*') : match[2] === '*';
    if (isPrefix) prefixes += 1;
    if (prefixes > MAX_PREFIXES) continue;
    typed.push(...plain);
    const runs = exact.length === plain.length ? accentedRuns(exact, plain) : [exact];
    const isWhole = runs.length === 1 && runs[0]?.length === exact.length;
    if (!isWhole) folded.push({ words: plain, isPrefix });
    for (const run of runs)
      accented.push({ words: run, isPrefix: isPrefix && run.at(-1) === exact.at(-1) && run === runs.at(-1) });
  }
  const isName = typed.length > 0 && prefixes === (isPrefix ? 1 : 0);
  return {
    accented: accented.slice(0, MAX_TERMS),
    folded: folded.slice(0, MAX_TERMS),
    name: isName ? { words: typed, isPrefix } : null,
    isCut:
      text.length > MAX_LENGTH ||
      Math.max(accented.length, folded.length) > MAX_TERMS ||
      prefixes > MAX_PREFIXES,
  };
}

/** The longest runs of words with diacritics. */
function accentedRuns(exact: readonly string[], plain: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const [at, word] of exact.entries()) {
    if (word === plain[at]) run = null;
    else {
      if (run === null) {
        run = [];
        runs.push(run);
      }
      run.push(word);
    }
  }
  return runs;
}

/** True when there is nothing to look for. */
export const isWordless = (words: Words): boolean => words.accented.length + words.folded.length === 0;
