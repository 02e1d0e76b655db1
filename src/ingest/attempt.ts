import type { Entry } from '../extract/draft.ts';
import { announcementsOf } from '../extract/page/announcements.ts';
import { decode } from '../extract/page/decode.ts';
import { parsePage } from '../extract/page/page.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import type { FetchDocument, FetchedDocument } from '../net/document.ts';
import type { Extraction } from './extraction.ts';
import { type Announced, announced } from './plan.ts';
import { troubleOf } from './trouble.ts';

/** What an address answered that was tried as a source of entries. */
export interface Attempt {
  readonly kind: EntrySource['kind'];
  readonly url: string;
  /** Articles of the site that it names, in its order. */
  readonly articles: readonly Announced[];
  /** Sitemaps that it names, of an index. */
  readonly furtherCount: number;
  /** Of a page that was tried as a feed: the feeds that it links. */
  readonly linkedFeeds: readonly string[];
  /** Why it names nothing, in a sentence; null where it does. */
  readonly fault: string | null;
  /** The code of what kept it from answering; null where it answered. */
  readonly trouble: string | null;
}

/** What an attempt works with. */
export interface AttemptDeps {
  readonly fetch: FetchDocument;
  readonly extraction: Pick<Extraction, 'readEntries'>;
  readonly signal?: AbortSignal | undefined;
}

/** Asks an address and reads it as a site's feed, list or sitemap. Rejects never: trouble is a fault. */
export async function attempt(site: Site, source: EntrySource, deps: AttemptDeps): Promise<Attempt> {
  try {
    const document = await deps.fetch({ url: source.url, signal: deps.signal });
    if (document.status === 'NOT_MODIFIED')
      throw new Error(`unasked, ${source.url} answered that nothing changed`);
    return await attemptWith(document, site, source, deps);
  } catch (thrown) {
    const { code, message } = troubleOf(thrown, source.url, '');
    return unanswered(source, message, code);
  }
}

/** An attempt that brought no document. */
export const unanswered = ({ kind, url }: EntrySource, fault: string, trouble: string | null): Attempt => ({
  kind,
  url,
  articles: [],
  furtherCount: 0,
  linkedFeeds: [],
  fault,
  trouble,
});

/** As `attempt`, with a document that came already. */
export async function attemptWith(
  document: FetchedDocument,
  site: Site,
  source: EntrySource,
  { extraction }: Pick<AttemptDeps, 'extraction'>,
): Promise<Attempt> {
  const read = await extraction.readEntries(site, source, { ...document, observedAt: document.fetchedAt });
  const articles = announced(site, read.entries);
  const furtherCount = source.kind === 'sitemap' ? (read.further?.length ?? 0) : 0;
  const isEmpty = articles.length === 0 && furtherCount === 0;
  const reason = read.issues.find(({ code }) => code.startsWith('READ_'));
  return {
    kind: source.kind,
    url: source.url,
    articles,
    furtherCount,
    linkedFeeds: source.kind === 'feed' && reason?.code === 'READ_NOT_A_FEED' ? feedsLinkedIn(document) : [],
    fault: isEmpty ? (reason?.detail ?? noArticles(read.entries)) : null,
    trouble: null,
  };
}

const noArticles = (entries: readonly Entry[]) =>
  `expected articles of the site, but found ${entries.length === 0 ? 'none' : `none among ${entries.length} addresses`}`;

const feedsLinkedIn = ({ bytes, contentType, url }: FetchedDocument): readonly string[] =>
  announcementsOf(parsePage(decode(bytes, contentType).text, url), () => true).feeds;
