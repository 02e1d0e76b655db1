import { Gap, type Token, tokenize } from './tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase of a dictionary found at a token: `to` is the index after its last token. */
export interface Found<T> {
  readonly to: number;
  readonly value: T;
}

/** A dictionary of phrases over token keys: one look-up a token, whatever the number of phrases. */
export interface Phrases<T> {
  /** The keys of the words that phrases begin with. */
  readonly openers: readonly string[];
  /** The longest phrase that begins at a token, or null. A phrase does not run over a blank line. */
  at(tokens: readonly Token[], from: number): Found<T> | null;
}

/** Builds a dictionary; a later entry for the same phrase replaces the earlier. Written in any case and tone placement. */
export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const { key } of tokenize(phrase)) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), value: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value = value;
  }
  return {
    openers: [...root.next.keys()],
    at(tokens, from) {
      const first = tokens[from];
      // Nearly every look-up ends at its first word
      let node = first === undefined ? undefined : root.next.get(first.key);
      if (node === undefined) return null;
      let to = from + 1;
      let value = node.value;
      let end = to;
      for (; to < tokens.length; to++) {
        const token = tokens[to] as Token;
        if (token.gap >= Gap.PARAGRAPH) break;
        node = node.next.get(token.key);
        if (node === undefined) break;
        if (node.value !== undefined) {
          value = node.value;
          end = to + 1;
        }
      }
      return value === undefined ? null : { to: end, value };
    },
  };
}

/** A dictionary of phrases without values, from a text with one phrase a line or parted by "|". */
export function phraseSet(list: string): Phrases<true> {
  return phrases(
    list
      .split(/[|\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => [phrase, true] as const),
  );
}
