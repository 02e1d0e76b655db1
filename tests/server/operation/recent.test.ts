import { expect, it } from 'vitest';
import { Recent } from '../../../src/server/operation/recent.ts';

const bounds = { entries: 3, size: 100, entrySize: 60 };
const found = (recent: Recent<number>, ...keys: string[]) => keys.map((key) => recent.get(key));

it('finds what it remembers, and nothing else', () => {
  const recent = new Recent<number>(bounds);
  recent.set('a', 1, 10);
  expect(found(recent, 'a', 'b')).toEqual([1, undefined]);
});

it('forgets what was not used for longest', () => {
  const recent = new Recent<number>(bounds);
  for (const [at, key] of ['a', 'b', 'c'].entries()) recent.set(key, at, 1);
  recent.get('a');
  recent.set('d', 3, 1);
  expect(found(recent, 'a', 'b', 'c', 'd')).toEqual([0, undefined, 2, 3]);
});

it('never holds more than it may', () => {
  const recent = new Recent<number>(bounds);
  for (const [at, key] of ['a', 'b', 'c'].entries()) recent.set(key, at, 40);
  expect(found(recent, 'a', 'b', 'c')).toEqual([undefined, 1, 2]);
  recent.set('d', 3, 60);
  expect([recent.count, ...found(recent, 'b', 'c', 'd')]).toEqual([2, undefined, 2, 3]);
});

it('does not remember what is too long, nor forgets others for it', () => {
  const recent = new Recent<number>(bounds);
  recent.set('a', 0, 60);
  recent.set('b', 1, 61);
  expect(found(recent, 'a', 'b')).toEqual([0, undefined]);
});

it('counts what an entry comes to take more, and forgets others for it', () => {
  const recent = new Recent<number>(bounds);
  for (const [at, key] of ['a', 'b', 'c'].entries()) recent.set(key, at, 30);
  recent.get('c');
  recent.grow('c', 20);
  expect([recent.size, ...found(recent, 'a', 'b', 'c')]).toEqual([80, undefined, 1, 2]);
  recent.grow('none', 90);
  expect(recent.size).toBe(80);
});

it('makes room even where all that it remembers was used', () => {
  const recent = new Recent<number>(bounds);
  for (const [at, key] of ['a', 'b', 'c'].entries()) recent.set(key, at, 1);
  found(recent, 'a', 'b', 'c');
  recent.set('d', 3, 1);
  expect([recent.count, ...found(recent, 'a', 'd')]).toEqual([3, undefined, 3]);
});
