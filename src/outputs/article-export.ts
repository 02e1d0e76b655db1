import { countryById } from '../gazetteer/countries.ts';
import { provinceById } from '../gazetteer/provinces.ts';
import type { Article } from '../model/article.ts';
import type { ArticleFilter } from '../model/filter.ts';
import type { Source } from '../model/source.ts';
import { csvRecord } from './csv.ts';
import type { Output } from './output.ts';
import { ARTICLE_PARAMETERS, articleChoice, byRule, Parameters } from './parameters.ts';
import type { OutputParts } from './parts.ts';
import { markOf, readState } from './state.ts';
import { walk } from './walk.ts';

/** Excel reads a file as UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

type Sources = ReadonlyMap<string, Source>;
type Column = readonly [
  name: string,
  value: (article: Article, sources: Sources) => string | number | boolean | null,
];

const joined = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '));

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['url', ({ url }) => url],
  ['canonicalUrl', ({ canonicalUrl }) => canonicalUrl],
  ['title', ({ title }) => title],
  ['lead', ({ lead }) => lead],
  ['kind', ({ kind }) => kind],
  ['language', ({ language }) => language],
  ['publishedAt', ({ publishedAt }) => publishedAt],
  ['publishedOnly', ({ publishedOnly }) => publishedOnly],
  ['fetchedAt', ({ fetchedAt }) => fetchedAt],
  ['updatedAt', ({ updatedAt }) => updatedAt],
  ['revision', ({ revision }) => revision],
  ['sourceId', ({ sourceId }) => sourceId],
  ['source', ({ sourceId }, sources) => sources.get(sourceId)?.name ?? null],
  ['storyId', ({ storyId }) => storyId],
  ['byline', ({ byline }) => byline],
  ['credit', ({ credit }) => credit],
  ['section', ({ section }) => section],
  ['tags', ({ tags }) => joined(tags)],
  ['provinceIds', ({ provinceIds }) => joined(provinceIds)],
  ['provinces', ({ provinceIds }) => joined(provinceIds.map((id) => provinceById(id)?.name ?? id))],
  ['countryIds', ({ countryIds }) => joined(countryIds)],
  ['countries', ({ countryIds }) => joined(countryIds.map((id) => countryById(id)?.name ?? id))],
  ['images', ({ images }) => joined(images.map(({ url }) => url))],
  ['wordCount', ({ wordCount }) => wordCount],
  ['text', ({ text }) => text],
];

/** All articles of a filter, newest first, with what a page of them needs read beside it. */
async function* articlePages({ store }: OutputParts, filter: ArticleFilter, signal: AbortSignal) {
  const known = new Map<string, Source>();
  for await (const articles of walk(store, { kind: 'ARTICLE', filter, order: 'PUBLISHED_DESC' }, signal)) {
    const missing = [...new Set(articles.map(({ sourceId }) => sourceId))].filter((id) => !known.has(id));
    for (const source of missing.length === 0 ? [] : await store.byIds('SOURCE', missing))
      if (source !== null) known.set(source.id, source);
    yield { articles, sources: known as Sources };
  }
}

async function* csv(parts: OutputParts, filter: ArticleFilter, hasMark: boolean, signal: AbortSignal) {
  yield `${hasMark ? BYTE_ORDER_MARK : ''}${csvRecord(COLUMNS.map(([name]) => name))}`;
  for await (const { articles, sources } of articlePages(parts, filter, signal))
    yield articles.map((article) => csvRecord(COLUMNS.map(([, value]) => value(article, sources)))).join('');
}

/** An article in one line of JSON, exactly as the graph has it. */
export const articleLine = (article: Article, more: object = {}): string =>
  `${JSON.stringify({ type: 'Article', ...article, ...more })}\n`;

async function* ndjson(parts: OutputParts, filter: ArticleFilter, signal: AbortSignal) {
  for await (const { articles, sources } of articlePages(parts, filter, signal))
    yield articles
      .map((article) => articleLine(article, { source: sources.get(article.sourceId)?.name ?? null }))
      .join('');
}

function articleExport(
  parts: OutputParts,
  form: {
    readonly path: string;
    readonly fileName: string;
    readonly name: string;
    readonly contentType: string;
    readonly more: readonly string[];
    readonly write: (
      filter: ArticleFilter,
      parameters: Parameters,
      signal: AbortSignal,
    ) => AsyncIterable<string>;
  },
): Output {
  return {
    path: form.path,
    title: { vi: `Mọi bài viết, dạng ${form.name}`, en: `All articles as ${form.name}` },
    feedType: null,
    isExport: true,
    maxAgeSeconds: 60,
    async answer(asking) {
      const parameters = new Parameters(asking.query, [...ARTICLE_PARAMETERS, ...form.more]);
      const choice = articleChoice(parameters);
      const filter = await byRule(() => parts.rules.articleFilter(choice));
      // Refused before anything is written.
      const body = form.write(filter, parameters, asking.signal);
      const state = await readState(parts);
      return {
        contentType: form.contentType,
        mark: markOf(parts, form.path, asking, state),
        lastModified: state.settledAt,
        fileName: form.fileName,
        write: () => body,
      };
    },
  };
}

/** All articles of a filter, newest first, for spreadsheets and for programs. */
export const articleExports = (parts: OutputParts): readonly Output[] => [
  articleExport(parts, {
    path: '/exports/articles.csv',
    fileName: 'cau-noi-articles.csv',
    name: 'CSV',
    contentType: 'text/csv; charset=utf-8; header=present',
    more: ['bom'],
    write: (filter, parameters, signal) => csv(parts, filter, parameters.flag('bom') ?? true, signal),
  }),
  articleExport(parts, {
    path: '/exports/articles.ndjson',
    fileName: 'cau-noi-articles.ndjson',
    name: 'NDJSON',
    contentType: 'application/x-ndjson; charset=utf-8',
    more: [],
    write: (filter, _parameters, signal) => ndjson(parts, filter, signal),
  }),
];
