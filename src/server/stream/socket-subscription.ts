import type { GraphQLFormattedError } from 'graphql';
import { withCursor } from '../operation/result.ts';
import type { Finished } from '../subscription/finished.ts';
import { Subscriber } from '../subscription/subscriber.ts';
import { nextMessage } from './next-message.ts';
import type { Pipe } from './pipe.ts';

/** What a subscription needs of its connection. */
export interface SocketLine {
  readonly pipe: Pipe;
  /** Whether anything may still be written. */
  readonly isOpen: boolean;
  /** The subscription is over. */
  ended(subscription: SocketSubscription): void;
}

/** A subscription that failed, with what its client is told: graphql-ws hands on no more than an error. */
export class Interruption extends Error {
  readonly told: readonly GraphQLFormattedError[];

  constructor(told: readonly GraphQLFormattedError[]) {
    super('a subscription failed');
    this.told = told;
  }
}

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * A subscription on a WebSocket. Its events are written past graphql-ws, as finished frames: through it each would be made into JSON
 * and into a frame anew for every client. To graphql-ws it is an iterator that has no event and ends when the subscription does,
 * so that all else of the protocol remains there.
 */
export class SocketSubscription extends Subscriber implements AsyncIterableIterator<never, undefined> {
  /** The client's name for it. */
  readonly id: string;
  /** The cursor that was last told beside the events. */
  told: string | null = null;
  readonly #line: SocketLine;
  #outcome: 'running' | 'complete' | Interruption = 'running';
  #waiting: PromiseWithResolvers<IteratorReturnResult<undefined>> | null = null;

  constructor(id: string, line: SocketLine) {
    super();
    this.id = id;
    this.#line = line;
  }

  /** Resolves at the end, or rejects with an `Interruption`. */
  next(): Promise<IteratorReturnResult<undefined>> {
    this.#waiting = Promise.withResolvers();
    const { promise } = this.#waiting;
    this.#settle();
    return promise;
  }

  /** The client has ended it, or its connection has ended. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    this.leave();
    this.complete();
    return END;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  begin(): void {}

  protected send(event: Finished): boolean {
    return this.#line.isOpen && this.#line.pipe.write(nextMessage(this.id, event.tail));
  }

  get isBehind(): boolean {
    return this.#line.pipe.isBehind;
  }

  taken(): Promise<void> {
    return this.#line.pipe.taken();
  }

  complete(): void {
    this.#end('complete');
  }

  fail(errors: readonly GraphQLFormattedError[]): void {
    const { cursor } = this;
    this.#end(new Interruption(errors.map((error) => withCursor(error, cursor))));
  }

  #end(outcome: 'complete' | Interruption): void {
    if (this.#outcome !== 'running') return;
    this.#outcome = outcome;
    this.#line.ended(this);
    this.#settle();
  }

  #settle(): void {
    if (this.#outcome === 'complete') this.#waiting?.resolve(END);
    else if (this.#outcome !== 'running') this.#waiting?.reject(this.#outcome);
  }
}
