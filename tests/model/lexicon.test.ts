import { expect, test } from 'vitest';
import { lexicon } from '../../src/model/lexicon.ts';

test('a lexicon knows its words and none that every object has', () => {
  const days = lexicon({ hai: 2, ba: 3 });
  const asked = ['hai', 'ba', 'bốn', 'constructor', 'valueOf', '__proto__'];
  expect(asked.map((word) => days[word])).toEqual([2, 3, undefined, undefined, undefined, undefined]);
  expect('constructor' in days).toBe(false);
});
