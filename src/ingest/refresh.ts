import type { Site } from '../extract/site.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { type Listing, readListing, waiting } from './listing.ts';
import { readPages } from './pages.ts';
import { learnedIntervalMs, nextCheckAt } from './schedule.ts';
import { errorsToRecord, movesToKeep, validatorsToKeep } from './settlement.ts';
import { readingsOf, ruledFields, vaguelyDated } from './shown.ts';
import { Tally } from './tally.ts';
import type { Trouble } from './trouble.ts';

/**
 * Reads a site once: its feeds and lists, then the pages that are due (see `pagesToFetch`). Each article is
 * committed and published within a moment of being read. Whatever fails outside is recorded in the source's state and in the report, and does not
 * stop the rest; a bug of ours in one page is recorded as INTERNAL. Only a failing store rejects, for then nothing can be
 * recorded.
 *
 * The validators of a feed or list are kept only when all its pages are stored or refused for good. So neither a crash nor
 * a failing page loses an article: until then the list is read in full again.
 */
export async function refresh(
  site: Site,
  state: SourceState,
  deps: IngestDeps,
  signal?: AbortSignal,
): Promise<RefreshReport> {
  const startedAt = deps.now().toISOString();
  const isAborted = () => signal?.aborted === true;
  const tally = new Tally();
  const listings: Listing[] = [];
  for (const source of site.entries) {
    if (!isAborted()) listings.push(waiting(await readListing(site, source, state, deps, signal)));
  }
  // A list that says "later" means the pages too; as an error it comes after theirs, for the last one is what is shown.
  for (const { trouble } of listings) if (trouble !== null) tally.heed(trouble);
  const announcements = await readPages(site, listings, tally, deps, signal);
  const sourceId = sourceIdOf(site.id);
  if (isAborted()) {
    const span = spanOf(startedAt, deps);
    return { sourceId, outcome: 'ABORTED', ...span, ...countsOf(listings, tally), nextCheckAt: null };
  }

  for (const { trouble } of listings) if (trouble !== null) tally.addTrouble(trouble);
  if (site.entries.length === 0) tally.addTrouble(nothingToRead(site, deps.now().toISOString()));
  const succeeded = listings.some((listing) => listing.state !== 'FAILED');
  const next = nextOf(listings, succeeded, state, tally, deps);
  const span = spanOf(startedAt, deps);
  const counts = countsOf(listings, tally);
  const vague = vaguelyDated(listings).filter((url) => announcements.known.get(url)?.publishedAt == null);
  const known = { before: announcements.known, after: await deps.store.known(vague) };
  const changes = await deps.store.recordRun({
    sourceId,
    startedAt,
    finishedAt: span.finishedAt,
    succeeded,
    ...counts,
    errors: errorsToRecord(state, announcements, tally),
    nextCheckAt: next,
    validators: validatorsToKeep(listings, state, announcements, tally),
    moves: movesToKeep(listings),
    refused: tally.refused,
    checkedArticleIds: tally.checkedArticleIds,
    lists: readingsOf(listings, known, tally),
    ruledFields: ruledFields(site),
  });
  deps.bus.publish(changes);
  return { sourceId, outcome: succeeded ? 'SUCCEEDED' : 'FAILED', ...span, ...counts, nextCheckAt: next };
}

function nothingToRead({ name, homepage }: Site, at: Instant): Trouble {
  const message = `expected ${name} to have a feed or list to read, but none is known`;
  return { code: 'READ_NO_ENTRIES', message, at, url: homepage, isLasting: true, retryAfterSeconds: null };
}

function spanOf(startedAt: Instant, { now }: Pick<IngestDeps, 'now'>) {
  const finishedAt = now().toISOString();
  return { startedAt, finishedAt, durationMs: Date.parse(finishedAt) - Date.parse(startedAt) };
}

function countsOf(
  listings: readonly Listing[],
  { fetched, unchanged, added, updated, failed, errors }: Tally,
) {
  return { entryCount: entryCountOf(listings), fetched, unchanged, added, updated, failed, errors };
}

/** Articles listed; null when nothing was listed anew. An empty list beside an unchanged one does not make a site empty. */
function entryCountOf(listings: readonly Listing[]): number | null {
  const counts = listings.flatMap((listing) => (listing.state === 'READ' ? listing.announced.length : []));
  const listed = counts.reduce((sum, count) => sum + count, 0);
  const isUnchanged = listings.some(({ state }) => state === 'NOT_MODIFIED');
  return counts.length === 0 || (listed === 0 && isUnchanged) ? null : listed;
}

function nextOf(
  listings: readonly Listing[],
  succeeded: boolean,
  state: SourceState,
  tally: Tally,
  { now, policy, jitter }: IngestDeps,
): Instant {
  const ages = listings.flatMap(({ maxAgeSeconds }) => maxAgeSeconds ?? []);
  // A wait that one address asks for holds up the source only when nothing else of it could be read.
  const asked = succeeded ? [] : listings.map(({ trouble }) => trouble?.retryAfterSeconds ?? 0);
  const retryAfterSeconds = Math.max(tally.retryAfterSeconds ?? 0, ...asked);
  const outcome = {
    succeeded,
    consecutiveFailures: succeeded ? 0 : state.consecutiveFailures + 1,
    learnedIntervalMs: learnedIntervalMs(state, tally.added > 0, policy),
    freshSeconds: ages.length === 0 ? null : Math.min(...ages),
    retryAfterSeconds,
  };
  return nextCheckAt(outcome, now().toISOString(), policy, jitter());
}
