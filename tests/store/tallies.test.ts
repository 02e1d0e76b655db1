import { expect, test } from 'vitest';
import { type Says, type Tally, type Turn, tallied, turnsOf } from '../../src/store/tallies.ts';

const turned = (before: Tally | undefined, turn: Partial<Turn<Says>>) =>
  tallied(before?.json, { removed: [], added: [], ...turn }, (says) => says);
const HOA: Says = ['Nguyễn Hoà', 'ông'];
const PLAIN: Says = ['Nguyễn Hoa', null];

test('a tally counts alike statements together', () => {
  expect(turned(undefined, { added: [HOA, PLAIN, HOA] })).toEqual({
    counts: [
      [PLAIN, 1],
      [HOA, 2],
    ],
    json: '[[["Nguyễn Hoa",null],1],[["Nguyễn Hoà","ông"],2]]',
  });
});

test('the same statements make the same tally in whatever order they come', () => {
  const once = turned(undefined, { added: [PLAIN, HOA] });
  expect(turned(turned(undefined, { added: [HOA] }), { added: [PLAIN] })).toEqual(once);
});

test('what nobody says any more is gone', () => {
  const both = turned(undefined, { added: [HOA, PLAIN] });
  expect(turned(both, { removed: [PLAIN] })).toEqual({
    counts: [[HOA, 1]],
    json: '[[["Nguyễn Hoà","ông"],1]]',
  });
  expect(turned(both, { removed: [PLAIN, HOA] })).toEqual({ counts: [], json: '[]' });
});

test('a statement that is removed and added again leaves a tally as it was', () => {
  const both = turned(undefined, { added: [HOA, PLAIN] });
  expect(turned(both, { removed: [HOA], added: [HOA] })).toEqual(both);
});

test('a tally says what it says when it is read', () => {
  const tally = turned(undefined, { added: [HOA, PLAIN, HOA] });
  expect(JSON.parse(tally.json)).toEqual(tally.counts);
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
