import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { createRefreshes } from '../../src/ingest/refreshes.ts';
import { sourceOf } from '../../src/ingest/source.ts';
import type { FetchDocument } from '../../src/net/document.ts';
import { at, list, page, type Stage, setStage } from './stage.ts';
import { testSite } from './values.ts';

const site = testSite({ id: 'a', entries: [{ kind: 'list', url: at('/a/') }] });

/** A stage with a site of one article, which is registered, and its state. */
async function stand() {
  const stage = await setStage();
  stage.props.set(at('/a/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Bài a') });
  await stage.store.registerSources([sourceOf(site)], stage.deps.now().toISOString());
  const [state] = await stage.store.sourceStates();
  if (state === undefined) throw new Error('expected a registered source');
  return { stage, state };
}

/** Lets no fetch be answered but by being called off; `begun` resolves with the first. */
function hang(stage: Stage) {
  const begun = Promise.withResolvers<void>();
  const hanging: FetchDocument = ({ signal }) =>
    new Promise((_resolve, reject) => {
      const fail = () => reject(new GatewayError('FETCH_ABORTED', 'called off'));
      begun.resolve();
      if (signal?.aborted === true) fail();
      signal?.addEventListener('abort', fail);
    });
  Object.assign(stage.deps, { fetch: hanging });
  return begun.promise;
}

describe('createRefreshes', () => {
  test('joins the refresh of a source that is under way', async () => {
    const { stage, state } = await stand();
    const refreshes = createRefreshes(stage.deps);
    const [first, second] = await Promise.all([refreshes.run(site, state), refreshes.run(site, state)]);
    expect(second).toBe(first);
    expect(first).toMatchObject({ outcome: 'SUCCEEDED', added: 1 });
    expect(stage.asked()).toEqual(['/a/', '/a.html']);
  });

  test('begins anew when the one before is over', async () => {
    const { stage, state } = await stand();
    const refreshes = createRefreshes(stage.deps);
    await refreshes.run(site, state);
    expect(refreshes.running.size).toBe(0);
    expect(await refreshes.run(site, state)).toMatchObject({ outcome: 'SUCCEEDED', added: 0 });
  });

  test('tells who watches when a refresh begins and when it is over, also when the store fails', async () => {
    const { stage, state } = await stand();
    const told: string[] = [];
    const refreshes = createRefreshes(stage.deps, {
      began: (id) => told.push(`began ${id}`),
      ended: (id) => told.push(`ended ${id}`),
    });
    const both = [refreshes.run(site, state), refreshes.run(site, state)];
    expect(told).toEqual(['began source:a']);
    await Promise.all(both);
    expect(told).toEqual(['began source:a', 'ended source:a']);
    Object.assign(stage.deps, {
      store: { ...stage.store, known: () => Promise.reject(new Error('no disk')) },
    });
    await expect(refreshes.run(site, state)).rejects.toThrow('no disk');
    expect(told.slice(2)).toEqual(['began source:a', 'ended source:a']);
  });

  test('calls off what runs of one source, and nothing that is not there', async () => {
    const { stage, state } = await stand();
    const begun = hang(stage);
    const refreshes = createRefreshes(stage.deps);
    const report = refreshes.run(site, state);
    await begun;
    refreshes.callOff('source:b');
    expect(refreshes.running.size).toBe(1);
    refreshes.callOff('source:a');
    expect(await report).toMatchObject({ outcome: 'ABORTED', nextCheckAt: null });
  });

  test('stopped, calls off what runs and what comes after', async () => {
    const { stage, state } = await stand();
    const begun = hang(stage);
    const refreshes = createRefreshes(stage.deps);
    const report = refreshes.run(site, state);
    await begun;
    await refreshes.stop();
    expect(await report).toMatchObject({ outcome: 'ABORTED' });
    expect(await refreshes.run(site, state)).toMatchObject({ outcome: 'ABORTED', fetched: 0 });
  });

  test('rejects for everybody who waits when the store fails, and is free again', async () => {
    const { stage, state } = await stand();
    const recordRun = stage.store.recordRun.bind(stage.store);
    Object.assign(stage.store, { recordRun: () => Promise.reject(new Error('the store is away')) });
    const refreshes = createRefreshes(stage.deps);
    const both = await Promise.allSettled([refreshes.run(site, state), refreshes.run(site, state)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    Object.assign(stage.store, { recordRun });
    expect(await refreshes.run(site, state)).toMatchObject({ outcome: 'SUCCEEDED' });
  });
});
