import { describe, expect, it } from 'vitest';
import { BEGINNING, cursorOf, originAt } from '../../src/model/cursor.ts';

describe('the cursors of a graph', () => {
  const origin = originAt('2026-11-22T15:42:00.000Z');

  it('are whole numbers that follow one another, also for clients that read them as such', () => {
    expect([1, 2, 3].map((seq) => cursorOf(origin, seq))).toEqual([
      '1795362120000001',
      '1795362120000002',
      '1795362120000003',
    ]);
    expect(Number.isSafeInteger(originAt('2200-01-01T00:00:00.000Z') + 1e12)).toBe(true);
  });

  it('have one before the first in common with every other graph', () => {
    expect(cursorOf(origin, 0)).toBe(BEGINNING);
  });

  it('lie beyond all of a graph that was built a second before, after a million changes too', () => {
    const before = originAt('2026-11-22T15:41:59.000Z');
    expect(Number(cursorOf(before, 999_999))).toBeLessThan(Number(cursorOf(origin, 1)));
  });
});
