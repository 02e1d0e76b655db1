import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Running } from '../../../src/server/operation/running.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isGivenUp = (...operations: readonly { readonly signal: AbortSignal }[]) =>
  operations.map(({ signal }) => signal.aborted);

it('each operation has its own time, though they share a timer', () => {
  const running = new Running(1_000);
  const first = running.begin();
  vi.advanceTimersByTime(400);
  const second = running.begin();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(599);
  expect(isGivenUp(first, second)).toEqual([false, false]);
  vi.advanceTimersByTime(1);
  expect(isGivenUp(first, second)).toEqual([true, false]);
  vi.advanceTimersByTime(399);
  expect(isGivenUp(second)).toEqual([false]);
  vi.advanceTimersByTime(1);
  expect(isGivenUp(second)).toEqual([true]);
});

it('who waited too long hears so', () => {
  const waiting = new Running(1_000).begin();
  vi.advanceTimersByTime(1_000);
  expect(waiting.signal.reason).toMatchObject({
    code: 'TIMEOUT',
    message: 'expected the operation to end within 1000 ms, but it did not',
  });
});

it('what ended in time is not given up, and begins no time for others', () => {
  const running = new Running(1_000);
  const ended = running.begin();
  vi.advanceTimersByTime(900);
  running.end(ended);
  const next = running.begin();
  vi.advanceTimersByTime(999);
  expect(isGivenUp(ended, next)).toEqual([false, false]);
  vi.advanceTimersByTime(1);
  expect(isGivenUp(ended, next)).toEqual([false, true]);
});

it('one that began after all others were over has its time too', () => {
  const running = new Running(1_000);
  running.end(running.begin());
  vi.advanceTimersByTime(5_000);
  expect(vi.getTimerCount()).toBe(0);
  const next = running.begin();
  vi.advanceTimersByTime(1_000);
  expect(isGivenUp(next)).toEqual([true]);
});

it('all that run can be given up, and are counted until they end', () => {
  const running = new Running(1_000);
  const [first, second] = [running.begin(), running.begin()];
  running.end(first);
  running.abort('stopping');
  expect([running.size, isGivenUp(first, second), second.signal.reason]).toEqual([
    1,
    [false, true],
    'stopping',
  ]);
  running.end(second);
  expect(running.size).toBe(0);
});

it('what ended does not stand in the way of those that began before and after', () => {
  const running = new Running(1_000);
  const [first, ended, last] = [running.begin(), running.begin(), running.begin()];
  running.end(ended);
  vi.advanceTimersByTime(1_000);
  expect([running.size, isGivenUp(first, ended, last)]).toEqual([2, [true, false, true]]);
});

it('all are given up though each ends as soon as it hears of it', () => {
  const running = new Running(1_000);
  const all = [running.begin(), running.begin(), running.begin()];
  for (const one of all) one.onAborted(() => running.end(one));
  running.abort('stopping');
  expect([running.size, isGivenUp(...all)]).toEqual([0, [true, true, true]]);
});
