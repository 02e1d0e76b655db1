import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEAT_MS, LOOK_MS, watchSilence } from '../../src/processes/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('tells once of two minutes without a word', () => {
  const onSilence = vi.fn();
  watchSilence(onSilence);
  vi.advanceTimersByTime(119_000);
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500_000);
  expect(onSilence).toHaveBeenCalledOnce();
});

test('hears who says something now and then', () => {
  const onSilence = vi.fn();
  const { heard } = watchSilence(onSilence);
  for (let minute = 0; minute < 10; minute += 1) {
    vi.advanceTimersByTime(60_000);
    heard();
  }
  expect(onSilence).not.toHaveBeenCalled();
});

test('tells of nobody that is gone', () => {
  const onSilence = vi.fn();
  watchSilence(onSilence).end();
  vi.advanceTimersByTime(500_000);
  expect(onSilence).not.toHaveBeenCalled();
});

test('who is alive says so more often than is looked', () => {
  expect(BEAT_MS).toBeLessThan(LOOK_MS);
});
