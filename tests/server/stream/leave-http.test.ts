import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dial, post } from '../dial.ts';
import { serve } from '../serve.ts';

const WAITING = 'subscription { waiting }';
const COUNT = 'subscription { count(to: 2) }';
const EVENTS =
  ':\n\nevent: next\ndata: {"data":{"count":1}}\n\nevent: next\ndata: {"data":{"count":2}}\n\nevent: complete\ndata:\n\n';

const get = (query: string, version = '1.1', more = '') =>
  `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/${version}\r\nHost: a\r\n${more}\r\n`;
const chunkedPost = (query: string, trailers: string) => {
  const body = JSON.stringify({ query });
  const head = 'Host: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked';
  return `POST /graphql/stream HTTP/1.1\r\n${head}\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n${trailers}\r\n`;
};

/** Head and body of the last answer. */
function parted(text: string): { readonly head: string; readonly body: string } {
  const at = text.indexOf('\r\n\r\n', text.lastIndexOf('HTTP/1.1 '));
  return { head: text.slice(0, at), body: text.slice(at + 4) };
}

/** What chunks say, each of which must be as long as it says, to the last one. */
function unchunked(body: string): string {
  let [rest, text] = [body, ''];
  for (;;) {
    const [line = ''] = rest.split('\r\n', 1);
    const length = Number.parseInt(line, 16);
    const from = line.length + 2;
    if (rest.slice(from + length, from + length + 2) !== '\r\n') throw new Error(`no chunk: ${rest}`);
    text += rest.slice(from, from + length);
    rest = rest.slice(from + length + 2);
    if (length === 0) return text + rest;
  }
}

/** What is published on a channel until the test ends. */
function heard(channel: string, note: (message: never) => void): void {
  const listener = note as (message: unknown) => void;
  subscribe(channel, listener);
  onTestFinished(() => void unsubscribe(channel, listener));
}

/** The server's side of all connections from now on. */
function accepted(): readonly Socket[] {
  const sockets: Socket[] = [];
  heard('net.server.socket', ({ socket }: { readonly socket: Socket }) => sockets.push(socket));
  return sockets;
}

/** All requests and responses of servers from now on, as long as somebody keeps them. */
function begun(): readonly WeakRef<object>[] {
  const messages: WeakRef<object>[] = [];
  heard('http.server.request.start', (started: { readonly request: object; readonly response: object }) =>
    messages.push(new WeakRef(started.request), new WeakRef(started.response)),
  );
  return messages;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('a stream that has begun', () => {
  it.each([
    ['GET', get(WAITING)],
    ['POST', post('/graphql/stream', WAITING)],
  ])('keeps neither request nor response nor parser (%s)', async (_method, request) => {
    const server = await serve();
    const [sockets, messages] = [accepted(), begun()];
    const client = await dial(server);
    client.send(request);
    await client.until(':\n\n');
    collect();
    expect(messages.map((message) => message.deref())).toEqual([undefined, undefined]);
    expect(sockets.map((socket) => Reflect.get(socket, 'parser'))).toEqual([null]);
  });

  it('is framed to its end, and ends with its connection', async () => {
    const client = await dial(await serve());
    client.send(get(COUNT));
    const { head, body } = parted(await client.toEnd());
    expect(head.toLowerCase()).toContain('\r\nconnection: close\r\n');
    expect(head).toContain('\r\nTransfer-Encoding: chunked');
    expect(unchunked(body)).toBe(EVENTS);
  });

  it('has no chunks in HTTP/1.0', async () => {
    const client = await dial(await serve());
    client.send(get(COUNT, '1.0'));
    const { head, body } = parted(await client.toEnd());
    expect(head).not.toContain('Transfer-Encoding');
    expect(body).toBe(EVENTS);
  });

  it('drops what its client sends after it', async () => {
    const server = await serve();
    const client = await dial(server);
    client.send(get(WAITING));
    await client.until(':\n\n');
    client.send(post('/graphql', '{ hello }'));
    // More than the buffers of both ends take: it is gone when it was read.
    const rest = Buffer.alloc(16_000_000);
    await new Promise<void>((resolve) => client.socket.write(rest, () => resolve()));
    await server.close();
    expect(unchunked(parted(await client.toEnd()).body)).toBe(':\n\n');
  });

  it('is let go when its client ends its side', async () => {
    const server = await serve();
    const client = await dial(server);
    client.send(get(WAITING));
    await client.until(':\n\n');
    client.socket.end();
    await server.released;
    expect(parted(await client.toEnd()).body).toBe('3\r\n:\n\n\r\n');
  });

  it('is let go when its client breaks the connection', async () => {
    const server = await serve();
    const client = await dial(server);
    client.send(get(WAITING));
    await client.until(':\n\n');
    client.socket.resetAndDestroy();
    await server.released;
    expect(server.signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('does not keep a stopping server when its client takes nothing', async () => {
    const server = await serve({ timeouts: { drainMs: 50, stallMs: 600_000 } });
    const client = await dial(server);
    client.send(get('subscription { heavy(events: 200, length: 1000000) }'));
    await client.until('event: next');
    client.socket.pause();
    await server.close();
    expect(server.state).toEqual({ kind: 'stopped' });
  });
});

describe('a connection stays with HTTP', () => {
  it.each([
    ['a query', '{ hello }'],
    ['a field that there is not', 'subscription { nothing }'],
  ])('when %s is refused in the stream', async (_what, query) => {
    const client = await dial(await serve());
    client.send(get(query));
    await client.until('event: complete\ndata:\n\n\r\n0\r\n\r\n');
    client.send(post('/graphql', '{ hello }'));
    expect(await client.until('Chào Nam')).toContain('HTTP/1.1 200 OK');
  });

  it('while an answer before the stream is due', async () => {
    const server = await serve();
    const client = await dial(server);
    client.send(post('/graphql', '{ slow }') + get(COUNT));
    await server.started;
    server.answerSlow('sent first');
    const text = await client.toEnd();
    expect(text.indexOf('sent first')).toBeLessThan(text.indexOf('text/event-stream'));
    expect(unchunked(parted(text).body)).toBe(EVENTS);
  });

  it('when more requests came with that for the stream', async () => {
    const client = await dial(await serve());
    // The end of its body never comes.
    client.send(get(COUNT) + post('/graphql', '{ hello }').slice(0, -1));
    const { body } = parted(await client.toEnd());
    expect(unchunked(body)).toBe(EVENTS);
  });

  // Both have node call back between the end of the body and the next request.
  it.each([
    ['after trailers', chunkedPost(COUNT, 'X-A: b\r\n') + get('{ hello }')],
    ['with many headers', post('/graphql/stream', COUNT) + get('{ hello }', '1.1', 'X-A: b\r\n'.repeat(64))],
  ])('when the packet that its body ended in goes on, %s', async (_what, packet) => {
    const server = await serve();
    const messages = begun();
    const client = await dial(server);
    client.send(packet);
    expect(unchunked(parted(await client.toEnd()).body)).toBe(EVENTS);
    expect(messages).toHaveLength(4);
  });

  it('when the request has a body that has not come', async () => {
    const server = await serve();
    const client = await dial(server);
    client.send(get(COUNT).replace('Host: a', 'Host: a\r\nContent-Length: 10'));
    const { body } = parted(await client.toEnd());
    expect(unchunked(body)).toBe(EVENTS);
  });
});
