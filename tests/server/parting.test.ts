import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { nextTick } from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openGraph } from '../resolvers/graph.ts';
import { serveGraph } from './cache/cached-graph.ts';
import { dial, post } from './dial.ts';
import { resource } from './resource.ts';
import { serve } from './serve.ts';

const HELLO = post('/graphql', '{ hello }');
const SLOW = post('/graphql', '{ slow }');

/** Whoever is only ended because the time is up fails the test. */
const FOR_EVER = { partingMs: 600_000, drainMs: 600_000, lingerMs: 600_000 };

/** What each answer says of its connection, and its data. */
const answersIn = (text: string) =>
  text.split(/(?=HTTP\/1\.1 )/).map((answer) => ({
    connection: /\r\nconnection: (.+)\r\n/i.exec(answer)?.[1],
    data: JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))).data,
  }));

describe('a server that stops', () => {
  it('answers the next request on a connection that it has promised to keep, and says that it is the last', async () => {
    const server = await serve({ timeouts: FOR_EVER });
    const client = await dial(server);
    client.send(HELLO);
    await client.until('Chào Nam');
    const closed = server.close();
    client.send(HELLO);
    expect(answersIn(await client.toEnd())).toEqual([
      { connection: 'keep-alive', data: { hello: 'Chào Nam' } },
      { connection: 'close', data: { hello: 'Chào Nam' } },
    ]);
    await closed;
  });

  it('answers what is kept in its cache in the same way', async () => {
    const graph = await openGraph(1);
    const server = await serveGraph(graph.store, { server: { timeouts: FOR_EVER } });
    const client = await dial(server);
    const request = post('/graphql', '{ articles { totalCount } }');
    for (let time = 1; time <= 5; time += 1) {
      client.send(request);
      await client.until(new RegExp(`(totalCount[^]*){${time}}`));
    }
    const executed = server.executed();
    const closed = server.close();
    client.send(request);
    const answers = answersIn(await client.toEnd());
    expect(answers.map(({ connection }) => connection)).toEqual([...Array(5).fill('keep-alive'), 'close']);
    expect(new Set(answers.map(({ data }) => data.articles.totalCount))).toEqual(new Set([1]));
    expect(server.executed()).toBe(executed);
    await closed;
  });

  it('answers all that a client has sent without waiting, in order, and says so with the last', async () => {
    const server = await serve({ timeouts: FOR_EVER });
    const client = await dial(server);
    client.send(SLOW);
    await server.started;
    const closed = server.close();
    client.send(HELLO + SLOW);
    while (server.signals.length < 3) await new Promise(setImmediate);
    server.answerSlow('done');
    expect(answersIn(await client.toEnd())).toEqual([
      { connection: 'keep-alive', data: { slow: 'done' } },
      { connection: 'keep-alive', data: { hello: 'Chào Nam' } },
      { connection: 'close', data: { slow: 'done' } },
    ]);
    await closed;
  });

  it('does not begin what is asked after the last answer, and reads on, so that nothing of it is reset', async () => {
    const server = await serve({ timeouts: FOR_EVER });
    const client = await dial(server);
    const closed = server.close();
    client.send(HELLO);
    expect(await client.until('Chào Nam')).toContain('Connection: close');
    client.socket.pause();
    client.send(SLOW);
    // More than the buffers of both ends take: it is gone when it was read.
    const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 16000000\r\n\r\n`;
    client.send(head);
    await new Promise<void>((resolve) => client.socket.write(Buffer.alloc(16_000_000), () => resolve()));
    client.socket.resume();
    expect(answersIn(await client.toEnd())).toHaveLength(1);
    expect(server.signals).toHaveLength(1);
    await closed;
  });

  it('does not cut off an answer that its client is still taking', async () => {
    // More than the buffers of both ends take.
    const LENGTH = 20_000_000;
    const { made } = resource({
      async *body() {
        yield 'x'.repeat(LENGTH);
      },
    });
    const server = await serve({ timeouts: { ...FOR_EVER, partingMs: 20 }, resources: [made] });
    const request = get(`${server.url}${made.path}`, { agent: new Agent({ keepAlive: true }) });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'readable');
    const closed = server.close();
    await new Promise(setImmediate);
    let length = 0;
    for await (const chunk of response) length += chunk.length;
    expect(length).toBe(LENGTH);
    await closed;
  });

  it('answers who has connected, though it has taken none of them yet', async () => {
    const server = await serve({ timeouts: FOR_EVER });
    const sockets = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    // The system has their connections when the calls that were put off have been made.
    await new Promise<void>((resolve) => nextTick(resolve));
    const closed = server.close();
    const answers = sockets.map(async (socket) => {
      socket.write(HELLO);
      let text = '';
      for await (const chunk of socket) text += chunk;
      return answersIn(text);
    });
    expect((await Promise.all(answers)).flat()).toEqual(
      Array(20).fill({ connection: 'close', data: { hello: 'Chào Nam' } }),
    );
    await closed;
  });

  it('ends a connection on which nothing comes', async () => {
    const server = await serve({ timeouts: { ...FOR_EVER, partingMs: 20 } });
    const [used, unused] = [await dial(server), await dial(server)];
    used.send(HELLO);
    await used.until('Chào Nam');
    const ended = [once(used.socket, 'end'), once(unused.socket, 'end')];
    await server.close();
    await Promise.all(ended);
    expect(server.state).toEqual({ kind: 'stopped' });
  });

  it('does not wait for a client that never closes its side', async () => {
    const server = await serve({ timeouts: { ...FOR_EVER, partingMs: 0, lingerMs: 20 } });
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    socket.resume();
    await server.close();
    expect(server.state).toEqual({ kind: 'stopped' });
  });
});
