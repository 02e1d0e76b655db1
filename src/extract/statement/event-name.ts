import {
  AFTER_NAME,
  BEFORE_NAME,
  BEFORE_NOUN_NHAN,
  BEFORE_NOUN_TO_CHUC,
  DANGLING_WORDS,
} from '../../gazetteer/event-name-words.ts';
import { accentKey } from '../../model/text.ts';
import { tidy } from './reading.ts';

const keyed = (phrases: readonly string[]) => new Set(phrases.map(accentKey));
const trailing = keyed([...DANGLING_WORDS, ...AFTER_NAME]);
const leading = keyed(BEFORE_NAME);
/** The words that such phrases end or begin with: most names need not be looked at further. */
const lastWords = new Set([...trailing].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
const firstWords = new Set([...leading].map((phrase) => phrase.split(' ', 1)[0]));
const beforePerson = keyed(BEFORE_NOUN_NHAN);
const beforeNoun = keyed(BEFORE_NOUN_TO_CHUC);
/** The longest phrases of the lists have five words. */
const PHRASE_WORDS = 5;

/** Marks that a cut leaves behind; a closed bracket or quotation is part of the name. */
const OPEN_END = /[\s,;:(“\-–—]+$/u;

/**
 * The name in a stretch of text that was read as one: without words that only lead on to what was cut off ("... xã hội đối"),
 * without what is said of the event behind or before its name ("... họp phiên chính thức", "tổ chức phiên trọng thể Đại hội"),
 * up to a "là" that makes a sentence of it. At least one word of it stays, and what stands in quotation marks is left alone.
 */
export function eventName(stretch: string): string {
  const whole = tidy(stretch);
  const words = whole.replace(OPEN_END, '').split(' ');
  const verb = words.findIndex((word, at) => at > 0 && word === 'là' && !isQuoted(words, at));
  const clause = verb > 0 ? words.slice(0, verb) : words;
  return withoutHead(withoutTail(clause)).join(' ').replace(OPEN_END, '') || whole;
}

/** An opening quotation mark before a word that is not closed before it. */
function isQuoted(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at).join(' ');
  const plain = before.split('"').length - 1;
  return before.lastIndexOf('“') > before.lastIndexOf('”') || plain % 2 === 1;
}

/** A phrase as it is looked up; marks at a word's end (a closing quotation, a comma) keep it from being found. */
const keyOf = (words: readonly string[]) => accentKey(words.join(' '));

function withoutTail(words: readonly string[]): readonly string[] {
  let rest = words;
  for (let length = tailOf(rest); length > 0; length = tailOf(rest)) {
    rest = rest.slice(0, -length).join(' ').replace(OPEN_END, '').split(' ');
  }
  return rest;
}

/** How many words at the end are no part of the name; fewer than all. */
function tailOf(words: readonly string[]): number {
  if (!lastWords.has(accentKey(words.at(-1) ?? ''))) return 0;
  for (let length = Math.min(PHRASE_WORDS, words.length - 1); length > 0; length -= 1) {
    if (trailing.has(keyOf(words.slice(-length))) && !isNoun(words, length) && !isName(words, length))
      return length;
  }
  return 0;
}

const isNoun = (words: readonly string[], length: number) => {
  const tail = keyOf(words.slice(-length));
  const before = keyOf(words.slice(-length - 1, -length));
  if (tail === accentKey('nhân')) return beforePerson.has(before);
  // "Lớp tiếp theo"
  if (tail === accentKey('theo')) return before === accentKey('tiếp');
  if (tail !== accentKey('tổ chức')) return false;
  return beforeNoun.has(before) || beforeNoun.has(keyOf(words.slice(-length - 2, -length)));
};

/** "bản Tới", "sông Đối": a capital behind another word's is a name's. */
const isName = (words: readonly string[], length: number) => /^\p{Lu}/u.test(words.at(-length) ?? '');

function withoutHead(words: readonly string[]): readonly string[] {
  if (!firstWords.has(accentKey(words[0] ?? ''))) return words;
  for (let length = Math.min(PHRASE_WORDS, words.length - 1); length > 0; length -= 1)
    if (leading.has(keyOf(words.slice(0, length)))) return words.slice(length);
  return words;
}
