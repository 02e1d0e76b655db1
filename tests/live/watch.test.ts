import { expect, test, vi } from 'vitest';
import { createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import { watchStore } from '../../src/live/watch.ts';
import { PATIENT } from '../support/patient.ts';
import { MemoryLog } from './log.ts';

const QUICK = {
  intervalMs: 1,
  onTrouble: (error: unknown) => {
    throw error;
  },
};

test('a subscriber hears, in order and once, what another process commits', async () => {
  const log = new MemoryLog();
  const bus = createBus();
  bus.publish(log.commit(2));
  const watch = watchStore(log, bus, QUICK);
  const changes = changesSince(log, bus, 0);
  const seen: number[] = [];
  const reading = (async () => {
    for await (const { seq } of changes) if (seen.push(seq) === 7) return;
  })();
  await vi.waitFor(() => expect(seen).toEqual([1, 2]), PATIENT);
  // Not published here: another process did it.
  log.commit(3);
  await vi.waitFor(() => expect(seen).toEqual([1, 2, 3, 4, 5]), PATIENT);
  bus.publish(log.commit(1));
  log.commit(1);
  await reading;
  await watch.stop();
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('nothing is asked while nobody listens', async () => {
  const log = new MemoryLog();
  const asked = vi.spyOn(log, 'latestSeq');
  const watch = watchStore(log, createBus(), QUICK);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await watch.stop();
  expect(asked).not.toHaveBeenCalled();
});

test('a store that cannot be asked is told of, and asked again', async () => {
  const log = new MemoryLog();
  const bus = createBus();
  const heard = bus.subscribe();
  const troubles: unknown[] = [];
  vi.spyOn(log, 'latestSeq').mockRejectedValueOnce(new Error('locked'));
  const watch = watchStore(log, bus, { intervalMs: 1, onTrouble: (error) => troubles.push(error) });
  const [newest] = log.commit(1);
  expect(await heard.take()).toEqual({ state: 'item', item: newest });
  await watch.stop();
  expect(troubles).toEqual([new Error('locked')]);
});
