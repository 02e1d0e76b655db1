import type { Progress } from '../model/progress.ts';

/** From where the client of one subscription may go on, by what was sent to it. */
export class Resumption {
  readonly #progress: Progress;
  #sent: string | null = null;
  #passedBefore: string | null = null;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** The event at hand is being sent, in order; answers with its cursor, null where it has none. */
  send(): string | null {
    this.#sent = this.#progress.event;
    this.#passedBefore = this.#progress.passed;
    return this.#sent;
  }

  /**
   * The newest cursor after which nothing is lost and nothing comes twice to who read all that was sent: of the last event, or
   * of what filters have passed over since; null before the beginning is known.
   */
  get cursor(): string | null {
    const { passed } = this.#progress;
    return passed === this.#passedBefore ? (this.#sent ?? passed) : passed;
  }
}
