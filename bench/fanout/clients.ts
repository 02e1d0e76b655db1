import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** What a subscriber asks for. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Subscribers in this process. */
export interface Clients {
  /** Resolves when each of those that read has got so many events more, with the moments of the first and last of them. */
  received(events: number): Promise<{ readonly first: number; readonly last: number }>;
  /** An event as it came, of one client each; for servers that are to write the same. */
  frames(count: number): readonly string[];
  close(): void;
}

/** An event that has not come by then will not come. */
const PATIENCE_MS = 60_000;

/** Counts events until all that are awaited have come. */
class Tally {
  readonly #latest: (string | undefined)[];
  #left = 0;
  #first = 0;
  #settle: ((seen: { first: number; last: number }) => void) | null = null;

  constructor(clients: number) {
    this.#latest = new Array(clients);
  }

  await(events: number): Promise<{ readonly first: number; readonly last: number }> {
    this.#left = events;
    this.#first = 0;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`expected ${this.#left} more events, but none came within a minute`)),
        PATIENCE_MS,
      );
      this.#settle = (seen) => {
        clearTimeout(timer);
        resolve(seen);
      };
    });
  }

  count(client: number, frame: string, events = 1): void {
    this.#latest[client] = frame;
    if (this.#first === 0) this.#first = performance.now();
    this.#left -= events;
    if (this.#left === 0) this.#settle?.({ first: this.#first, last: performance.now() });
  }

  frames(count: number): readonly string[] {
    return this.#latest.slice(0, count).map((frame) => frame ?? '');
  }
}

/** How many connections are opened at a time: all at once would measure the queue of the system. */
const AT_A_TIME = 50;

async function opened<T>(count: number, open: (at: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < count; from += AT_A_TIME) {
    const length = Math.min(AT_A_TIME, count - from);
    all.push(...(await Promise.all(Array.from({ length }, (_none, at) => open(from + at)))));
  }
  return all;
}

/** Which of many subscribers read on. */
export interface Reading {
  /** The first so many; the others stop once they have begun. */
  readonly readers: number;
  /** What those others ask for beside the rest: it fills what the system keeps for them. */
  readonly filler: Asked | null;
}

/** Subscribers by graphql-ws' protocol, under names as its client makes them. */
export async function webSockets(
  port: number,
  asked: readonly Asked[],
  clients: number,
  { readers, filler }: Reading = { readers: clients, filler: null },
): Promise<Clients> {
  const subscribe = (payload: Asked) => JSON.stringify({ id: randomUUID(), type: 'subscribe', payload });
  const tally = new Tally(clients);
  const sockets = await opened(clients, async (at) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data: Buffer) => {
        const text = data.toString('utf8');
        if (text.startsWith('{"type":"connection_ack"')) {
          const payload = asked[at % asked.length];
          if (payload !== undefined) socket.send(subscribe(payload));
          if (at >= readers && filler !== null) socket.send(subscribe(filler));
          resolve();
        } else if (text.includes('"type":"next"')) tally.count(at, text);
        else if (text.includes('"type":"error"')) throw new Error(`a subscription failed: ${text}`);
      });
    });
    if (at >= readers) socket.pause();
    return socket;
  });
  return {
    received: (events) => tally.await(events * readers),
    frames: (count) => tally.frames(count),
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

const EVENT = 'event: next\n';

/** Subscribers by server-sent events, one stream each. */
export async function eventStreams(port: number, asked: readonly Asked[], clients: number): Promise<Clients> {
  const tally = new Tally(clients);
  const sockets = await opened(clients, async (at) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const body = JSON.stringify(asked[at % asked.length]);
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.once('connect', () =>
        socket.write(
          `POST /graphql/stream HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        ),
      );
      socket.on('data', (data) => {
        resolve();
        const text = data.toString('utf8');
        const from = text.indexOf(EVENT);
        if (from >= 0)
          tally.count(at, text.slice(from, text.lastIndexOf('\n\n') + 2), text.split(EVENT).length - 1);
      });
    });
    return socket;
  });
  return {
    received: (events) => tally.await(events * clients),
    frames: (count) => tally.frames(count),
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
