import type { Issue } from '../model/issue.ts';
import { parseUrl } from '../model/url.ts';
import type { Entry, EntryList, PageReading } from './draft.ts';
import { type FoundDocument, readArticle } from './page/article.ts';
import { decode } from './page/decode.ts';
import { parseFeed } from './page/feed.ts';
import { feedTtl } from './page/feed-ttl.ts';
import { parseJsonFeed } from './page/json-feed.ts';
import { readList } from './page/list.ts';
import { binaryType, textType } from './page/media-type.ts';
import { parsePage } from './page/page.ts';
import { nextPageOf } from './page/pager.ts';
import { isSitemap, parseSitemap, unpacked } from './page/sitemap.ts';
import { isWithin } from './place.ts';
import type { EntrySource, Site } from './site.ts';

export { readArticle } from './page/article.ts';

/** What a document turned out to be: a page with its reading, or a feed or list with its entries. */
export type DocumentReading =
  | ({ readonly kind: 'page' } & PageReading)
  | ({ readonly kind: 'feed' | 'list' } & EntryList);

/**
 * The entries of one of a site's feeds, lists or sitemaps, and where more of them are listed. A feed or sitemap that stands
 * where another was expected is read as what it is. Entries on hosts that are not the site's are left out, with an issue.
 * Never rejects because of the document.
 */
export async function readEntries(
  site: Site,
  source: EntrySource,
  document: FoundDocument,
): Promise<EntryList> {
  const { ttlSeconds, ...listed } = await listedEntries(site, source, document);
  const own = ownEntries(site, listed);
  return ttlSeconds === undefined ? own : { ...own, ttlSeconds };
}

/** Every entry that a feed or list names, on whatever host. */
async function listedEntries(site: Site, source: EntrySource, document: FoundDocument): Promise<EntryList> {
  const { url, observedAt } = document;
  const { text, issues } = textIn(document);
  if (text === null)
    return nothing(issues, 'READ_UNSUPPORTED_TYPE', `expected a ${source.kind}, but got a binary file`);
  const type = textType(text);
  const context = { url, observedAt, rules: site.feed };
  const after = (list: EntryList): EntryList => ({ ...list, issues: [...issues, ...list.issues] });
  if (isSitemap(text) || (source.kind === 'sitemap' && type !== 'feed'))
    return after(parseSitemap(text, context));
  if (source.kind === 'feed' || type === 'feed') {
    const ttlSeconds = feedTtl(text);
    return after({ ...(await parseFeed(text, context)), ...(ttlSeconds === null ? {} : { ttlSeconds }) });
  }
  if (type !== 'html')
    return nothing(issues, 'READ_UNSUPPORTED_TYPE', 'expected a list page, but got no HTML');
  const page = parsePage(text, url);
  // Before the list is cut out of the page, which takes parts of it away.
  const next = nextPageOf(page);
  const { entries, issues: found } = readList(site, page, observedAt);
  const further = next === null ? {} : { further: [{ url: next, changedAt: null }] };
  return after({ entries, issues: found, ...further });
}

/** A document's text, out of its archive where it came in one; null for a binary file. */
function textIn({ bytes, contentType }: FoundDocument): { text: string | null; issues: readonly Issue[] } {
  if (typeof bytes === 'string') return { text: bytes, issues: [] };
  const archive = unpacked(bytes);
  if (binaryType(archive.bytes) !== null) return { text: null, issues: archive.issues };
  const { text, issues } = decode(archive.bytes, contentType);
  return { text, issues: [...archive.issues, ...issues] };
}

/**
 * Reads a document as what its content is: a feed, an article, or else a list of articles, for somebody who looks at it: a
 * feed's entries on foreign hosts are shown too. Never rejects because of it.
 */
export async function readDocument(site: Site, document: FoundDocument): Promise<DocumentReading> {
  const { url, observedAt } = document;
  const text = textIn(document).text ?? '';
  const type = textType(text);
  if (
    type === 'feed' ||
    isSitemap(text) ||
    (type === 'json' && parseJsonFeed(text, { url, observedAt })?.entries.length)
  ) {
    const { entries, issues } = await listedEntries(site, { kind: 'feed', url }, document);
    return { kind: 'feed', entries, issues };
  }
  const page = readArticle(site, document);
  const address = parseUrl(url);
  const isArticleAddress = address !== null && site.identify(address) !== null;
  if (page.article !== null || type !== 'html' || isArticleAddress) return { kind: 'page', ...page };
  const { entries, issues, cut } = readList(site, parsePage(text, url), observedAt);
  return entries.length >= (cut ? LEAST_CUT : LEAST_LINKS)
    ? { kind: 'list', entries, issues }
    : { kind: 'page', ...page };
}

/** Fewer entries do not make a list: every "not found" page links to an article or two. */
const LEAST_CUT = 2;
const LEAST_LINKS = 3;

const nothing = (issues: readonly Issue[], code: string, detail: string): EntryList => ({
  entries: [],
  issues: [...issues, { field: 'page', code, detail }],
});

function ownEntries(site: Site, { entries, issues, further: linked = [] }: EntryList): EntryList {
  const isOwn = ({ url }: Pick<Entry, 'url'>) => {
    const parsed = parseUrl(url);
    return parsed !== null && isWithin(parsed, site);
  };
  const own = entries.filter(isOwn);
  const foreign = entries.length - own.length;
  const ownFurther = linked.filter(isOwn);
  const further = ownFurther.length === 0 ? {} : { further: ownFurther };
  if (foreign === 0) return { entries, issues, ...further };
  const detail = `${foreign} of ${entries.length} entries: expected addresses on ${site.hosts.join(', ')}, but got other hosts; left out`;
  return {
    entries: own,
    issues: [...issues, { field: 'url', code: 'ENTRY_FOREIGN_HOST', detail }],
    ...further,
  };
}
