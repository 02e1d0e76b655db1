import type { Token } from './tokens.ts';

/** What a word may begin, as bits of a caller's own meaning: one look-up that spares the dictionaries it rules out. */
export class Openers {
  readonly #bits: Uint8Array;

  /** Codes of words with the bits (1 to 128) that they bear. */
  constructor(lists: readonly (readonly [codes: readonly number[], bits: number])[]) {
    const last = lists.reduce((most, [codes]) => codes.reduce((a, b) => Math.max(a, b), most), 0);
    this.#bits = new Uint8Array(last + 1);
    for (const [codes, bits] of lists)
      for (const code of codes) this.#bits[code] = (this.#bits[code] as number) | bits;
  }

  /** The bits of a token's word; 0 for most words. */
  of({ code }: Token): number {
    return code < this.#bits.length ? (this.#bits[code] as number) : 0;
  }
}
