import { describe, expect, test } from 'vitest';
import {
  citation,
  event,
  mention,
  officialId,
  organization,
  positionId,
  record,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const LATER = '2022-08-23T00:00:00.000Z';

/** Articles go in, come out as they were, and are written only when they differ. */
export function savingContract(world: World): void {
  describe('saving', () => {
    test('an article comes back with everything it had', async () => {
      const store = await world.open();
      const { article } = record({
        article: {
          lead: 'Sapô',
          byline: 'An Nhiên',
          section: 'Đối ngoại',
          tags: ['Mặt trận', 'Cao Bằng'],
          publishedOnly: true,
          images: [
            { url: 'https://site.test/a.jpg', caption: 'Ảnh', credit: null, width: 600, height: null },
          ],
          provinceIds: ['province:ha-giang', 'province:cao-bang'],
          countryIds: ['country:la'],
          kind: 'PHOTO',
        },
      });
      await store.save({ records: [{ ...record(), article }] }, AT);
      expect(await store.byIds('ARTICLE', [article.id])).toEqual([
        { ...article, revision: 1, updatedAt: AT },
      ]);
    });

    test('an article without a date has none', async () => {
      const store = await world.open();
      const undated = record({ article: { publishedAt: null } });
      await store.save({ records: [undated] }, AT);
      expect((await store.byIds('ARTICLE', [undated.article.id]))[0]?.publishedAt).toBeNull();
    });

    test('saving the same again yields no change and writes nothing', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      const batch = {
        records: [record({ mentions: [mention('An')], events: [event('Họp')] }), record({ key: 'b' })],
      };
      expect(await store.save(batch, AT)).not.toEqual([]);
      statements.length = 0;
      expect(await store.save(batch, LATER)).toEqual([]);
      expect(statements.filter((sql) => !sql.trimStart().startsWith('select'))).toEqual([]);
    });

    test('reading the same article later is no change', async () => {
      const store = await world.open();
      await store.save({ records: [record()] }, AT);
      const again = record({ article: { fetchedAt: LATER } });
      expect(await store.save({ records: [again] }, LATER)).toEqual([]);
      expect(
        (await store.known([again.article.canonicalUrl])).get(again.article.canonicalUrl)?.checkedAt,
      ).toBe(LATER);
    });

    test.each([
      ['of first reading', null],
      ['on which it was read when it had one', '2022-08-01T03:00:00.000Z'],
    ])('an article without a date that is reworded keeps the day %s', async (_day, publishedAt) => {
      const store = await world.open();
      const mentions = [mention('An', { post: 'chair', title: 'Chủ tịch' })];
      const first = record({ article: { publishedAt, fetchedAt: '2022-08-20T03:00:00.000Z' }, mentions });
      await store.save({ records: [first] }, AT);
      const later = { publishedAt: null, title: 'Mới', fetchedAt: '2024-01-05T03:00:00.000Z' };
      await store.save({ records: [record({ article: later, mentions })] }, LATER);
      const [position] = await store.byIds('POSITION', [positionId('An', 'chair')]);
      expect(position).toMatchObject({ firstSeenOn: '2022-08-20', lastSeenOn: '2022-08-20' });
      const [official] = await store.byIds('OFFICIAL', [officialId('An')]);
      expect(official?.lastSeenOn).toBe('2022-08-20');
      // A third reading, and one that tells the date.
      const third = { ...later, title: 'Mới nữa', fetchedAt: '2024-02-05T03:00:00.000Z' };
      await store.save({ records: [record({ article: third, mentions })] }, LATER);
      const dated = { ...third, publishedAt: '2022-07-30T03:00:00.000Z' };
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toMatchObject([{ lastSeenOn: '2022-08-20' }]);
      await store.save({ records: [record({ article: dated, mentions })] }, LATER);
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toMatchObject([{ lastSeenOn: '2022-07-30' }]);
    });

    test('the order in which a rule finds statements is no change', async () => {
      const store = await world.open();
      const mentions = [mention('An'), mention('Bình')];
      await store.save({ records: [record({ mentions })] }, AT);
      expect(await store.save({ records: [record({ mentions: mentions.reverse() })] }, LATER)).toEqual([]);
    });

    test.each(['title', 'lead', 'text'] as const)(
      'a changed %s makes a revision and keeps the old state',
      async (field) => {
        const store = await world.open();
        const first = record().article;
        await store.save({ records: [record()] }, AT);
        await store.save({ records: [record({ article: { [field]: 'Mới', fetchedAt: LATER } })] }, LATER);
        const [article] = await store.byIds('ARTICLE', [first.id]);
        expect(article).toMatchObject({ revision: 2, [field]: 'Mới', updatedAt: LATER, fetchedAt: LATER });
        const [revisions] = await store.pages('REVISION', [{ articleIds: [first.id] }], 'NEWEST_FIRST', {
          limit: 9,
        });
        const { title, lead, text } = first;
        expect(revisions?.items).toEqual([
          { articleId: first.id, revision: 1, at: first.fetchedAt, title, lead, text },
        ]);
      },
    );

    test('a change of anything else is an update without a revision', async () => {
      const store = await world.open();
      await store.save({ records: [record()] }, AT);
      const changes = await store.save({ records: [record({ article: { section: 'Tin tức' } })] }, LATER);
      expect(changes).toMatchObject([{ kind: 'UPDATED', nodeKind: 'ARTICLE' }]);
      expect(await store.byIds('ARTICLE', [record().article.id])).toMatchObject([
        { revision: 1, section: 'Tin tức' },
      ]);
      expect(await store.counts('REVISION', [{}])).toEqual([0]);
    });

    test('of two records with one id the last counts', async () => {
      const store = await world.open();
      await store.save({ records: [record(), record({ article: { title: 'Sau' } })] }, AT);
      expect(await store.byIds('ARTICLE', [record().article.id])).toMatchObject([
        { title: 'Sau', revision: 1 },
      ]);
    });

    test('an empty batch is nothing', async () => {
      const store = await world.open();
      expect(await store.save({ records: [] }, AT)).toEqual([]);
      expect(await store.latestSeq()).toBe(0);
    });

    test('text that no database can hold keeps its length', async () => {
      const store = await world.open();
      const text = `a\u0000b\ud800c\\u0000 "quoted" \\ and 'so'`;
      const hostile = record({
        article: { text },
        mentions: [mention('An\u0000', { officialId: officialId('An') })],
      });
      await store.save({ records: [hostile] }, AT);
      expect(await store.byIds('ARTICLE', [hostile.article.id])).toMatchObject([
        { text: `a\ufffdb\ufffdc\\u0000 "quoted" \\ and 'so'` },
      ]);
      expect(await store.save({ records: [hostile] }, LATER)).toEqual([]);
      expect(await store.byIds('ARTICLE', ['article:\u0000', `article:'; drop table article; --`])).toEqual([
        null,
        null,
      ]);
    });

    test('half a batch is never stored: what fails leaves nothing behind', async () => {
      const store = await world.open();
      const broken = record({ key: 'broken', events: [event('Họp', { name: null as unknown as string })] });
      await expect(
        store.save({ records: [record({ mentions: [mention('An')] }), broken] }, AT),
      ).rejects.toThrow();
      expect(await store.counts('ARTICLE', [{}])).toEqual([0]);
      expect(await store.counts('OFFICIAL', [{}])).toEqual([0]);
      expect(await store.latestSeq()).toBe(0);
      expect(await store.save({ records: [record()] }, AT)).toHaveLength(2);
    });

    test('a batch costs as many statements for a hundred articles as for ten', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      const batch = (from: number, count: number) => ({
        records: Array.from({ length: count }, (_, index) =>
          record({
            key: `${from + index}`,
            organizations: [organization('Mặt trận')],
            mentions: [mention(`An ${index}`)],
            events: [event(`Họp ${index}`)],
            documents: [citation('12-CT/TW')],
          }),
        ),
      });
      // Of what is new less is asked: both batches that are compared have some that is new and some that is not.
      await store.save(batch(0, 5), AT);
      statements.length = 0;
      await store.save(batch(500, 10), AT);
      const forTen = statements.length;
      statements.length = 0;
      await store.save(batch(1000, 100), AT);
      expect(statements.length).toBeLessThanOrEqual(forTen + 4);
      expect(forTen).toBeLessThan(65);
    });

    test('what is named in a batch goes into the index of names at once, and of new events nothing is read back', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      const first = record({
        organizations: [organization('Mặt trận')],
        mentions: [mention('An')],
        events: [event('Họp')],
        documents: [citation('12-CT/TW')],
      });
      statements.length = 0;
      await store.save({ records: [first] }, AT);
      expect(statements.filter((sql) => /into "?name_text/.test(sql))).toHaveLength(1);
      expect(statements.filter((sql) => /from "?event_report/.test(sql))).toEqual([]);
    });
  });
}
