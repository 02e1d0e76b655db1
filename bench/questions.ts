import type { Store } from '../src/store/store.ts';
import type { BenchArticle } from './graph/record.ts';

const page = { limit: 20 };
const KINDS = ['ARTICLE', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'LEGAL_DOCUMENT', 'STORY'] as const;

/** What is asked of the store alone, about an article, or about what stands in it. */
export const QUESTIONS: Readonly<Record<string, (store: Store, subject: BenchArticle) => Promise<unknown>>> =
  {
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
    'stories of a year, words of most articles': (store, { publishedAt }) => {
      const year = publishedAt.slice(0, 4);
      const published = { from: `${year}-01-01`, to: `${year}-12-31` };
      return store.pages('STORY', [{ text: 'doi ngoai nhan dan', published }], 'PUBLISHED_DESC', page);
    },
    'search everything, a name': (store, { officialName }) =>
      store.search({ text: officialName, kinds: KINDS, constants: [] }, page),
    "a month's statistics": (store, { publishedAt }) => {
      const month = publishedAt.slice(0, 7);
      const published = { from: `${month}-01`, to: `${month}-28` };
      return store.statistics({ by: 'DAY', filter: { published }, events: true, officials: true });
    },
  };
