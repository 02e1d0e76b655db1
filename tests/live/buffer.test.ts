import { describe, expect, test } from 'vitest';
import { createBuffer } from '../../src/live/buffer.ts';

describe('createBuffer', () => {
  test('hands items out in the order they came', async () => {
    const buffer = createBuffer<number>(3);
    for (const item of [1, 2, 3]) buffer.push(item);
    expect(await buffer.take()).toEqual({ state: 'item', item: 1 });
    buffer.push(4);
    expect([await buffer.take(), await buffer.take(), await buffer.take()].map((taken) => taken)).toEqual([
      { state: 'item', item: 2 },
      { state: 'item', item: 3 },
      { state: 'item', item: 4 },
    ]);
    expect(buffer.size).toBe(0);
  });

  test('a waiting take gets the next item without it being stored', async () => {
    const buffer = createBuffer<string>(1);
    const taken = buffer.take();
    buffer.push('a');
    expect(buffer.size).toBe(0);
    expect(await taken).toEqual({ state: 'item', item: 'a' });
  });

  test('drops everything when one item too many comes, and holds nothing from then on', async () => {
    const buffer = createBuffer<number>(2);
    for (const item of [1, 2, 3, 4]) buffer.push(item);
    expect(buffer.size).toBe(0);
    expect(await buffer.take()).toEqual({ state: 'overflowed' });
  });

  test('works again after clear', async () => {
    const buffer = createBuffer<number>(1);
    buffer.push(1);
    buffer.push(2);
    buffer.clear();
    expect(buffer.hasOverflowed).toBe(false);
    buffer.push(3);
    expect(await buffer.take()).toEqual({ state: 'item', item: 3 });
  });

  test('end wakes a waiting take and refuses later items', async () => {
    const buffer = createBuffer<number>(1);
    const taken = buffer.take();
    buffer.end();
    expect(await taken).toEqual({ state: 'ended' });
    buffer.push(1);
    expect(await buffer.take()).toEqual({ state: 'ended' });
  });

  test('refuses a capacity that is not a positive whole number', () => {
    for (const capacity of [0, -1, 1.5, Number.NaN]) {
      expect(() => createBuffer(capacity)).toThrow(`but got ${capacity}`);
    }
  });

  test('refuses a second consumer', () => {
    const buffer = createBuffer<number>(1);
    void buffer.take();
    expect(() => buffer.take()).toThrow('one consumer');
  });
});
