import { expect, test } from 'vitest';
import { Groups } from '../../src/model/groups.ts';

test('Groups keep the order in which things were given', () => {
  const groups = new Groups(['a', 'b', 'c', 'd']);
  groups.join('d', 'b');
  expect(groups.lists()).toEqual([['a'], ['b', 'd'], ['c']]);
  expect(groups.areJoined('b', 'd')).toBe(true);
  expect(groups.areJoined('a', 'd')).toBe(false);
});
