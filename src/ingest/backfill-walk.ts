import type { Further } from '../extract/draft.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import { type CalendarDate, dateInVietnam, type Instant } from '../model/time.ts';
import type { KnownPage } from '../store/store.ts';
import {
  advance,
  type Ending,
  isBeyond,
  newestFirst,
  type Place,
  pagesSince,
  startWalk,
} from './backfill.ts';
import type { IngestDeps } from './deps.ts';
import { readRequests } from './pages.ts';
import { type Announced, announced, inWaiting } from './plan.ts';
import type { Tally } from './tally.ts';
import { isLasting, type Trouble, troubleOf } from './trouble.ts';

/** A walk under way, for whoever looks on. */
export interface BackfillProgress {
  readonly sourceId: string;
  /** The document read last. */
  readonly url: string;
  /** Documents of this source read so far, and articles that they named. */
  readonly documents: number;
  readonly listed: number;
  /** Articles stored and pages without one, of the whole site so far. */
  readonly added: number;
  readonly failed: number;
  /** The oldest day of publication seen so far; null before any. */
  readonly backTo: CalendarDate | null;
}

/** How a walk through one source went. */
export interface WalkReport {
  readonly url: string;
  /** Null when it was called off, or the site asked to be left alone: another run goes on. */
  readonly ending: Ending | null;
  readonly documents: number;
  /** Those of them that could not be read. */
  readonly unreadable: number;
  readonly listed: number;
  readonly backTo: CalendarDate | null;
}

/** Pages asked for before it is looked whether the rest is wanted at all. */
const BATCH = 40;

/** What a walk is done with. */
export interface WalkOptions {
  readonly since: CalendarDate;
  readonly sourceId: string;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BackfillProgress) => void) | undefined;
}

/**
 * Walks back through one feed, list or sitemap to a date and stores what is not stored yet. What it knows of its way are
 * the stored articles and refused pages, so a walk that was called off is simply begun anew: its documents are
 * read again, their pages are not. Rejects only when the store fails.
 */
export async function walkBack(
  site: Site,
  source: EntrySource,
  deps: IngestDeps,
  { since, sourceId, tally, signal, onProgress }: WalkOptions,
): Promise<WalkReport> {
  const met = new Set<string>();
  let unreadable = 0;
  let backTo: CalendarDate | null = null as CalendarDate | null;
  let walk = startWalk(source, since, dateInVietnam(deps.now()));
  const isStopped = () => signal?.aborted === true || tally.retryAfterSeconds !== null;
  const tell = (url: string) =>
    onProgress?.({
      sourceId,
      url,
      documents: walk.visited,
      listed: met.size,
      added: tally.added,
      failed: tally.failed,
      backTo,
    });
  for (let place = walk.ahead[0]; place !== undefined && walk.ending === null; place = walk.ahead[0]) {
    if (isStopped()) break;
    const document = await readPlace(site, source, place, deps, signal);
    if (document.state === 'FAILED' || (document.state === 'MISSING' && source.kind === 'sitemap'))
      unreadable += 1;
    if (document.trouble !== null) {
      if (signal?.aborted === true) break;
      tally.heed(document.trouble);
      // That the page after the last is not there is how many lists end, and that a day had no news is none either.
      if (document.state === 'FAILED' || (place.page === 1 && place.on === null))
        tally.addTrouble(document.trouble);
    }
    const fresh = document.articles.filter(({ canonicalUrl }) => !met.has(canonicalUrl));
    for (const { canonicalUrl } of fresh) met.add(canonicalUrl);
    const seeDates = (dates: readonly Instant[]) => {
      const days = [...dates.map(dateInVietnam), ...(backTo === null ? [] : [backTo])];
      backTo = days.sort()[0] ?? null;
      tell(place.url);
    };
    const outcome = await readFresh(site, fresh, since, deps, tally, signal, seeDates);
    const isCutShort = isStopped() || outcome.isDown;
    const { state, further, articles } = document;
    if (!isCutShort)
      walk = advance(walk, {
        state,
        listed: articles.length,
        fresh: fresh.length,
        dates: outcome.dates,
        further,
      });
    tell(place.url);
    if (isCutShort) break;
  }
  const { ending, visited: documents } = walk;
  return { url: source.url, ending, documents, unreadable, listed: met.size, backTo };
}

interface ReadPlace {
  readonly state: 'READ' | 'MISSING' | 'FAILED';
  readonly articles: readonly Announced[];
  readonly further: readonly Further[];
  readonly trouble: Trouble | null;
}

async function readPlace(
  site: Site,
  source: EntrySource,
  place: Place,
  { fetch, extraction, now }: IngestDeps,
  signal: AbortSignal | undefined,
): Promise<ReadPlace> {
  const nothing = { articles: [], further: [] };
  try {
    const document = await fetch({ url: place.url, signal });
    if (document.status === 'NOT_MODIFIED') return { state: 'READ', ...nothing, trouble: null };
    const read = await extraction.readEntries(site, source, { ...document, observedAt: document.fetchedAt });
    const { issues, further = [] } = read;
    const unreadable = issues.find(({ code }) => code.startsWith('READ_') && code !== 'READ_NO_ENTRIES');
    if (read.entries.length === 0 && further.length === 0 && unreadable !== undefined) {
      const { code, detail } = unreadable;
      const trouble = troubleAt(document.fetchedAt, place.url, code, `${detail} at ${place.url}`);
      return { state: 'FAILED', ...nothing, trouble };
    }
    const entries = source.kind === 'sitemap' ? newestFirst(read.entries) : read.entries;
    const articles = inWaiting(announced(site, entries));
    const isEmpty = articles.length === 0 && further.length === 0 && place.url === source.url;
    const message = `expected articles to be listed at ${place.url}, but found none; the site may have changed`;
    const trouble = isEmpty ? troubleAt(document.fetchedAt, place.url, 'READ_NO_ENTRIES', message) : null;
    return { state: 'READ', articles, further, trouble };
  } catch (thrown) {
    const trouble = troubleOf(thrown, place.url, now().toISOString());
    return { state: trouble.code === 'FETCH_GONE' ? 'MISSING' : 'FAILED', ...nothing, trouble };
  }
}

const troubleAt = (at: Instant, url: string, code: string, message: string): Trouble => ({
  code,
  message,
  at,
  url,
  isLasting: true,
  retryAfterSeconds: null,
});

/** Reads the pages of a document that are wanted, and answers with the dates of all that it named and somebody knows. */
async function readFresh(
  site: Site,
  fresh: readonly Announced[],
  since: CalendarDate,
  deps: IngestDeps,
  tally: Tally,
  signal: AbortSignal | undefined,
  onBatch: (dates: readonly Instant[]) => void,
): Promise<{ readonly dates: readonly Instant[]; readonly isDown: boolean }> {
  const { store, now, policy } = deps;
  const dates: Instant[] = [];
  for (let at = 0; at < fresh.length; at += BATCH) {
    const batch = fresh.slice(at, at + BATCH);
    const urls = batch.map(({ canonicalUrl }) => canonicalUrl);
    const before = await store.known(urls);
    const requests = pagesSince(batch, before, since, now().toISOString(), policy);
    const isDown = requests.length > 0 && (await readRequests(site, requests, tally, deps, signal));
    const known = requests.length > 0 ? await store.known(urls) : before;
    const found = batch.flatMap(
      ({ canonicalUrl, entry }) => known.get(canonicalUrl)?.publishedAt ?? entry.publishedAt ?? [],
    );
    noteMissed(batch, known, found, tally);
    dates.push(...found);
    onBatch(found);
    if (isDown || signal?.aborted === true) return { dates, isDown };
    const isUndated = batch.every(({ entry }) => entry.publishedAt === null && !entry.modifiedAt);
    if (isUndated && isBeyond(found, since)) break;
  }
  return { dates, isDown: false };
}

const DAY_MS = 86_400_000;

/**
 * Takes note of pages that may be articles and gave none, now or at an earlier try that is too recent to be repeated, with when
 * they were published: by the list's date, else about when their neighbours were.
 */
function noteMissed(
  batch: readonly Announced[],
  known: ReadonlyMap<string, KnownPage>,
  found: readonly Instant[],
  tally: Tally,
): void {
  const refusals = new Map(tally.refused.map(({ url, code }) => [url, code]));
  const sorted = found.toSorted();
  for (const { canonicalUrl, entry } of batch) {
    const code = refusals.get(canonicalUrl) ?? known.get(canonicalUrl)?.refusal?.code;
    if (code === undefined || isLasting(code) || known.get(canonicalUrl)?.articleId != null) continue;
    const [first, last] = [entry.publishedAt ?? sorted[0], entry.publishedAt ?? sorted.at(-1)];
    const ofDay = (at: Instant, days: number) => new Date(Date.parse(at) + days * DAY_MS).toISOString();
    const period =
      first === undefined || last === undefined ? null : { from: ofDay(first, -1), to: ofDay(last, 1) };
    tally.missedWithin.set(canonicalUrl, period);
  }
}
