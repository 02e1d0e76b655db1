import { GatewayError } from '../errors.ts';
import type { DocumentReading } from '../extract/read.ts';
import type { Site } from '../extract/site.ts';
import type { ArticleRecord } from '../model/batch.ts';
import type { Issue } from '../model/issue.ts';
import type { Preview, PreviewArticle } from '../model/preview.ts';
import { parseUrl } from '../model/url.ts';
import type { FetchedDocument } from '../net/document.ts';
import type { IngestDeps } from './deps.ts';
import type { ReadableDocument } from './extraction.ts';
import { readPage, recordOf } from './page.ts';
import { announced } from './plan.ts';

/** What a preview works with. */
export interface PreviewDeps extends Pick<IngestDeps, 'fetch' | 'extraction' | 'now' | 'log'> {
  readonly readDocument: (site: Site, document: ReadableDocument) => Promise<DocumentReading>;
  /** The site by whose rules an address is read. Throws BAD_INPUT for a family that there is not. */
  readonly siteFor: (url: string, family: string | null) => Site;
}

/** Of a feed or list so many articles are read: enough to see whether the rules fit, at a second a page. */
const MOST_ARTICLES = 5;

/**
 * Reads a document as a refresh would, and of a feed or list the first articles, and stores nothing. Rejects with the fetch's
 * own error when the document itself cannot be had, with BAD_INPUT for an unknown family; trouble with an article of a list
 * is an issue.
 */
export async function preview(
  url: string,
  family: string | null,
  deps: PreviewDeps,
  signal?: AbortSignal,
): Promise<Preview> {
  // An unknown family is told before anything is asked for.
  deps.siteFor(url, family);
  const document = await deps.fetch({ url, signal });
  if (document.status === 'NOT_MODIFIED') throw new Error(`unasked, ${url} answered that nothing changed`);
  const site = deps.siteFor(document.url, family);
  const reading = await deps.readDocument(site, { ...document, observedAt: document.fetchedAt });
  const { articles, issues } =
    reading.kind === 'page'
      ? ofPage(site, reading, document, deps)
      : await ofEntries(site, reading, document.url, deps, signal);
  return { url: document.url, family: site.family, articles, issues: [...reading.issues, ...issues] };
}

type Found = Pick<Preview, 'articles' | 'issues'>;

function ofPage(
  site: Site,
  { article }: Extract<DocumentReading, { readonly kind: 'page' }>,
  document: FetchedDocument,
  { extraction }: PreviewDeps,
): Found {
  if (article === null) return { articles: [], issues: [] };
  const address = parseUrl(document.url);
  const isAnnounceable = address !== null && site.identify(address) !== null;
  const detail = `expected an address by which ${site.name} knows its articles, but got ${document.url}: a feed or list that names it would not be followed`;
  const issues = isAnnounceable ? [] : [{ field: 'url', code: 'READ_NOT_AN_ARTICLE', detail }];
  return { articles: [articleOf(recordOf(site, article, document, extraction))], issues };
}

async function ofEntries(
  site: Site,
  { entries }: Extract<DocumentReading, { readonly kind: 'feed' | 'list' }>,
  url: string,
  deps: PreviewDeps,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const pages = announced(site, entries);
  const articles: PreviewArticle[] = [];
  const issues: Issue[] = [];
  if (pages.length === 0) {
    const found = entries.length === 0 ? 'none' : `none among ${entries.length} addresses`;
    const detail = `expected articles of ${site.name} to be listed at ${url}, but found ${found}`;
    issues.push({ field: 'page', code: 'READ_NO_ENTRIES', detail });
  }
  for (const { canonicalUrl, entry } of pages.slice(0, MOST_ARTICLES)) {
    const request = {
      canonicalUrl,
      url: entry.url,
      entry,
      validators: null,
      reason: 'NEW',
      attempts: 0,
    } as const;
    const outcome = await readPage(site, request, deps, signal);
    // Nobody waits for the rest, and what was called off is no trouble of the page.
    if (signal?.aborted === true) throw calledOff(url);
    if (outcome.state === 'READ') {
      articles.push(articleOf(outcome.record));
      issues.push(...outcome.issues.map((issue) => ({ ...issue, detail: `${entry.url}: ${issue.detail}` })));
    } else if (outcome.state === 'FAILED') {
      const { code, message } = outcome.trouble;
      issues.push({ field: 'page', code, detail: `${entry.url}: ${message}` });
    }
  }
  return { articles, issues };
}

function articleOf({ article, mentions, events }: ArticleRecord): PreviewArticle {
  const { canonicalUrl: url, title, lead, text, publishedAt } = article;
  return {
    ...{ url, lead, publishedAt },
    title: title === '' ? null : title,
    text: text === '' ? null : text,
    officials: [...new Set(mentions.map(({ name }) => name))],
    events: [...new Set(events.map(({ name }) => name))],
  };
}

const calledOff = (url: string) =>
  new GatewayError('FETCH_ABORTED', `expected to read what ${url} lists, but was called off`);
