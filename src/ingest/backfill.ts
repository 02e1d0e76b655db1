import type { Entry, Further } from '../extract/draft.ts';
import { hasPages, type PagingUnit, pageAddress, pagingUnit } from '../extract/paging.ts';
import type { EntrySource } from '../extract/site.ts';
import { type CalendarDate, dateInVietnam, dayBefore, type Instant } from '../model/time.ts';
import { parseUrl } from '../model/url.ts';
import type { KnownPage } from '../store/store.ts';
import { type Announced, type PageRequest, pagesToFetch } from './plan.ts';
import type { SchedulePolicy } from './schedule.ts';

/**
 * Why a walk is over. `REACHED_DATE`: what comes next is older than the date. `NO_MORE`: the source lists nothing further.
 * `NOTHING_NEW`: its pages repeat themselves. `TOO_LONG`: the limit of documents. `FAILED`: a document could not be read.
 */
export type Ending = 'REACHED_DATE' | 'NO_MORE' | 'NOTHING_NEW' | 'TOO_LONG' | 'FAILED';

/** A document of a walk: the page of a list, a feed, or a sitemap. */
export interface Place {
  readonly url: string;
  /** From 1 on; of an archive by day, within the day. */
  readonly page: number;
  /** The day (or first day of the month) that an archive shows there; null for everything else. */
  readonly on: CalendarDate | null;
  /** How many indexes of sitemaps lie above it. */
  readonly depth: number;
}

/** A walk back through one source, as far as it has come. A value: `advance` gives the next one. */
export interface Walk {
  readonly source: EntrySource;
  readonly since: CalendarDate;
  /** The first is where the walk stands. */
  readonly ahead: readonly Place[];
  readonly visited: number;
  /** Documents in a row that named only what others had named. */
  readonly repeats: number;
  /** Sitemaps of an index that could not be read. */
  readonly failures: number;
  /** Null as long as it goes on. */
  readonly ending: Ending | null;
}

/** What the document at which a walk stands has brought. */
export interface SeenDocument {
  /** MISSING: the server says that there is no such page. */
  readonly state: 'READ' | 'MISSING' | 'FAILED';
  /** Articles on it, and those of them that no earlier document of this walk named. */
  readonly listed: number;
  readonly fresh: number;
  /** When the fresh ones were published, as far as anybody knows by now. */
  readonly dates: readonly Instant[];
  readonly further: readonly Further[];
}

/** More documents of one source are a trap, or a site that should be read in portions. */
const MOST_DOCUMENTS = 5_000;
/** Days in a row whose page shows what others showed: then the site does not heed the day. */
const MOST_REPEATS = 3;
/** An index of sitemaps may not name another one (sitemaps.org), but some do. */
const DEEPEST = 2;
/** So many sitemaps in a row that cannot be read: the site is down. */
const MOST_FAILURES = 3;

/** The beginning of a walk through a source from `today` back to `since`. */
export function startWalk(source: EntrySource, since: CalendarDate, today: CalendarDate): Walk {
  const unit = unitOf(source);
  const place: Place =
    unit === 'day' || unit === 'month'
      ? { url: addressOf(source, 1, today) ?? source.url, page: 1, on: today, depth: 0 }
      : { url: source.url, page: 1, on: null, depth: 0 };
  return { source, since, ahead: [place], visited: 0, repeats: 0, failures: 0, ending: null };
}

/** Where a walk stands after its document was read. */
export function advance(walk: Walk, seen: SeenDocument): Walk {
  const [here, ...rest] = walk.ahead;
  if (here === undefined || walk.ending !== null) return { ...walk, ending: walk.ending ?? 'NO_MORE' };
  const visited = walk.visited + 1;
  const repeats =
    seen.state === 'READ' && seen.listed > 0 ? (seen.fresh > 0 ? 0 : walk.repeats + 1) : walk.repeats;
  const stepped = { ...walk, visited, repeats, failures: seen.state === 'FAILED' ? walk.failures + 1 : 0 };
  const next =
    walk.source.kind === 'sitemap'
      ? afterSitemap(stepped, here, rest, seen)
      : here.on === null
        ? afterPage(stepped, here, seen)
        : afterDay(stepped, here, here.on, seen);
  return next.ending === null && visited >= MOST_DOCUMENTS ? { ...next, ending: 'TOO_LONG' } : next;
}

const ended = (walk: Walk, ending: Ending): Walk => ({ ...walk, ahead: [], ending });

/** A numbered page, or one found by the pager of the page before it. */
function afterPage(walk: Walk, here: Place, seen: SeenDocument): Walk {
  if (seen.state === 'FAILED' || (seen.state === 'MISSING' && here.page === 1)) return ended(walk, 'FAILED');
  if (seen.state === 'MISSING' || seen.listed === 0) return ended(walk, 'NO_MORE');
  if (seen.fresh === 0 && here.page > 1) return ended(walk, 'NOTHING_NEW');
  if (seen.dates.length > 0 && seen.dates.every((at) => isBefore(at, walk.since)))
    return ended(walk, 'REACHED_DATE');
  const url = addressOf(walk.source, here.page + 1, null) ?? seen.further[0]?.url;
  return url === undefined
    ? ended(walk, 'NO_MORE')
    : { ...walk, ahead: [{ url, page: here.page + 1, on: null, depth: 0 }] };
}

/** A day's page: the day's next one where its pager has one, else the day before. A day without a page had no news. */
function afterDay(walk: Walk, here: Place, on: CalendarDate, seen: SeenDocument): Walk {
  if (seen.state === 'FAILED') return ended(walk, 'FAILED');
  if (walk.repeats >= MOST_REPEATS) return alongPager(walk);
  const more = seen.state === 'READ' && seen.fresh > 0 && seen.further.length > 0;
  const template = templateOf(walk.source) ?? '';
  const sameDay = more
    ? hasPages(template)
      ? addressOf(walk.source, here.page + 1, on)
      : seen.further[0]?.url
    : null;
  if (sameDay) return { ...walk, ahead: [{ url: sameDay, page: here.page + 1, on, depth: 0 }] };
  const earlier = before(on, unitOf(walk.source));
  const url = addressOf(walk.source, 1, earlier);
  return url === null || periodEnd(earlier, unitOf(walk.source)) < walk.since
    ? ended(walk, 'REACHED_DATE')
    : { ...walk, ahead: [{ url, page: 1, on: earlier, depth: 0 }] };
}

/** The same list from its first page on, along the links of its pager: its site does not heed the day. */
const alongPager = (walk: Walk): Walk => ({
  ...walk,
  source: { kind: 'list', url: walk.source.url },
  repeats: 0,
  ahead: [{ url: walk.source.url, page: 1, on: null, depth: 0 }],
});

/** Of an index, its sitemaps that may hold something of the time wanted, newest first. */
function afterSitemap(walk: Walk, here: Place, rest: readonly Place[], seen: SeenDocument): Walk {
  if (seen.state !== 'READ' && (here.depth === 0 || walk.failures >= MOST_FAILURES))
    return ended(walk, 'FAILED');
  const asked = new Set([here.url, ...rest.map(({ url }) => url)]);
  const children = here.depth < DEEPEST ? sitemapsSince(seen.further, walk.since) : [];
  const added = children
    .filter((url) => !asked.has(url))
    .map((url): Place => ({ url, page: 1, on: null, depth: here.depth + 1 }));
  const ahead = [...added, ...rest];
  return ahead.length === 0 ? ended(walk, 'NO_MORE') : { ...walk, ahead };
}

const templateOf = (source: EntrySource): string | undefined =>
  source.kind === 'list' ? source.pages : undefined;

const unitOf = (source: EntrySource): PagingUnit | null => pagingUnit(templateOf(source) ?? '');

function addressOf(source: EntrySource, page: number, on: CalendarDate | null): string | null {
  const template = templateOf(source);
  return template === undefined ? null : pageAddress(source.url, template, page, on);
}

const isBefore = (at: Instant, since: CalendarDate): boolean => dateInVietnam(at) < since;

const before = (on: CalendarDate, unit: PagingUnit | null): CalendarDate =>
  dayBefore(unit === 'month' ? `${on.slice(0, 7)}-01` : on);

/** The last day of the period: a month that began before the date may still reach it. */
const periodEnd = (on: CalendarDate, unit: PagingUnit | null): CalendarDate =>
  unit === 'month' ? `${on.slice(0, 7)}-31` : on;

/** The month that a sitemap's address names: "news-2024-5.xml", "/2024/05/sitemap.xml". */
const MONTH_IN_ADDRESS = /(?<!\d)((?:19|20)\d{2})[-_/](0?[1-9]|1[0-2])(?!\d)/;

/**
 * The addresses of an index's sitemaps that may name articles since a date, newest first: those that were changed since, or
 * that do not say, and whose address names no earlier month.
 */
export function sitemapsSince(further: readonly Further[], since: CalendarDate): readonly string[] {
  const wanted = further.filter(({ url, changedAt }) => {
    if (changedAt !== null && isBefore(changedAt, since)) return false;
    const [, year, month = ''] = MONTH_IN_ADDRESS.exec(parseUrl(url)?.pathname ?? '') ?? [];
    return year === undefined || `${year}-${month.padStart(2, '0')}` >= since.slice(0, 7);
  });
  return inOrderOfAge(wanted, ({ changedAt }) => changedAt).map(({ url }) => url);
}

/** A sitemap's entries, newest first: by date, those without one after them, in the order of the numbers in their addresses. */
export const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  inOrderOfAge(entries, ({ publishedAt, modifiedAt }) => publishedAt ?? modifiedAt ?? null);

function inOrderOfAge<T extends { readonly url: string }>(
  items: readonly T[],
  dateOf: (item: T) => Instant | null,
): readonly T[] {
  const dated = items.filter((item) => dateOf(item) !== null);
  const undated = items.filter((item) => dateOf(item) === null);
  const [first, last] = [undated[0], undated.at(-1)].map((item) => lastNumber(item?.url ?? ''));
  if ((last ?? 0) > (first ?? 0)) undated.reverse();
  return [...dated.sort((a, b) => ((dateOf(a) ?? '') < (dateOf(b) ?? '') ? 1 : -1)), ...undated];
}

const lastNumber = (url: string): number => Number(/\d+(?=\D*$)/.exec(url)?.[0] ?? 0);

/**
 * The pages of a document that a backfill asks for: never seen ones, and refused ones whose pause is over. Left out is
 * what was published before `since`, or was not even changed after it. What is stored is never asked for again.
 */
export function pagesSince(
  articles: readonly Announced[],
  known: ReadonlyMap<string, KnownPage>,
  since: CalendarDate,
  now: Instant,
  policy: SchedulePolicy,
): readonly PageRequest[] {
  const wanted = articles.filter(({ entry: { publishedAt, modifiedAt } }) => {
    const latest = publishedAt ?? modifiedAt ?? null;
    return latest === null || !isBefore(latest, since);
  });
  return pagesToFetch(wanted, [], known, now, policy).filter(({ reason }) => reason !== 'RECHECK');
}

/** So many dated pages in a row tell that a list without dates has gone back beyond the date. */
const TELLING = 10;

/** Whether a part of a document was older throughout, so that the rest of it, older still, need not be asked for. */
export const isBeyond = (dates: readonly Instant[], since: CalendarDate): boolean =>
  dates.length >= TELLING && dates.every((at) => isBefore(at, since));
