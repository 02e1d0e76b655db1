import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pipe } from '../../../src/server/stream/pipe.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream whose system takes what it is given when the test says so; at once before it is stopped. */
class Held extends Writable {
  #waiting: ((error?: Error) => void)[] = [];
  isStopped = false;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (this.isStopped && chunk.length > 0) this.#waiting.push(done);
    else done();
  }

  override _destroy(_error: unknown, done: () => void): void {
    for (const end of this.#waiting.splice(0)) end(new Error('cut'));
    done();
  }

  takeOne(): void {
    this.#waiting.shift()?.();
  }
}

function open() {
  const stream = new Held();
  stream.on('error', () => {});
  const onStall = vi.fn();
  return { stream, onStall, pipe: new Pipe(stream, { stallMs: 100, onStall }) };
}

it('watches nothing that is taken at once', () => {
  const { pipe } = open();
  pipe.write([Buffer.from('a'), Buffer.from('b')]);
  expect([pipe.isWaiting, pipe.isBehind, vi.getTimerCount()]).toEqual([false, false, 0]);
});

it('tells of a client that takes nothing, though only one event was written', () => {
  const { stream, pipe, onStall } = open();
  stream.isStopped = true;
  pipe.write([Buffer.from('a')]);
  expect(pipe.isWaiting).toBe(true);
  vi.advanceTimersByTime(100);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is patient with one that takes an event now and then', async () => {
  const { stream, pipe, onStall } = open();
  stream.isStopped = true;
  for (const text of ['a', 'b', 'c', 'd']) pipe.write([Buffer.from(text)]);
  for (let at = 0; at < 4; at += 1) {
    await vi.advanceTimersByTimeAsync(90);
    stream.takeOne();
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect([onStall.mock.calls.length, pipe.isWaiting]).toEqual([0, false]);
});

it('is behind with more than 64 KB, until it is taken', async () => {
  const { stream, pipe } = open();
  stream.isStopped = true;
  pipe.write([Buffer.alloc(65_536)]);
  expect(pipe.isBehind).toBe(false);
  pipe.write([Buffer.alloc(1)]);
  expect(pipe.isBehind).toBe(true);
  const taken = pipe.taken();
  stream.isStopped = false;
  stream.takeOne();
  await taken;
  expect([pipe.isBehind, pipe.isWaiting]).toEqual([false, false]);
});

it('does not keep who waits for a connection that is cut', async () => {
  const { stream, pipe } = open();
  stream.isStopped = true;
  pipe.write([Buffer.from('a')]);
  const taken = pipe.taken();
  stream.destroy();
  await taken;
});

it('is silent after its end', () => {
  const { stream, pipe, onStall } = open();
  stream.isStopped = true;
  pipe.write([Buffer.from('a')]);
  pipe.end();
  pipe.write([Buffer.from('b')]);
  vi.advanceTimersByTime(1_000);
  expect(onStall).not.toHaveBeenCalled();
});
