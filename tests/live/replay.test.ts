import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import type { Change } from '../../src/model/change.ts';
import { MemoryLog } from './log.ts';

async function take(changes: AsyncIterator<Change>, count: number): Promise<number[]> {
  const seqs: number[] = [];
  while (seqs.length < count) {
    const step = await changes.next();
    if (step.done === true) break;
    seqs.push(step.value.seq);
  }
  return seqs;
}

/** Numbers from `from` to `to`, both included. */
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('changesSince', () => {
  test('gives what was missed, over several reads of the store, then what comes', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.commit(1_200);
    const changes = changesSince(log, bus, 3);
    expect(await take(changes, 1_197)).toEqual(run(4, 1_200));
    const next = take(changes, 2);
    bus.publish(log.commit(2));
    expect(await next).toEqual([1_201, 1_202]);
    await changes.return?.();
  });

  test('begins at the present when no cursor is given', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.commit(5);
    const changes = changesSince(log, bus, null);
    const next = take(changes, 1);
    await Promise.resolve();
    bus.publish(log.commit(1));
    expect(await next).toEqual([6]);
    await changes.return?.();
  });

  test('a commit while the store is being read comes once', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.commit(2);
    let commits = 2;
    log.pause = async () => {
      if (commits-- > 0) bus.publish(log.commit(1));
    };
    const changes = changesSince(log, bus, 0);
    expect(await take(changes, 4)).toEqual([1, 2, 3, 4]);
    bus.publish(log.commit(1));
    expect(await take(changes, 1)).toEqual([5]);
    await changes.return?.();
  });

  test('two saves published in the wrong order come in the order of their commits', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const changes = changesSince(log, bus, 0);
    const taken = take(changes, 5);
    await new Promise(setImmediate);
    const [first, second] = [log.commit(2), log.commit(3)];
    bus.publish(second);
    bus.publish(first);
    expect(await taken).toEqual([1, 2, 3, 4, 5]);
    await changes.return?.();
  });

  test('live changes in order are not read from the store again', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const changes = changesSince(log, bus, 0);
    const taken = take(changes, 50);
    await new Promise(setImmediate);
    for (let i = 0; i < 50; i += 1) bus.publish(log.commit(1));
    expect(await taken).toEqual(run(1, 50));
    expect(log.reads).toBe(1);
    await changes.return?.();
  });

  test('one that falls behind by more than the buffer holds reads on from the store, and then goes live', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const slow = changesSince(log, bus, 0);
    const first = take(slow, 1);
    await new Promise(setImmediate);
    bus.publish(log.commit(1));
    expect(await first).toEqual([1]);
    bus.publish(log.commit(5_000));
    expect(await take(slow, 5_000)).toEqual(run(2, 5_001));
    const next = take(slow, 1);
    await new Promise(setImmediate);
    const { reads } = log;
    bus.publish(log.commit(1));
    expect(await next).toEqual([5_002]);
    expect(log.reads).toBe(reads);
    await slow.return?.();
  });

  test('one that still reads the past misses nothing of what happens meanwhile, and then goes live', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.commit(10);
    const changes = changesSince(log, bus, 0);
    expect(await take(changes, 1)).toEqual([1]);
    bus.publish(log.commit(5_000));
    expect(await take(changes, 5_009)).toEqual(run(2, 5_010));
    const next = take(changes, 3);
    await new Promise(setImmediate);
    const { reads } = log;
    bus.publish(log.commit(3));
    expect(await next).toEqual([5_011, 5_012, 5_013]);
    expect(log.reads).toBe(reads);
    await changes.return?.();
  });

  test('everybody else has a turn while a long past is read', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.commit(5_000);
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const changes = changesSince(log, bus, 0);
    expect(await take(changes, 5_000)).toHaveLength(5_000);
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(99);
    await changes.return?.();
  });

  test('return ends a waiting next at once and leaves no subscriber', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const changes = changesSince(log, bus, null);
    const waiting = changes.next();
    await new Promise(setImmediate);
    await changes.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(bus.subscriberCount).toBe(0);
  });

  test('aborting the signal ends the iteration', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const abort = new AbortController();
    const waiting = changesSince(log, bus, null, abort.signal).next();
    await new Promise(setImmediate);
    abort.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(bus.subscriberCount).toBe(0);
  });

  test('closing the bus ends the iteration', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    const waiting = changesSince(log, bus, null).next();
    await new Promise(setImmediate);
    bus.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test('a failing store is told to the subscriber, who leaves the bus', async () => {
    const [log, bus] = [new MemoryLog(), createBus()];
    log.pause = () =>
      Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'expected an answer, but got none'));
    await expect(changesSince(log, bus, 0).next()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(bus.subscriberCount).toBe(0);
  });
});
