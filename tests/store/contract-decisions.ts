import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import type { Store } from '../../src/store/store.ts';
import {
  articleId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  record,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2025-08-01T00:00:00.000Z';
const LATER = '2025-08-02T00:00:00.000Z';
const LAST = '2025-08-03T00:00:00.000Z';

/** A person of the province, known by name there. */
const traits = (name: string, province: string): PersonTraits => ({
  id: officialId(`${name} of ${province}`),
  name,
  scope: `province:${province}`,
  successor: null,
  mergedOn: null,
  place: '',
  gender: null,
});
const here = traits('lê hà', 'cao-bang');
const there = traits('lê hà', 'lang-son');

/** An article of a day in which the person leads a body and hosts a meeting; `extra` changes what else it says. */
function said(key: string, person: PersonTraits, on: string, extra: Partial<ArticleRecord['article']> = {}) {
  const body = `Front of ${person.scope}`;
  return record({
    key,
    article: { publishedAt: `${on}T03:00:00.000Z`, ...extra },
    organizations: [organization(body, { provinceId: person.scope })],
    mentions: [
      mention(person.name, {
        officialId: person.id,
        post: `chair ${person.scope}`,
        title: 'Chủ tịch',
        organizationId: organizationId(body),
        seat: `chair ${person.scope}`,
        seatRank: 'HEAD',
      }),
    ],
    events: [event(key, { participations: [{ officialId: person.id, role: 'HOST', evidence: evidence() }] })],
    references: { people: [person] },
  });
}
const first = said('first', here, '2025-01-01');
const second = said('second', here, '2025-02-01');
const other = said('other', there, '2025-03-01');

const officials = async (store: Store) => {
  const [list] = await store.pages('OFFICIAL', [{}], 'NAME_ASC', { limit: 10 });
  return (list?.items ?? []).map((item) => `${item.id} ${item.articleCount}`).sort();
};
const articlesOf = async (store: Store, id: string) => {
  const [list] = await store.pages('ARTICLE', [{ officialIds: [id] }], 'PUBLISHED_ASC', { limit: 10 });
  return (list?.items ?? []).map((item) => item.id);
};

/** What operators decide, and that nothing read later undoes it. */
export function decisionsContract(world: World): void {
  const filled = async () => {
    const store = await world.open();
    await store.save({ records: [first, second, other] }, AT);
    return store;
  };

  describe('merging officials', () => {
    const merge = { kind: 'MERGE_OFFICIALS', into: here.id, from: [there.id] } as const;

    test('makes them one, with the articles of both', async () => {
      const store = await filled();
      const changes = await store.decide(merge, 'the same person moved', LATER);
      expect(await officials(store)).toEqual([`${here.id} 3`]);
      expect(await articlesOf(store, here.id)).toEqual(
        [first, second, other].map(({ article }) => article.id),
      );
      expect(await store.byIds('OFFICIAL', [there.id])).toMatchObject([{ id: here.id }]);
      expect(changes.map((change) => `${change.kind} ${change.nodeKind}`).sort()).toEqual([
        'REMOVED OFFICIAL',
        'UPDATED EVENT',
        'UPDATED OFFICIAL',
      ]);
    });

    test('keeps the id of the one they are merged into, whichever that is', async () => {
      const store = await filled();
      await store.decide({ kind: 'MERGE_OFFICIALS', into: there.id, from: [here.id] }, null, LATER);
      expect(await officials(store)).toEqual([`${there.id} 3`]);
      await store.save({ records: [said('new', here, '2025-04-01')] }, LAST);
      expect(await officials(store)).toEqual([`${there.id} 4`]);
      expect(await store.byIds('OFFICIAL', [here.id])).toMatchObject([{ id: there.id }]);
    });

    test('holds for articles that come later and for those read again', async () => {
      const store = await filled();
      await store.decide(merge, null, LATER);
      await store.save(
        { records: [said('other', there, '2025-03-02'), said('new', there, '2025-04-01')] },
        LAST,
      );
      expect(await officials(store)).toEqual([`${here.id} 4`]);
    });

    test('of one and the same, or of nobody, is refused and nothing is done', async () => {
      const store = await filled();
      await expect(
        store.decide({ kind: 'MERGE_OFFICIALS', into: here.id, from: [here.id] }, null, LATER),
      ).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(
        store.decide({ kind: 'MERGE_OFFICIALS', into: here.id, from: ['official:none'] }, null, LATER),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'expected an official, but got official:none' });
      expect(await store.decisions(10)).toEqual([]);
      expect(await officials(store)).toHaveLength(2);
    });
  });

  describe('splitting an official', () => {
    const split = { kind: 'SPLIT_OFFICIAL', official: here.id, articles: [second.article.id] } as const;

    test('makes another of the same name, who has the articles named', async () => {
      const store = await filled();
      await store.decide(split, null, LATER);
      const [list] = await store.pages('OFFICIAL', [{ articleIds: [second.article.id] }], 'NAME_ASC', {
        limit: 10,
      });
      const [mine] = list?.items ?? [];
      expect(mine?.id).not.toBe(here.id);
      expect(mine).toMatchObject({ name: 'lê hà', articleCount: 1 });
      expect(await articlesOf(store, here.id)).toEqual([first.article.id]);
      const [parts] = await store.pages(
        'PARTICIPATION',
        [{ officialIds: [mine?.id ?? ''] }],
        'NEWEST_FIRST',
        { limit: 10 },
      );
      expect(parts?.items.map((item) => item.eventId)).toEqual([eventId('second')]);
    });

    test('holds when the articles are read again and others come', async () => {
      const store = await filled();
      await store.decide(split, null, LATER);
      const before = await officials(store);
      await store.save(
        {
          records: [
            said('second', here, '2025-02-01', { title: 'Tiêu đề sửa' }),
            said('new', here, '2025-04-01'),
          ],
        },
        LAST,
      );
      const [, ...rest] = [await articlesOf(store, here.id), before];
      expect(rest[0]).toEqual(before);
      expect(await articlesOf(store, here.id)).toEqual([first.article.id, articleId('new')]);
      expect(await officials(store)).toHaveLength(3);
    });

    test('of one who was split off, and a retraction of one, hold when the articles are read again', async () => {
      const store = await filled();
      const keys = ['second', 'third', 'fourth'];
      const read = (title: string) => keys.map((key) => said(key, here, '2025-02-01', { title }));
      const articles = keys.map(articleId);
      await store.save({ records: read('Một') }, AT);
      await store.decide({ ...split, articles }, null, LATER);
      const named = async (articleIds: readonly string[]) => {
        const [list] = await store.pages('OFFICIAL', [{ articleIds }], 'NAME_ASC', { limit: 10 });
        return (list?.items ?? []).map(({ id }) => id);
      };
      const [official = ''] = await named(articles);
      await store.decide({ ...split, official, articles: articles.slice(0, 1) }, null, LATER);
      const decision = { kind: 'RETRACT_MENTION', article: articles[1] ?? '', official } as const;
      await store.decide(decision, null, LATER);
      const people = [await named(articles.slice(0, 1)), [], [official]];
      expect(people[0]).not.toEqual([official]);
      await store.save({ records: read('Hai') }, LAST);
      for (const [at, id] of articles.entries()) expect(await named([id])).toEqual(people[at]);
    });

    test('can be taken back by merging the two', async () => {
      const store = await filled();
      await store.decide(split, null, LATER);
      const [list] = await store.pages('OFFICIAL', [{ articleIds: [second.article.id] }], 'NAME_ASC', {
        limit: 10,
      });
      const from = (list?.items ?? []).map(({ id }) => id);
      await store.decide({ kind: 'MERGE_OFFICIALS', into: here.id, from }, null, LAST);
      expect(await officials(store)).toEqual([`${here.id} 2`, `${there.id} 1`].sort());
    });

    test('by an article that does not name the official is refused', async () => {
      const store = await filled();
      await expect(
        store.decide({ ...split, articles: [other.article.id] }, null, LATER),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('retracting', () => {
    test('a mention takes the official out of the article, for good', async () => {
      const store = await filled();
      const changes = await store.decide(
        { kind: 'RETRACT_MENTION', article: second.article.id, official: here.id },
        null,
        LATER,
      );
      expect(changes.map((change) => `${change.kind} ${change.nodeKind}`)).toEqual([
        'UPDATED ARTICLE',
        'UPDATED OFFICIAL',
        'UPDATED EVENT',
      ]);
      expect(await articlesOf(store, here.id)).toEqual([first.article.id]);
      await store.save({ records: [said('second', here, '2025-02-01', { title: 'Tiêu đề sửa' })] }, LAST);
      expect(await articlesOf(store, here.id)).toEqual([first.article.id]);
      expect(await officials(store)).toEqual([`${here.id} 1`, `${there.id} 1`].sort());
      const [parts] = await store.pages('PARTICIPATION', [{ officialIds: [here.id] }], 'NEWEST_FIRST', {
        limit: 10,
      });
      expect(parts?.items.map((item) => item.eventId)).toEqual([eventId('first')]);
    });

    test('an article takes it and all it alone said out of the graph, for good', async () => {
      const store = await filled();
      const decision = { kind: 'RETRACT_ARTICLE', article: other.article.id } as const;
      const changes = await store.decide(decision, 'a court said so', LATER);
      expect(changes.map((change) => `${change.kind} ${change.nodeKind}`)).toEqual([
        'REMOVED ARTICLE',
        'REMOVED STORY',
        'REMOVED ORGANIZATION',
        'REMOVED OFFICIAL',
        'REMOVED EVENT',
      ]);
      expect(await store.save({ records: [other] }, LAST)).toEqual([]);
      expect(await store.byIds('ARTICLE', [other.article.id])).toEqual([null]);
      expect(await store.counts('ARTICLE', [{}, { text: 'tập huấn' }])).toEqual([2, 2]);
      const { canonicalUrl } = other.article;
      expect((await store.known([canonicalUrl])).get(canonicalUrl)).toMatchObject({
        articleId: null,
        refusal: { code: 'RETRACTED' },
      });
    });

    test('of what is not there is refused', async () => {
      const store = await filled();
      for (const decision of [
        { kind: 'RETRACT_ARTICLE', article: 'article:none' },
        { kind: 'RETRACT_MENTION', article: first.article.id, official: there.id },
      ] as const) {
        await expect(store.decide(decision, null, LATER)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });
  });

  test('decisions are logged, newest first', async () => {
    const store = await filled();
    const merge = { kind: 'MERGE_OFFICIALS', into: here.id, from: [there.id] } as const;
    const retract = { kind: 'RETRACT_ARTICLE', article: first.article.id } as const;
    await store.decide(merge, 'one person', LATER);
    await store.decide(retract, null, LAST);
    const log = await store.decisions(10);
    expect(log).toMatchObject([
      { at: LAST, decision: retract, reason: null },
      { at: LATER, decision: merge, reason: 'one person' },
    ]);
    expect(log[0]?.number).toBe((log[1]?.number ?? 0) + 1);
    expect(await store.decisions(1)).toHaveLength(1);
  });
}
