import { describe, expect, test } from 'vitest';
import { byLonger, bySmaller, majority, ranked, united } from '../../src/model/fold.ts';

const votes = <T>(...values: T[]) => values.map((value) => ({ value, weight: 1 }));

describe('ranked', () => {
  test('puts what most say first', () => {
    expect(ranked(votes('a', 'b', 'b'), bySmaller)).toEqual(['b', 'a']);
  });

  test('adds weights up', () => {
    const weighed = [{ value: 'a', weight: 3 }, ...votes('b', 'b')];
    expect(ranked(weighed, bySmaller)).toEqual(['a', 'b']);
  });

  test('breaks ties by what it is told, whatever the order of votes', () => {
    expect(ranked(votes('b', 'a', 'ccc'), bySmaller)).toEqual(['a', 'b', 'ccc']);
    expect(ranked(votes('ccc', 'b', 'a'), byLonger)).toEqual(['ccc', 'a', 'b']);
  });

  test('takes values with the same key for the same', () => {
    expect(
      ranked(
        votes({ n: 1 }, { n: 2 }, { n: 1 }),
        () => 0,
        ({ n }) => n,
      ),
    ).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('majority', () => {
  test('does not count silence as a vote', () => {
    expect(majority(votes<string | null>(null, null, 'a'), bySmaller)).toBe('a');
  });

  test('is null where nobody says anything', () => {
    expect(majority(votes<string | null>(null, null), bySmaller)).toBeNull();
    expect(majority([], bySmaller)).toBeNull();
  });
});

test('united lists hold each value once, sorted by code unit', () => {
  expect(united([['b', 'Đ'], ['a', 'b'], []])).toEqual(['a', 'b', 'Đ']);
});
