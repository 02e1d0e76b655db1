import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { seeded } from '../tests/support/random.ts';
import { graphFile } from './graph/graph.ts';
import { type BenchArticle, benchArticle } from './graph/record.ts';
import { type Finding, median } from './measure/figures.ts';

const WARM_UP = 20;
const ROUNDS = 100;
/** A question that takes long is not asked so often. */
const MOST_MS = 3_000;

const page = { limit: 20 };
const KINDS = ['ARTICLE', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'LEGAL_DOCUMENT', 'STORY'] as const;

/** What is asked of each graph, about an article, or about what stands in it. */
const QUESTIONS: Readonly<Record<string, (store: Store, subject: BenchArticle) => Promise<unknown>>> = {
  'newest 20 of a province': (store, { provinceId }) =>
    store.pages('ARTICLE', [{ provinceIds: [provinceId] }], 'PUBLISHED_DESC', page),
  "an official's page": async (store, { officialId }) => {
    const officialIds = [officialId];
    await store.byIds('OFFICIAL', officialIds);
    await store.pages('POSITION', [{ officialIds }], 'CURRENT_FIRST', page);
    await store.pages('ARTICLE', [{ officialIds }], 'PUBLISHED_DESC', page);
    await store.pages('EVENT', [{ officialIds }], 'STARTS_DESC', page);
    await store.pages('ASSOCIATE', [{ officialIds }], 'SHARED_DESC', page);
  },
  'events of a month': (store, { publishedAt }) => {
    const from = publishedAt.slice(0, 10);
    const to = new Date(Date.parse(from) + 30 * 86_400_000).toISOString().slice(0, 10);
    return store.pages('EVENT', [{ on: { from, to } }], 'STARTS_ASC', page);
  },
  'search, words of most articles': (store) =>
    store.pages('ARTICLE', [{ text: 'doi ngoai nhan dan' }], 'RELEVANCE', page),
  'search, words of 1 in 2,000': (store) =>
    store.pages('ARTICLE', [{ text: 'hiếm thấy' }], 'RELEVANCE', page),
  'search everything, a name': (store, { officialName }) =>
    store.search({ text: officialName, kinds: KINDS, constants: [] }, page),
  "a month's statistics": (store, { publishedAt }) => {
    const month = publishedAt.slice(0, 7);
    const published = { from: `${month}-01`, to: `${month}-28` };
    return store.statistics({ by: 'DAY', filter: { published }, events: true, officials: true });
  },
};

/** What a question takes, in milliseconds, the median of many subjects. */
interface Taken {
  /** By the clock, of a subject that was not asked for yet: its pages of the file may have to come from the disk. */
  readonly first: number;
  /** By processor time, of the same subject asked for once more. */
  readonly again: number;
}

async function timed(ask: (subject: BenchArticle) => Promise<unknown>, articles: number): Promise<Taken> {
  const random = seeded(articles);
  const subject = () => benchArticle(random.below(articles));
  for (let time = 0; time < WARM_UP; time += 1) await ask(subject());
  const first: number[] = [];
  const again: number[] = [];
  const until = performance.now() + MOST_MS;
  while (first.length < ROUNDS && (performance.now() < until || first.length < 3)) {
    const one = subject();
    const from = performance.now();
    await ask(one);
    first.push(performance.now() - from);
    const before = process.cpuUsage();
    await ask(one);
    const { user, system } = process.cpuUsage(before);
    again.push((user + system) / 1000);
  }
  return { first: median(first), again: median(again) };
}

/**
 * How the time of the store's questions grows with the graph, in this process, without GraphQL. Ten times the articles are ten times the
 * months and officials, as with a gateway that has read for ten times as long: what a subject has to tell stays the same, so what
 * grows is the looking for it.
 */
export async function curve(sizes: readonly number[]): Promise<readonly Finding[]> {
  const stores = [];
  for (const size of sizes)
    stores.push({ size, store: await openStore(`sqlite:${await graphFile(size)}`, { info() {} }) });
  const rows: (string | number)[][] = [];
  const figures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const taken: Taken[] = [];
    for (const { size, store } of stores) taken.push(await timed((subject) => ask(store, subject), size));
    const growth = (of: keyof Taken) => (taken.at(-1)?.[of] ?? 0) / (taken[0]?.[of] ?? 0);
    rows.push([
      name,
      ...taken.map(({ first }) => first),
      growth('first'),
      ...taken.map(({ again }) => again),
      growth('again'),
    ]);
    figures[`curve ${name}`] = growth('again');
    figures[`curve ${name}, asked first`] = growth('first');
  }
  for (const { store } of stores) await store.close();
  return [
    {
      title: 'The store alone, ms by number of articles',
      columns: [
        'question',
        ...sizes.map((size) => `first ${size}`),
        'growth',
        ...sizes.map((size) => `again ${size}`),
        'growth',
      ],
      rows,
      notes: [
        'first: by the clock, of a subject whose pages may lie on the disk; again: the same subject once more, by processor time',
        'growth: of the largest graph against the smallest; target 2 at 1,000,000 articles against 10,000, searches 4',
      ],
      figures,
    },
  ];
}
