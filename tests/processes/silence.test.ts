import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEAT_MS, endWhenSilent, LOOK_MS, sayAlive, watchSilence } from '../../src/processes/silence.ts';

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

test('a process that hangs is ended, and the log says what was expected and that nothing came', () => {
  const [child, log] = [{ pid: 7, kill: vi.fn() }, { error: vi.fn() }];
  endWhenSilent({ child, name: 'the process that hangs', log });
  vi.advanceTimersByTime(120_000);
  expect(child.kill.mock.calls).toEqual([['SIGKILL']]);
  expect(log.error.mock.calls).toEqual([
    [
      { pid: 7 },
      'expected the process that hangs to say within 120 s that it is alive, but nothing came: it hangs and is ended',
    ],
  ]);
});

test('a process that says that it is alive is never ended, until it says so no longer', () => {
  const child = { pid: 7, kill: vi.fn() };
  const { heard } = endWhenSilent({ child, name: 'a process', log: { error: vi.fn() } });
  const stop = sayAlive(heard);
  vi.advanceTimersByTime(3_600_000);
  expect(child.kill).not.toHaveBeenCalled();
  stop();
  vi.advanceTimersByTime(130_000);
  expect(child.kill).toHaveBeenCalledOnce();
});

test('a machine that slept for a night takes nobody for hung', () => {
  const onSilence = vi.fn();
  const { heard } = watchSilence(onSilence);
  vi.advanceTimersByTime(100_000);
  // No timer fires while it sleeps; each once after it.
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(onSilence).not.toHaveBeenCalled();
  heard();
  vi.advanceTimersByTime(110_000);
  expect(onSilence).not.toHaveBeenCalled();
});

test('who is alive says so more often than is looked', () => {
  expect(BEAT_MS).toBeLessThan(LOOK_MS);
});
