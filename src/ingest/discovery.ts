import { GatewayError } from '../errors.ts';
import type { Entry } from '../extract/draft.ts';
import { announcementsOf, sitemapsOfRobots } from '../extract/page/announcements.ts';
import { decode } from '../extract/page/decode.ts';
import type { Page } from '../extract/page/page.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import { type CalendarDate, dateInVietnam } from '../model/time.ts';
import { parseUrl, siteHost } from '../model/url.ts';
import { type Attempt, type AttemptDeps, attempt, attemptWith, unanswered } from './attempt.ts';
import { faultOf } from './check.ts';
import type { Extraction } from './extraction.ts';
import { type Tried, takeFeeds, takeLists, triedOf } from './harvest.ts';
import { checkIsNoCopy, type ReadPage, readHomepage, readPage } from './homepage.ts';
import { draftOf, type SiteDraft } from './site-draft.ts';
import { localityIn } from './site-name.ts';
import { troubleOf } from './trouble.ts';

export type { Tried } from './harvest.ts';

/** What discovery works with. */
export interface DiscoveryDeps extends AttemptDeps {
  readonly extraction: Pick<Extraction, 'readEntries' | 'readArticle'>;
  /** The systems that are known, in the order in which they are tried. */
  readonly systems: readonly KnownSystem[];
  /** The site that a draft makes; null where it makes none. */
  readonly siteOf: (draft: SiteDraft) => Site | null;
}

/**
 * A system that makes sites: what only its pages show, as a CSS selector, or else what only its addresses are like; and the paths of
 * its feeds, where they are known.
 */
interface KnownSystem {
  readonly name: string;
  readonly marks: string | null;
  readonly identify: (url: URL) => string | null;
  readonly feeds?: readonly string[] | undefined;
}

/** A site as it was found: a draft for whoever looks it over, and what was tried. */
export interface Discovery {
  readonly draft: SiteDraft;
  readonly tried: readonly Tried[];
  /** An article of the homepage, and what of it could not be read, `CODE: sentence`; null where the homepage names none. */
  readonly sample: { readonly url: string; readonly fault: string | null } | null;
  /** What whoever looks it over should know, a sentence each. */
  readonly notes: readonly string[];
  /** The day on which it was looked over. */
  readonly on: CalendarDate;
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
const MOST_TRIED = { feed: 8, list: 8, sitemap: 3 } as const;
/** After so many addresses in a row that did not answer the others are not asked: each takes as long as a reader's patience. */
const MOST_SILENT = 3;
const SILENT = /^FETCH_(?:TIMEOUT|CONNECT|DNS|TLS)/;

/**
 * Looks a site over from its homepage: what system makes it, and which feeds, lists and sitemaps announce its articles. Asks
 * for two dozen addresses at most. Rejects with the fetch's own error when the homepage cannot be read, with
 * READ_UNSUPPORTED_TYPE for what is no page, BAD_INPUT for an article and READ_MOVED for a copy of another site; whatever else
 * cannot be read is told in `tried`.
 */
export async function discover(url: string, deps: DiscoveryDeps): Promise<Discovery> {
  const { fetch, signal } = deps;
  const home = await readHomepage(url, fetch, signal);
  const { siteName } = announcementsOf(home.page, () => false);
  const draftWith = (system: KnownSystem | undefined) => {
    const draft = draftOf({ homepage: home.page.url, name: siteName, family: system?.name ?? 'generic' });
    // Not under the name that was guessed: if an article's title was taken for it, no rule would read that title.
    const site = deps.siteOf({ ...draft, name: draft.id });
    if (site === null)
      throw new Error(`expected a draft that makes a site, but got ${JSON.stringify(draft)}`);
    return { draft, site };
  };
  const shown = systemOf(home.page, deps.systems);
  const first = draftWith(shown);
  checkIsNoArticle(home, first.site, deps);
  const look = { ...deps, silent: 0 };
  const front = await attemptWith(home.document, first.site, { kind: 'list', url: home.page.url }, deps);
  const sample = await readSample(front, deps);
  const system = shown ?? (sample?.page === undefined ? undefined : systemOf(sample.page.page, deps.systems));
  const { draft, site } = system === shown ? first : draftWith(system);

  const announcements = announcementsOf(home.page, (address) => site.identify(address) !== null);
  const feeds = takeFeeds(await tryFeeds(site, announcements.feeds, system?.feeds ?? FEED_PATHS, look));
  const sections: Attempt[] = [];
  for (const address of announcements.sections.slice(0, MOST_TRIED.list))
    sections.push(await ask(site, { kind: 'list', url: address }, look));
  const lists = takeLists(sections, front.articles);
  const sitemaps = await trySitemaps(site, look);
  const taken = (tried: readonly Tried[]) => tried.flatMap(({ url, fault }) => (fault === null ? [url] : []));
  const found = { feeds: taken(feeds), lists: taken(lists), sitemaps: taken(sitemaps) };
  const isFound = Object.values(found).some(({ length }) => length > 0);
  // Nothing but the homepage may name what is new.
  const doors = isFound ? [] : takeLists([front], []);
  if (signal?.aborted === true)
    throw new GatewayError('FETCH_ABORTED', `expected to look ${url} over, but was called off`);
  return {
    draft: { ...draft, ...found, ...(isFound ? {} : { lists: taken(doors) }) },
    tried: [...feeds, ...lists, ...sitemaps, ...doors],
    sample: sample === null ? null : { url: sample.url, fault: faultOfSample(sample, site, deps) },
    notes: notesOn(url, home.page, draft),
    on: dateInVietnam(home.document.fetchedAt),
  };
}

/** The first system whose marks a page shows; else one whose articles it links on its own host. */
function systemOf(page: Page, systems: readonly KnownSystem[]): KnownSystem | undefined {
  const marked = systems.find(({ marks }) => marks !== null && page.select(marks).length > 0);
  if (marked !== undefined) return marked;
  const own = page.select('a[href]').flatMap(({ attribs }) => {
    const url = parseUrl(attribs.href ?? '', page.base);
    return url !== null && page.address !== null && siteHost(url) === siteHost(page.address) ? [url] : [];
  });
  return systems.find(({ marks, identify }) => marks === null && own.some((url) => identify(url) !== null));
}

function checkIsNoArticle({ page, document }: ReadPage, site: Site, { extraction }: DiscoveryDeps): void {
  if (page.address === null || site.identify(page.address) === null) return;
  const { article } = extraction.readArticle(site, { ...document, observedAt: document.fetchedAt });
  if (article === null || article.publishedAt === null) return;
  throw new GatewayError(
    'BAD_INPUT',
    `expected the address of a homepage, but ${page.url} is the article "${article.title}"; perhaps ${page.address.origin}/`,
  );
}

/** An article that the homepage names; without `page` where it could not be read. */
interface Sample {
  readonly url: string;
  readonly page?: ReadPage;
  readonly fault: string | null;
}

/** Reads the article whose title is the longest of the first: the shortest are names of sections. */
async function readSample({ articles }: Attempt, { fetch, signal }: DiscoveryDeps): Promise<Sample | null> {
  const length = ({ title }: Entry) => title?.length ?? 0;
  const [longest] = articles
    .slice(0, 10)
    .map(({ entry }) => entry)
    .sort((a, b) => length(b) - length(a));
  if (longest === undefined) return null;
  const { url } = longest;
  const page = await readPage(url, fetch, signal).catch((thrown: unknown) => troubleOf(thrown, url, ''));
  if ('code' in page) return { url, fault: `${page.code}: ${page.message}` };
  checkIsNoCopy(page.page);
  return { url, page, fault: null };
}

const faultOfSample = ({ page, fault }: Sample, site: Site, { extraction }: DiscoveryDeps): string | null =>
  page === undefined
    ? fault
    : faultOf(extraction.readArticle(site, { ...page.document, observedAt: page.document.fetchedAt }));

/** A look at a site, which gives up where the site does not answer any more. */
interface Look extends AttemptDeps {
  silent: number;
}

async function ask(site: Site, source: EntrySource, look: Look): Promise<Attempt> {
  if (look.silent >= MOST_SILENT)
    return unanswered(source, `not asked: ${MOST_SILENT} addresses in a row did not answer`, null);
  const answer = await attempt(site, source, look);
  look.silent = answer.trouble !== null && SILENT.test(answer.trouble) ? look.silent + 1 : 0;
  return answer;
}

/** The feeds that the homepage announces, and those of a page of feeds among them; else the first of the usual ones. */
async function tryFeeds(
  site: Site,
  announced: readonly string[],
  usual: readonly string[],
  look: Look,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  const queue = new Set(announced);
  for (const url of queue) {
    if (attempts.length >= MOST_TRIED.feed) break;
    const answer = await ask(site, { kind: 'feed', url }, look);
    attempts.push(answer);
    if (announced.includes(url)) for (const linked of answer.linkedFeeds) queue.add(linked);
  }
  for (const path of usual) {
    const url = parseUrl(path, site.homepage)?.href;
    if (attempts.length >= MOST_TRIED.feed || attempts.some(({ fault }) => fault === null)) break;
    if (url !== undefined && !queue.has(url)) attempts.push(await ask(site, { kind: 'feed', url }, look));
  }
  return attempts;
}

/** The sitemaps of robots.txt, then the usual ones, up to the first that names articles. */
async function trySitemaps(site: Site, look: Look): Promise<readonly Tried[]> {
  const usual = SITEMAP_PATHS.flatMap((path) => parseUrl(path, site.homepage)?.href ?? []);
  const tried: Tried[] = [];
  for (const url of new Set([...(await robotsSitemaps(site.homepage, look)), ...usual])) {
    if (tried.length >= MOST_TRIED.sitemap || tried.some(({ fault }) => fault === null)) break;
    const answer = await ask(site, { kind: 'sitemap', url }, look);
    tried.push(triedOf(answer, answer.articles, answer.fault));
  }
  return tried;
}

async function robotsSitemaps(homepage: string, { fetch, signal }: Look): Promise<readonly string[]> {
  const url = new URL('/robots.txt', homepage).href;
  try {
    const document = await fetch({ url, signal });
    return document.status === 'FETCHED' ? sitemapsOfRobots(decode(document.bytes, null).text, url) : [];
  } catch {
    // Most sites have none, and whatever else is wrong shows at the next address.
    return [];
  }
}

function notesOn(asked: string, home: Page, { name }: SiteDraft): readonly string[] {
  const from = parseUrl(asked);
  const locality = localityIn(name);
  const links = home.select('a[href]').filter(({ attribs }) => parseUrl(attribs.href ?? '', home.base));
  return [
    ...(from !== null && home.address !== null && siteHost(from) !== siteHost(home.address)
      ? [`${asked} led to another site: ${home.url}`]
      : []),
    ...(from !== null && /^\/(?!\w\w\/)[^/]+\//.test(from.pathname)
      ? [`${asked} lies in a folder: where others share its host, say so with "folder" in feeds/sites`]
      : []),
    ...(locality === null
      ? []
      : [
          `"${locality}" in its name: expected a site of a province or of the whole country, but this may be one of a place below`,
        ]),
    ...(links.length === 0
      ? ['expected links on the homepage, but it has none: scripts may make it, and they are not run here']
      : []),
  ];
}
