import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { seeded } from '../tests/support/random.ts';
import { graphFile } from './graph/graph.ts';
import { benchArticle } from './graph/record.ts';
import { type Finding, median, quantile } from './measure/figures.ts';

const WARM_UP = 20;
const ROUNDS = 100;
/** A question that takes long is not asked so often. */
const MOST_MS = 3_000;

const page = { limit: 20 };
const KINDS = ['ARTICLE', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'LEGAL_DOCUMENT', 'STORY'] as const;
type Random = ReturnType<typeof seeded>;

/** What is asked of each graph, with another subject each time. */
const QUESTIONS: Readonly<
  Record<string, (store: Store, articles: number, random: Random) => Promise<unknown>>
> = {
  'newest 20 of a province': (store, articles, random) => {
    const { provinceId } = benchArticle(random.below(articles));
    return store.pages('ARTICLE', [{ provinceIds: [provinceId] }], 'PUBLISHED_DESC', page);
  },
  "an official's page": async (store, articles, random) => {
    const { officialId } = benchArticle(random.below(articles));
    const officialIds = [officialId];
    await store.byIds('OFFICIAL', officialIds);
    await store.pages('POSITION', [{ officialIds }], 'CURRENT_FIRST', page);
    await store.pages('ARTICLE', [{ officialIds }], 'PUBLISHED_DESC', page);
    await store.pages('EVENT', [{ officialIds }], 'STARTS_DESC', page);
    await store.pages('ASSOCIATE', [{ officialIds }], 'SHARED_DESC', page);
  },
  'events of a month': (store, articles, random) => {
    const from = benchArticle(random.below(articles)).publishedAt.slice(0, 10);
    const to = new Date(Date.parse(from) + 30 * 86_400_000).toISOString().slice(0, 10);
    return store.pages('EVENT', [{ on: { from, to } }], 'STARTS_ASC', page);
  },
  'search, words of most articles': (store) =>
    store.pages('ARTICLE', [{ text: 'doi ngoai nhan dan' }], 'RELEVANCE', page),
  'search, words of 1 in 2,000': (store) =>
    store.pages('ARTICLE', [{ text: 'hiếm thấy' }], 'RELEVANCE', page),
  'search everything, a name': (store, articles, random) =>
    store.search(
      { text: benchArticle(random.below(articles)).officialName, kinds: KINDS, constants: [] },
      page,
    ),
  "a month's statistics": (store, articles, random) => {
    const month = benchArticle(random.below(articles)).publishedAt.slice(0, 7);
    const published = { from: `${month}-01`, to: `${month}-28` };
    return store.statistics({ by: 'DAY', filter: { published }, events: true, officials: true });
  },
};

async function timed(ask: () => Promise<unknown>): Promise<readonly number[]> {
  for (let time = 0; time < WARM_UP; time += 1) await ask();
  const times: number[] = [];
  const until = performance.now() + MOST_MS;
  while (times.length < ROUNDS && (performance.now() < until || times.length < 3)) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  return times;
}

/** How the time of the store's questions grows with the graph, in this process, without GraphQL. */
export async function curve(sizes: readonly number[]): Promise<readonly Finding[]> {
  const stores = [];
  for (const size of sizes)
    stores.push({ size, store: await openStore(`sqlite:${await graphFile(size)}`, { info() {} }) });
  const rows: (string | number)[][] = [];
  const figures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const seen = [];
    for (const { size, store } of stores) {
      const random = seeded(size);
      seen.push(await timed(() => ask(store, size, random)));
    }
    const [least = [], ...more] = seen;
    const growth = median(more.at(-1) ?? []) / median(least);
    rows.push([
      name,
      ...seen.map((times) => median(times)),
      ...seen.map((times) => quantile(times, 0.99)),
      growth,
    ]);
    figures[`curve ${name}`] = growth;
  }
  for (const { store } of stores) await store.close();
  return [
    {
      title: 'The store alone, ms by number of articles',
      columns: ['question', ...sizes.map(String), ...sizes.map((size) => `p99 ${size}`), 'last / first'],
      rows,
      notes: ['target: 2 at 1,000,000 against 10,000 articles, searches 4'],
      figures,
    },
  ];
}
