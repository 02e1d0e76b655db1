import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/model/linkage.ts';
import type { Linkage, LinkDecision } from '../../src/model/reference.ts';
import { seeded } from '../support/random.ts';

interface Point {
  readonly id: string;
  readonly at: number;
}

/** Numbers of one ten are compared, and linked when at most one apart; a chain longer than three is cut. */
const linkage: Linkage<Point> = {
  blocks: ({ at }) => [`${Math.floor(at / 10)}`],
  isLinked: (a, b) => Math.abs(a.at - b.at) <= 1,
  parts(component) {
    const inOrder = [...component].sort((a, b) => a.at - b.at);
    return Array.from({ length: Math.ceil(inOrder.length / 3) }, (_, n) => inOrder.slice(3 * n, 3 * n + 3));
  },
  head: (group) => [...group].sort((a, b) => a.at - b.at)[0] as Point,
};
const point = (at: number): Point => ({ id: `p${at}`, at });
const of = (numbers: readonly number[], decisions: readonly LinkDecision[] = []) =>
  Object.fromEntries(entitiesOf(numbers.map(point), linkage, decisions));

describe('entitiesOf', () => {
  test('joins what a chain of links joins, under the id of the head', () => {
    expect(of([3, 1, 2, 7])).toEqual({ p1: 'p1', p2: 'p1', p3: 'p1', p7: 'p7' });
  });

  test('compares only within a block', () => {
    expect(of([9, 10])).toEqual({ p9: 'p9', p10: 'p10' });
  });

  test('leaves to the linkage what to part', () => {
    expect(of([1, 2, 3, 4])).toEqual({ p1: 'p1', p2: 'p1', p3: 'p1', p4: 'p4' });
  });

  test('an operator joins what no rule joins, under the id of what the other was joined to', () => {
    const whole = (id: string) => ({ p1: id, p2: id, p17: id });
    expect(of([1, 2, 17], [{ a: 'p17', b: 'p2', isSame: true }])).toEqual(whole('p17'));
    expect(of([1, 2, 17], [{ a: 'p2', b: 'p17', isSame: true }])).toEqual(whole('p2'));
  });

  test('of what was joined one after the other, the last to be joined to gives the id', () => {
    const decisions = [
      { a: 'p11', b: 'p1', isSame: true },
      { a: 'p21', b: 'p11', isSame: true },
    ];
    expect(of([1, 11, 21], decisions)).toEqual({ p1: 'p21', p11: 'p21', p21: 'p21' });
    expect(of([1, 11], decisions)).toEqual({ p1: 'p11', p11: 'p11' });
  });

  test('an operator parts what rules join, and what was joined to the leaving one leaves too', () => {
    const apart = { a: 'p1', b: 'p2', isSame: false };
    expect(of([1, 2, 3], [apart])).toEqual({ p1: 'p1', p2: 'p2', p3: 'p1' });
    expect(of([1, 2, 3], [apart, { a: 'p2', b: 'p3', isSame: true }])).toEqual({
      p1: 'p1',
      p2: 'p2',
      p3: 'p2',
    });
  });

  test('what an operator joins is parted by the rules as if it were not joined', () => {
    const joined = { a: 'p1', b: 'p12', isSame: true };
    expect(of([1, 2, 3, 12, 13, 14], [joined])).toEqual({
      p1: 'p1',
      p2: 'p1',
      p3: 'p1',
      p12: 'p1',
      p13: 'p1',
      p14: 'p1',
    });
    // Four in a row are cut after three, though one of them is joined elsewhere.
    expect(of([0, 1, 2, 3, 12], [joined])).toEqual({ p0: 'p1', p1: 'p1', p2: 'p1', p3: 'p3', p12: 'p1' });
  });

  test('what was joined to one that leaves is not taken out of a group in which nobody stands against it', () => {
    const decisions = [
      { a: 'p1', b: 'p2', isSame: false },
      { a: 'p12', b: 'p2', isSame: true },
    ];
    expect(of([1, 2, 12, 13], decisions)).toEqual({ p1: 'p1', p2: 'p12', p12: 'p12', p13: 'p12' });
  });

  test('who is joined to one that stays keeps the other out', () => {
    const decisions = [
      { a: 'p1', b: 'p12', isSame: false },
      { a: 'p1', b: 'p11', isSame: true },
    ];
    expect(of([1, 11, 12], decisions)).toEqual({ p1: 'p1', p11: 'p1', p12: 'p12' });
  });

  test('who was split off last and joined to the first again leaves nobody', () => {
    const whole: Linkage<Point> = { ...linkage, parts: (component) => [component] };
    const decisions = [
      { a: 'p1', b: 'p2', isSame: false },
      { a: 'p2', b: 'p3', isSame: false },
      { a: 'p1', b: 'p3', isSame: true },
    ];
    const entities = entitiesOf([0, 1, 2, 3].map(point), whole, decisions);
    expect(Object.fromEntries(entities)).toEqual({ p0: 'p1', p1: 'p1', p2: 'p2', p3: 'p1' });
  });

  test('two who were each split off from the other, in two places, leave where they were', () => {
    const decisions = [
      { a: 'p2', b: 'p3', isSame: false },
      { a: 'p12', b: 'p13', isSame: false },
      { a: 'p3', b: 'p12', isSame: true },
      { a: 'p13', b: 'p2', isSame: true },
    ];
    expect(of([1, 2, 3, 11, 12, 13], decisions)).toEqual({
      p1: 'p13',
      p2: 'p13',
      p13: 'p13',
      p3: 'p3',
      p11: 'p3',
      p12: 'p3',
    });
  });

  test('a decision about a reference that is not there says nothing', () => {
    expect(of([1, 2], [{ a: 'p1', b: 'p8', isSame: false }])).toEqual({ p1: 'p1', p2: 'p1' });
  });

  test('does not depend on the order', () => {
    const random = seeded(7);
    const numbers = Array.from({ length: 60 }, () => random.below(200));
    const unique = [...new Set(numbers)];
    const decisions = [
      { a: `p${unique[0]}`, b: `p${unique[1]}`, isSame: true },
      { a: `p${unique[2]}`, b: `p${(unique[2] ?? 0) + 1}`, isSame: false },
    ];
    const expected = of(unique, decisions);
    for (let round = 0; round < 20; round += 1) {
      expect(of(random.shuffled(unique), random.shuffled(decisions))).toEqual(expected);
    }
  });
});
