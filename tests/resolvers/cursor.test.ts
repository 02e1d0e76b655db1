import { describe, expect, it } from 'vitest';
import { newestCursor, reachedSeq } from '../../resolvers/cursor.ts';
import { cursorOf, originAt } from '../../src/model/cursor.ts';

const ORIGIN = originAt('2024-07-06T01:00:00.000Z');
const built = (origin: number, seq: number) => ({ latestSeq: async () => seq, origin: () => origin });
const graph = built(ORIGIN, 40);

describe('a cursor', () => {
  it('names the change that it was made of', async () => {
    expect(await reachedSeq(graph, await newestCursor(graph))).toBe(40);
    expect(await reachedSeq(graph, cursorOf(ORIGIN, 1))).toBe(1);
  });

  it('before the first change is that of every graph, empty or not', async () => {
    const empty = built(0, 0);
    expect(await newestCursor(empty)).toBe('0');
    expect(await reachedSeq(empty, '0')).toBe(0);
    expect(await reachedSeq(graph, '0')).toBe(0);
  });

  it('of the graph that was there before is refused, however many changes this one has', async () => {
    const before = cursorOf(originAt('2024-07-06T00:00:00.000Z'), 12);
    await expect(reachedSeq(graph, before)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await expect(reachedSeq(graph, '12')).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  it('is refused ahead of the newest change, also by a graph that is empty', async () => {
    await expect(reachedSeq(graph, cursorOf(ORIGIN, 41))).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await expect(reachedSeq(built(0, 0), '1')).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  it.each(['1899-12-31T00:00:00.000Z', '2300-01-01T00:00:00.000Z', '+012026-01-01T00:00:00.000Z'])(
    'names its change too where the clock said %s',
    async (first) => {
      const odd = built(originAt(first), 40);
      for (const seq of [1, 2, 40]) expect(await reachedSeq(odd, cursorOf(odd.origin(), seq))).toBe(seq);
      await expect(reachedSeq(odd, cursorOf(odd.origin(), 41))).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    },
  );

  it.each(['', 'abc', '-1', '01', '1.5', '99999999999999999'])('is refused as %j', async (cursor) => {
    await expect(reachedSeq(graph, cursor)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });
});
