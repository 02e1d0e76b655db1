/** What a turn of the event loop may be used for: so many writes, 10 microseconds or so each, before everybody else has one. */
const WRITES_A_TURN = 500;
/** An execution is worth so many writes: 150 microseconds and more. */
const EXECUTION = 20;

/**
 * Shares the event loop out among those who deliver: one commit may mean thousands of writes, and queries go on meanwhile. Who finds
 * a turn used up waits for the next one.
 */
export class Turns {
  #left = WRITES_A_TURN;
  #next: PromiseWithResolvers<void> | null = null;

  /** Whether one more write belongs to this turn; if not, wait for `next` and ask again. */
  mayWrite(): boolean {
    return this.#spend(1);
  }

  /** Resolves when there is room for an execution. */
  async forExecution(): Promise<void> {
    while (!this.#spend(EXECUTION)) await this.next();
  }

  /** Resolves in the next turn. */
  next(): Promise<void> {
    return this.#begun().promise;
  }

  #spend(writes: number): boolean {
    this.#begun();
    if (this.#left <= 0) return false;
    this.#left -= writes;
    return true;
  }

  #begun(): PromiseWithResolvers<void> {
    if (this.#next !== null) return this.#next;
    const next = Promise.withResolvers<void>();
    this.#next = next;
    setImmediate(() => {
      this.#left = WRITES_A_TURN;
      this.#next = null;
      next.resolve();
    });
    return next;
  }
}
