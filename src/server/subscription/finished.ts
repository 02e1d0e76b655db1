import type { FormattedExecutionResult } from 'graphql';
import { httpChunk } from '../message/http-chunk.ts';
import { nextEvent } from '../stream/sse-event.ts';

/** One result as it leaves the server, made once however many clients get it; each form of it is made when it is first asked for. */
export class Finished {
  /** Of the event; null where it has none. */
  readonly cursor: string | null;
  /** The result in JSON. */
  readonly json: string;
  #tail: Buffer | null = null;
  #event: Buffer | null = null;
  #chunk: Buffer | null = null;

  constructor(result: FormattedExecutionResult, cursor: string | null) {
    this.json = JSON.stringify(result);
    this.cursor = cursor;
  }

  /** The end of a message in graphql-ws' protocol that has the result as its last part. */
  get tail(): Buffer {
    this.#tail ??= Buffer.from(`${this.json}}`);
    return this.#tail;
  }

  /** The server-sent event. */
  get event(): Buffer {
    this.#event ??= Buffer.from(nextEvent(this.json, this.cursor));
    return this.#event;
  }

  /** The server-sent event as a chunk of an HTTP/1.1 response. */
  get chunk(): Buffer {
    this.#chunk ??= httpChunk(this.event);
    return this.#chunk;
  }
}
