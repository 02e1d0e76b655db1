import { describe, expect, test } from 'vitest';
import type { SourceRun } from '../../src/model/source.ts';
import type { Store } from '../../src/store/store.ts';
import { record, source } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2026-01-01T00:00:00.000Z';
const run = (n: number): SourceRun => ({
  sourceId: 'source:a',
  startedAt: `2026-01-01T0${n}:00:00.000Z`,
  finishedAt: `2026-01-01T0${n}:00:00.000Z`,
  succeeded: true,
  nextCheckAt: AT,
  validators: {},
  refused: [],
  checkedArticleIds: [],
  entryCount: 1,
  fetched: 0,
  unchanged: 0,
  added: 0,
  updated: 0,
  failed: 0,
  errors: [],
});
/** Every way to write, those that the history is silent about among them; each time something else. */
const WRITES: readonly (readonly [string, (store: Store, n: number) => Promise<unknown>])[] = [
  ['saving', (store, n) => store.save({ records: [record({ key: `${n}` })] }, AT)],
  ['registering sources', (store, n) => store.registerSources([source(`b${n}`)], AT)],
  ['recording a run', (store, n) => store.recordRun(run(n))],
  [
    'recording a walk',
    (store, n) =>
      store.recordWalk({
        sourceId: 'source:a',
        refused: [{ url: `https://a.test/${n}`, code: 'FETCH_GONE', at: AT, attempts: 1 }],
        checkedArticleIds: [],
        finishedAt: AT,
        walked: null,
      }),
  ],
  [
    'deciding',
    (store, n) =>
      store.decide({ kind: n === 0 ? 'DISABLE_SOURCE' : 'ENABLE_SOURCE', sourceId: 'source:a' }, null, AT),
  ],
];

export function versionContract(world: World): void {
  describe('the version', () => {
    test.each(WRITES)('is another after %s, be it of this store or of another one', async (_name, write) => {
      const url = await world.database();
      const [own, other] = [await world.open({ url }), await world.open({ url })];
      await own.registerSources([source('a')], AT);
      for (const [n, writer] of [own, other].entries()) {
        const before = await own.version();
        await write(writer, n);
        expect(await own.version()).not.toBe(before);
      }
    });

    test('stays while nothing is committed', async () => {
      const store = await world.open();
      await store.save({ records: [record()] }, AT);
      const before = await store.version();
      await store.counts('ARTICLE', [{}]);
      await store.latestSeq();
      expect(await store.version()).toBe(before);
    });
  });
}
