import { describe, expect, it } from 'vitest';
import { ByBytes } from '../../../src/server/cache/by-bytes.ts';

const bytes = (text: string) => Buffer.from(text);
/** Bodies as clients write them: the variable in the middle, where only every eighth byte counts. */
const asked = (id: number) =>
  bytes(`{"variables":{"id":"${String(id).padStart(16, '0')}"},"query":"${'articles '.repeat(40)}"}`);

describe('values by bytes', () => {
  it('answers for equal bytes only, and for a copy of them', () => {
    const held = new ByBytes<number>();
    const key = bytes('{"query":"{ a }"}');
    const copy = held.add(key, 1);
    expect(copy).toEqual(key);
    // It keeps nothing alive beside itself, as a slice would.
    expect(copy?.buffer.byteLength).toBe(copy?.length);
    key.fill(0);
    expect(held.get(bytes('{"query":"{ a }"}'))).toBe(1);
    expect(held.get(bytes('{"query":"{ b }"}'))).toBeUndefined();
    expect(held.get(bytes('{"query":"{ a }"} '))).toBeUndefined();
    expect(held.get(bytes(''))).toBeUndefined();
  });

  it('tells keys apart that differ in any one byte', () => {
    const key = asked(7);
    const held = new ByBytes<string>();
    held.add(key, 'the key');
    for (let at = 0; at < key.length; at += 1) {
      const other = Buffer.from(key);
      other[at] = (other[at] as number) ^ 1;
      expect(held.get(other)).toBeUndefined();
    }
    expect(held.get(asked(7))).toBe('the key');
  });

  it('forgets one key and no other', () => {
    const held = new ByBytes<number>();
    for (let id = 0; id < 10; id += 1) held.add(asked(id), id);
    held.delete(asked(3));
    expect(Array.from({ length: 10 }, (_, id) => held.get(asked(id)))).toEqual(
      Array.from({ length: 10 }, (_, id) => (id === 3 ? undefined : id)),
    );
  });

  it('takes sixteen keys that were made alike, and room is made when one goes', () => {
    const held = new ByBytes<number>();
    // The first byte of eight counts, the others do not.
    const alike = (id: number) => bytes(`0${String(id).padStart(7, '0')}${'x'.repeat(64)}`);
    const taken = Array.from({ length: 20 }, (_, id) => held.add(alike(id), id));
    expect(taken.filter((copy) => copy !== null)).toHaveLength(16);
    expect(held.get(alike(15))).toBe(15);
    expect(held.get(alike(16))).toBeUndefined();
    held.delete(alike(0));
    expect(held.add(alike(16), 16)).toEqual(alike(16));
    expect(held.get(alike(16))).toBe(16);
  });
});
