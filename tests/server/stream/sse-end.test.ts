import { createClient } from 'graphql-sse';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve, type TestServer } from '../serve.ts';
import { openStream } from './event-stream.ts';

const COUNT = 'subscription ($n: Int!) { count(to: $n) }';

const streamUrl = ({ endpoint }: TestServer) => `${endpoint}/stream`;
const isEvent = (block: string) => block.startsWith('event:');
/** The data of the events among some blocks. */
const dataOf = (blocks: readonly string[]) =>
  blocks.flatMap((block) => {
    const data = /^data: (.+)$/m.exec(block)?.[1];
    return data === undefined ? [] : [JSON.parse(data) as Record<string, unknown>];
  });

describe('an end', () => {
  it('of the client lets the subscription go', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: 'subscription { waiting }' });
    await server.started;
    stream.cut();
    await server.released;
    expect(server.signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('of the server ends the stream without "complete", so that clients come back', async () => {
    const server = await serve({ timeouts: { drainMs: 600_000 } });
    const stream = await openStream(streamUrl(server), { query: 'subscription { waiting }' });
    await server.started;
    await server.close();
    await server.released;
    expect((await stream.rest()).filter(isEvent)).toEqual([]);
  });

  it('of the server is an error to retry for graphql-sse', async () => {
    const server = await serve();
    const client = createClient({ url: server.endpoint, retryAttempts: 0 });
    onTestFinished(() => client.dispose());
    const results = client.iterate({ query: 'subscription { waiting }' });
    const waiting = results.next();
    await server.started;
    await server.close();
    await expect(waiting).rejects.toThrow('Connection closed while having active streams');
  });

  it('of a stream that has begun is that of its connection, and it says so before', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: COUNT, variables: { n: 1 } });
    await stream.rest();
    expect(stream.headers.connection).toBe('close');
  });

  it('of one that was refused leaves the connection to further requests', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: COUNT, variables: { n: 'many' } });
    await stream.rest();
    expect(stream.headers.connection).toBe('keep-alive');
  });
});

describe('a client that does not read', () => {
  // More than the buffers of both ends of a loopback connection take in.
  const HEAVY = { query: 'subscription { heavy(events: 200, length: 1000000) }' };

  it('is cut off, long before all is made for it, and lets its subscription go', async () => {
    const server = await serve({ timeouts: { stallMs: 100, lingerMs: 0, drainMs: 600_000 } });
    const stream = await openStream(streamUrl(server), HEAVY);
    stream.stall();
    await server.released;
    // Waits for the end of the connection, which this client does not bring about.
    await server.close();
    expect(server.log.map(({ message }) => message)).toContain('a subscriber that does not read was dropped');
    stream.resume();
    const events = (await stream.rest()).filter(isEvent);
    expect(events.length).toBeLessThan(100);
    expect(events.filter((block) => block.includes('event: complete'))).toEqual([]);
  });

  it('is told why and from where to go on, when it wakes up in time', async () => {
    const server = await serve({ timeouts: { stallMs: 100, lingerMs: 60_000 } });
    const stream = await openStream(streamUrl(server), HEAVY);
    stream.stall();
    await server.released;
    stream.resume();
    const events = (await stream.rest()).filter(isEvent);
    const told = events.at(-2) ?? '';
    const cursor = /^id: (\d+)$/m.exec(events.at(-3) ?? '')?.[1];
    expect(events.at(-1)).toBe('event: complete\ndata:');
    expect(dataOf([told])).toEqual([
      {
        errors: [
          {
            message:
              'expected the client to read what it is sent, but it took nothing for 100 ms; subscribe again after the last cursor',
            extensions: { code: 'SLOW_CONSUMER', cursor },
          },
        ],
      },
    ]);
  });

  it('costs the others nothing', async () => {
    const server = await serve({ timeouts: { stallMs: 60_000 } });
    const stalled = await openStream(streamUrl(server), HEAVY);
    stalled.stall();
    const query = 'subscription { heavy(events: 30, length: 100000) }';
    const stream = await openStream(streamUrl(server), { query });
    expect(dataOf(await stream.rest())).toHaveLength(30);
    stalled.cut();
  });
});
