import { GatewayError } from '../errors.ts';
import type { Site } from '../extract/site.ts';
import type { LostPeriod, Walked } from '../model/reach.ts';
import type { SourceError } from '../model/source.ts';
import { type CalendarDate, dateInVietnam, type Instant, instantInVietnam } from '../model/time.ts';
import { type BackfillProgress, type WalkReport, walkBack } from './backfill-walk.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { sideBySide } from './side-by-side.ts';
import { sourceOf } from './source.ts';
import { Tally } from './tally.ts';

/** What a backfill of one site did. */
export interface BackfillReport {
  readonly sourceId: string;
  /**
   * COMPLETE when every feed, list and sitemap was walked to the date or to its end; INCOMPLETE when one stopped earlier, when
   * there are only feeds that hold nothing so old, or the run was called off; FAILED when none could be read, or none names any article;
   * DISABLED when it was not read, because an operator switched it off.
   */
  readonly outcome: 'COMPLETE' | 'INCOMPLETE' | 'FAILED' | 'DISABLED';
  readonly walks: readonly WalkReport[];
  /** Pages that came with a body; new articles; pages and lists that gave nothing. */
  readonly fetched: number;
  readonly added: number;
  readonly failed: number;
  /** Why, the first twenty of them. */
  readonly errors: readonly SourceError[];
  readonly durationMs: number;
}

/** How `backfillAll` works. */
export interface BackfillOptions {
  readonly since: CalendarDate;
  /** Sites at once; 4. */
  readonly concurrency?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BackfillProgress) => void) | undefined;
  readonly onReport?: ((report: BackfillReport) => void) | undefined;
}

/**
 * Walks every feed, list and sitemap of the sites back to a date and stores what is not stored yet, several sites at once,
 * those that are switched off reported as DISABLED. Answers with a report a site, in the order of the sites; rejects with BAD_INPUT for a
 * day to come, before anything is asked of a site, and when the store fails.
 */
export async function backfillAll(
  sites: readonly Site[],
  deps: IngestDeps,
  options: BackfillOptions,
): Promise<readonly BackfillReport[]> {
  const { store, bus, now } = deps;
  const today = dateInVietnam(now());
  if (options.since > today)
    throw new GatewayError(
      'BAD_INPUT',
      `expected a day to read back to that is not after today, ${today}, but got ${options.since}`,
    );
  bus.publish(await store.registerSources(sites.map(sourceOf), now().toISOString()));
  const states = await store.sourceStates(sites.map(({ id }) => sourceIdOf(id)));
  const disabled = new Set(states.filter(({ enabled }) => !enabled).map(({ sourceId }) => sourceId));
  const reports = new Map<string, BackfillReport>();
  await sideBySide(options.concurrency ?? 4, sites.values(), async (site) => {
    if (options.signal?.aborted === true) return;
    const sourceId = sourceIdOf(site.id);
    const report = disabled.has(sourceId) ? notRead(sourceId) : await backfill(site, deps, options);
    const { errors, walks, ...facts } = report;
    for (const error of errors) deps.log.warn({ sourceId: report.sourceId, ...error }, error.message);
    deps.log.info({ ...facts, walks: walks.length }, 'a source was walked back');
    reports.set(site.id, report);
    options.onReport?.(report);
  });
  return sites.flatMap(({ id }) => reports.get(id) ?? []);
}

/** The report of a source that is switched off. */
const notRead = (sourceId: string): BackfillReport => ({
  ...{ sourceId, outcome: 'DISABLED', walks: [], errors: [] },
  ...{ fetched: 0, added: 0, failed: 0, durationMs: 0 },
});

async function backfill(site: Site, deps: IngestDeps, options: BackfillOptions): Promise<BackfillReport> {
  const startedAt = deps.now();
  const sourceId = sourceIdOf(site.id);
  const { since, signal, onProgress } = options;
  const tally = new Tally();
  const walks: WalkReport[] = [];
  for (const source of site.entries) {
    // A site that asked to be left alone is left alone, whatever else is on its list.
    if (signal?.aborted === true || tally.retryAfterSeconds !== null) break;
    walks.push(await walkBack(site, source, deps, { since, sourceId, tally, signal, onProgress }));
  }
  const isToTheEnd =
    walks.length === site.entries.length && walks.every(({ ending }) => ending !== null && !isShort(ending));
  // What a feed still holds is not all that there was, but a list beside it may lead further back.
  const isWhole =
    isToTheEnd &&
    walks.some(
      ({ ending, documents }, place) =>
        ending === 'REACHED_DATE' || documents > 1 || site.entries[place]?.kind !== 'feed',
    );
  const isNothing = walks.every(
    ({ listed, ending }) => listed === 0 && (ending === 'NO_MORE' || isShort(ending)),
  );
  const isComplete = !isNothing && isWhole;
  const walked = isComplete ? walkedOf(site, walks, since, startedAt.toISOString(), tally) : null;
  const { refused, checkedArticleIds } = tally;
  const finishedAt = deps.now().toISOString();
  await deps.store.recordWalk({ sourceId, refused, checkedArticleIds, finishedAt, walked });
  return {
    sourceId,
    outcome: isNothing ? 'FAILED' : isWhole ? 'COMPLETE' : 'INCOMPLETE',
    walks,
    fetched: tally.fetched,
    added: tally.added,
    failed: tally.failed,
    errors: tally.errors,
    durationMs: deps.now().getTime() - startedAt.getTime(),
  };
}

const isShort = (ending: WalkReport['ending']): boolean => ending === 'FAILED' || ending === 'TOO_LONG';

/**
 * What a complete walk has covered; null where none of its parts led back beyond what a feed shows anyway. Lists that lead back
 * are taken to hold what the feeds beside them no longer show. A list that came to its own end has shown all that the site has,
 * if it had more than one page: that the second is not there may also mean that pages are addressed otherwise.
 */
function walkedOf(
  site: Site,
  walks: readonly WalkReport[],
  since: CalendarDate,
  until: Instant,
  tally: Tally,
): Walked | null {
  const ledBack = walks.some(
    ({ ending, documents }, place) =>
      ending === 'REACHED_DATE' ||
      (ending === 'NO_MORE' && (site.entries[place]?.kind === 'sitemap' || documents > 2)),
  );
  const isWhole = walks.every(({ unreadable }) => unreadable === 0);
  const from = instantInVietnam(since);
  if (!ledBack || !isWhole || from > until) return null;
  const lost = [...tally.missedWithin].flatMap(([url, period]): LostPeriod[] =>
    tally.settled.has(url) ? [] : [{ ...(period ?? { from, to: until }), reason: 'FAILING', urls: [url] }],
  );
  return { from, until, urls: site.entries.map(({ url }) => url), lost };
}
