import { connection } from './connection.ts';
import type { Fault } from './fault.ts';

const FIRST_MS = 4_000;
const LONGEST_MS = 60_000;

/**
 * Asks again by itself what could not be asked: soon, then less and less often, and at once when the browser is back in the network or
 * the page hears from the gateway again. What was refused or failed for good waits for the reader's own try.
 */
export class Patience {
  readonly #again: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onOnline = () => this.#now();
  #unwatch = () => {};

  constructor(again: () => void) {
    this.#again = again;
  }

  /** A try has failed. */
  failed({ kind }: Fault): void {
    this.stop();
    if (kind !== 'unreachable' && kind !== 'busy') return;
    addEventListener('online', this.#onOnline);
    this.#unwatch = connection.subscribe(() => {
      if (connection.get().kind === 'live') this.#now();
    });
    this.#timer = setTimeout(this.#onOnline, Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries));
    this.#tries += 1;
  }

  /** A try has brought an answer. */
  succeeded(): void {
    this.#tries = 0;
    this.stop();
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#onOnline);
    this.#unwatch();
  }

  #now(): void {
    this.stop();
    this.#again();
  }
}
