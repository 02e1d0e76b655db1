import { describe, expect, test } from 'vitest';
import type { ArticleFilter } from '../../src/model/filter.ts';
import type { SortKey } from '../../src/model/page.ts';
import type { Store } from '../../src/store/store.ts';
import { everyItem } from '../support/graph-of.ts';
import { seeded } from '../support/random.ts';
import { articleId, mention, officialId, record } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const START = 40;
/** Three instants, so that many articles stand at the same one and only the id parts them; some are undated. */
const instants = ['2022-08-01T00:00:00.000Z', '2022-08-02T00:00:00.000Z', '2022-08-03T00:00:00.000Z', null];

type Random = ReturnType<typeof seeded>;
const made = (n: number, random: Random) =>
  record({
    key: `moving ${n}`,
    article: {
      publishedAt: random.pick(instants),
      provinceIds: random.pick([['province:hue'], ['province:hue', 'province:ha-noi'], []]),
    },
    mentions: random.chance(0.5) ? [mention('An')] : [],
  });

/** Articles that come, and articles that an operator takes away, between any two pages. */
class Bustle {
  readonly store: Store;
  readonly random: Random;
  readonly gone = new Set<string>();
  #next = START;

  constructor(store: Store, random: Random) {
    this.store = store;
    this.random = random;
  }

  async stir(): Promise<void> {
    const { store, random } = this;
    const records = Array.from({ length: random.below(3) }, () => made(this.#next++, random));
    if (records.length > 0) await store.save({ records }, AT);
    const article = articleId(`moving ${random.below(this.#next)}`);
    if (this.gone.has(article) || random.chance(0.5)) return;
    this.gone.add(article);
    await store.decide({ kind: 'RETRACT_ARTICLE', article }, null, AT);
  }
}

const FILTERS: readonly (readonly [string, ArticleFilter])[] = [
  ['all articles', {}],
  ['those of several provinces', { provinceIds: ['province:hue', 'province:ha-noi'] }],
  ['those of an official', { officialIds: [officialId('An')], kinds: ['NEWS'] }],
];

/** What is there all the time is met once, whatever comes and goes between two pages. */
export function concurrentContract(world: World): void {
  describe('paging while articles come and go', () => {
    test.each(FILTERS.flatMap(([name, filter]) => [1, 2].map((seed) => [name, seed, filter] as const)))(
      'of %s neither repeats nor skips (seed %i)',
      async (_name, seed, filter) => {
        const random = seeded(seed);
        const store = await world.open();
        await store.save({ records: Array.from({ length: START }, (_none, n) => made(n, random)) }, AT);
        const bustle = new Bustle(store, random);
        for (const backwards of [false, true]) {
          const before = await everyItem(store, 'ARTICLE', 'PUBLISHED_DESC', filter);
          const seen: string[] = [];
          let place: SortKey | undefined;
          for (;;) {
            const limit = 1 + random.below(7);
            const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', {
              limit,
              ...(backwards ? { before: place, backwards } : { after: place }),
            });
            if (page === undefined) throw new Error('expected a page for the filter, but got none');
            const found = page.items.map(({ id }) => id);
            const now = (await everyItem(store, 'ARTICLE', 'PUBLISHED_DESC', filter)).map(({ id }) => id);
            const [first, last] = [found[0], found.at(-1)];
            if (first !== undefined && last !== undefined) {
              expect(now.slice(now.indexOf(first), now.indexOf(last) + 1)).toEqual(found);
              expect([page.hasPreviousPage, page.hasNextPage]).toEqual([
                now.indexOf(first) > 0,
                now.indexOf(last) < now.length - 1,
              ]);
            }
            if (backwards) seen.unshift(...found);
            else seen.push(...found);
            if (!(backwards ? page.hasPreviousPage : page.hasNextPage)) break;
            place = backwards ? page.keys[0] : page.keys.at(-1);
            await bustle.stir();
          }
          expect(new Set(seen).size).toBe(seen.length);
          const lasting = before.map(({ id }) => id).filter((id) => !bustle.gone.has(id));
          expect(seen.filter((id) => lasting.includes(id))).toEqual(lasting);
          expect(lasting.length).toBeGreaterThan(5);
        }
      },
    );

    test('a page beyond the last item is empty and knows what lies before it, and the other way round', async () => {
      const store = await world.open();
      await store.save({ records: [made(1, seeded(1)), made(2, seeded(2))] }, AT);
      const [whole] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 10 });
      const [beyond] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
        limit: 10,
        after: whole?.keys[1],
      });
      expect(beyond).toEqual({ items: [], keys: [], hasPreviousPage: true, hasNextPage: false });
      const [ahead] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
        limit: 10,
        before: whole?.keys[0],
        backwards: true,
      });
      expect(ahead).toEqual({ items: [], keys: [], hasPreviousPage: false, hasNextPage: true });
    });
  });
}
