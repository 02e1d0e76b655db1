import type { Dispatcher } from 'undici';

/** The beginning of an answer. */
export interface Head {
  readonly status: number;
  /** By name in lower case. One character a byte. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A server is let go on when less than so much of what it sent waits to be read. */
const MOST_WAITING_BYTES = 64 * 1024;

/**
 * An answer as it comes in: its head, then its body in pieces, at the reader's pace. It is what undici's `dispatch` talks to; most
 * pages come in one piece or two, and a stream for each cost as much as all the rest of asking for it.
 */
export class Reception implements Dispatcher.DispatchHandler, AsyncIterableIterator<Uint8Array> {
  /** Rejects when there will be none. */
  readonly head: Promise<Head>;
  readonly #onPiece: () => void;
  readonly #begin: (head: Head) => void;
  readonly #refuse: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #state: 'OPEN' | 'WHOLE' | 'BROKEN' = 'OPEN';
  #reason: Error | null = null;
  #wake: (() => void) | null = null;

  /** `onPiece` is told of each piece that is read. */
  constructor(onPiece: () => void) {
    this.#onPiece = onPiece;
    const { promise, resolve, reject } = Promise.withResolvers<Head>();
    this.head = promise;
    this.#begin = resolve;
    this.#refuse = reject;
  }

  /** Ends what is still under way; the head, or the next piece, is rejected with the reason. Does nothing when all has come. */
  hangUp(reason: Error): void {
    if (this.#state !== 'OPEN') return;
    this.#end('BROKEN', reason);
    this.#controller?.abort(reason);
  }

  /** The body can be read once. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next piece of the body; rejects when the rest of it will not come. */
  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    while (this.#state === 'OPEN' && this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#state === 'BROKEN') throw this.#reason;
    const value = this.#waiting.shift();
    if (value === undefined) return { done: true, value };
    this.#waitingBytes -= value.byteLength;
    if (this.#waitingBytes < MOST_WAITING_BYTES) this.#controller?.resume();
    this.#onPiece();
    return { done: false, value };
  }

  /** Hangs up: the rest of the body is not wanted. */
  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.hangUp(new Error('the rest of the body is not wanted'));
    return { done: true, value: undefined };
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#reason !== null) controller.abort(this.#reason);
    else this.#controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Head['headers'],
  ): void {
    // Below 200 it is only said that the answer will come (RFC 9110, 15.2).
    if (status >= 200) this.#begin({ status, headers });
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Uint8Array): void {
    if (this.#state !== 'OPEN') return;
    this.#waiting.push(piece);
    this.#waitingBytes += piece.byteLength;
    if (this.#waitingBytes >= MOST_WAITING_BYTES) controller.pause();
    this.#wake?.();
  }

  onResponseEnd(): void {
    this.#end('WHOLE', null);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end('BROKEN', error);
  }

  #end(state: 'WHOLE' | 'BROKEN', reason: Error | null): void {
    if (this.#state !== 'OPEN') return;
    this.#state = state;
    this.#reason = reason;
    if (state === 'BROKEN') {
      this.#waiting = [];
      // Where the head has come this changes nothing.
      this.#refuse(reason);
    }
    this.#wake?.();
  }
}
