import type { Store } from '../src/store/store.ts';
import { apart } from './apart.ts';
import { Loaders } from './loaders.ts';

/**
 * What the subscriptions of a gateway read for one change. Many wait for it and ask for nearly the same: each thing is read once for all, as
 * long as nothing more is committed; over a store that cannot tell that at once, no longer than a turn of the event loop. What one asks in vain
 * spoils nothing for the others.
 */
export class SharedReads {
  readonly #store: Store;
  readonly #version: Store['version'];
  #canTell = true;
  #seq = Number.NaN;
  #seen: number | null = null;
  #isSameTurn = false;
  #loaders: Loaders | null = null;

  /** `store` must not end its answers with any one subscription. `version` is that of the store itself. */
  constructor(store: Store, version: Store['version']) {
    this.#store = store;
    this.#version = version;
  }

  /** What is read for the change with a number; nothing of it was read before the change was told, so it is never older. */
  of(seq: number): Loaders {
    const known = this.#seq === seq ? this.#loaders : null;
    if (known !== null && this.#isSameTurn) return known;
    if (this.#look() && known !== null) return known;
    this.#seq = seq;
    this.#loaders = new Loaders(this.#store, apart);
    return this.#loaders;
  }

  /** Whether nothing was committed since the last look. One look is enough for what is done in a turn. */
  #look(): boolean {
    const seen = this.#seen;
    this.#seen = this.#latest();
    if (!this.#isSameTurn) {
      this.#isSameTurn = true;
      setImmediate(() => {
        this.#isSameTurn = false;
      });
    }
    return seen !== null && seen === this.#seen;
  }

  #latest(): number | null {
    if (!this.#canTell) return null;
    const version = this.#version();
    if (typeof version === 'number') return version;
    // Who reads will be told why where this fails.
    version.catch(() => {});
    this.#canTell = false;
    return null;
  }
}
