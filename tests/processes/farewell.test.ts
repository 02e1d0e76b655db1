import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { farewell } from '../../src/processes/farewell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const leaving = () => {
  const child = Object.assign(new EventEmitter(), { pid: 7, kill: vi.fn() });
  return { child: child as never, kill: child.kill, end: () => child.emit('close'), log: { error: vi.fn() } };
};

test('a process that ends as it is told to is waited for, and nothing is said of it', async () => {
  const { child, kill, end, log } = leaving();
  const tell = vi.fn();
  const done = farewell({ child, name: 'a process', log, tell });
  expect(tell).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(14_000);
  end();
  await done;
  vi.advanceTimersByTime(60_000);
  expect([kill.mock.calls, log.error.mock.calls]).toEqual([[], []]);
});

test('one that does not is killed after a quarter of a minute, and the log says which and why', async () => {
  const { child, kill, end, log } = leaving();
  kill.mockImplementation(end);
  const done = farewell({ child, name: 'a process that hangs', log, tell: () => {} });
  vi.advanceTimersByTime(15_000);
  await done;
  expect(kill.mock.calls).toEqual([['SIGKILL']]);
  expect(log.error.mock.calls).toEqual([
    [
      { pid: 7 },
      'expected a process that hangs to end within 15 s of being told to, but it runs on: it is killed',
    ],
  ]);
});
