import { expect, test } from 'vitest';
import { markOf, Repeated } from '../../../src/server/cache/repeated.ts';

test('a key that came before is known, and another is not', () => {
  const repeated = new Repeated();
  expect(['a', 'b', 'a', 'b', 'c'].map((key) => repeated.note(markOf(key)))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('of a thousand keys hardly one is forgotten, and none is taken for another', () => {
  const repeated = new Repeated();
  const keys = Array.from(
    { length: 1_000 },
    (_none, n) => `{"query":"{ articles(first: ${n}) { totalCount } }"}`,
  );
  expect(keys.filter((key) => repeated.note(markOf(key)))).toEqual([]);
  expect(keys.filter((key) => repeated.note(markOf(key))).length).toBeGreaterThan(950);
});
