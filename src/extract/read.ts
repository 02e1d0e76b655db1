import type { Issue } from '../model/issue.ts';
import { parseUrl, siteHost } from '../model/url.ts';
import type { Entry, EntryList, PageReading } from './draft.ts';
import { type FoundDocument, readArticle } from './page/article.ts';
import { decode } from './page/decode.ts';
import { parseFeed } from './page/feed.ts';
import { readList } from './page/list.ts';
import { binaryType, textType } from './page/media-type.ts';
import { parsePage } from './page/page.ts';
import type { EntrySource, Site } from './site.ts';

export { readArticle } from './page/article.ts';

/** What a document turned out to be: a page with its reading, or a feed or list with its entries. */
export type DocumentReading =
  | ({ readonly kind: 'page' } & PageReading)
  | ({ readonly kind: 'feed' | 'list' } & EntryList);

/**
 * The entries of one of a site's feeds or lists. A feed that stands where a list was expected is read as a feed. Entries on
 * hosts that are not the site's are left out, with an issue. Never rejects because of the document.
 */
export async function readEntries(
  site: Site,
  source: EntrySource,
  document: FoundDocument,
): Promise<EntryList> {
  return ownEntries(site, await listedEntries(site, source, document));
}

/** Every entry that a feed or list names, on whatever host. */
async function listedEntries(site: Site, source: EntrySource, document: FoundDocument): Promise<EntryList> {
  const { bytes, contentType, url, observedAt } = document;
  if (typeof bytes !== 'string' && binaryType(bytes) !== null)
    return nothing([], 'READ_UNSUPPORTED_TYPE', `expected a ${source.kind}, but got a binary file`);
  const { text, issues } =
    typeof bytes === 'string' ? { text: bytes, issues: [] } : decode(bytes, contentType);
  const type = textType(text);
  if (source.kind === 'feed' || type === 'feed') {
    const feed = await parseFeed(text, { url, observedAt, rules: site.feed });
    return { entries: feed.entries, issues: [...issues, ...feed.issues] };
  }
  if (type !== 'html')
    return nothing(issues, 'READ_UNSUPPORTED_TYPE', 'expected a list page, but got no HTML');
  const list = readList(site, parsePage(text, url), observedAt);
  return { entries: list.entries, issues: [...issues, ...list.issues] };
}

/**
 * Reads a document as what its content is: a feed, an article, or else a list of articles, for somebody who looks at it: a
 * feed's entries on foreign hosts are shown too. Never rejects because of it.
 */
export async function readDocument(site: Site, document: FoundDocument): Promise<DocumentReading> {
  const { bytes, contentType, url, observedAt } = document;
  const text =
    typeof bytes === 'string' ? bytes : binaryType(bytes) === null ? decode(bytes, contentType).text : '';
  const type = textType(text);
  if (type === 'feed')
    return { kind: 'feed', ...(await listedEntries(site, { kind: 'feed', url }, document)) };
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

function ownEntries(site: Site, { entries, issues }: EntryList): EntryList {
  const isOwn = ({ url }: Entry) => {
    const parsed = parseUrl(url);
    return parsed !== null && (site.hosts.includes(siteHost(parsed)) || site.hosts.includes(parsed.host));
  };
  const own = entries.filter(isOwn);
  const foreign = entries.length - own.length;
  if (foreign === 0) return { entries, issues };
  const detail = `${foreign} of ${entries.length} entries: expected addresses on ${site.hosts.join(', ')}, but got other hosts; left out`;
  return { entries: own, issues: [...issues, { field: 'url', code: 'ENTRY_FOREIGN_HOST', detail }] };
}
