import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { openStream } from '../server/stream/event-stream.ts';

/** One result as it comes over a transport. */
export interface Heard {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly cursor?: unknown };
}

/** What a connection tells its reader, at once and in order. */
export interface Ears {
  hear(result: Heard): void;
  /** A cursor that came without an event. */
  moveTo(cursor: string): void;
}

/** A subscription on a connection of its own. */
export interface Connection {
  /** Resolves when the connection has ended, however. */
  readonly ended: Promise<void>;
  /** Cuts it without a word. */
  cut(): void;
}

/** Subscribes after a cursor, which `query` takes as the variable `after`. */
export type Connect = (query: string, after: string, ears: Ears) => Connection;

function ending() {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  return {
    ended,
    sink: (ears: Ears) => ({
      next: (result: unknown) => ears.hear(result as Heard),
      // Cut connections end with an error too: what must not happen shows in what was heard.
      error: () => resolve(),
      complete: () => resolve(),
    }),
  };
}

/** Over graphql-ws' client; cursors in pings count. */
export const overSocket =
  (url: string): Connect =>
  (query, after, ears) => {
    const { ended, sink } = ending();
    let socket: WebSocket | null = null;
    let isCut = false;
    const client = createSocketClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      generateID: () => 'it',
      on: {
        opened: (opened) => {
          socket = opened as WebSocket;
          if (isCut) socket.terminate();
        },
        ping: (isReceived, payload) => {
          const { it: cursor } = (payload?.cursors ?? {}) as { it?: string };
          if (isReceived && cursor !== undefined) ears.moveTo(cursor);
        },
      },
    });
    client.subscribe({ query, variables: { after } }, sink(ears));
    return {
      ended,
      cut() {
        isCut = true;
        socket?.terminate();
      },
    };
  };

/** Over graphql-sse's client. */
export const overEvents =
  (url: string): Connect =>
  (query, after, ears) => {
    const { ended, sink } = ending();
    const client = createStreamClient({ url, retryAttempts: 0 });
    client.subscribe({ query, variables: { after } }, sink(ears));
    return { ended, cut: () => client.dispose() };
  };

/** As a browser's EventSource: the address stays, what changes is Last-Event-ID; ids without an event count. */
export const overEventSource =
  (url: string): Connect =>
  (query, after, ears) => {
    let cut: (() => void) | null = null;
    let isCut = false;
    const read = async () => {
      const stream = await openStream(url, {
        query,
        variables: { after: '0' },
        headers: { 'last-event-id': after },
      });
      cut = stream.cut;
      if (isCut) cut();
      for (let block = await stream.next(); block !== null; block = await stream.next()) {
        const id = /^id: (\d+)$/m.exec(block)?.[1];
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data !== undefined) ears.hear(JSON.parse(data) as Heard);
        else if (id !== undefined) ears.moveTo(id);
      }
    };
    return {
      ended: read(),
      cut() {
        isCut = true;
        cut?.();
      },
    };
  };
