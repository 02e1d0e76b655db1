import { expect, test } from 'vitest';
import { NOBODY, type Says, tallied, turnsOf } from '../../src/store/tallies.ts';

const itself = (says: Says) => says;
const HOA: Says = ['Nguyễn Hoà', 'ông'];
const PLAIN: Says = ['Nguyễn Hoa', null];

test('a tally counts alike statements together', () => {
  expect(tallied(undefined, { removed: [], added: [HOA, PLAIN, HOA] }, itself)).toBe(
    '[[["Nguyễn Hoa",null],1],[["Nguyễn Hoà","ông"],2]]',
  );
});

test('the same statements make the same tally in whatever order they come', () => {
  const once = tallied(undefined, { removed: [], added: [PLAIN, HOA] }, itself);
  const step = tallied(undefined, { removed: [], added: [HOA] }, itself);
  expect(tallied(step, { removed: [], added: [PLAIN] }, itself)).toBe(once);
});

test('what nobody says any more is gone', () => {
  const both = tallied(undefined, { removed: [], added: [HOA, PLAIN] }, itself);
  expect(tallied(both, { removed: [PLAIN], added: [] }, itself)).toBe('[[["Nguyễn Hoà","ông"],1]]');
  expect(tallied(both, { removed: [PLAIN, HOA], added: [] }, itself)).toBe(NOBODY);
});

test('a statement that is removed and added again leaves a tally as it was', () => {
  const both = tallied(undefined, { removed: [], added: [HOA, PLAIN] }, itself);
  expect(tallied(both, { removed: [HOA], added: [HOA] }, itself)).toBe(both);
});

test('statements are parted by what they speak of, and one that speaks of nothing is left out', () => {
  const turns = turnsOf({ removed: ['a1', 'b1'], added: ['a2', '-'] }, (text) =>
    text === '-' ? null : (text[0] ?? null),
  );
  expect([...turns]).toEqual([
    ['a', { removed: ['a1'], added: ['a2'] }],
    ['b', { removed: ['b1'], added: [] }],
  ]);
});
