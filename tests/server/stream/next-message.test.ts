import type { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import * as ws from 'ws';
import { nextMessage } from '../../../src/server/stream/next-message.ts';
import { Finished } from '../../../src/server/subscription/finished.ts';

/** What a WebSocket client makes of the bytes. */
async function received(parts: readonly Buffer[]): Promise<unknown> {
  const { Receiver } = ws as unknown as { readonly Receiver: new (options: object) => Writable };
  const receiver = new Receiver({ isServer: false });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  receiver.on('message', (data: Buffer) => resolve(data.toString('utf8')));
  receiver.on('error', reject);
  for (const part of parts) receiver.write(part);
  return JSON.parse(await promise);
}

it.each([
  ['fits into one byte', 20, 1],
  ['takes two bytes', 1_000, 1],
  ['is written in two parts', 40_000, 2],
  ['takes eight bytes', 100_000, 2],
])('a message whose length %s is one text frame', async (_case, length, parts) => {
  const text = 'ệ'.repeat(length / 4);
  const event = new Finished({ data: { text } }, '7');
  const message = nextMessage('1', event.tail);
  expect(message).toHaveLength(parts);
  expect(await received(message)).toEqual({ id: '1', type: 'next', payload: { data: { text } } });
});

it('a client may name its operation as it likes', async () => {
  const { tail } = new Finished({ data: {} }, null);
  for (const id of ['Đà "Nẵng"\\', '\u{1F600}', 'x'.repeat(300)]) {
    expect(await received(nextMessage(id, tail))).toEqual({ id, type: 'next', payload: { data: {} } });
  }
});

it('the bytes of a long result are the same for all', () => {
  const { tail } = new Finished({ data: { text: 'x'.repeat(50_000) } }, '7');
  const [first, second] = [nextMessage('a', tail), nextMessage('b', tail)];
  expect(first[1]).toBe(tail);
  expect(second[1]).toBe(tail);
});
