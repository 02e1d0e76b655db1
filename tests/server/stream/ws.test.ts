import { once } from 'node:events';
import { type Client, createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { serve, type TestServer } from '../serve.ts';
import { rawSocket } from './raw-socket.ts';

function clientOf(server: TestServer, connectionParams: Record<string, unknown> = {}): Client {
  const client = createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  onTestFinished(() => void client.dispose());
  return client;
}

/** Everything that an operation brings, its end included. */
async function all(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown[]> {
  const results: unknown[] = [];
  try {
    for await (const result of client.iterate({ query, variables })) results.push(result);
  } catch (errors) {
    results.push(errors);
  }
  return results;
}

describe('an operation', () => {
  it('of a subscription brings its events and ends', async () => {
    const server = await serve();
    expect(await all(clientOf(server), 'subscription($n: Int!) { count(to: $n) }', { n: 3 })).toEqual([
      { data: { count: 1 } },
      { data: { count: 2 } },
      { data: { count: 3 } },
    ]);
  });

  it('may be a query or a mutation', async () => {
    const server = await serve();
    const client = clientOf(server);
    expect(await all(client, '{ hello }')).toEqual([{ data: { hello: 'Chào Nam' } }]);
    expect(await all(client, 'mutation { add(value: 1) }')).toEqual([{ data: { add: 2 } }]);
  });

  it("is no operator's, whatever the parameters of the connection say", async () => {
    const server = await serve({ operatorToken: 'open-sesame' });
    const client = clientOf(server, { authorization: 'Bearer open-sesame' });
    expect(await all(client, '{ isOperator }')).toEqual([{ data: { isOperator: false } }]);
  });

  it('has a context of its own, whose signal is aborted at its end', async () => {
    const server = await serve();
    const client = clientOf(server);
    await all(client, '{ hello }');
    await all(client, '{ hello }');
    expect(server.signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

describe('errors look as over HTTP', () => {
  it.each([
    [
      '{ refused }',
      { message: 'page size must be 1 to 100, but got 500', extensions: { code: 'BAD_PAGE_SIZE' } },
    ],
    [
      '{ broken }',
      { message: expect.stringMatching(/error-1$/), extensions: { code: 'INTERNAL', id: 'error-1' } },
    ],
  ])('within a result: %s', async (query, error) => {
    const server = await serve();
    expect(await all(clientOf(server), query)).toEqual([
      { data: expect.anything(), errors: [expect.objectContaining(error)] },
    ]);
  });

  it.each([
    ['an unknown field', '{ nope }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nope"/],
    ['bad syntax', '{', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'a document without an operation',
      'fragment a on Query { hello }',
      'GRAPHQL_VALIDATION_FAILED',
      /never used/,
    ],
  ])('before a result: %s', async (_, query, code, message) => {
    const server = await serve();
    const [errors] = (await all(clientOf(server), query)) as [{ message: string; extensions: object }[]];
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
  });

  it('for variables that do not fit', async () => {
    const server = await serve();
    const [result] = await all(clientOf(server), 'query($n: Int) { items(first: $n) { totalCount } }', {
      n: 'ba',
    });
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('in the middle of a subscription, which ends with it', async () => {
    const server = await serve();
    expect(await all(clientOf(server), 'subscription { failing }')).toEqual([
      { data: { failing: 1 } },
      [{ message: 'expected a faster reader, but 1000 events wait', extensions: { code: 'SLOW_CONSUMER' } }],
    ]);
  });
});

describe('a subscription that waits is let go', () => {
  const subscribe = { id: '1', type: 'subscribe', payload: { query: 'subscription { waiting }' } };

  it('when the client ends it, and the connection goes on', async () => {
    const server = await serve();
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(subscribe);
    await server.started;
    send({ id: '1', type: 'complete' });
    await server.released;
    send({ id: '2', type: 'subscribe', payload: { query: '{ hello }' } });
    expect(await next()).toEqual({ id: '2', type: 'next', payload: { data: { hello: 'Chào Nam' } } });
  });

  it('when the client goes away', async () => {
    const server = await serve();
    const { socket, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send(subscribe);
    await server.started;
    socket.terminate();
    await server.released;
    expect(server.signals[0]?.aborted).toBe(true);
  });
});

describe('a client is refused', () => {
  it('when it says nothing in time', async () => {
    const server = await serve({ timeouts: { socketInitMs: 50 } });
    expect(await (await rawSocket(server)).closed).toMatchObject({ code: 4408 });
  });

  it('when it subscribes before it is acknowledged', async () => {
    const server = await serve();
    const { send, closed } = await rawSocket(server);
    send({ id: '1', type: 'subscribe', payload: { query: '{ hello }' } });
    expect(await closed).toMatchObject({ code: 4401 });
  });

  it.each([
    ['no JSON', '{'],
    ['JSON in a string', JSON.stringify('{"type":"ping"}')],
    ['null', 'null'],
  ])('when it speaks %s, and nothing is logged as our failure', async (_what, text) => {
    const server = await serve();
    const { socket, closed } = await rawSocket(server);
    socket.send(text);
    expect(await closed).toMatchObject({ code: 4400 });
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('when a message is too large', async () => {
    const server = await serve({ capacity: { messageBytes: 1000 } });
    const { send, closed } = await rawSocket(server);
    send({ type: 'connection_init', payload: { long: 'x'.repeat(1000) } });
    expect(await closed).toMatchObject({ code: 1009 });
  });

  it('when it does not offer the protocol', async () => {
    const server = await serve();
    const socket = new WebSocket(server.socketUrl, 'graphql-ws');
    await expect(once(socket, 'open')).rejects.toThrow('Server sent no subprotocol');
  });

  it('when there are too many connections, until one goes', async () => {
    const server = await serve({ capacity: { sockets: 1 } });
    const first = await rawSocket(server);
    await expect(rawSocket(server)).rejects.toThrow('503');
    first.socket.close();
    await first.closed;
    await (await rawSocket(server)).acknowledge();
  });

  it('when it runs too many operations at a time', async () => {
    const server = await serve({ capacity: { operationsPerSocket: 1 } });
    const { next, send, acknowledge } = await rawSocket(server);
    await acknowledge();
    send({ id: '1', type: 'subscribe', payload: { query: 'subscription { waiting }' } });
    send({ id: '2', type: 'subscribe', payload: { query: '{ hello }' } });
    const message = 'expected at most 1 operations at a time on a connection, but got 2';
    expect(await next()).toEqual({
      id: '2',
      type: 'error',
      payload: [{ message, extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('at another path', async () => {
    const server = await serve();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    await expect(once(socket, 'open')).rejects.toThrow('404');
  });
});

describe('keeping alive', () => {
  it('cuts off a client that answers nothing for two pings', async () => {
    const server = await serve({ timeouts: { socketPingMs: 30 } });
    const { closed } = await rawSocket(server, { autoPong: false });
    expect(await closed).toMatchObject({ code: 1006 });
  });

  it('keeps a client that answers pings, and one that only speaks', async () => {
    const server = await serve({ timeouts: { socketPingMs: 30 } });
    const answering = await rawSocket(server);
    const speaking = await rawSocket(server, { autoPong: false });
    await speaking.acknowledge();
    let pings = 0;
    speaking.socket.on('ping', () => {
      pings += 1;
      speaking.send({ type: 'ping' });
    });
    while (pings < 6) await once(speaking.socket, 'ping');
    expect([answering.socket.readyState, speaking.socket.readyState]).toEqual([
      WebSocket.OPEN,
      WebSocket.OPEN,
    ]);
  });
});
