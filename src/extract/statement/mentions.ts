import { type Reading, wordsOf } from './reading.ts';
import type { Token } from './tokens.ts';

/** A run of tokens of one sentence. */
export interface Mention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** Where persons are named from a place of a text on, by full name or, behind a form of address, by given name. */
export class Mentions {
  readonly #byName = new Map<string, Mention>();

  /** `textFrom` is a number of characters. */
  constructor(reading: Reading, textFrom: number) {
    for (const [sentence, elements] of reading.elements.entries())
      for (const element of elements) {
        if (element.type !== 'name' || (reading.tokens[element.from] as Token).start < textFrom) continue;
        const name = wordsOf(reading, element.name.from, element.name.to).toLowerCase();
        if (!this.#byName.has(name)) this.#byName.set(name, { sentence, from: element.from, to: element.to });
      }
  }

  /** The first mention of a person, or null. */
  of(name: string): Mention | null {
    const full = name.toLowerCase();
    return this.#byName.get(full) ?? this.#byName.get(full.slice(full.lastIndexOf(' ') + 1)) ?? null;
  }
}
