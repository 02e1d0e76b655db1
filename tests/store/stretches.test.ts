import { expect, it } from 'vitest';
import { type Stretch, Stretches } from '../../src/store/stretches.ts';

const stretch = (...ids: readonly string[]): Stretch => ({
  version: 1,
  ids,
  newest: ['2022-08-21', ids[0] ?? ''],
  oldest: ['2022-08-20', ids.at(-1) ?? ''],
});

it('is known by all its articles in their order, and by nothing else', () => {
  const stretches = new Stretches();
  const noted = stretch('c', 'b', 'a');
  stretches.note(noted);
  expect(stretches.of(['c', 'b', 'a'])).toBe(noted);
  for (const ids of [
    [],
    ['c'],
    ['c', 'b'],
    ['c', 'a', 'b'],
    ['b', 'a'],
    ['c', 'b', 'a', 'z'],
    ['c', 'b', 'z'],
  ])
    expect(stretches.of(ids)).toBeNull();
});

it('is the one that was read last of those with the same first article', () => {
  const stretches = new Stretches();
  stretches.note(stretch('c', 'b'));
  const longer = stretch('c', 'b', 'a');
  stretches.note(longer);
  expect(stretches.of(['c', 'b'])).toBeNull();
  expect(stretches.of(['c', 'b', 'a'])).toBe(longer);
});

it('is forgotten after many others', () => {
  const stretches = new Stretches();
  stretches.note(stretch('first'));
  stretches.note(stretch());
  for (let n = 0; n < 63; n += 1) stretches.note(stretch(`${n}`));
  expect(stretches.of(['first'])).not.toBeNull();
  stretches.note(stretch('one more'));
  expect(stretches.of(['first'])).toBeNull();
  expect(stretches.of(['0'])).not.toBeNull();
});
