/**
 * A queue of bounded length between one producer, which never waits, and one consumer, which does. When it overflows it
 * forgets what it holds, so a consumer that never comes back costs no more than `capacity` items.
 */
export interface Buffer<T> {
  /** Adds an item; on a full buffer everything is dropped and `take` answers 'overflowed' until `clear`. */
  push(item: T): void;
  /**
   * The oldest item, waiting for one if need be; 'overflowed' when items were dropped, 'ended' after `end`. Items that
   * were there before `end` are not handed out any more: an end is a hang-up, not a last call.
   */
  take(): Promise<Taken<T>>;
  /** Forgets all items and an overflow, as if nothing had been pushed. */
  clear(): void;
  end(): void;
  readonly size: number;
  readonly hasOverflowed: boolean;
}

/** What `take` answers. */
export type Taken<T> =
  | { readonly state: 'item'; readonly item: T }
  | { readonly state: 'overflowed' }
  | { readonly state: 'ended' };

/** Makes an empty buffer for at most `capacity` items. */
export function createBuffer<T>(capacity: number): Buffer<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`buffer capacity must be a whole number from 1 on, but got ${capacity}`);
  }
  // A ring: shifting an array of thousands at every item would cost quadratic time under load.
  let ring: (T | undefined)[] = [];
  let head = 0;
  let size = 0;
  let hasOverflowed = false;
  let hasEnded = false;
  let waiting: ((taken: Taken<T>) => void) | null = null;

  const forget = () => {
    ring = [];
    head = 0;
    size = 0;
  };
  const answer = (taken: Taken<T>) => {
    waiting?.(taken);
    waiting = null;
  };

  return {
    push(item) {
      if (hasEnded || hasOverflowed) return;
      if (waiting !== null) return answer({ state: 'item', item });
      if (size === capacity) {
        forget();
        hasOverflowed = true;
        return;
      }
      ring[(head + size) % capacity] = item;
      size += 1;
    },
    take() {
      if (waiting !== null) throw new Error('expected one consumer of the buffer, but a second one takes');
      if (hasEnded) return Promise.resolve({ state: 'ended' });
      if (hasOverflowed) return Promise.resolve({ state: 'overflowed' });
      if (size === 0) return new Promise((resolve) => (waiting = resolve));
      const item = ring[head] as T;
      ring[head] = undefined;
      head = (head + 1) % capacity;
      size -= 1;
      return Promise.resolve({ state: 'item', item });
    },
    clear() {
      forget();
      hasOverflowed = false;
    },
    end() {
      hasEnded = true;
      forget();
      answer({ state: 'ended' });
    },
    get size() {
      return size;
    },
    get hasOverflowed() {
      return hasOverflowed;
    },
  };
}
