import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How connections end. */
export interface Parting {
  /** For a request that is on its way to arrive, on a connection on which nothing runs. */
  readonly partingMs: number;
  /** For a client to close its side too. */
  readonly lingerMs: number;
}

/**
 * The connections that speak HTTP, and what is being answered on each: several, where a client sends on without waiting. To the end of a
 * server each is given its answers: clients send their next request without knowing, and one that is cut off cannot tell whether it was
 * carried out. So the last answer to what has come says `Connection: close`, and what is asked after it is not begun (RFC 9112, 9.6).
 */
export class Connections {
  readonly #parting: Parting;
  readonly #answering = new Map<Socket, ServerResponse[]>();
  readonly #onClose: (this: Socket) => void;
  #isParting = false;

  constructor(parting: Parting) {
    this.#parting = parting;
    const answering = this.#answering;
    // One for all connections: it lasts as long as they do.
    this.#onClose = function onClose(this: Socket): void {
      answering.delete(this);
    };
  }

  /** A client has connected. */
  add(socket: Socket): void {
    this.#answering.set(socket, []);
    socket.on('close', this.#onClose);
    if (this.#isParting) this.#part(socket, []);
  }

  /** It speaks HTTP no longer. */
  delete(socket: Socket): void {
    this.#answering.delete(socket);
  }

  /** What is being answered, in the order in which it was asked. */
  on(socket: Socket): readonly ServerResponse[] {
    return this.#answering.get(socket) ?? [];
  }

  /** A request has come. False where its connection has had its last answer: it must not be carried out. */
  begin(response: ServerResponse): boolean {
    const { socket } = response.req;
    const responses = this.#answering.get(socket);
    if (responses === undefined) return true;
    if (this.#isParting) {
      const before = responses.at(-1);
      if (socket.writableEnded || (before?.headersSent === true && !before.shouldKeepAlive)) return false;
      if (before !== undefined) before.shouldKeepAlive = true;
      response.shouldKeepAlive = false;
    }
    responses.push(response);
    return true;
  }

  /** It has been answered, or nobody is there to answer. */
  end(response: ServerResponse): void {
    const { socket } = response.req;
    const responses = this.#answering.get(socket);
    const at = responses?.indexOf(response) ?? -1;
    if (responses === undefined || at < 0) return;
    responses.splice(at, 1);
    if (this.#isParting && responses.length === 0) this.#endUnused(socket);
  }

  /** Ends each connection after its last answer, now and from now on. */
  part(): void {
    this.#isParting = true;
    for (const [socket, responses] of this.#answering) this.#part(socket, responses);
  }

  #part(socket: Socket, responses: readonly ServerResponse[]): void {
    // What node calls after an answer that says that it is the last.
    socket.destroySoon = () => this.#linger(socket);
    const last = responses.at(-1);
    if (last === undefined) this.#endUnused(socket);
    else if (!last.headersSent) last.shouldKeepAlive = false;
  }

  /** Ends a connection on which nothing comes any more. */
  #endUnused(socket: Socket): void {
    const read = socket.bytesRead;
    const look = () => {
      if (socket.destroyed || this.on(socket).length > 0) return;
      if (socket.bytesRead === read) this.#linger(socket);
      else this.#endUnused(socket);
    };
    setTimeout(look, this.#parting.partingMs).unref();
  }

  /**
   * Ends our side, and reads on until the client ends its own: to close at once would have the system reset the connection of a client that
   * has sent on, before it has read its answers.
   */
  #linger(socket: Socket): void {
    if (socket.writableEnded) return;
    socket.end();
    const timer = setTimeout(() => socket.destroy(), this.#parting.lingerMs).unref();
    socket.once('close', () => clearTimeout(timer));
  }
}
