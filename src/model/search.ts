import type { NodeKind } from './id.ts';
import { accentKey, foldText } from './text.ts';
import type { Tier } from './tier.ts';
import { type Phrase, type Words, wordsOf } from './words.ts';

/** What the names of something say to a search: their words with diacritics and without, the first name first. */
export interface Searchable {
  readonly id: string;
  readonly kind: NodeKind;
  readonly accented: readonly (readonly string[])[];
  readonly folded: readonly (readonly string[])[];
}

/**
 * A search over kinds of node. Hits come tier by tier (see `TIERS`). Within a tier first what has a name: provinces and
 * countries in the order given, officials by number of articles, organisations by name, documents by number, sources by name;
 * then events, stories and articles together, newest first. The id decides what is left.
 */
export interface SearchQuery {
  /** Read by `parseWords`; a text without a word finds nothing. */
  readonly text: string;
  /**
   * A story is found by the text of its original. Where articles are asked for too, a story of one article is left out: it
   * would say the same twice.
   */
  readonly kinds: readonly NodeKind[];
  /** What is found by name besides what the store holds. */
  readonly constants: readonly Searchable[];
}

/** Something found, and how. */
export interface SearchHit {
  readonly id: string;
  readonly kind: NodeKind;
  readonly tier: Tier;
}

/** Reads the names of something for searching, its first name first. */
export function searchable(kind: NodeKind, id: string, names: readonly string[]): Searchable {
  return {
    id,
    kind,
    accented: names.map((name) => wordsOf(accentKey(name))),
    folded: names.map((name) => wordsOf(foldText(name))),
  };
}

/** The names that a source is found by: its own, and the host of its address. */
export const namesOfSource = (source: { readonly name: string; readonly homepage: string }) => [
  source.name,
  URL.canParse(source.homepage) ? new URL(source.homepage).hostname : '',
];

/** The names that a document is found by: its number after its kind, and alone. */
export const namesOfDocument = (kind: string, number: string | null): readonly string[] =>
  number === null ? [kind] : [`${kind} ${number}`, number];

/** How the names match the words, by the rules that the full-text indexes follow; null where they do not. */
export function tierOfNames({ accented, folded }: Searchable, words: Words): Tier | null {
  if (words.accented.length + words.folded.length === 0) return null;
  const areIn = (names: readonly (readonly string[])[], phrases: readonly Phrase[]) =>
    phrases.every((phrase) => names.some((name) => name.some((_word, at) => standsAt(name, at, phrase))));
  if (!areIn(accented, words.accented) || !areIn(folded, words.folded)) return null;
  const { name } = words;
  if (name === null) return 'NAME';
  const isName = (other: readonly string[]) =>
    !name.isPrefix && other.length === name.words.length && standsAt(other, 0, name);
  if (folded.some(isName)) return 'EXACT';
  return standsAt(folded[0] ?? [], 0, name) ? 'PREFIX' : 'NAME';
}

/** True where the phrase stands in the text's words at this place. */
function standsAt(text: readonly string[], at: number, { words, isPrefix }: Phrase): boolean {
  const last = words.length - 1;
  return words.every((word, step) => {
    const given = text[at + step];
    return isPrefix && step === last ? given?.startsWith(word) === true : given === word;
  });
}
