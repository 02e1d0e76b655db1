import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { httpChunk } from '../message/http-chunk.ts';
import type { Finished } from '../subscription/finished.ts';

const LAST_CHUNK = '0\r\n\r\n';

/** What a stream of events is written to. */
export interface Outlet {
  readonly stream: Writable;
  /** The connection below. */
  readonly socket: Socket;
  /** An event as it is written here. */
  framed(event: Finished): Buffer;
  /** Other bytes, of which there must be some, as they are written here. */
  framedBytes(bytes: Buffer): Buffer;
  /** Ends the response, when all that waits is taken. */
  end(): void;
}

/** A response of node:http, which frames what it is given. */
export function throughResponse(response: ServerResponse): Outlet {
  return {
    stream: response,
    socket: response.req.socket,
    framed: ({ event }) => event,
    framedBytes: (bytes) => bytes,
    end: () => void response.end(),
  };
}

/** A connection that has left HTTP, see `leaveHttp`. */
export class BareOutlet implements Outlet {
  readonly stream: Socket;
  readonly #isChunked: boolean;

  /** Without chunks, as HTTP/1.0 wants it, the end of the connection is that of the response. */
  constructor(stream: Socket, isChunked: boolean) {
    this.stream = stream;
    this.#isChunked = isChunked;
  }

  get socket(): Socket {
    return this.stream;
  }

  framed(event: Finished): Buffer {
    return this.#isChunked ? event.chunk : event.event;
  }

  framedBytes(bytes: Buffer): Buffer {
    return this.#isChunked ? httpChunk(bytes) : bytes;
  }

  end(): void {
    if (this.#isChunked) this.stream.write(LAST_CHUNK);
    this.stream.destroySoon();
  }
}
