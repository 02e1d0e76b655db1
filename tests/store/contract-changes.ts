import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import { event, evidence, mention, officialId, organization, record, source } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const brief = (changes: readonly Change[]) => changes.map((change) => `${change.kind} ${change.nodeKind}`);

/** The history of the graph. */
export function changesContract(world: World): void {
  describe('changes', () => {
    test('come articles first, then in a fixed order of kinds, numbered from 1', async () => {
      const store = await world.open();
      const changes = await store.save(
        {
          records: [
            record({
              mentions: [mention('An')],
              events: [event('họp')],
              organizations: [organization('MT')],
            }),
            record({ key: 'b' }),
          ],
        },
        AT,
      );
      expect(brief(changes)).toEqual([
        'ADDED ARTICLE',
        'ADDED ARTICLE',
        'ADDED STORY',
        'ADDED STORY',
        'ADDED ORGANIZATION',
        'ADDED OFFICIAL',
        'ADDED EVENT',
      ]);
      expect(changes.map((change) => change.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await store.latestSeq()).toBe(7);
      expect(await store.changesAfter(0, 100)).toEqual(changes);
    });

    test('are counted in cursors from the moment of the first', async () => {
      const store = await world.open();
      const empty = await store.origin();
      await store.save({ records: [record()] }, AT);
      const first = await store.origin();
      await store.save({ records: [record({ key: 'b' })] }, '2022-08-23T00:00:00.000Z');
      expect([empty, first, await store.origin()]).toEqual([0, Date.parse(AT) * 1_000, first]);
    });

    test('say which provinces, sources and officials the node touches', async () => {
      const store = await world.open();
      const post = { post: 'x', title: 'Chủ tịch', provinceId: 'province:ha-giang' };
      const part = { officialId: officialId('An'), role: 'HOST', evidence: evidence() } as const;
      const changes = await store.save(
        {
          records: [
            record({ mentions: [mention('An', post)], events: [event('họp', { participations: [part] })] }),
          ],
        },
        AT,
      );
      const of = (kind: string) => changes.find((change) => change.nodeKind === kind);
      const officialIds = [officialId('An')];
      expect(of('ARTICLE')).toMatchObject({
        provinceIds: ['province:cao-bang'],
        sourceIds: ['source:site-a'],
        officialIds,
      });
      expect(of('OFFICIAL')).toMatchObject({ provinceIds: ['province:ha-giang'], officialIds });
      expect(of('EVENT')).toMatchObject({
        provinceIds: ['province:cao-bang'],
        sourceIds: ['source:site-a'],
        officialIds,
      });
      expect(of('STORY')).toMatchObject({ sourceIds: ['source:site-a'] });
    });

    test('an entity that an article names again without news of it does not change', async () => {
      const store = await world.open();
      await store.save(
        { records: [record({ organizations: [organization('MT')], events: [event('họp')] })] },
        AT,
      );
      const changes = await store.save(
        { records: [record({ key: 'b', organizations: [organization('MT')], events: [event('họp')] })] },
        AT,
      );
      expect(brief(changes)).toEqual(['ADDED ARTICLE', 'ADDED STORY']);
    });

    test('an official changes when a position does', async () => {
      const store = await world.open();
      const post = { post: 'x', title: 'Chủ tịch' };
      await store.save({ records: [record({ mentions: [mention('An', post)] })] }, AT);
      const changes = await store.save(
        { records: [record({ mentions: [mention('An', { ...post, isFormer: true })] })] },
        AT,
      );
      expect(brief(changes)).toEqual(['UPDATED ARTICLE', 'UPDATED OFFICIAL']);
    });

    test('resuming after any number gives exactly the rest', async () => {
      const store = await world.open();
      for (const key of ['a', 'b', 'c']) await store.save({ records: [record({ key })] }, AT);
      const all = await store.changesAfter(0, 100);
      expect(all).toHaveLength(6);
      for (const [index, change] of all.entries())
        expect(await store.changesAfter(change.seq, 100)).toEqual(all.slice(index + 1));
      expect(await store.changesAfter(2, 3)).toEqual(all.slice(2, 5));
    });

    test.each([
      ['node kinds', { nodeKinds: ['STORY', 'OFFICIAL'] }, [3, 4, 5]],
      ['a province', { provinceIds: ['province:ha-giang'] }, [2]],
      ['a source', { sourceIds: ['source:site-a'] }, [1, 2, 3, 4, 6]],
      ['an official', { officialIds: [officialId('An')] }, [1, 5]],
      [
        'two parts at once',
        { nodeKinds: ['ARTICLE'], officialIds: [officialId('An'), officialId('Ba')] },
        [1],
      ],
      ['a part of an id, which is none', { provinceIds: ['province:ha', 'ha-giang', '%'] }, []],
      ['an empty list', { nodeKinds: [] }, []],
    ] as const)('can be filtered by %s', async (_name, filter, seqs) => {
      const store = await world.open();
      await store.save(
        {
          records: [
            record({ mentions: [mention('An')] }),
            record({ key: 'b', article: { provinceIds: ['province:ha-giang'] } }),
          ],
        },
        AT,
      );
      await store.registerSources([source('site-a')], AT);
      await store.registerSources([source('site-b')], AT);
      expect((await store.changesAfter(0, 100, filter)).map((change) => change.seq)).toEqual(seqs);
      if (seqs.length > 1)
        expect((await store.changesAfter(0, 1, filter)).map((change) => change.seq)).toEqual([seqs[0]]);
    });

    test.each([
      [-1, 10],
      [Number.NaN, 10],
      [0.5, 10],
      [0, 0],
    ])('a start of %d with a limit of %d is refused', async (seq, limit) => {
      const store = await world.open();
      await expect(store.changesAfter(seq, limit)).rejects.toMatchObject({
        code: expect.stringMatching(/^BAD_/),
      });
    });

    test('numbers have no gap and no double when several save at once, and none is seen before those below it', async () => {
      const url = await world.database();
      const stores = await Promise.all([world.open({ url }), world.open({ url })]);
      const [watcher] = stores;
      const seen: number[] = [];
      let isSaving = true;
      const watch = async () => {
        while (isSaving) {
          for (const change of (await watcher?.changesAfter(seen.at(-1) ?? 0, 1000)) ?? [])
            seen.push(change.seq);
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      const watching = watch();
      const saves = Array.from({ length: 40 }, (_, index) =>
        stores[index % 2]?.save(
          { records: [record({ key: `${index % 30}`, mentions: [mention(`An ${index}`)] })] },
          AT,
        ),
      );
      const saved = (await Promise.all(saves)).flatMap((changes) =>
        (changes ?? []).map((change) => change.seq),
      );
      isSaving = false;
      await watching;
      for (const change of (await watcher?.changesAfter(seen.at(-1) ?? 0, 1000)) ?? []) seen.push(change.seq);
      const numbers = Array.from({ length: saved.length }, (_, index) => index + 1);
      expect(saved.sort((a, b) => a - b)).toEqual(numbers);
      expect(seen).toEqual(numbers);
    });
  });
}
