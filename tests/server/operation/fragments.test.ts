import { expect, it } from 'vitest';
import { Fragments } from '../../../src/server/operation/fragments.ts';

const TEXT = '{"name":"Nam"}';

it('keeps what was written of an object that cannot change', () => {
  const fragments = new Fragments(['name']);
  const nam = Object.freeze({ name: 'Nam', age: null });
  expect(fragments.get(nam)).toBeUndefined();
  fragments.keep(nam, TEXT);
  expect(fragments.get(nam)).toBe(TEXT);
  expect(fragments.get(Object.freeze({ ...nam }))).toBeUndefined();
});

it.each<readonly [string, object]>([
  ['an object that can change', { name: 'Nam' }],
  ['a frozen object with a value that can change', Object.freeze({ name: { first: 'Nam' } })],
  ['a frozen object with a function', Object.freeze({ name: () => 'Nam' })],
])('does not keep what was written of %s', (_what, object) => {
  const fragments = new Fragments(['name']);
  fragments.keep(object, TEXT);
  expect(fragments.get(object)).toBeUndefined();
});

it('minds no property that is not selected', () => {
  const fragments = new Fragments(['name']);
  const nam = Object.freeze({ name: 'Nam', friends: [] });
  fragments.keep(nam, TEXT);
  expect(fragments.get(nam)).toBe(TEXT);
});

it('begins anew when all that was written takes too much room, of whatever selection', () => {
  const [one, other] = [new Fragments(['name']), new Fragments(['name'])];
  const nam = Object.freeze({ name: 'Nam' });
  one.keep(nam, TEXT);
  const long = 'x'.repeat(2_500_000);
  for (const name of ['a', 'b']) other.keep(Object.freeze({ name }), long);
  expect(one.get(nam)).toBeUndefined();
  one.keep(nam, TEXT);
  expect(one.get(nam)).toBe(TEXT);
});
