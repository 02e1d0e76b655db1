import { describe, expect, test } from 'vitest';
import { createHostQueues } from '../../src/net/hosts.ts';

/** Queues on a clock that only their own sleeping moves. */
function onFakeClock() {
  const clock = { ms: 0, slept: [] as number[] };
  const queues = createHostQueues({
    now: () => clock.ms,
    sleep: async (ms) => {
      clock.slept.push(ms);
      clock.ms += ms;
    },
  });
  return { clock, queues };
}

describe('createHostQueues', () => {
  test('one request at a time goes to a host, in the order asked', async () => {
    const { queues } = onFakeClock();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => queues.run('host', 0, work(name))));
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('hosts do not wait for each other', async () => {
    const { queues } = onFakeClock();
    const gate = Promise.withResolvers<void>();
    const slow = queues.run('a', 1_000, () => gate.promise);
    expect(await queues.run('b', 1_000, async () => 'done')).toBe('done');
    gate.resolve();
    await slow;
  });

  test('rests between the end of one request and the beginning of the next', async () => {
    const { queues, clock } = onFakeClock();
    await queues.run('a', 1_000, async () => (clock.ms += 300));
    clock.ms += 200;
    await queues.run('a', 1_000, async () => {});
    expect(clock.slept).toEqual([800]);
  });

  test('a delay of zero means no rest', async () => {
    const { queues, clock } = onFakeClock();
    for (let i = 0; i < 3; i += 1) await queues.run('a', 0, async () => {});
    expect(clock.slept).toEqual([]);
  });

  test('failed work does not stop the queue', async () => {
    const { queues } = onFakeClock();
    const failing = queues.run('a', 0, async () => Promise.reject(new Error('broken')));
    const next = queues.run('a', 0, async () => 'fine');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });

  test('waiting can be called off, and those behind move up', async () => {
    const { queues } = onFakeClock();
    const [gate, abort] = [Promise.withResolvers<void>(), new AbortController()];
    const first = queues.run('a', 0, () => gate.promise);
    const second = queues.run('a', 0, async () => 'second', abort.signal);
    const third = queues.run('a', 0, async () => 'third');
    abort.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    gate.resolve();
    await first;
    expect(await third).toBe('third');
  });

  test('a clock that was set back does not make anyone wait longer than the delay', async () => {
    const { queues, clock } = onFakeClock();
    clock.ms = 1_000_000;
    await queues.run('a', 500, async () => {});
    clock.ms = 0;
    await queues.run('a', 500, async () => {});
    expect(clock.slept).toEqual([500]);
  });
});
