import type { Entry } from '../extract/draft.ts';
import type { Site } from '../extract/site.ts';
import type { RefusedPage, Validators } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { parseUrl } from '../model/url.ts';
import type { KnownPage } from '../store/store.ts';
import { kept } from './kept.ts';
import { growingPauseMs, type SchedulePolicy, sinceMs } from './schedule.ts';
import { isLasting } from './trouble.ts';

const DAY_MS = 24 * 3_600_000;

/** An entry that is an article by its site's rules, under the address that identifies it. */
export interface Announced {
  readonly canonicalUrl: string;
  readonly entry: Entry;
}

/** A page to ask for, and why. */
export interface PageRequest {
  readonly canonicalUrl: string;
  readonly url: string;
  /** What is known of it besides the page: what announced it, or what is stored of it; null without either. */
  readonly entry: Entry | null;
  /** Those of the last reading, for a conditional request; null for a page that was never read. */
  readonly validators: Validators | null;
  readonly reason: 'NEW' | 'REFUSED_BEFORE' | 'RECHECK';
  /** How often it was refused before. */
  readonly attempts: number;
}

/**
 * The entries that are articles of the site, each canonical address once: the first entry counts, with a title or date that
 * a later one knows and it does not.
 */
export function announced(site: Site, entries: readonly Entry[]): readonly Announced[] {
  const articles = entries.flatMap((entry) => {
    const url = parseUrl(entry.url);
    const canonicalUrl = url === null ? undefined : site.identify(url)?.canonicalUrl;
    return canonicalUrl === undefined ? [] : [{ canonicalUrl, entry }];
  });
  return eachOnce(articles);
}

/** The pages of several feeds and lists as one list, joined as `announced` joins entries. */
export const onAny = (lists: readonly (readonly Announced[])[]): readonly Announced[] =>
  eachOnce(lists.flat());

function eachOnce(articles: readonly Announced[]): readonly Announced[] {
  const byUrl = new Map<string, Announced>();
  for (const article of articles) {
    const { canonicalUrl, entry } = article;
    const first = byUrl.get(canonicalUrl)?.entry;
    byUrl.set(canonicalUrl, first === undefined ? article : { canonicalUrl, entry: joined(first, entry) });
  }
  return [...byUrl.values()];
}

/**
 * Pages as they wait to be read, which takes hours where a site lists hundreds: in memory of their own, and without the summaries,
 * which nobody asks for any more.
 */
export function inWaiting(articles: readonly Announced[]): readonly Announced[] {
  const own = kept(
    articles.map(({ canonicalUrl, entry }) => ({ canonicalUrl, entry: { ...entry, summary: null } })),
  );
  // An address that is written the same twice is held once.
  return own.map(({ canonicalUrl, entry }) => ({
    canonicalUrl: canonicalUrl === entry.url ? entry.url : canonicalUrl,
    entry,
  }));
}

function joined(first: Entry, second: Entry): Entry {
  const dated =
    first.publishedAt === null ||
    (first.publishedOnly && second.publishedAt !== null && !second.publishedOnly);
  return {
    ...first,
    title: first.title ?? second.title,
    summary: first.summary ?? second.summary,
    ...(dated ? { publishedAt: second.publishedAt, publishedOnly: second.publishedOnly } : {}),
  };
}

/**
 * The pages to ask for now, in the order announced: those never seen; those refused before whose pause is over; and, for
 * corrections, articles of the last two days and of the last month when their last look is long enough ago. An article
 * without a date is looked at again as a settled one, as long as it is listed. `recent` are articles of the site that are
 * not listed any more.
 */
export function pagesToFetch(
  entries: readonly Announced[],
  recent: readonly { readonly canonicalUrl: string; readonly url: string }[],
  known: ReadonlyMap<string, KnownPage>,
  now: Instant,
  policy: SchedulePolicy,
): readonly PageRequest[] {
  const listed = new Set(entries.map(({ canonicalUrl }) => canonicalUrl));
  const fromEntries = entries.flatMap(({ canonicalUrl, entry }) => {
    const page = known.get(canonicalUrl);
    const request = { canonicalUrl, url: entry.url, entry, validators: null, attempts: 0 };
    if (page === undefined) return { ...request, reason: 'NEW' as const };
    if (page.articleId !== null) {
      return isRecheckDue(page, now, policy)
        ? { ...request, validators: page.validators, reason: 'RECHECK' as const }
        : [];
    }
    if (page.refusal !== null && !isRefusalOver(page.refusal, now, policy)) return [];
    return { ...request, attempts: page.refusal?.attempts ?? 0, reason: 'REFUSED_BEFORE' as const };
  });
  const fromRecent = recent.flatMap(({ canonicalUrl, url }) => {
    const page = known.get(canonicalUrl);
    if (
      listed.has(canonicalUrl) ||
      page === undefined ||
      page.articleId === null ||
      page.publishedAt === null
    )
      return [];
    if (!isRecheckDue(page, now, policy)) return [];
    return {
      canonicalUrl,
      url,
      entry: null,
      validators: page.validators,
      attempts: 0,
      reason: 'RECHECK' as const,
    };
  });
  return [...fromEntries, ...fromRecent];
}

function isRecheckDue(page: KnownPage, now: Instant, policy: SchedulePolicy): boolean {
  const checkedMs = sinceMs(page.checkedAt, now);
  if (page.publishedAt === null) return checkedMs >= policy.settledRecheckMs;
  const ageMs = Date.parse(now) - Date.parse(page.publishedAt);
  if (ageMs > 30 * DAY_MS) return false;
  return checkedMs >= (ageMs <= 2 * DAY_MS ? policy.freshRecheckMs : policy.settledRecheckMs);
}

/**
 * Whether a refused page may be asked for again: soon where the trouble may have passed, later where it was the page's own, and never where
 * it was an operator who refused it.
 */
function isRefusalOver({ code, at, attempts }: RefusedPage, now: Instant, policy: SchedulePolicy): boolean {
  if (code === 'RETRACTED') return false;
  const pauseMs = isLasting(code)
    ? growingPauseMs(attempts, policy.refusalPauseMs, policy.maxRefusalPauseMs)
    : growingPauseMs(attempts, policy.failurePauseMs, policy.maxFailurePauseMs);
  return sinceMs(at, now) >= pauseMs;
}
