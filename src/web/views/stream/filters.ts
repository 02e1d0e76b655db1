import type { VariablesOf } from '../../graph/document.ts';
import { queryString } from '../../router/paths.ts';
import { valuesOf } from '../../router/values.ts';
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

/** The filters that an address asks for. What cannot be one (a day that is none, an unknown kind) is left out. */
export function readFilters(search: URLSearchParams): Filters {
  const { key, day, words, oneOf } = valuesOf(search);
  return {
    province: key('province'),
    source: key('source'),
    kind: oneOf('kind', ARTICLE_KINDS),
    country: key('country'),
    from: day('from'),
    to: day('to'),
    q: words('q'),
    copies: oneOf('copies', ['hide']),
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
