import { GatewayError } from '../../errors.ts';
import { Waiting } from './waiting.ts';

/** Somebody who waits for an operation that runs. They stand in a row, in the order in which they began. */
export class RunningOperation extends Waiting {
  before: RunningOperation | null = null;
  after: RunningOperation | null = null;
  /** The moment at which it is to end, of `performance.now()`. */
  readonly deadline: number;

  constructor(deadline: number) {
    super();
    this.deadline = deadline;
  }
}

/**
 * Operations that run at the moment, each for a certain time at most. They share one timer: it is set for the one that began first, and
 * those that end in time, as all but a few do, never touch it.
 */
export class Running {
  readonly #timeoutMs: number;
  readonly #onTime = () => this.#look();
  #first: RunningOperation | null = null;
  #last: RunningOperation | null = null;
  #size = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  get size(): number {
    return this.#size;
  }

  /** An operation begins: who waits for it hears TIMEOUT when its time is up. To be ended once. */
  begin(): RunningOperation {
    const operation = new RunningOperation(performance.now() + this.#timeoutMs);
    operation.before = this.#last;
    if (this.#last === null) this.#first = operation;
    else this.#last.after = operation;
    this.#last = operation;
    this.#size += 1;
    this.#timer ??= this.#timerIn(this.#timeoutMs);
    return operation;
  }

  /** It has ended, in whatever way. */
  end(operation: RunningOperation): void {
    operation.end();
    const { before, after } = operation;
    if (before === null) this.#first = after;
    else before.after = after;
    if (after === null) this.#last = before;
    else after.before = before;
    // Else one whose answer is taken slowly would keep all that came after it.
    operation.before = null;
    operation.after = null;
    this.#size -= 1;
  }

  /** Gives up all of them. */
  abort(reason: unknown): void {
    for (let one = this.#first; one !== null; ) {
      // Who hears of it may end it at once.
      const { after } = one;
      one.abort(reason);
      one = after;
    }
  }

  /** A connection keeps the process alive, the time of its operation need not. */
  #timerIn(ms: number): NodeJS.Timeout {
    return setTimeout(this.#onTime, ms).unref();
  }

  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (let one = this.#first; one !== null; ) {
      if (one.deadline > now) {
        this.#timer = this.#timerIn(Math.ceil(one.deadline - now));
        return;
      }
      const message = `expected the operation to end within ${this.#timeoutMs} ms, but it did not`;
      const { after } = one;
      one.abort(new GatewayError('TIMEOUT', message));
      one = after;
    }
  }
}
