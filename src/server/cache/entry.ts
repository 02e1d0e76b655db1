import type { Footprint } from '../../model/footprint.ts';
import type { CompleteAnswer } from './caching.ts';
import { Forms } from './forms.ts';

/** What an entry takes beside its texts and bytes, and each scope of it. */
const [ENTRY_BYTES, SCOPE_BYTES] = [1_000, 120];
/** So many requests in other words for the same answer. */
const MAX_ATTACHED = 32;

/** An answer that is kept: 200, and without errors. */
export interface Kept {
  readonly answer: CompleteAnswer;
  /** Since when it may not be used any more, by a commit or because others were wanted more. */
  readonly isDropped: boolean;
  /** Takes note of what is kept beside it and of its size; called back when it is dropped. False where there is no room. */
  attach(bytes: number, onDropped: () => void): boolean;
}

/** An answer in the cache. `onGrown` is told how many bytes it takes more than at first. */
export class Entry implements Kept {
  readonly answer: CompleteAnswer;
  isDropped = false;
  /** Whether it was used since the last time that room was needed. */
  isUsed = true;
  size: number;
  readonly key: string;
  readonly footprint: Footprint;
  readonly #onGrown: (bytes: number) => void;
  readonly #onDropped: (() => void)[] = [];

  constructor(key: string, answer: CompleteAnswer, footprint: Footprint, onGrown: (bytes: number) => void) {
    this.key = key;
    this.footprint = footprint;
    this.size = ENTRY_BYTES + 2 * key.length + answer.body.byteLength + SCOPE_BYTES * footprint.scopes.size;
    this.#onGrown = onGrown;
    this.answer = { ...answer, forms: new Forms(answer.body, (bytes) => this.#grow(bytes)) };
  }

  attach(bytes: number, onDropped: () => void): boolean {
    if (this.isDropped || this.#onDropped.length >= MAX_ATTACHED) return false;
    this.#onDropped.push(onDropped);
    this.#grow(bytes);
    return !this.isDropped;
  }

  drop(): void {
    this.isDropped = true;
    for (const tell of this.#onDropped) tell();
    this.#onDropped.length = 0;
  }

  #grow(bytes: number): void {
    if (this.isDropped) return;
    this.size += bytes;
    this.#onGrown(bytes);
  }
}
