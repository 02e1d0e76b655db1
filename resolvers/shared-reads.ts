import type { Store } from '../src/store/store.ts';
import { apart } from './apart.ts';
import { Loaders } from './loaders.ts';

/** Longer than most fan-outs take. Where nothing more is committed for hours, neither what failed nor all that anybody read is to stay. */
const KEPT_MS = 1_000;

/**
 * What the subscriptions of a gateway read for one change. Many wait for it and ask for nearly the same: each thing is read once for all, as
 * long as nothing more is committed, and for a second or two at most; over a store that cannot tell that at once, no longer than a turn of the
 * event loop. What one asks in vain spoils nothing for the others.
 */
export class SharedReads {
  readonly #store: Store;
  readonly #version: Store['version'];
  readonly #keptMs: number;
  #canTell = true;
  #seq = Number.NaN;
  #seen: number | null = null;
  #isSameTurn = false;
  #loaders: Loaders | null = null;
  /** What is forgotten when its time is over, unless something newer was read meanwhile. */
  #limited: Loaders | null = null;

  /**
   * `store` must not end its answers with any one subscription. `version` is that of the store itself. Anything is kept for `keptMs` at
   * least where nothing is committed, and twice as long at most.
   */
  constructor(store: Store, version: Store['version'], keptMs = KEPT_MS) {
    this.#store = store;
    this.#version = version;
    this.#keptMs = keptMs;
  }

  /** What is read for the change with a number; nothing of it was read before the change was told, so it is never older. */
  of(seq: number): Loaders {
    const known = this.#seq === seq ? this.#loaders : null;
    if (known !== null && this.#isSameTurn) return known;
    if (this.#look() && known !== null) return known;
    this.#seq = seq;
    this.#loaders = new Loaders(this.#store, apart);
    this.#limit();
    return this.#loaders;
  }

  /** One timer for all: in a replay each change has its own. */
  #limit(): void {
    if (this.#limited !== null) return;
    const limited = this.#loaders;
    this.#limited = limited;
    setTimeout(() => {
      this.#limited = null;
      if (this.#loaders === limited) this.#loaders = null;
      else this.#limit();
    }, this.#keptMs).unref();
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
