import { describe, expect, test } from 'vitest';
import { overlapOf, type Sample } from '../../src/model/sketch.ts';
import { seeded } from '../support/random.ts';

const whole = (...hashes: readonly number[]): Sample => ({ size: hashes.length, hashes });

describe('overlapOf', () => {
  test('counts exactly where both samples are whole', () => {
    expect(overlapOf(whole(1, 2, 3, 4), whole(3, 4, 5))).toEqual({ shared: 2, ofSmaller: 3, ofUnion: 5 });
  });

  test('is nothing beside an empty set', () => {
    expect(overlapOf(whole(), whole(1, 2))).toEqual({ shared: 0, ofSmaller: 0, ofUnion: 2 });
    expect(overlapOf(whole(), whole())).toEqual({ shared: 0, ofSmaller: 0, ofUnion: 0 });
  });

  test('looks no further than the shorter sample reaches', () => {
    const cut: Sample = { size: 100, hashes: [10, 20, 30] };
    expect(overlapOf(cut, whole(20, 30, 40, 50))).toEqual({ shared: 2, ofSmaller: 2, ofUnion: 3 });
  });

  test('is the same from both sides', () => {
    const a: Sample = { size: 100, hashes: [10, 20, 30] };
    const b: Sample = { size: 50, hashes: [15, 20, 25, 70] };
    expect(overlapOf(a, b)).toEqual(overlapOf(b, a));
  });

  test('estimates containment within four standard errors, whatever the sizes', () => {
    const random = seeded(5);
    const sample = (hashes: readonly number[]): Sample => ({
      size: hashes.length,
      hashes: hashes.toSorted((a, b) => a - b).slice(0, 64),
    });
    const all = Array.from({ length: 1_000 }, () => Math.floor(random.next() * 2 ** 32));
    // 150 of the 200 hashes of one stand among the 600 of the other.
    const { shared, ofSmaller } = overlapOf(sample(all.slice(0, 200)), sample(all.slice(50, 650)));
    expect(ofSmaller).toBeGreaterThan(10);
    expect(Math.abs(shared / ofSmaller - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / ofSmaller));
  });
});
