import type { NodeKind } from '../model/id.ts';
import { accentKey, foldText } from '../model/text.ts';
import type { Tier } from '../model/tier.ts';
import type { Phrase } from '../model/words.ts';
import { wordsOf } from '../model/words.ts';

/**
 * The full-text indexes: whole articles, their titles with leads, and their titles alone by `Dialect.articleText`, names of other
 * nodes by `name_index.number`. Words that are in every lead and in no title are found to be in none at once.
 */
export type TextIndex = ArticleIndex | 'name_text';
export const ARTICLE_INDEXES = ['article_title', 'article_head', 'article_text'] as const;
export type ArticleIndex = (typeof ARTICLE_INDEXES)[number];

/**
 * How many texts have the words: so few that they are best fetched, so many that a list's own order comes upon some soon, or
 * so many that even finding out which they are takes long. DATED where it does not matter: see `DatedTexts`; BODIES_DATED the same
 * where no title or lead has them.
 */
export type Often = 'RARE' | 'FREQUENT' | 'COMMON' | Dated;
/** Words that are walked by date, from match to match. */
export type Dated = 'DATED' | 'BODIES_DATED';

/** How words are found by date; `areInHeads` is false where no title or lead is known to have them. */
export const datedIn = (areInHeads: boolean): Dated => (areInHeads ? 'DATED' : 'BODIES_DATED');
/** True for words that are walked by date. */
export const isDated = (often: Often | null): often is Dated => often === 'DATED' || often === 'BODIES_DATED';

/** A text to be indexed. */
export interface IndexedText {
  /** A title, or names with the first one to show; no phrase runs from one into the next. */
  readonly names: readonly string[];
  /** What else is found: a lead, a text, a venue. */
  readonly parts: readonly string[];
}

/** Which of the matches are asked for: those of a kind, and those found in this way and no better one. */
export interface TextPart {
  readonly kind?: NodeKind | undefined;
  readonly tier?: Exclude<Tier, 'TEXT'> | undefined;
}

/*
 * Marks of the index are private-use characters, which are no part of any word, so no searcher can type one. SQLite's
 * tokenizer takes them as letters, and a tsvector takes whatever stands in quotes.
 */
const BREAK = '\ue004';
const KIND = '\ue001';
const JOINT = '\ue002';
const FIRST_NAME = '\ue000';
const OTHER_NAME = '\ue003';
/** In UTF-16 code units; PostgreSQL keeps no word beyond 2 KB. */
const MAX_NAME = 500;

/*
 * How much of a text is indexed, so that PostgreSQL takes it and finds in it what SQLite finds: it keeps 16,383 positions, 256 of
 * one word, and 1 MB in all (https://www.postgresql.org/docs/current/textsearch-limitations.html). A long article has 5,000
 * words; one in which a word came for the 256th time among the first 2,000 would be no language.
 */
const MAX_WORDS = 10_000;
const MAX_LETTERS = 200_000;
const MAX_SAME = 255;
const SHORT = 1000;
const UNREPEATED = 2000;

/** How many of the words are indexed. */
function takenOf(words: readonly string[], room: number): number {
  if (words.length <= Math.min(SHORT, room)) return words.length;
  const counts = words.length > UNREPEATED ? new Map<string, number>() : null;
  let letters = 0;
  for (const [at, word] of words.entries()) {
    const same = (counts?.get(word) ?? 0) + 1;
    counts?.set(word, same);
    letters += word.length;
    if (at >= room || same > MAX_SAME || letters > MAX_LETTERS) return at;
  }
  return words.length;
}

/** Texts as lists of words, by one of the two keys. */
export interface WordLists {
  readonly names: readonly (readonly string[])[];
  readonly parts: readonly (readonly string[])[];
}

/** The words of a text that are indexed. */
export interface IndexedWords {
  readonly accented: WordLists;
  readonly folded: WordLists;
  /** Words that stand nowhere in the text: of its kind, and of its names as a whole. */
  readonly marks: readonly string[];
}

/** The words of a text that are indexed, the same on every engine; without marks. */
export function wordsToIndex({ names, parts }: IndexedText): IndexedWords {
  const texts = [...names, ...parts];
  let room = MAX_WORDS;
  const folded = texts.map((text) => {
    const words = wordsOf(foldText(text));
    const taken = takenOf(words, room);
    room -= taken;
    return taken === words.length ? words : words.slice(0, taken);
  });
  const accented = texts.map((text, at) => wordsOf(accentKey(text)).slice(0, folded[at]?.length));
  const parted = (lists: readonly (readonly string[])[]): WordLists => ({
    names: lists.slice(0, names.length),
    parts: lists.slice(names.length),
  });
  return { accented: parted(accented), folded: parted(folded), marks: [] };
}

/** The same words with marks for the kind, where the index holds several, and for each of the names. */
export function marked(words: IndexedWords, kind: NodeKind | null): IndexedWords {
  const names = words.folded.names.map((name, at) => whole(at === 0 ? FIRST_NAME : OTHER_NAME, name));
  return { ...words, marks: [...new Set([...(kind === null ? [] : [kindWord(kind)]), ...names])] };
}

/** The same words with no more than this many parts. */
export function shortened({ accented, folded, marks }: IndexedWords, parts: number): IndexedWords {
  const cut = (lists: WordLists) => ({ names: lists.names, parts: lists.parts.slice(0, parts) });
  return { accented: cut(accented), folded: cut(folded), marks };
}

/** Several texts as one, with a word between them that no searcher asks for. */
export const broken = (texts: readonly (readonly string[])[]): string =>
  texts.map((words) => words.join(' ')).join(` ${BREAK} `);

/** The index in which articles are found in a tier, or (null) anywhere. */
export const indexOfTier = (tier: Tier | null): ArticleIndex =>
  tier === null || tier === 'TEXT' ? 'article_text' : tier === 'LEAD' ? 'article_head' : 'article_title';

/** The word that texts of a kind have. */
export const kindWord = (kind: NodeKind): string => KIND + kind.toLowerCase().replace('_', '');

const whole = (mark: string, words: readonly string[]): string =>
  (mark + words.map((word) => word + JOINT).join('')).slice(0, MAX_NAME).toWellFormed();

/** The words that a text has whose first name, or another one, is the phrase. */
export const wholeNames = ({ words }: Phrase): readonly [string, string] => [
  whole(FIRST_NAME, words),
  whole(OTHER_NAME, words),
];

/** How the word of a first name begins that begins with the phrase. */
export const nameStart = ({ words, isPrefix }: Phrase): string => {
  const start = whole(FIRST_NAME, words);
  return isPrefix ? start.slice(0, -JOINT.length) : start;
};
