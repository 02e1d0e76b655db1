import { expect, test } from 'vitest';
import { Restarts } from '../../src/processes/restarts.ts';

test('the pause grows while a process ends soon after its start, up to a minute', () => {
  const restarts = new Restarts();
  const pauses = Array.from({ length: 8 }, () => restarts.pauseMs(500));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test('a process that has run for more than a minute is started again as if it had never ended before', () => {
  const restarts = new Restarts();
  for (const _ of [1, 2, 3]) restarts.pauseMs(0);
  expect(restarts.pauseMs(60_001)).toBe(1_000);
  expect(restarts.pauseMs(60_000)).toBe(2_000);
});
