import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { EventStream, type StreamRules } from '../../../src/server/stream/event-stream.ts';
import { leaveHttp } from '../../../src/server/stream/leave-http.ts';
import { Finished } from '../../../src/server/subscription/finished.ts';

/** More than the buffers of both ends of a loopback connection take in. */
const HEAVY = new Finished({ data: { heavy: 'x'.repeat(20_000_000) } }, '1');

/** A stream to a client that never reads; `over` resolves when its place is free again. */
async function unread(leave: (response: ServerResponse) => Socket | null) {
  const over = Promise.withResolvers<void>();
  const nobody = { add() {}, delete() {} };
  const rules = {
    timeouts: { lingerMs: 600_000, stallMs: 50, streamBeatMs: 600_000 },
    beats: nobody,
    log: { info() {} },
    leave,
    ended: () => over.resolve(),
  } as unknown as StreamRules;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  client.pause();
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [request, response] = await once(server, 'request');
  request.resume();
  await once(request, 'close');
  await nextTurn();
  return { stream: new EventStream(rules, response, {}), over: over.promise };
}

it.each([
  ['on a connection of its own', leaveHttp],
  ['within HTTP', () => null],
] as const)(
  'a subscription that ends by itself frees its place, though its client takes nothing: %s',
  async (_name, leave) => {
    const { stream, over } = await unread(leave);
    stream.begin();
    expect(stream.take(HEAVY, 1)).toBe(true);
    stream.complete();
    await over;
  },
);

it('one that fails does, too', async () => {
  const { stream, over } = await unread(leaveHttp);
  stream.begin();
  stream.take(HEAVY, 1);
  stream.fail([{ message: 'the disk is full' }]);
  await over;
});
