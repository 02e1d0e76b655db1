import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { inTime } from '../support/in-time.ts';
import { serve } from './serve.ts';

/** What keeps the process alive, by name: sockets, servers, timers. */
const open = () =>
  process
    .getActiveResourcesInfo()
    .filter((name) => /TCP|Timeout|Immediate/.test(name))
    .sort();

/** Whoever is only ended because the time is up fails the test. */
const PATIENT = { timeouts: { drainMs: 600_000 } };

describe('closing', () => {
  it('leaves nothing open', async () => {
    const before = open();
    const server = await serve(PATIENT);
    // A client that would keep its connection: the server has to end it.
    const agent = new Agent({ keepAlive: true });
    const request = get(`${server.url}/health/live`, { agent });
    const [response] = await once(request, 'response');
    const gone = once(response.socket, 'close');
    response.resume();
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    await once(socket, 'open');
    const left = once(socket, 'close');
    // Opened ahead of need, as browsers do.
    const unused = connect(server.port, '127.0.0.1');
    await once(unused, 'connect');
    const dropped = once(unused, 'close');
    await server.close();
    await Promise.all([gone, left, dropped]);
    expect(server.state).toEqual({ kind: 'stopped' });
    // The system tells of an ended connection a moment later than its two ends. Waiting has timers of its own, so these come after.
    const connections = (names: readonly string[]) => names.filter((name) => name.startsWith('TCP'));
    await vi.waitFor(() => expect(connections(open())).toEqual(connections(before)), { timeout: 100_000 });
    // The test runner may have ended one of its own meanwhile.
    expect(open().length).toBeLessThanOrEqual(before.length);
    await expect(server.ask('{ hello }')).rejects.toThrow('fetch failed');
  });

  it('may be asked for again and again', async () => {
    const server = await serve();
    const [first, second] = [server.close(), server.close()];
    expect(second).toBe(first);
    await first;
    await server.close();
    expect(server.log.filter(({ message }) => message === 'stopping')).toHaveLength(1);
  });

  it('lets a running request end', async () => {
    const server = await serve(PATIENT);
    const answer = server.ask('{ slow }');
    await server.started;
    const closed = server.close();
    expect(server.state).toEqual({ kind: 'draining' });
    server.answerSlow('done');
    expect(await (await answer).json()).toEqual({ data: { slow: 'done' }, extensions: expect.any(Object) });
    await closed;
    expect(server.state).toEqual({ kind: 'stopped' });
  });

  it('cuts off a request that lasts too long, and says so', async () => {
    const server = await serve({ timeouts: { drainMs: 50 } });
    const answer = server.ask('{ slow }');
    await server.started;
    await server.close();
    const response = await answer;
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        errors: [
          { message: 'the gateway is stopping and cannot wait any longer', extensions: { code: 'TIMEOUT' } },
        ],
      },
    ]);
    expect(server.signals[0]?.aborted).toBe(true);
  });

  it('says goodbye to WebSocket clients and lets their subscriptions go', async () => {
    const server = await serve();
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send('{"id":"1","type":"subscribe","payload":{"query":"subscription { waiting }"}}');
    await server.started;
    const gone = once(socket, 'close');
    await server.close();
    await server.released;
    const [code, reason] = await gone;
    expect([code, String(reason)]).toEqual([1001, 'the gateway is stopping']);
  });

  it('cuts off a WebSocket client that does not say goodbye', async () => {
    const server = await serve({ timeouts: { drainMs: 50 } });
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.pause();
    await server.close();
    socket.terminate();
    expect(server.state).toEqual({ kind: 'stopped' });
  });
});

describe('an operation', () => {
  it('that takes too long gets 503 and is told to stop', async () => {
    await inTime(50, async (operationMs) => {
      const server = await serve({ timeouts: { operationMs } });
      const response = await server.ask('{ slow }');
      expect([response.status, await response.json()]).toEqual([
        503,
        {
          errors: [
            {
              message: `expected the operation to end within ${operationMs} ms, but it did not`,
              extensions: { code: 'TIMEOUT' },
            },
          ],
        },
      ]);
      expect(server.signals[0]?.aborted).toBe(true);
    });
  });

  it('is told to stop when its client goes away', async () => {
    const server = await serve();
    const abort = new AbortController();
    const answer = fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: abort.signal,
    });
    answer.catch(() => {});
    await server.started;
    const [signal] = server.signals;
    const stopped = new Promise((resolve) => signal?.addEventListener('abort', () => resolve(signal.reason)));
    abort.abort();
    expect(String(await stopped)).toBe('Error: the client went away');
  });

  it('leaves its signal alone when it ends well', async () => {
    const server = await serve();
    await (await server.ask('{ hello }')).text();
    expect(server.signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});

describe('starting', () => {
  it('tells where it listens', async () => {
    const server = await serve();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(server.state).toEqual({ kind: 'listening', url: server.url, port: server.port });
  });

  it('says which address it could not have', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(serve({ port })).rejects.toThrow(
      `expected to listen on 127.0.0.1 port ${port}, but another program listens there (EADDRINUSE): end it, or set PORT to another`,
    );
    other.close();
  });
});
