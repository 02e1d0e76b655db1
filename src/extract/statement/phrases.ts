import { Gap, type Token, tokenize } from './tokens.ts';
import { learn } from './words.ts';

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

/** A phrase of a dictionary found at a token: `to` is the index after its last token. */
export interface Found<T> {
  readonly to: number;
  readonly value: T;
}

/** A dictionary of phrases over token keys: one look-up a token, whatever the number of phrases. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };
  /** A bit for each code that a phrase begins with: nearly every look-up ends here. */
  readonly #opens: Uint32Array;

  /** A later entry for the same phrase replaces the earlier. Written in any case and tone placement. */
  constructor(entries: Iterable<readonly [string, T]>) {
    // Cut before any word is learnt: the table of words seen is emptied once a dictionary, not once a word
    const cut = [...entries].map(
      ([phrase, value]) => [tokenize(phrase).map(({ key }) => key), value] as const,
    );
    for (const [keys, value] of cut) {
      let node = this.#root;
      for (const key of keys) {
        const code = learn(key);
        let next = node.next.get(code);
        if (next === undefined) {
          next = { next: new Map(), value: undefined };
          node.next.set(code, next);
        }
        node = next;
      }
      node.value = value;
    }
    const codes = [...this.#root.next.keys()];
    this.#opens = new Uint32Array((codes.reduce((most, code) => Math.max(most, code), 0) >>> 5) + 1);
    for (const code of codes)
      this.#opens[code >>> 5] = (this.#opens[code >>> 5] as number) | (1 << (code & 31));
  }

  /** The codes of the words that phrases begin with. */
  get openers(): readonly number[] {
    return [...this.#root.next.keys()];
  }

  /** Whether a phrase begins with a token's word. */
  opensWith({ code }: Token): boolean {
    const row = code >>> 5;
    return row < this.#opens.length && (((this.#opens[row] as number) >>> (code & 31)) & 1) === 1;
  }

  /** The longest phrase that begins at a token, or null. A phrase does not run over a blank line. */
  at(tokens: readonly Token[], from: number): Found<T> | null {
    const first = tokens[from];
    return first !== undefined && this.opensWith(first) ? this.#from(tokens, from) : null;
  }

  #from(tokens: readonly Token[], from: number): Found<T> | null {
    let node = this.#root.next.get((tokens[from] as Token).code) as Node<T>;
    let to = from + 1;
    let value = node.value;
    let end = to;
    for (; to < tokens.length; to++) {
      const token = tokens[to] as Token;
      if (token.code === 0 || token.gap >= Gap.PARAGRAPH) break;
      const next = node.next.get(token.code);
      if (next === undefined) break;
      node = next;
      if (node.value !== undefined) {
        value = node.value;
        end = to + 1;
      }
    }
    return value === undefined ? null : { to: end, value };
  }
}

/** Builds a dictionary; a later entry for the same phrase replaces the earlier. */
export const phrases = <T>(entries: Iterable<readonly [string, T]>): Phrases<T> => new Phrases(entries);

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
