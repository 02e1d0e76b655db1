/** Somebody who waits for an answer, until it comes or they do not wait any longer. */
export class Waiting {
  readonly #controller = new AbortController();
  /** Those who are told: seldom more than two. */
  readonly #told: (() => void)[] = [];
  #isOver = false;

  /** Aborted when they wait no longer. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** They wait no longer. Nothing happens where the answer has come, or it was said before. */
  abort(reason: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#controller.abort(reason);
    for (const tell of this.#told) tell();
  }

  /** They went away. */
  leave(): void {
    if (!this.#isOver) this.abort(new Error('the client went away'));
  }

  /** Calls back when they wait no longer, at once if that is so. It takes less than listening to the signal, which is no small part of a small query. */
  onAborted(tell: () => void): void {
    if (this.signal.aborted) tell();
    else this.#told.push(tell);
  }

  /** As the promise, or null as soon as they wait no longer. */
  until<T>(answer: Promise<T>): Promise<T | null> {
    return new Promise((resolve, reject) => {
      this.onAborted(() => resolve(null));
      answer.then(resolve, reject);
    });
  }

  /** The answer has come. */
  end(): void {
    this.#isOver = true;
  }
}
