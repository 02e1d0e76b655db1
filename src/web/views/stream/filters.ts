import type { VariablesOf } from '../../graph/document.ts';
import { queryString } from '../../router/paths.ts';
import type { STREAM_PAGE } from './documents.ts';

/** The filter that the gateway takes. */
export type ArticleFilter = NonNullable<VariablesOf<typeof STREAM_PAGE>['filter']>;
type ArticleKind = NonNullable<ArticleFilter['kinds']>[number];

/** Every form of article, as `ArticleKind` of the schema. */
export const ARTICLE_KINDS = [
  'NEWS',
  'PREVIEW',
  'DIGEST',
  'INTERVIEW',
  'OPINION',
  'NOTICE',
  'PHOTO',
  'VIDEO',
  'OTHER',
] as const satisfies readonly ArticleKind[];

/** What the reader chose; the empty text where nothing. Ids without what their kind is called by: `cao-bang`. */
export interface Filters {
  readonly province: string;
  readonly source: string;
  readonly kind: string;
  readonly country: string;
  /** Days, `2026-11-22`. */
  readonly from: string;
  readonly to: string;
  readonly q: string;
  /** `hide` where reprints are left out. */
  readonly copies: string;
}

/** Nothing chosen. */
export const NO_FILTERS: Filters = {
  province: '',
  source: '',
  kind: '',
  country: '',
  from: '',
  to: '',
  q: '',
  copies: '',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** A global id or its key as the key alone. */
const keyOf = (text: string) => text.replace(/^[a-z]+:/, '').trim();

/** The filters that an address asks for. What cannot be one (a day that is none, an unknown kind) is left out. */
export function readFilters(search: URLSearchParams): Filters {
  const value = (name: string) => search.get(name)?.trim() ?? '';
  const day = (name: string) => (isDay(value(name)) ? value(name) : '');
  const kind = value('kind').toUpperCase();
  return {
    province: keyOf(value('province')),
    source: keyOf(value('source')),
    kind: (ARTICLE_KINDS as readonly string[]).includes(kind) ? kind : '',
    country: keyOf(value('country')),
    from: day('from'),
    to: day('to'),
    q: value('q').slice(0, 500),
    copies: value('copies') === 'hide' ? 'hide' : '',
  };
}

/** The query string of filters. */
export const writeFilters = (filters: Filters): string => queryString({ ...filters });

/** The address of the RSS feed of the articles that filters keep. */
export function feedOf({ province, source, kind, country, from, to, q, copies }: Filters): string {
  const id = (kindOf: string, key: string) => (key === '' ? '' : `${kindOf}:${key}`);
  const query = queryString({
    provinces: id('province', province),
    sources: id('source', source),
    countries: id('country', country),
    kinds: kind,
    publishedFrom: from,
    publishedTo: to,
    text: q,
    distinct: copies === 'hide' ? 'true' : '',
  });
  return `/feeds/articles.rss${query}`;
}

/** Whether anything is chosen. */
export const hasFilters = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

/** The filters as the gateway takes them. */
export function filterOf(filters: Filters): ArticleFilter {
  const { province, source, kind, country, from, to, q, copies } = filters;
  return {
    ...(province !== '' && { provinces: [`province:${province}`] }),
    ...(source !== '' && { sources: [`source:${source}`] }),
    ...(country !== '' && { countries: [`country:${country}`] }),
    ...(kind !== '' && { kinds: [kind as ArticleKind] }),
    ...((from !== '' || to !== '') && {
      published: { ...(from !== '' && { from }), ...(to !== '' && { to }) },
    }),
    ...(q !== '' && { text: q }),
    ...(copies === 'hide' && { distinct: true }),
  };
}
