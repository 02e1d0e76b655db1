import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinces } from '../../src/gazetteer/provinces.ts';
import { seeded } from '../support/random.ts';
import { event, mention, record } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

interface Bucket {
  readonly key: string;
  readonly articleCount: number;
  readonly eventCount: number;
  readonly officialCount: number;
}

describe('the two maps of provinces', () => {
  let own: TestGraph;
  const draw = seeded(202);
  const units = Array.from({ length: 300 }, () =>
    Array.from({ length: draw.pick([1, 1, 1, 2, 3]) }, () => draw.pick(provinces).id),
  ).map((ids) => [...new Set(ids)]);
  const heirOf = new Map(provinces.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  beforeAll(async () => {
    own = await openGraph();
    const records = units.map((provinceIds, n) =>
      record({
        key: `${n}`,
        article: { provinceIds, kind: provinceIds.length === 1 ? 'NEWS' : 'DIGEST' },
        mentions: [mention(`o${n % 40}`)],
        events: [event(`e${n}`)],
      }),
    );
    await own.save(...records);
  });
  afterAll(() => own.close());

  const ask = async (lens: string, filter = '{}') =>
    (
      await own.ask<{ statistics: Bucket[] }>(
        `{ statistics(by: PROVINCE, lens: ${lens}, filter: ${filter}) { key articleCount eventCount officialCount } }`,
      )
    ).statistics;
  const sum = (buckets: readonly Bucket[]) => buckets.reduce((total, one) => total + one.articleCount, 0);

  it('are of 34 and of 63 units', async () => {
    const current = new Set(provinces.filter(({ abolishedOn }) => abolishedOn === null).map(({ id }) => id));
    expect((await ask('TODAY')).every(({ key }) => current.has(key))).toBe(true);
    expect((await ask('AS_PUBLISHED')).length).toBeGreaterThan(34);
  });

  it('have the same total of articles about one province', async () => {
    const single = units.filter(({ length }) => length === 1).length;
    expect(sum(await ask('TODAY', '{ kinds: [NEWS] }'))).toBe(single);
    expect(sum(await ask('AS_PUBLISHED', '{ kinds: [NEWS] }'))).toBe(single);
  });

  it('differ in total by what is about several units of one province, which counts once for it', async () => {
    const heirs = units.map((ids) => new Set(ids.map((id) => heirOf.get(id))).size);
    const total = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    expect(sum(await ask('AS_PUBLISHED'))).toBe(total(units.map(({ length }) => length)));
    expect(sum(await ask('TODAY'))).toBe(total(heirs));
    expect(total(heirs)).toBeLessThan(total(units.map(({ length }) => length)));
  });

  it('count for a province at least its largest unit and at most all of them, in articles, events and officials', async () => {
    const parts = await ask('AS_PUBLISHED');
    for (const whole of await ask('TODAY')) {
      const own = parts.filter(({ key }) => heirOf.get(key) === whole.key);
      for (const name of ['articleCount', 'eventCount', 'officialCount'] as const) {
        const counts = own.map((part) => part[name]);
        expect(whole[name]).toBeGreaterThanOrEqual(Math.max(...counts));
        expect(whole[name]).toBeLessThanOrEqual(counts.reduce((all, one) => all + one, 0));
      }
    }
  });
});
