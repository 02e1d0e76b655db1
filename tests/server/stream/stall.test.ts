import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchStall } from '../../../src/server/stream/stall.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells once of a client that takes nothing for the whole time', () => {
  const onStall = vi.fn();
  watchStall(100, onStall).begin();
  vi.advanceTimersByTime(99);
  expect(onStall).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is patient with one that takes something now and then', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, onStall);
  const taken = [stall.begin(), stall.begin(), stall.begin()];
  for (const take of taken) {
    vi.advanceTimersByTime(90);
    take();
  }
  vi.advanceTimersByTime(1_000);
  expect([onStall.mock.calls.length, stall.isWaiting]).toEqual([0, false]);
});

it('counts what is taken once, however often it is told', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, onStall);
  const take = stall.begin();
  stall.begin();
  take();
  take();
  expect(stall.isWaiting).toBe(true);
  vi.advanceTimersByTime(100);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is silent after its end', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, onStall);
  stall.begin();
  stall.end();
  stall.begin();
  vi.advanceTimersByTime(1_000);
  expect(onStall).not.toHaveBeenCalled();
});
