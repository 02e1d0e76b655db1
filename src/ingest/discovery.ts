import { announcementsOf, sitemapsOfRobots } from '../extract/page/announcements.ts';
import { decode } from '../extract/page/decode.ts';
import { type Page, parsePage } from '../extract/page/page.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import { parseUrl } from '../model/url.ts';
import type { FetchDocument } from '../net/document.ts';
import type { Extraction } from './extraction.ts';
import { draftOf, type SiteDraft } from './site-draft.ts';
import { troubleOf } from './trouble.ts';

/** What discovery works with. */
export interface DiscoveryDeps {
  readonly fetch: FetchDocument;
  readonly extraction: Pick<Extraction, 'readEntries'>;
  /** The systems that are known by marks on their pages, in the order in which they are tried. */
  readonly systems: readonly KnownSystem[];
  /** The site that a draft makes; null where it makes none. */
  readonly siteOf: (draft: SiteDraft) => Site | null;
  readonly signal?: AbortSignal | undefined;
}

/** A system that makes sites: what only its pages show, as a CSS selector, and the paths of its feeds, where they are known. */
interface KnownSystem {
  readonly name: string;
  readonly marks: string | null;
  readonly feeds?: readonly string[] | undefined;
}

/** An address that was tried as a source of entries. */
export interface Tried {
  readonly kind: EntrySource['kind'];
  readonly url: string;
  /** Articles of the site that it names (or sitemaps, of an index); 0 where it names none. */
  readonly count: number;
  /** How many of them come with a date. */
  readonly dated: number;
  /** Why it was not taken; null where it was. */
  readonly fault: string | null;
}

/** A site as it was found: a draft for whoever looks it over, and what was tried. */
export interface Discovery {
  readonly draft: SiteDraft;
  readonly tried: readonly Tried[];
}

/** Where feeds of the common systems lie, tried where the page names none and shows no system whose own addresses are known. */
const FEED_PATHS = [
  '/rss/home.rss',
  '/rss_feed/',
  '/rss/',
  '/vi/news/rss/',
  '/feed/',
  '/rss.xml',
  '/atom.xml',
];
const SITEMAP_PATHS = ['/sitemap.xml', '/sitemap_index.xml'];
/** More of each kind are not tried: a stranger's site is not to be searched through. */
const MOST_TRIED = { feed: 7, list: 8, sitemap: 3 } as const;
/** Fewer articles do not make a list: every page links to an article or two. */
const LEAST_LISTED = 5;
/** Lists that are taken: the others mostly repeat them. */
const MOST_LISTS = 4;

/**
 * Looks a site over from its homepage: what system makes it, and which feeds, lists and sitemaps announce its articles. Asks
 * for two dozen addresses at most. Rejects with the fetch's own error when the homepage cannot be read; whatever else
 * cannot be read is told in `tried`.
 */
export async function discover(url: string, deps: DiscoveryDeps): Promise<Discovery> {
  const home = await readPage(url, deps);
  const system = systemOf(home, deps);
  const bare = draftOf({
    homepage: home.url,
    name: announcementsOf(home, () => false).siteName,
    family: system?.name ?? 'generic',
  });
  const site = deps.siteOf(bare);
  if (site === null) return { draft: bare, tried: [] };
  const announcements = announcementsOf(home, (address) => site.identify(address) !== null);

  const tried: Tried[] = [];
  const attempt = async (kind: EntrySource['kind'], addresses: readonly string[]) => {
    for (const address of new Set(addresses.slice(0, MOST_TRIED[kind]))) {
      if (tried.some((one) => one.url === address)) continue;
      if (kind !== 'list' && tried.some((one) => one.kind === kind && one.fault === null)) return;
      tried.push(await tryOne(site, { kind, url: address }, deps));
    }
  };
  const absolute = (paths: readonly string[]) =>
    paths.flatMap((path) => parseUrl(path, home.url)?.href ?? []);
  await attempt('feed', announcements.feeds);
  await attempt('feed', absolute(system?.feeds ?? FEED_PATHS));
  await attempt('list', announcements.sections);
  await attempt('sitemap', [...(await robotsSitemaps(home.url, deps)), ...absolute(SITEMAP_PATHS)]);
  const taken = (kind: EntrySource['kind']) =>
    tried.filter((one) => one.kind === kind && one.fault === null).map((one) => one.url);
  return {
    draft: {
      ...bare,
      feeds: taken('feed'),
      lists: taken('list').slice(0, MOST_LISTS),
      sitemaps: taken('sitemap'),
    },
    tried,
  };
}

async function readPage(url: string, { fetch, signal }: DiscoveryDeps): Promise<Page> {
  const document = await fetch({ url, signal });
  const bytes = document.status === 'FETCHED' ? document.bytes : new Uint8Array();
  const contentType = document.status === 'FETCHED' ? document.contentType : null;
  return parsePage(decode(bytes, contentType).text, document.url);
}

/** The first system whose marks the homepage shows. */
const systemOf = (home: Page, { systems }: DiscoveryDeps): KnownSystem | undefined =>
  systems.find(({ marks }) => marks !== null && home.select(marks).length > 0);

async function robotsSitemaps(
  homepage: string,
  { fetch, signal }: DiscoveryDeps,
): Promise<readonly string[]> {
  const url = new URL('/robots.txt', homepage).href;
  try {
    const document = await fetch({ url, signal });
    return document.status === 'FETCHED' ? sitemapsOfRobots(decode(document.bytes, null).text, url) : [];
  } catch {
    // Most sites have none, and whatever else is wrong shows at the next address.
    return [];
  }
}

async function tryOne(site: Site, source: EntrySource, deps: DiscoveryDeps): Promise<Tried> {
  const { kind, url } = source;
  try {
    const document = await deps.fetch({ url, signal: deps.signal });
    if (document.status === 'NOT_MODIFIED') return { kind, url, count: 0, dated: 0, fault: 'not modified' };
    const read = await deps.extraction.readEntries(site, source, {
      ...document,
      observedAt: document.fetchedAt,
    });
    const articles = read.entries.filter((entry) => {
      const address = parseUrl(entry.url);
      return address !== null && site.identify(address) !== null;
    });
    const count = kind === 'sitemap' && articles.length === 0 ? (read.further?.length ?? 0) : articles.length;
    const dated = articles.filter(({ publishedAt }) => publishedAt !== null).length;
    const least = kind === 'list' ? LEAST_LISTED : 1;
    const isTaken = count >= least;
    const reason = read.issues.find(({ code }) => code.startsWith('READ_'))?.detail;
    const fault = isTaken ? null : (reason ?? `expected at least ${least} articles, but found ${count}`);
    return { kind, url, count, dated, fault };
  } catch (thrown) {
    return { kind, url, count: 0, dated: 0, fault: troubleOf(thrown, url, '').message };
  }
}
