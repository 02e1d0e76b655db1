import { expect, test } from 'vitest';
import { runsWithin } from '../../../src/extract/statement/spans.ts';

const RUNS = [
  { from: 0, to: 2 },
  { from: 4, to: 6 },
  { from: 9, to: 12 },
];

test.each([
  [0, 20, [0, 4, 9]],
  [2, 9, [4]],
  [5, 10, [4, 9]],
  [6, 9, []],
  [12, 30, []],
  [-5, 1, [0]],
])('from %d to %d', (from, to, starts) => {
  expect(runsWithin(RUNS, from, to).map((run) => run.from)).toEqual(starts);
});
