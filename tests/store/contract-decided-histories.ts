import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import type { Store } from '../../src/store/store.ts';
import { graphOf } from '../support/graph-of.ts';
import { seeded } from '../support/random.ts';
import { articleId } from '../support/records.ts';
import type { World } from './contract.ts';
import { person, said } from './deciding.ts';

const AT = '2025-08-01T00:00:00.000Z';
const ARTICLES = Array.from({ length: 14 }, (_none, key) => articleId(`${key}`));
const PEOPLE = ['lê hà', 'le ha', 'lê hạ', 'trần bình'].flatMap((name) =>
  ['cao-bang', 'lang-son'].flatMap((province) =>
    [null, 'M' as const, 'F' as const].map((gender) => person(name, province, { gender })),
  ),
);

/** The officials whom each article names. */
type Named = readonly ReadonlySet<string>[];

async function namedIn(store: Store): Promise<Named> {
  const filters = ARTICLES.map((id) => ({ articleIds: [id] }));
  const lists = await store.pages('OFFICIAL', filters, 'NAME_ASC', { limit: 10 });
  return lists.map(({ items }) => new Set(items.map(({ id }) => id)));
}

/** Whom articles name once it is decided: nobody else than the decision speaks of means somebody else. */
const decided = (named: Named, decision: Decision): Named =>
  named.map((ids, at) => {
    const meant = (id: string): string => {
      if (decision.kind === 'MERGE_OFFICIALS') return decision.from.includes(id) ? decision.into : id;
      const isSplit = decision.kind === 'SPLIT_OFFICIAL' && decision.official === id;
      return isSplit && decision.articles.includes(ARTICLES[at] ?? '') ? 'whoever was split off' : id;
    };
    return new Set([...ids].map(meant));
  });

/** The articles of each official, whatever their ids. */
function articlesOfEach(named: Named): readonly string[] {
  const articles = named.flatMap((ids, at) => [...ids].map((id) => ({ id, at })));
  return [...Map.groupBy(articles, ({ id }) => id).values()]
    .map((own) => own.map(({ at }) => at).join())
    .sort();
}

/** Whatever operators decided one after the other, of people who are told apart by little, and whatever was corrected meanwhile. */
export function decidedHistoriesContract(world: World): void {
  describe('a history of decisions', () => {
    const history = async (seed: number) => {
      const random = seeded(seed);
      const article = (key: number) =>
        said(`${key}`, ...new Set(Array.from({ length: 1 + random.below(2) }, () => random.pick(PEOPLE))));
      let records = ARTICLES.map((_id, key) => article(key));
      const store = await world.open();
      await store.save({ records }, AT);
      let made = 0;
      for (let round = 0; round < 40; round += 1) {
        const named = await namedIn(store);
        const officials = [...new Set(named.flatMap((ids) => [...ids]))];
        const official = random.pick(officials);
        const own = random.shuffled(ARTICLES.filter((_id, at) => named[at]?.has(official)));
        const decision = random.pick<Decision>([
          { kind: 'MERGE_OFFICIALS', into: official, from: [random.pick(officials)] },
          { kind: 'SPLIT_OFFICIAL', official, articles: own.slice(0, 1 + random.below(own.length)) },
          { kind: 'RETRACT_MENTION', article: own[0] ?? '', official },
        ]);
        if (decision.kind === 'RETRACT_MENTION' && random.chance(0.7)) continue;
        if (decision.kind === 'MERGE_OFFICIALS' && decision.from[0] === official) continue;
        await store.decide(decision, null, AT);
        made += 1;
        // What an article does not say any more may have been what told others apart.
        if (decision.kind !== 'RETRACT_MENTION')
          expect(articlesOfEach(await namedIn(store))).toEqual(articlesOfEach(decided(named, decision)));
        if (random.chance(0.3)) {
          const key = random.below(records.length);
          records = records.map((one, at) => (at === key ? article(key) : one));
          await store.save({ records }, AT);
        }
      }
      expect(made).toBeGreaterThan(15);
      return { store, random, article, records };
    };

    test.each([2, 3, 4])('changes what each of them names, and nothing else (seed %i)', async (seed) => {
      await history(seed);
    });

    test.each([1, 5, 32, 55, 74])(
      'does not tell whether articles were misread meanwhile, nor their order (seed %i)',
      async (seed) => {
        const { store, random, article, records } = await history(seed);
        const expected = await graphOf(store);
        for (let time = 0; time < 3; time += 1) {
          const queue = random.shuffled(
            records.map((_record, key) => (random.chance(0.5) ? article(key) : said(`${key}`))),
          );
          while (queue.length > 0) await store.save({ records: queue.splice(0, 1 + random.below(4)) }, AT);
          const back = random.shuffled(records);
          while (back.length > 0) await store.save({ records: back.splice(0, 1 + random.below(4)) }, AT);
          expect(await graphOf(store)).toEqual(expected);
        }
      },
    );
  });
}
