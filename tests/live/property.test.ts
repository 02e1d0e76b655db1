import { expect, test } from 'vitest';
import { type Bus, createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import type { Change } from '../../src/model/change.ts';
import { seeded } from '../support/random.ts';
import { MemoryLog } from './log.ts';

/** Commits at random until `total` changes are there; some batches are published late, hence out of order. */
async function write(log: MemoryLog, bus: Bus, total: number, next: () => number): Promise<void> {
  const late: (readonly Change[])[] = [];
  while (log.changes.length < total) {
    const burst = next() < 0.05 ? 1_500 : 1 + Math.floor(next() * 5);
    const batch = log.commit(Math.min(burst, total - log.changes.length));
    if (next() < 0.3) late.push(batch);
    else bus.publish(batch);
    if (next() < 0.3) for (const held of late.splice(0).reverse()) bus.publish(held);
    if (next() < 0.5) await new Promise(setImmediate);
  }
  for (const held of late) bus.publish(held);
}

/** Reads to the end as a client would: drops the connection at random and resumes from the cursor it has. */
async function read(log: MemoryLog, bus: Bus, total: number, next: () => number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < total) {
    const changes = changesSince(log, bus, seen.at(-1) ?? 0);
    for await (const change of changes) {
      seen.push(change.seq);
      if (seen.length === total || next() < 0.02) break;
      if (next() < 0.1) await new Promise(setImmediate);
    }
  }
  return seen;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'every subscriber gets every change once and in order, whatever is dropped, late or resumed (seed %i)',
  async (seed) => {
    const [log, bus, next] = [new MemoryLog(), createBus(), seeded(seed).next];
    const total = 6_000;
    log.pause = async () => {
      if (next() < 0.3) await new Promise(setImmediate);
    };
    const readers = [1, 2, 3].map((reader) => read(log, bus, total, seeded(seed * 100 + reader).next));
    await write(log, bus, total, next);
    const expected = Array.from({ length: total }, (_, i) => i + 1);
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(expected);
    expect(bus.subscriberCount).toBe(0);
  },
);
