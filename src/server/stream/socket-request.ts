import type { SocketOperation } from './socket.ts';

/** A query or mutation on a WebSocket: one answer, of which no cursor is known. */
export class SocketRequest implements SocketOperation {
  readonly id: string;
  readonly cursor = null;
  told = null;
  readonly #abort = new AbortController();

  constructor(id: string) {
    this.id = id;
  }

  /** Aborted when nobody waits for the answer any more, at the latest when it is there. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  leave(): void {
    this.#abort.abort(new Error('the connection was closed'));
  }

  /** The answer is there. */
  end(): void {
    this.#abort.abort(new Error('the operation has ended'));
  }
}
