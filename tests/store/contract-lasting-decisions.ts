import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import type { Store } from '../../src/store/store.ts';
import { articleId } from '../support/records.ts';
import type { World } from './contract.ts';
import { person, said } from './deciding.ts';

const AT = '2025-08-01T00:00:00.000Z';

/** The officials whom an article names. */
async function namedIn(store: Store, key: string): Promise<readonly string[]> {
  const [list] = await store.pages('OFFICIAL', [{ articleIds: [articleId(key)] }], 'NAME_ASC', { limit: 10 });
  return (list?.items ?? []).map(({ id }) => id);
}
const oneIn = async (store: Store, key: string) => (await namedIn(store, key))[0] ?? '';

const man = person('lê hà', 'cao-bang', { gender: 'M' });
const woman = person('lê hà', 'cao-bang', { gender: 'F' });
const unsaid = person('lê hà', 'cao-bang');
const there = person('lê hà', 'lang-son');
const elsewhere = person('lê hà', 'hue');
const other = person('trần bình', 'cao-bang');

/** What operators decided holds whatever becomes of the articles, and touches nobody else. */
export function lastingDecisionsContract(world: World): void {
  const filled = async (...records: readonly ArticleRecord[]) => {
    const store = await world.open();
    await store.save({ records }, AT);
    return store;
  };
  const merge = (store: Store, into: PersonTraits | string, ...from: readonly (PersonTraits | string)[]) => {
    const idOf = (one: PersonTraits | string) => (typeof one === 'string' ? one : one.id);
    return store.decide({ kind: 'MERGE_OFFICIALS', into: idOf(into), from: from.map(idOf) }, null, AT);
  };
  const split = async (store: Store, ...keys: readonly string[]) => {
    const official = await oneIn(store, keys[0] ?? '');
    await store.decide({ kind: 'SPLIT_OFFICIAL', official, articles: keys.map(articleId) }, null, AT);
  };

  describe('merging officials of two names', () => {
    test('does not make the rules take one for another', async () => {
      const plain = person('tran binh', 'lang-son');
      const store = await filled(said('1', unsaid), said('2', other), said('3', there), said('4', plain));
      await merge(store, unsaid, other);
      const named = await Promise.all(['1', '2', '3', '4'].map((key) => oneIn(store, key)));
      expect(named).toEqual([unsaid.id, unsaid.id, there.id, plain.id]);
    });
  });

  describe('a merge', () => {
    test('holds among the others when the one that they were merged into is gone, and its id stays', async () => {
      const store = await filled(said('1', unsaid), said('2', there), said('3', elsewhere));
      await merge(store, unsaid, there, elsewhere);
      await store.save({ records: [said('1')] }, AT);
      for (const key of ['2', '3']) expect(await namedIn(store, key)).toEqual([unsaid.id]);
      expect(await store.byIds('OFFICIAL', [unsaid.id, there.id])).toMatchObject([
        { id: unsaid.id, articleCount: 2 },
        { id: unsaid.id },
      ]);
      await store.decide({ kind: 'RETRACT_ARTICLE', article: articleId('2') }, null, AT);
      await store.save({ records: [said('4', there), said('1', unsaid)] }, AT);
      for (const key of ['1', '3', '4']) expect(await namedIn(store, key)).toEqual([unsaid.id]);
    });

    test('holds when a correction says that it is a man', async () => {
      const store = await filled(said('1', unsaid), said('2', there));
      await merge(store, there, unsaid);
      await store.save({ records: [said('1', man)] }, AT);
      expect(await namedIn(store, '1')).toEqual([there.id]);
    });

    test('of one who was split off with the right person takes nobody out of that', async () => {
      const store = await filled(
        said('1', unsaid),
        said('2', unsaid),
        said('3', there),
        said('4', person('lê hà', 'lang-son', { gender: 'M' })),
      );
      await split(store, '2');
      await merge(store, there, await oneIn(store, '2'));
      const named = await Promise.all(['1', '2', '3', '4'].map((key) => oneIn(store, key)));
      expect(named).toEqual([unsaid.id, there.id, there.id, there.id]);
    });

    test('is taken back by a split that names all articles of one, also for those that come', async () => {
      const store = await filled(said('1', unsaid), said('2', there), said('3', there), said('4', elsewhere));
      await merge(store, unsaid, there, elsewhere);
      await split(store, '2', '3');
      await store.save({ records: [said('5', there), said('6', elsewhere)] }, AT);
      const named = await Promise.all(['1', '2', '3', '4', '5', '6'].map((key) => oneIn(store, key)));
      expect(named).toEqual([unsaid, there, there, unsaid, there, unsaid].map(({ id }) => id));
      expect(await store.byIds('OFFICIAL', [there.id])).toMatchObject([{ id: there.id, articleCount: 3 }]);
      await merge(store, unsaid, there);
      for (const key of ['1', '2', '3', '4', '5', '6']) expect(await oneIn(store, key)).toBe(unsaid.id);
    });

    test('is not taken back in part: whom a split does not name stays', async () => {
      const thereToo = person('lê hà', 'lang-son', { gender: 'M' });
      const store = await filled(said('1', unsaid), said('2', there), said('3', thereToo));
      await merge(store, unsaid, there);
      await split(store, '2');
      const named = await Promise.all(['1', '2', '3'].map((key) => oneIn(store, key)));
      expect(named).toEqual([unsaid.id, expect.not.stringMatching(unsaid.id), unsaid.id]);
    });

    test('of those who were merged before stays whole where a split names only the first', async () => {
      const store = await filled(said('1', unsaid), said('2', there), said('3', elsewhere), said('4', other));
      await merge(store, elsewhere, other);
      await merge(store, there, elsewhere);
      await merge(store, unsaid, there);
      await split(store, '2', '3');
      const named = await Promise.all(['1', '4', '2', '3'].map((key) => oneIn(store, key)));
      expect(named.slice(0, 2)).toEqual([unsaid.id, unsaid.id]);
      expect(named[2]).not.toBe(unsaid.id);
      expect(named[3]).toBe(named[2]);
    });

    test('with somebody of whom no article speaks any more is refused', async () => {
      const store = await filled(said('1', unsaid), said('2', there));
      await split(store, '1');
      expect(await store.byIds('OFFICIAL', [unsaid.id])).toEqual([null]);
      await expect(merge(store, there, unsaid)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('a split', () => {
    test('parts nobody whom it does not name, also where those who stay are alike by one who leaves', async () => {
      const store = await filled(said('1', unsaid), said('2', man), said('3', man), said('4', unsaid));
      await split(store, '3');
      const [first, second, third, fourth] = await Promise.all(
        ['1', '2', '3', '4'].map((key) => oneIn(store, key)),
      );
      expect([second, fourth]).toEqual([first, first]);
      expect(third).not.toBe(first);
    });

    test('of one who was split off holds against the first when the second is gone', async () => {
      const store = await filled(...['1', '2', '3'].map((key) => said(key, unsaid)));
      await split(store, '2', '3');
      await split(store, '3');
      const third = await oneIn(store, '3');
      await store.decide({ kind: 'RETRACT_ARTICLE', article: articleId('2') }, null, AT);
      expect(await oneIn(store, '3')).toBe(third);
      expect(await oneIn(store, '1')).toBe(unsaid.id);
    });

    test.each([
      ['says that it is a man', man],
      ['names another province', there],
    ])('holds when a correction of the article %s', async (_what, corrected) => {
      const store = await filled(said('1', unsaid), said('2', unsaid));
      await split(store, '2');
      const mine = await oneIn(store, '2');
      await store.save({ records: [said('2', corrected)] }, AT);
      expect(await namedIn(store, '2')).toEqual([mine]);
    });

    test('holds when all are gone from whom it parted, and others of their name come', async () => {
      const store = await filled(said('1', unsaid), said('2', unsaid));
      await split(store, '2');
      const mine = await oneIn(store, '2');
      await store.save({ records: [said('1'), said('3', man)] }, AT);
      expect(await namedIn(store, '2')).toEqual([mine]);
      expect(await namedIn(store, '3')).not.toEqual([mine]);
    });

    test('is taken back by a merge also for those who were gone meanwhile', async () => {
      const store = await filled(said('1', unsaid), said('2', unsaid, other), said('3', man));
      await split(store, '2');
      await store.save({ records: [said('3')] }, AT);
      await merge(store, unsaid, await oneIn(store, '2'));
      await store.save({ records: [said('3', man)] }, AT);
      for (const key of ['1', '2', '3']) expect(await namedIn(store, key)).toContain(unsaid.id);
    });
  });

  describe('a retraction of a mention', () => {
    const retracted = async () => {
      const store = await filled(said('1', man), said('2', man, other));
      const decision = { kind: 'RETRACT_MENTION', article: articleId('2'), official: man.id } as const;
      await store.decide(decision, null, AT);
      return store;
    };

    test.each([
      ['without the honorific', unsaid],
      ['in another province', person('lê hà', 'lang-son', { gender: 'M' })],
    ])('holds when the article is corrected and names the person %s', async (_what, corrected) => {
      const store = await retracted();
      await store.save({ records: [said('2', corrected, other)] }, AT);
      expect(await namedIn(store, '2')).toEqual([other.id]);
      await store.save({ records: [said('2', man, other)] }, AT);
      expect(await namedIn(store, '2')).toEqual([other.id]);
    });

    test('is not one of a woman of that name, nor of another name, nor in another article', async () => {
      const store = await retracted();
      await store.save({ records: [said('2', woman, other), said('3', unsaid)] }, AT);
      expect(new Set(await namedIn(store, '2'))).toEqual(new Set([woman.id, other.id]));
      expect(await namedIn(store, '3')).toEqual([unsaid.id]);
    });
  });
}
