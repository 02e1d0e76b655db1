import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { PATIENT } from '../../support/patient.ts';
import { serve, type TestServer } from '../serve.ts';
import { rawSocket } from './raw-socket.ts';

const DROPPED = 'a subscriber that does not read was dropped';
// More than the buffers of both ends of a loopback connection take in.
const HEAVY = 'subscription { heavy(events: 200, length: 1000000) }';

const even = (id: string, to: number, end: 'COMPLETE' | 'WAIT' | 'FAIL') => ({
  id,
  type: 'subscribe',
  payload: { query: `subscription { even(to: ${to}, end: ${end}) }` },
});
const eventOf = (id: string, value: number) => ({
  id,
  type: 'next',
  payload: { data: { even: value }, extensions: { cursor: String(value) } },
});
const messages = ({ log }: TestServer) => log.map(({ message }) => message);

/** A socket on which one heavy subscription runs and nothing is read any more. */
async function stalled(server: TestServer) {
  const raw = await rawSocket(server);
  await raw.acknowledge();
  raw.send({ id: '1', type: 'subscribe', payload: { query: HEAVY } });
  raw.socket.pause();
  return raw;
}

describe('the cursor', () => {
  it('of each event is in its extensions', async () => {
    const server = await serve();
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(even('a', 4, 'COMPLETE'));
    expect([await next(), await next(), await next()]).toEqual([
      eventOf('a', 2),
      eventOf('a', 4),
      { id: 'a', type: 'complete' },
    ]);
  });

  it('from which nothing is lost is in the error of a subscription that fails', async () => {
    const server = await serve();
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(even('a', 3, 'FAIL'));
    expect(await next()).toEqual(eventOf('a', 2));
    expect(await next()).toEqual({
      id: 'a',
      type: 'error',
      payload: [
        {
          message: 'the gateway failed; its log has the reason under error-1',
          extensions: { code: 'INTERNAL', id: 'error-1', cursor: '3' },
        },
      ],
    });
  });

  it('comes with a ping when filters have passed changes over, once for each move', async () => {
    const server = await serve({ timeouts: { socketPingMs: 20 } });
    const { socket, next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(even('a', 3, 'WAIT'));
    expect([await next(), await next()]).toEqual([
      eventOf('a', 2),
      { type: 'ping', payload: { cursors: { a: '3' } } },
    ]);
    await once(socket, 'ping');
    await once(socket, 'ping');
    send(even('b', 1, 'WAIT'));
    expect(await next()).toEqual({ type: 'ping', payload: { cursors: { b: '1' } } });
  });

  it('comes with a ping under whatever name an operation has', async () => {
    const server = await serve({ timeouts: { socketPingMs: 20 } });
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(even('__proto__', 1, 'WAIT'));
    const { payload } = (await next()) as { payload: { cursors: object } };
    expect(Object.entries(payload.cursors)).toEqual([['__proto__', '1']]);
  });

  it("in a ping reaches graphql-ws' client", async () => {
    const server = await serve({ timeouts: { socketPingMs: 20 } });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const client = createClient({
      url: server.socketUrl,
      webSocketImpl: WebSocket,
      generateID: () => 'mine',
      on: { ping: (isReceived, payload) => isReceived && resolve(payload) },
    });
    onTestFinished(() => void client.dispose());
    const waiting = client.iterate({ query: 'subscription { even(to: 3, end: WAIT) }' });
    void waiting.next();
    expect(await promise).toEqual({ cursors: { mine: '3' } });
  });
});

describe('a client that does not read', () => {
  it('is cut off, long before all is made for it, and lets its subscription go', async () => {
    const server = await serve({ timeouts: { stallMs: 100, lingerMs: 0, drainMs: 600_000 } });
    const { socket, closed } = await stalled(server);
    await server.released;
    await server.close();
    expect(messages(server)).toContain(DROPPED);
    socket.resume();
    expect(await closed).toMatchObject({ code: 1006 });
  });

  it('is told why and from where to go on, when it wakes up in time', async () => {
    const server = await serve({ timeouts: { stallMs: 100, lingerMs: 60_000 } });
    const { socket, next, closed } = await stalled(server);
    await server.released;
    socket.resume();
    let last = '';
    let message = await next();
    for (; message?.type === 'next'; message = await next()) {
      last = (message.payload as { extensions: { cursor: string } }).extensions.cursor;
    }
    expect(message).toEqual({
      id: '1',
      type: 'error',
      payload: [
        {
          message:
            'expected the client to read what it is sent, but it took nothing for 100 ms; subscribe again after the last cursor',
          extensions: { code: 'SLOW_CONSUMER', cursor: last },
        },
      ],
    });
    expect(await closed).toEqual({
      code: 1013,
      reason: 'SLOW_CONSUMER: subscribe again after your last cursor',
    });
  });

  it('is dropped at once when more waits for it than may', async () => {
    const server = await serve({
      timeouts: { stallMs: 600_000, lingerMs: 0 },
      capacity: { waitingBytes: 1 },
    });
    const { socket, send } = await stalled(server);
    // Answers that it does not read; each is small, and they would pile up.
    await vi.waitFor(() => {
      send({ type: 'ping' });
      expect(messages(server)).toContain(DROPPED);
    }, PATIENT);
    await server.released;
    socket.resume();
  });

  it('costs the others nothing', async () => {
    const server = await serve({ timeouts: { stallMs: 600_000 } });
    const { socket } = await stalled(server);
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(even('a', 2, 'COMPLETE'));
    expect([await next(), await next()]).toEqual([eventOf('a', 2), { id: 'a', type: 'complete' }]);
    expect(messages(server)).not.toContain(DROPPED);
    socket.terminate();
  });
});
