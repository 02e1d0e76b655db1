import type { Site } from '../extract/site.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { learnedIntervalMs, nextCheckAt } from './schedule.ts';

/** Why nothing more is known of it: the process that could have told is gone. */
const MESSAGE =
  'expected to read the source to its end, but the process that reads ended in the middle of it, twice in a row; it rests';

/**
 * Records that reading these sources has brought the process down: a failure as any other, so that they rest ever longer and their health
 * says why. Sources that are none of these sites, or that the store does not know, are passed over. Rejects when the store fails.
 */
export async function recordCrashes(
  sourceIds: readonly string[],
  sites: readonly Site[],
  { store, bus, now, policy, jitter, log }: IngestDeps,
): Promise<void> {
  if (sourceIds.length === 0) return;
  const present = new Set(sites.map(({ id }) => sourceIdOf(id)));
  for (const state of await store.sourceStates(sourceIds)) {
    const { sourceId } = state;
    if (!present.has(sourceId)) continue;
    const at = now().toISOString();
    const outcome = {
      succeeded: false,
      consecutiveFailures: state.consecutiveFailures + 1,
      learnedIntervalMs: learnedIntervalMs(state, false, policy),
      freshSeconds: null,
      retryAfterSeconds: null,
    };
    const next = nextCheckAt(outcome, at, policy, jitter());
    const nothing = { fetched: 0, unchanged: 0, added: 0, updated: 0, failed: 1 };
    const changes = await store.recordRun({
      ...{ sourceId, startedAt: at, finishedAt: at, succeeded: false, entryCount: null, ...nothing },
      errors: [{ code: 'INTERNAL', message: MESSAGE, at, url: null }],
      nextCheckAt: next,
      validators: {},
      refused: [],
      checkedArticleIds: [],
    });
    bus.publish(changes);
    log.error(
      { sourceId, nextCheckAt: next },
      'reading a source has brought the process down twice: it rests',
    );
  }
}
