import type { PageReading } from '../extract/draft.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import { neverChecked } from '../model/source.ts';
import { type CalendarDate, dateInVietnam } from '../model/time.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { readListing } from './listing.ts';
import type { Announced } from './plan.ts';
import { troubleOf } from './trouble.ts';

/** What one feed, list or sitemap of a site answered. */
export interface EntryCheck {
  readonly kind: EntrySource['kind'];
  readonly url: string;
  /** Articles that it names. */
  readonly count: number;
  /** Of them: how many come with a title, a date, a summary. */
  readonly titled: number;
  readonly dated: number;
  readonly summarised: number;
  /** The day of the newest; null where no date is given. */
  readonly newest: CalendarDate | null;
  /** What is not as expected, `CODE: sentence`; null where all is. */
  readonly fault: string | null;
}

/** What one site answered, against what its rules expect of it. */
export interface SiteCheck {
  readonly siteId: string;
  /** True when every source names articles, and the article read as a sample has title, text and date. */
  readonly isAsExpected: boolean;
  readonly entries: readonly EntryCheck[];
  /** The first article that could be read, by field the rule that answered; null where none was tried. */
  readonly sample: {
    readonly url: string;
    readonly rules: Readonly<Record<string, string>>;
    readonly fault: string | null;
  } | null;
}

/** What a check works with. */
export type CheckDeps = Pick<IngestDeps, 'fetch' | 'extraction' | 'now'>;

/** Fields that a page must give, if its rules still fit. */
const NEEDED = ['title', 'text', 'publishedAt'] as const;
/** Articles tried as a sample: one of them may be a video, or gone. */
const MOST_SAMPLES = 3;

/**
 * Asks a site's feeds, lists and sitemaps and one of its articles, and holds them against what its rules expect. Stores
 * nothing. Never rejects: trouble is a fault in the result.
 */
export async function checkSite(site: Site, deps: CheckDeps, signal?: AbortSignal): Promise<SiteCheck> {
  const entries: EntryCheck[] = [];
  const announced: Announced[] = [];
  for (const source of site.entries) {
    const listing = await readListing(site, source, stateOf(site), deps, signal);
    const found = listing.state === 'READ' ? listing.announced : [];
    announced.push(...found);
    const dates = found.flatMap(({ entry }) => entry.publishedAt ?? []).sort();
    const newest = dates.at(-1);
    const count = (fits: (one: Announced) => boolean) => found.filter(fits).length;
    entries.push({
      kind: source.kind,
      url: source.url,
      count: found.length,
      titled: count(({ entry }) => entry.title !== null),
      dated: dates.length,
      summarised: count(({ entry }) => entry.summary !== null),
      newest: newest === undefined ? null : dateInVietnam(newest),
      fault: listing.trouble === null ? null : `${listing.trouble.code}: ${listing.trouble.message}`,
    });
  }
  const sample = await readSample(site, announced, deps, signal);
  const isAsExpected =
    entries.length > 0 &&
    entries.every(({ fault }) => fault === null) &&
    sample !== null &&
    sample.fault === null;
  return { siteId: site.id, isAsExpected, entries, sample };
}

/** What an article lacks that a page must give if its site's rules fit, `CODE: sentence`; null where it has all. */
export function faultOf({ article, issues }: PageReading): string | null {
  if (article === null) return `${issues[0]?.code}: ${issues[0]?.detail}`;
  const missing = NEEDED.filter((field) => !article[field]);
  return missing.length === 0 ? null : `READ_INCOMPLETE: expected ${missing.join(', ')}, but found none`;
}

/** A source that was never read: the question is asked without validators. */
const stateOf = (site: Site) =>
  neverChecked({ id: sourceIdOf(site.id), enabled: true, expectEveryHours: site.expectEveryHours });

async function readSample(
  site: Site,
  announced: readonly Announced[],
  { fetch, extraction, now }: CheckDeps,
  signal: AbortSignal | undefined,
): Promise<SiteCheck['sample']> {
  let sample: SiteCheck['sample'] = null;
  for (const { entry } of announced.slice(0, MOST_SAMPLES)) {
    const { url } = entry;
    try {
      const document = await fetch({ url, signal });
      if (document.status === 'NOT_MODIFIED') continue;
      const reading = extraction.readArticle(site, { ...document, observedAt: document.fetchedAt });
      const fault = faultOf(reading);
      sample = { url, rules: reading.article?.rules ?? {}, fault };
      if (fault === null) return sample;
    } catch (thrown) {
      const { code, message } = troubleOf(thrown, url, now().toISOString());
      sample = { url, rules: {}, fault: `${code}: ${message}` };
    }
  }
  return sample;
}
