import type { Site } from '../extract/site.ts';
import type { SourceError } from '../model/source.ts';
import type { CalendarDate } from '../model/time.ts';
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
   * COMPLETE when every feed, list and sitemap was walked to the date or to its end; INCOMPLETE when one stopped earlier, or
   * the run was called off; FAILED when none could be read, or none names any article.
   */
  readonly outcome: 'COMPLETE' | 'INCOMPLETE' | 'FAILED';
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
 * disabled ones left out. Answers with a report a site, in the order of the sites; rejects only when the store fails.
 */
export async function backfillAll(
  sites: readonly Site[],
  deps: IngestDeps,
  options: BackfillOptions,
): Promise<readonly BackfillReport[]> {
  const { store, bus, now } = deps;
  bus.publish(await store.registerSources(sites.map(sourceOf), now().toISOString()));
  const states = await store.sourceStates(sites.map(({ id }) => sourceIdOf(id)));
  const disabled = new Set(states.filter(({ enabled }) => !enabled).map(({ sourceId }) => sourceId));
  const reports = new Map<string, BackfillReport>();
  await sideBySide(options.concurrency ?? 4, sites.values(), async (site) => {
    if (disabled.has(sourceIdOf(site.id)) || options.signal?.aborted === true) return;
    const report = await backfill(site, deps, options);
    const { errors, walks, ...facts } = report;
    for (const error of errors) deps.log.warn({ sourceId: report.sourceId, ...error }, error.message);
    deps.log.info({ ...facts, walks: walks.length }, 'a source was walked back');
    reports.set(site.id, report);
    options.onReport?.(report);
  });
  return sites.flatMap(({ id }) => reports.get(id) ?? []);
}

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
  await remember(sourceId, startedAt, tally, deps);
  const isWhole =
    walks.length === site.entries.length && walks.every(({ ending }) => ending !== null && !isShort(ending));
  const isNothing = walks.every(
    ({ listed, ending }) => listed === 0 && (ending === 'NO_MORE' || isShort(ending)),
  );
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
 * Keeps which pages gave no article, so that another run does not ask for them again. The source's schedule and the state of its
 * health stay as they are: they are about its news, not about its past.
 */
async function remember(sourceId: string, startedAt: Date, tally: Tally, deps: IngestDeps): Promise<void> {
  if (tally.refused.length === 0) return;
  const [state] = await deps.store.sourceStates([sourceId]);
  if (state === undefined) return;
  const finishedAt = deps.now().toISOString();
  const changes = await deps.store.recordRun({
    sourceId,
    startedAt: startedAt.toISOString(),
    finishedAt,
    succeeded: true,
    entryCount: state.lastEntryCount,
    fetched: tally.fetched,
    unchanged: tally.unchanged,
    added: tally.added,
    updated: tally.updated,
    failed: tally.failed,
    errors: state.lastError === null ? [] : [state.lastError],
    nextCheckAt: state.nextCheckAt ?? finishedAt,
    validators: {},
    refused: tally.refused,
    checkedArticleIds: tally.checkedArticleIds,
  });
  deps.bus.publish(changes);
}
