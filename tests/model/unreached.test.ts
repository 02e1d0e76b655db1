import { expect, test } from 'vitest';
import type { Linkage } from '../../src/model/reference.ts';
import { Unreached } from '../../src/model/unreached.ts';

interface Note {
  readonly id: string;
  readonly tone: string;
  readonly page: string;
}

/** Notes of like tones, low or high, are linked, but not those of one page. Counts how often notes were compared. */
function choir() {
  let compared = 0;
  const linkage: Linkage<Note> = {
    blocks: ({ tone }) => [tone[0] as string, 'all'],
    isLinked(a, b) {
      compared += 1;
      return a.page !== b.page && a.tone[0] === b.tone[0];
    },
    source: ({ page }) => page,
    sort: ({ tone }) => tone,
    parts: (component) => [component],
    head: ([first]) => first as Note,
  };
  return { linkage, compared: () => compared };
}

const notes = (count: number): readonly Note[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    tone: `${at % 2 === 0 ? 'low' : 'high'} ${at % 6}`,
    page: `${at}`,
  }));
const ids = (references: readonly Note[]) => references.map(({ id }) => id).sort();

test('finds everything that is linked, once', () => {
  const unreached = new Unreached(choir().linkage);
  const all = notes(12);
  for (const note of all) unreached.add(note);
  const [low] = all as readonly [Note];
  expect(unreached.reach(low.id)).toBe(true);
  expect(ids(unreached.linkedTo(low))).toEqual(['10', '2', '4', '6', '8']);
  expect(unreached.linkedTo(all[2] as Note)).toEqual([]);
  expect(unreached.reach('8')).toBe(false);
});

test('compares sorts, however many references are of each', () => {
  const counts = [60, 6000].map((count) => {
    const { linkage, compared } = choir();
    const unreached = new Unreached(linkage);
    const all = notes(count);
    for (const note of all) unreached.add(note);
    for (const note of all) unreached.linkedTo(note);
    return compared();
  });
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[1]).toBe(counts[0]);
});

test('asks again for what one page kept apart from the first of a sort', () => {
  const unreached = new Unreached(choir().linkage);
  const [first, second] = [
    { id: 'a', tone: 'low 1', page: 'p' },
    { id: 'b', tone: 'low 1', page: 'q' },
  ];
  const beside = { id: 'c', tone: 'low 2', page: 'p' };
  unreached.add(beside);
  expect(unreached.linkedTo(first)).toEqual([]);
  expect(unreached.linkedTo(second)).toEqual([beside]);
});

test('a reference that is of one id with what it was before asks for both', () => {
  const { sort: _, source: __, ...linkage } = choir().linkage;
  const unreached = new Unreached(linkage);
  const [low, high] = [notes(6)[0] as Note, notes(6)[1] as Note];
  unreached.add(notes(6)[2] as Note);
  unreached.add(notes(6)[3] as Note);
  expect(ids(unreached.linkedTo(low))).toEqual(['2']);
  expect(ids(unreached.linkedTo({ ...high, id: low.id }))).toEqual(['3']);
});

test('compares nothing that has no bit in common', () => {
  const { linkage, compared } = choir();
  const { sort: _, ...rest } = linkage;
  const all = notes(40);
  const found = (of: Linkage<Note>) => {
    const unreached = new Unreached(of);
    for (const note of all) unreached.add(note);
    return all.map((note) => ids(unreached.linkedTo(note)));
  };
  const expected = found(rest);
  const before = compared();
  const quick = found({ ...rest, bits: ({ tone }) => (tone.startsWith('low') ? 1 : 2) });
  expect(quick).toEqual(expected);
  expect(compared() - before).toBeLessThan(before);
});
