import { expect, test } from 'vitest';
import { recordCrashes } from '../../src/ingest/crash.ts';
import { sourceOf } from '../../src/ingest/source.ts';
import { at, setStage } from './stage.ts';
import { testSite } from './values.ts';

const site = testSite({ id: 'a', entries: [{ kind: 'list', url: at('/a/') }] });

test('a source that has brought the process down has failed: it rests ever longer, and its state says why', async () => {
  const { store, deps } = await setStage();
  await store.registerSources([sourceOf(site)], deps.now().toISOString());
  const pauses: number[] = [];
  for (let times = 1; times <= 2; times += 1) {
    await recordCrashes(['source:a', 'source:gone'], [site], deps);
    const [state] = await store.sourceStates();
    expect(state).toMatchObject({
      consecutiveFailures: times,
      lastSucceededAt: null,
      lastError: { code: 'INTERNAL', url: null },
    });
    expect(state?.lastError?.message).toContain('twice in a row');
    pauses.push(Date.parse(state?.nextCheckAt ?? '') - Date.parse(state?.lastCheckedAt ?? ''));
  }
  const [first = 0, second = 0] = pauses;
  expect(first).toBeGreaterThanOrEqual(deps.policy.failurePauseMs);
  expect(second).toBeGreaterThanOrEqual(2 * deps.policy.failurePauseMs);
});

test('a source that is read here no more is left alone', async () => {
  const { store, deps } = await setStage();
  await store.registerSources([sourceOf(site)], deps.now().toISOString());
  await recordCrashes(['source:a'], [], deps);
  expect((await store.sourceStates())[0]).toMatchObject({ lastCheckedAt: null, lastError: null });
});
