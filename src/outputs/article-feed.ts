import type { Article } from '../model/article.ts';
import type { ArticleFilter } from '../model/filter.ts';
import type { PageRequest } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import { writeAtom } from './atom.ts';
import type { Feed, FeedAuthor, FeedItem } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import type { Asking, Output } from './output.ts';
import { ARTICLE_PARAMETERS, articleChoice, byRule, Parameters } from './parameters.ts';
import { ARTICLE_LIST, type ArticleChoice, type OutputParts } from './parts.ts';
import { writeRss } from './rss.ts';
import { markOf, readState, type State } from './state.ts';
import { articleTitle } from './title.ts';

const DESCRIPTION =
  'Tin tức của Mặt trận Tổ quốc và các tổ chức hữu nghị, do Cầu Nối đọc từ trang của các tổ chức ấy.';
const KNOWN = [...ARTICLE_PARAMETERS, 'first', 'after'];

interface Asked {
  readonly choice: ArticleChoice;
  readonly filter: ArticleFilter;
  readonly page: PageRequest;
  readonly state: State;
}

function itemOf(article: Article, source: Source | null): FeedItem {
  const site: FeedAuthor = { name: source?.name ?? article.sourceId, url: source?.homepage ?? null };
  const { section, tags } = article;
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    summary: article.lead,
    html: article.html,
    language: article.language,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    authors: article.byline === null ? [site] : [{ name: article.byline, url: null }, site],
    tags: [...new Set(section === null ? tags : [section, ...tags])],
    image: article.images[0]?.url ?? null,
  };
}

/** The address of a page: the one that was asked for, or that behind a cursor, or the first, for null. */
function addressOf({ origin, query }: Asking, path: string, after = query.get('after')): string {
  const words = new URLSearchParams(query);
  if (after === null) words.delete('after');
  else words.set('after', after);
  const search = words.toString();
  return search === '' ? `${origin}${path}` : `${origin}${path}?${search}`;
}

async function feedOf(
  { store, rules, now }: OutputParts,
  path: string,
  asking: Asking,
  { choice, filter, page, state }: Asked,
): Promise<Feed> {
  const [found] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', page);
  const articles = found?.items ?? [];
  const sourceIds = [...new Set(articles.map(({ sourceId }) => sourceId))];
  const sources = new Map((await store.byIds('SOURCE', sourceIds)).map((source) => [source?.id, source]));
  const last = found?.hasNextPage === true ? found.keys.at(-1) : undefined;
  const changes = articles.map(({ updatedAt }) => updatedAt).sort();
  const [language, ...others] = filter.languages ?? [];
  return {
    title: await articleTitle(store, choice),
    description: DESCRIPTION,
    homeUrl: `${asking.origin}/`,
    selfUrl: addressOf(asking, path),
    firstUrl: addressOf(asking, path, null),
    nextUrl: last === undefined ? null : addressOf(asking, path, rules.encodeCursor(ARTICLE_LIST, last)),
    updatedAt: changes.at(-1) ?? state.at ?? now().toISOString(),
    language: others.length === 0 && language !== undefined ? language : 'vi',
    items: articles.map((article) => itemOf(article, sources.get(article.sourceId) ?? null)),
  };
}

function articleFeed(
  parts: OutputParts,
  form: {
    readonly path: string;
    readonly name: string;
    readonly mediaType: string;
    readonly contentType: string;
    readonly write: (feed: Feed) => string;
  },
): Output {
  return {
    path: form.path,
    title: { vi: `Bài viết mới, dạng ${form.name}`, en: `New articles as ${form.name}` },
    feedType: form.mediaType,
    isExport: false,
    maxAgeSeconds: 60,
    async answer(asking) {
      const parameters = new Parameters(asking.query, KNOWN);
      const choice = articleChoice(parameters);
      const asked = { first: parameters.size('first', 100), after: parameters.one('after') };
      const page = await byRule(() => parts.rules.pageRequest(ARTICLE_LIST, asked));
      const filter = await byRule(() => parts.rules.articleFilter(choice));
      const state = await readState(parts);
      return {
        contentType: form.contentType,
        mark: markOf(parts, form.path, asking, state),
        lastModified: state.settledAt,
        fileName: null,
        async *write() {
          yield form.write(await feedOf(parts, form.path, asking, { choice, filter, page, state }));
        },
      };
    },
  };
}

/** The newest articles, twenty or `first` at a time, in the three forms that feed readers know. */
export const articleFeeds = (parts: OutputParts): readonly Output[] => [
  articleFeed(parts, {
    path: '/feeds/articles.rss',
    name: 'RSS',
    mediaType: 'application/rss+xml',
    contentType: 'application/rss+xml; charset=utf-8',
    write: writeRss,
  }),
  articleFeed(parts, {
    path: '/feeds/articles.atom',
    name: 'Atom',
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    write: writeAtom,
  }),
  articleFeed(parts, {
    path: '/feeds/articles.json',
    name: 'JSON Feed',
    mediaType: 'application/feed+json',
    contentType: 'application/feed+json; charset=utf-8',
    write: writeJsonFeed,
  }),
];
