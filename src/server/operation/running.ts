import { GatewayError } from '../../errors.ts';
import { Waiting } from './waiting.ts';

/** Somebody who waits for an operation that runs. */
export class RunningOperation extends Waiting {
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
  /** In the order in which they began. */
  readonly #operations = new Set<RunningOperation>();
  #timer: NodeJS.Timeout | null = null;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  get size(): number {
    return this.#operations.size;
  }

  /** An operation begins: who waits for it hears TIMEOUT when its time is up. To be ended once. */
  begin(): RunningOperation {
    const operation = new RunningOperation(performance.now() + this.#timeoutMs);
    this.#operations.add(operation);
    this.#timer ??= this.#timerIn(this.#timeoutMs);
    return operation;
  }

  /** It has ended, in whatever way. */
  end(operation: RunningOperation): void {
    operation.end();
    this.#operations.delete(operation);
  }

  /** Gives up all of them. */
  abort(reason: unknown): void {
    for (const operation of this.#operations) operation.abort(reason);
  }

  /** A connection keeps the process alive, the time of its operation need not. */
  #timerIn(ms: number): NodeJS.Timeout {
    return setTimeout(this.#onTime, ms).unref();
  }

  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (const operation of this.#operations) {
      if (operation.deadline > now) {
        this.#timer = this.#timerIn(Math.ceil(operation.deadline - now));
        return;
      }
      const message = `expected the operation to end within ${this.#timeoutMs} ms, but it did not`;
      operation.abort(new GatewayError('TIMEOUT', message));
    }
  }
}
