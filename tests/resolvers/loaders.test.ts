import { describe, expect, it } from 'vitest';
import { Loaders } from '../../resolvers/loaders.ts';
import { type Article, NOT_READ } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';

/** A store that answers every look-up with what it was asked, and notes the calls. */
function listeningStore(missing: readonly string[] = []) {
  const calls: unknown[] = [];
  const found = (id: string) => (missing.includes(id) ? null : { id });
  const store = {
    byIds: async (kind: string, ids: readonly string[]) => {
      calls.push(['byIds', kind, ids]);
      return ids.map(found);
    },
    pages: async (
      kind: string,
      filters: readonly { ids: readonly string[] }[],
      order: string,
      page: unknown,
    ) => {
      calls.push(['pages', kind, filters, order, page]);
      return filters.map(({ ids }) => ({
        items: ids.map(found),
        keys: ids.map((id) => [id]),
        hasNextPage: false,
        hasPreviousPage: false,
      }));
    },
    counts: async (kind: string, filters: readonly object[]) => {
      calls.push(['counts', kind, filters]);
      return filters.map((_filter, index) => index);
    },
    sourceStates: async (ids: readonly string[]) => {
      calls.push(['sourceStates', ids]);
      return ids.filter((id) => !missing.includes(id)).map((sourceId) => ({ sourceId }));
    },
  };
  return { calls, loaders: new Loaders(store as unknown as Store) };
}

describe('the loaders of one operation', () => {
  it('gather look-ups of a kind into one call, each id once', async () => {
    const { calls, loaders } = listeningStore();
    const [a, b, again] = await Promise.all(
      ['event:a', 'event:b', 'event:a'].map((id) => loaders.entity('EVENT', id)),
    );
    expect([a, b, again]).toEqual([{ id: 'event:a' }, { id: 'event:b' }, { id: 'event:a' }]);
    expect(calls).toEqual([['byIds', 'EVENT', ['event:a', 'event:b']]]);
  });

  it('take no filter for another that names the same id', async () => {
    const { calls, loaders } = listeningStore();
    const filters = [
      { ids: ['event:a'] },
      { ids: ['event:a'], officialIds: ['event:a'] },
      { ids: ['event:a', 'event:a'] },
      { ids: ['event:a'], officialIds: undefined },
    ];
    await Promise.all(
      filters.map((filter) => loaders.page('EVENT', filter as never, 'STARTS_DESC', { limit: 5 })),
    );
    expect(calls).toEqual([['pages', 'EVENT', filters, 'STARTS_DESC', { limit: 5 }]]);
  });

  it('gather pages of one order and size into one call, and equal filters into one', async () => {
    const { calls, loaders } = listeningStore();
    const ask = (id: string, limit: number) => loaders.page('EVENT', { ids: [id] }, 'STARTS_DESC', { limit });
    await Promise.all([ask('event:a', 5), ask('event:b', 5), ask('event:a', 5), ask('event:a', 6)]);
    expect(calls).toEqual([
      ['pages', 'EVENT', [{ ids: ['event:a'] }, { ids: ['event:b'] }], 'STARTS_DESC', { limit: 5 }],
      ['pages', 'EVENT', [{ ids: ['event:a'] }], 'STARTS_DESC', { limit: 6 }],
    ]);
  });

  it('read pages of articles without bodies, and those of all that are asked for in one call', async () => {
    const { calls, loaders } = listeningStore(['article:c']);
    const filter = { ids: ['article:a'] };
    await loaders.page('ARTICLE', filter, 'PUBLISHED_DESC', { limit: 5 });
    const brief = (id: string) => ({ id, text: NOT_READ }) as Article;
    const bodies = await Promise.all(['article:a', 'article:b'].map((id) => loaders.whole(brief(id))));
    expect(bodies).toEqual([{ id: 'article:a' }, { id: 'article:b' }]);
    const read = { id: 'article:d', text: 'chữ' } as Article;
    expect(await loaders.whole(read)).toBe(read);
    expect(calls).toEqual([
      ['pages', 'ARTICLE', [filter], 'PUBLISHED_DESC', { limit: 5, isBrief: true }],
      ['byIds', 'ARTICLE', ['article:a', 'article:b']],
    ]);
    await expect(loaders.whole(brief('article:c'))).rejects.toThrow('just removed');
  });

  it('put no body to the title of an earlier revision', async () => {
    const store = {
      byIds: async (_kind: string, ids: readonly string[]) =>
        ids.map((id) => ({ id, text: 'sau', html: '<p>sau</p>', revision: id === 'article:a' ? 2 : 3 })),
    };
    const loaders = new Loaders(store as unknown as Store);
    const brief = (id: string) => ({ id, text: NOT_READ, revision: 2 }) as Article;
    expect(await loaders.whole(brief('article:a'))).toMatchObject({ text: 'sau' });
    await expect(loaders.whole(brief('article:b'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'expected revision 2 of article:b, but revision 3 was just stored: ask again',
    });
  });

  it('do not read what a page brings after it was asked for', async () => {
    const { calls, loaders } = listeningStore();
    const ask = (id: string, limit: number) => loaders.page('EVENT', { ids: [id] }, 'STARTS_DESC', { limit });
    const [first, second] = [ask('event:a', 1), ask('event:b', 2)];
    const asked = first.then(() => loaders.entities('EVENT', ['event:c', 'event:b']));
    await second;
    expect(await asked).toEqual([{ id: 'event:c' }, { id: 'event:b' }]);
    expect(calls.slice(2)).toEqual([['byIds', 'EVENT', ['event:c']]]);
  });

  it('know the items of a page without asking again', async () => {
    const { calls, loaders } = listeningStore();
    await loaders.page('EVENT', { ids: ['event:a'] }, 'STARTS_DESC', { limit: 5 });
    expect(await loaders.entity('EVENT', 'event:a')).toEqual({ id: 'event:a' });
    expect(calls).toHaveLength(1);
  });

  it('gather counts of a kind into one call', async () => {
    const { calls, loaders } = listeningStore();
    expect(
      await Promise.all([
        loaders.count('ARTICLE', { storyIds: ['a'] }),
        loaders.count('ARTICLE', { storyIds: ['b'] }),
      ]),
    ).toEqual([0, 1]);
    expect(calls).toEqual([['counts', 'ARTICLE', [{ storyIds: ['a'] }, { storyIds: ['b'] }]]]);
  });

  it('leave out of a list what is not there', async () => {
    const { loaders } = listeningStore(['organization:b']);
    const ids = ['organization:c', 'organization:b', 'organization:a'];
    expect(await loaders.entities('ORGANIZATION', ids)).toEqual([
      { id: 'organization:c' },
      { id: 'organization:a' },
    ]);
  });

  it('have no state of a source that was never read', async () => {
    const { loaders } = listeningStore(['source:b']);
    const states = await Promise.all([loaders.sourceState('source:a'), loaders.sourceState('source:b')]);
    expect(states).toEqual([{ sourceId: 'source:a' }, null]);
  });

  it('say so where what another node names was just removed', async () => {
    const { loaders } = listeningStore(['story:gone']);
    await expect(loaders.referred('STORY', 'story:gone')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'expected story:gone to be in the graph, but it was just removed',
    });
  });
});
