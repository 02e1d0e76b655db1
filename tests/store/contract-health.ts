import { describe, expect, test } from 'vitest';
import { DRIFTING_FIELDS } from '../../src/model/drift.ts';
import type { SourceRun } from '../../src/model/source.ts';
import type { Store } from '../../src/store/store.ts';
import { record, source } from '../support/records.ts';
import type { World } from './contract.ts';
import { run } from './contract-sources.ts';

const NOW = '2022-08-22T05:00:01.000Z';
const daysBefore = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

/** Saves articles of the first source, one for each of these days before now; `parts` say what is special about them. */
async function publish(
  store: Store,
  days: readonly number[],
  parts: { readonly lead?: string | null; readonly rules?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const records = days.map((day) => ({
    ...record({ key: `${day}`, article: { publishedAt: daysBefore(day), lead: parts.lead ?? null } }),
    ...(parts.rules === undefined ? {} : { rules: parts.rules }),
  }));
  await store.save({ records }, NOW);
}
const days = (from: number, count: number) => Array.from({ length: count }, (_none, index) => from + index);
const opened = async (world: World) => {
  const store = await world.open();
  await store.registerSources([source('site-a')], NOW);
  return store;
};
const stateOf = async (store: Store) => (await store.sourceStates(['source:site-a']))[0];
const ruled = (parts: Partial<SourceRun> = {}) => run({ ruledFields: DRIFTING_FIELDS, ...parts });

/** What a source's articles tell of its health. */
export function healthContract(world: World): void {
  describe('health', () => {
    test('recent coverage stands beside that of the half year before', async () => {
      const store = await opened(world);
      await publish(store, days(31, 30), { lead: 'Sapô' });
      await publish(store, days(61, 10));
      await publish(store, days(1, 4), { lead: 'Sapô' });
      await publish(store, days(5, 6));
      await publish(store, days(211, 5));
      await store.recordRun(run());
      expect(await stateOf(store)).toMatchObject({
        coverage: { lead: 0.4, title: 1 },
        recentCount: 10,
        usualCoverage: { lead: 0.75, title: 1, publishedAt: 1, text: 1, image: 0 },
      });
    });

    test('fewer than twenty articles before tell nothing of what is usual', async () => {
      const store = await opened(world);
      await publish(store, days(31, 19), { lead: 'Sapô' });
      await store.recordRun(run());
      expect(await stateOf(store)).toMatchObject({ recentCount: 0, usualCoverage: null });
      await publish(store, [50], { lead: 'Sapô' });
      await store.recordRun(run());
      expect((await stateOf(store))?.usualCoverage?.lead).toBe(1);
    });

    test('a rule that stops answering drifts, is told once, and again when it answers', async () => {
      const store = await opened(world);
      const [own, general] = [{ lead: 'epi.sapo', tags: 'epi.tags' }, { lead: 'generic.meta' }];
      await publish(store, days(10, 20), { rules: own });
      await store.recordRun(ruled());
      expect((await stateOf(store))?.drift).toEqual([]);
      await publish(store, days(5, 4), { rules: general });
      expect(await store.recordRun(ruled())).toHaveLength(1);
      expect((await stateOf(store))?.drift).toEqual([
        {
          field: 'lead',
          usualRule: 'epi.sapo',
          presentRule: 'generic.meta',
          since: daysBefore(8),
          share: 0.4,
          usualShare: 1,
        },
      ]);
      await publish(store, [4], { rules: general });
      expect(await store.recordRun(ruled())).toEqual([]);
      await publish(store, [0.1, 0.2, 0.3, 0.4, 1, 2, 3, 3.5], { rules: own });
      expect(await store.recordRun(ruled())).toHaveLength(1);
      expect((await stateOf(store))?.drift).toEqual([]);
    });

    test('a field for which the site has no rule of its own does not drift', async () => {
      const store = await opened(world);
      await publish(store, days(10, 20), { rules: { lead: 'epi.sapo' } });
      await publish(store, days(1, 9), { rules: { lead: 'generic.meta' } });
      await store.recordRun(run({ ruledFields: ['title'] }));
      expect((await stateOf(store))?.drift).toEqual([]);
    });

    test('a rule with another name makes no new article', async () => {
      const store = await opened(world);
      await publish(store, [1], { rules: { lead: 'epi.sapo' } });
      const before = await store.latestSeq();
      await publish(store, [1], { rules: { lead: 'epi.lead' } });
      expect(await store.latestSeq()).toBe(before);
    });

    test('a status that changes by time alone is told at the check that finds it', async () => {
      const store = await opened(world);
      await publish(store, [0.5]);
      expect(await store.recordRun(run())).toHaveLength(1);
      expect(await store.recordRun(run())).toEqual([]);
      const later = '2022-08-26T05:00:01.000Z';
      expect(await store.recordRun(run({ finishedAt: later }))).toMatchObject([
        { kind: 'UPDATED', nodeId: 'source:site-a', at: later },
      ]);
      expect(await store.recordRun(run({ finishedAt: later }))).toEqual([]);
    });

    test('a status that changes by what was saved since the last check is told at the next', async () => {
      const store = await opened(world);
      await publish(store, [10]);
      await store.recordRun(run());
      await publish(store, [0.5]);
      expect(await store.recordRun(run())).toHaveLength(1);
    });

    test('whether somebody verified a source is kept and told', async () => {
      const store = await opened(world);
      const doubted = source('site-a', { isVerified: false });
      expect(await store.registerSources([doubted], NOW)).toHaveLength(1);
      expect(await store.byIds('SOURCE', [doubted.id])).toEqual([doubted]);
    });
  });
}
