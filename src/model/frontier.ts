import type { Linkage, Reference } from './reference.ts';

interface Asking<R> {
  readonly reference: R;
  readonly source: string | null;
  readonly bits: number;
  /** The last that was compared with it: a pair may have several blocks in common. */
  met: R | null;
}

/**
 * References of which links are looked for, by their blocks: what is met is compared with them and need not be kept. It serves where most of
 * what is met is linked to none of them; where most is, `Unreached` compares less.
 */
export class Frontier<R extends Reference> {
  readonly #linkage: Linkage<R>;
  readonly #byBlock = new Map<string, Asking<R>[]>();

  constructor(linkage: Linkage<R>, references: Iterable<R>) {
    this.#linkage = linkage;
    for (const reference of references) {
      const asking = {
        reference,
        source: this.#sourceOf(reference),
        bits: this.#bitsOf(reference),
        met: null,
      };
      for (const block of new Set(linkage.blocks(reference))) {
        const others = this.#byBlock.get(block);
        if (others === undefined) this.#byBlock.set(block, [asking]);
        else others.push(asking);
      }
    }
  }

  /** The blocks of all of them, each once. */
  get blocks(): readonly string[] {
    return [...this.#byBlock.keys()];
  }

  /** Whether one of them is linked to this reference. */
  reaches(other: R): boolean {
    const [source, bits] = [this.#sourceOf(other), this.#bitsOf(other)];
    for (const block of this.#linkage.blocks(other)) {
      for (const asking of this.#byBlock.get(block) ?? []) {
        if (asking.met === other) continue;
        asking.met = other;
        if ((asking.bits & bits) === 0 || (source !== null && asking.source === source)) continue;
        if (this.#linkage.isLinked(asking.reference, other)) return true;
      }
    }
    return false;
  }

  #bitsOf(reference: R): number {
    return this.#linkage.bits?.(reference) ?? -1;
  }

  #sourceOf(reference: R): string | null {
    return this.#linkage.source?.(reference) ?? null;
  }
}
