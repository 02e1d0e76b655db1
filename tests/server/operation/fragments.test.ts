import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Fragments } from '../../../src/server/operation/fragments.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

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
  [
    'a frozen object that reckons its value',
    Object.freeze({
      get name() {
        return 'Nam';
      },
    }),
  ],
  [
    'a frozen object whose class reckons the value',
    Object.freeze(
      new (class {
        get name() {
          return 'Nam';
        }
      })(),
    ),
  ],
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

it('lets go what selections hold that nobody asks for any more', () => {
  const nam = Object.freeze({ name: 'Nam' });
  const memory = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = memory();
  const all = Array.from({ length: 100 }, () => {
    const fragments = new Fragments(['name']);
    fragments.keep(nam, Buffer.alloc(500_000, 'x').toString('latin1'));
    return fragments;
  });
  expect(memory() - before).toBeLessThan(10_000_000);
  expect(all.filter((fragments) => fragments.get(nam) !== undefined).length).toBeGreaterThan(0);
});

it('does not keep a text that is larger than all may be together, nor gives anything up for it', () => {
  const [one, other] = [new Fragments(['name']), new Fragments(['name'])];
  const nam = Object.freeze({ name: 'Nam' });
  one.keep(nam, TEXT);
  other.keep(nam, 'x'.repeat(5_000_000));
  expect([one.get(nam), other.get(nam)]).toEqual([TEXT, undefined]);
});
