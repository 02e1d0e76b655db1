import { describe, expect, test } from 'vitest';
import type { SourceRun } from '../../src/model/source.ts';
import { record, source } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';

/** A run that found three new articles; the parts replace what they name. */
export const run = (parts: Partial<SourceRun> = {}): SourceRun => ({
  sourceId: 'source:site-a',
  startedAt: '2022-08-22T05:00:00.000Z',
  finishedAt: '2022-08-22T05:00:01.000Z',
  succeeded: true,
  entryCount: 3,
  fetched: 3,
  unchanged: 0,
  added: 3,
  updated: 0,
  failed: 0,
  errors: [],
  nextCheckAt: '2022-08-22T06:00:00.000Z',
  validators: {},
  refused: [],
  checkedArticleIds: [],
  ...parts,
});
const failure = {
  code: 'FETCH_TIMEOUT',
  message: 'no answer in 20 s',
  at: '2022-08-22T05:00:00.000Z',
  url: null,
};

/** Sources, their state, and the pages they were asked for. */
export function sourcesContract(world: World): void {
  describe('sources', () => {
    test('registering adds and updates, tells of both, and says nothing when nothing differs', async () => {
      const store = await world.open();
      const [a, b] = [
        source('site-a', { provinceId: 'province:cao-bang' }),
        source('site-b', { enabled: false }),
      ];
      expect(await store.registerSources([a, b], AT)).toMatchObject([
        {
          seq: 1,
          kind: 'ADDED',
          nodeKind: 'SOURCE',
          nodeId: a.id,
          provinceIds: ['province:cao-bang'],
          sourceIds: [a.id],
        },
        { seq: 2, kind: 'ADDED', nodeId: b.id },
      ]);
      expect(await store.registerSources([a, b], AT)).toEqual([]);
      expect(await store.registerSources([a, { ...b, name: 'Mới' }], AT)).toMatchObject([
        { kind: 'UPDATED', nodeId: b.id },
      ]);
      expect(await store.byIds('SOURCE', [b.id, a.id])).toEqual([{ ...b, name: 'Mới' }, a]);
    });

    test('asked for again and again, they are as the last commit of any store left them', async () => {
      const url = await world.database();
      const [own, other] = [await world.open({ url }), await world.open({ url })];
      const [a, b] = [source('site-a'), source('site-b')];
      expect(await own.byIds('SOURCE', [a.id])).toEqual([null]);
      await other.registerSources([a], AT);
      expect(await own.byIds('SOURCE', [a.id, b.id])).toEqual([a, null]);
      expect(await own.byIds('SOURCE', [a.id])).toEqual([a]);
      for (const [n, store] of [other, own, other].entries()) {
        await store.registerSources([{ ...a, name: `${n}` }, b], AT);
        expect(await own.byIds('SOURCE', [b.id, a.id, b.id])).toEqual([b, { ...a, name: `${n}` }, b]);
      }
    });

    test('a new source was never checked', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      expect(await store.sourceStates()).toEqual([
        {
          sourceId: 'source:site-a',
          enabled: true,
          expectEveryHours: 24,
          lastCheckedAt: null,
          lastSucceededAt: null,
          lastArticleAt: null,
          nextCheckAt: null,
          consecutiveFailures: 0,
          lastEntryCount: null,
          lastError: null,
          validators: {},
          moves: {},
          coverage: { title: 1, lead: 1, publishedAt: 1, text: 1, image: 1 },
          recentCount: 0,
          usualCoverage: null,
          drift: [],
        },
      ]);
    });

    test('registering again keeps what is remembered', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      const etag = { etag: 'W/"a\\"', lastModified: null };
      await store.recordRun(run({ validators: { 'https://site-a.test/rss': etag } }));
      await store.registerSources([source('site-a', { name: 'Mới' })], AT);
      expect(await store.sourceStates(['source:site-a', 'source:unknown'])).toMatchObject([
        {
          lastCheckedAt: run().finishedAt,
          nextCheckAt: run().nextCheckAt,
          lastEntryCount: 3,
          validators: { 'https://site-a.test/rss': etag },
        },
      ]);
    });

    test('the moves of feeds and lists are those of the last run that told of any', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      const moves = { 'https://site-a.test/rss': { to: 'https://site-a.test/feed', since: AT } };
      const known = async () => (await store.sourceStates(['source:site-a']))[0]?.moves;
      await store.recordRun(run({ moves }));
      expect(await known()).toEqual(moves);
      await store.recordRun(run());
      expect(await known()).toEqual(moves);
      await store.recordRun(run({ moves: {} }));
      expect(await known()).toEqual({});
    });

    test('failures are counted until a run succeeds', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      await store.recordRun(run());
      await store.recordRun(run({ succeeded: false, entryCount: null, errors: [failure] }));
      await store.recordRun(
        run({
          succeeded: false,
          entryCount: null,
          errors: [failure],
          finishedAt: '2022-08-22T07:00:00.000Z',
        }),
      );
      expect(await store.sourceStates()).toMatchObject([
        {
          consecutiveFailures: 2,
          lastError: failure,
          lastEntryCount: 3,
          lastSucceededAt: run().finishedAt,
          lastCheckedAt: '2022-08-22T07:00:00.000Z',
        },
      ]);
      await store.recordRun(run({ finishedAt: '2022-08-22T08:00:00.000Z' }));
      expect(await store.sourceStates()).toMatchObject([{ consecutiveFailures: 0, lastError: null }]);
    });

    test('a run is a change only when health or its error changes', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      await store.save({ records: [record()] }, AT);
      const told: number[] = [];
      for (const next of [
        run(),
        run(),
        run({ succeeded: false, errors: [failure] }),
        run({ succeeded: false, errors: [failure] }),
        run(),
      ])
        told.push((await store.recordRun(next)).length);
      expect(told).toEqual([1, 0, 1, 0, 1]);
      expect((await store.changesAfter(3, 9)).map((change) => `${change.kind} ${change.nodeId}`)).toEqual(
        Array(3).fill('UPDATED source:site-a'),
      );
    });

    test('coverage counts the articles of thirty days before the last check', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a'), source('site-b')], AT);
      const picture = {
        url: 'https://site.test/a.jpg',
        caption: null,
        credit: null,
        width: null,
        height: null,
      };
      const records = [
        record({
          key: 'full',
          article: { publishedAt: '2022-08-21T00:00:00.000Z', lead: 'Sapô', images: [picture] },
        }),
        record({ key: 'bare', article: { publishedAt: '2022-08-01T00:00:00.000Z', text: '', wordCount: 0 } }),
        record({ key: 'undated', article: { publishedAt: null, fetchedAt: '2022-08-20T00:00:00.000Z' } }),
        record({ key: 'named', article: { publishedAt: '2022-08-02T00:00:00.000Z', title: '' } }),
        record({ key: 'old', article: { publishedAt: '2022-07-01T00:00:00.000Z', title: '' } }),
      ];
      await store.save({ records }, AT);
      await store.recordRun(run());
      expect(await store.sourceStates()).toMatchObject([
        {
          lastArticleAt: '2022-08-21T00:00:00.000Z',
          coverage: { title: 0.75, lead: 0.25, publishedAt: 0.75, text: 0.75, image: 0.25 },
        },
        { lastArticleAt: null, coverage: { title: 1, lead: 1, publishedAt: 1, text: 1, image: 1 } },
      ]);
    });

    test('pages are known with their validators, refused ones with the reason, others not at all', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      const validators = { etag: '"1"', lastModified: 'Sun, 21 Aug 2022 04:00:00 GMT' };
      const page = record({ validators });
      await store.save({ records: [page] }, AT);
      const refusal = { url: 'https://site.test/gone', code: 'READ_NOT_AN_ARTICLE', at: AT, attempts: 2 };
      await store.recordRun(run({ refused: [refusal], checkedArticleIds: [page.article.id] }));
      const known = await store.known([page.article.canonicalUrl, refusal.url, 'https://site.test/never']);
      expect([...known.keys()].sort()).toEqual([page.article.canonicalUrl, refusal.url]);
      expect(known.get(page.article.canonicalUrl)).toEqual({
        canonicalUrl: page.article.canonicalUrl,
        articleId: page.article.id,
        publishedAt: page.article.publishedAt,
        checkedAt: run().finishedAt,
        validators,
        refusal: null,
      });
      expect(known.get(refusal.url)).toEqual({
        canonicalUrl: refusal.url,
        articleId: null,
        publishedAt: null,
        checkedAt: AT,
        validators: { etag: null, lastModified: null },
        refusal,
      });
    });

    test('an article that is refused later keeps its id, and one that is read after a refusal loses the refusal', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], AT);
      const url = record().article.canonicalUrl;
      const refusal = { url, code: 'FETCH_STATUS', at: AT, attempts: 1 };
      await store.save({ records: [record()] }, AT);
      await store.recordRun(run({ refused: [refusal] }));
      expect((await store.known([url])).get(url)).toMatchObject({ articleId: record().article.id, refusal });
      await store.save({ records: [record()] }, AT);
      expect((await store.known([url])).get(url)?.refusal).toBeNull();
    });

    test('a run of a source that nobody registered is no change', async () => {
      const store = await world.open();
      expect(await store.recordRun(run())).toEqual([]);
    });

    test('sources are listed by name and filtered by kind and province', async () => {
      const store = await world.open();
      await store.registerSources(
        [
          source('b', { name: 'Đà Nẵng' }),
          source('a', { name: 'Cao Bằng', provinceId: 'province:cao-bang' }),
          source('c', { name: 'Đắk Lắk', kind: 'PRESS' }),
        ],
        AT,
      );
      const pages = await store.pages(
        'SOURCE',
        [{}, { kinds: ['PRESS'] }, { provinceIds: ['province:cao-bang'] }],
        'NAME_ASC',
        { limit: 9 },
      );
      expect(pages.map((page) => page.items.map((item) => item.name))).toEqual([
        ['Cao Bằng', 'Đà Nẵng', 'Đắk Lắk'],
        ['Đắk Lắk'],
        ['Cao Bằng'],
      ]);
    });
  });
}
