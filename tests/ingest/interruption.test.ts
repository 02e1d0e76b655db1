import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { at, list, page, type Stage, setStage } from './stage.ts';

const PATHS = Array.from({ length: 9 }, (_, i) => `/${i}.html`);

async function filledStage(): Promise<Stage> {
  const stage = await setStage();
  stage.props.set(at('/tin/'), { body: list(...PATHS) });
  for (const path of PATHS) stage.props.set(at(path), { body: page(`Bài ${path}`) });
  return stage;
}

/** How often each article was added, by the change log. */
async function additions({ store }: Stage): Promise<readonly number[]> {
  const changes = await store.changesAfter(0, 1_000, { nodeKinds: ['ARTICLE'] });
  const counts = new Map<string, number>();
  for (const { nodeId } of changes) counts.set(nodeId, (counts.get(nodeId) ?? 0) + 1);
  return [...counts.values()];
}

describe('refresh, interrupted', () => {
  test.each([1, 2, 5, 9])('after %i articles were stored, loses and doubles nothing', async (count) => {
    const stage = await filledStage();
    let saves = 0;
    const died = () => Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'the process died'));
    const { byIds, known, pages } = stage.store;
    const dying = {
      byIds: byIds.bind(stage.store) as Store['byIds'],
      known: known.bind(stage.store),
      pages: pages.bind(stage.store),
      save: (...args: Parameters<Store['save']>) => (saves++ < count ? stage.store.save(...args) : died()),
      recordRun: died,
      registerSources: died,
      sourceStates: died,
    };
    await expect(stage.run(undefined, undefined, { store: dying })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    expect(await additions(stage)).toEqual(Array(count).fill(1));
    await stage.run();
    expect(await additions(stage)).toEqual(Array(PATHS.length).fill(1));
  });

  test('called off, says so, keeps what is stored and leaves the schedule alone', async () => {
    const stage = await filledStage();
    const abort = new AbortController();
    const { publish } = stage.deps.bus;
    let articles = 0;
    Object.assign(stage.deps.bus, {
      publish(changes: Parameters<typeof publish>[0]) {
        publish(changes);
        if (++articles === 3) abort.abort();
      },
    });
    const report = await stage.run(undefined, abort.signal);
    expect(report).toMatchObject({ outcome: 'ABORTED', nextCheckAt: null, errors: [] });
    expect(report.added).toBeGreaterThanOrEqual(3);
    expect(report.added).toBeLessThan(PATHS.length);
    const [state] = await stage.store.sourceStates();
    expect(state).toMatchObject({ nextCheckAt: null, lastCheckedAt: null, validators: {} });
    expect((await stage.run()).added).toBe(PATHS.length - report.added);
    expect(await additions(stage)).toEqual(Array(PATHS.length).fill(1));
  });

  test('called off before it began, asks for nothing', async () => {
    const stage = await filledStage();
    expect(await stage.run(undefined, AbortSignal.abort())).toMatchObject({ outcome: 'ABORTED', added: 0 });
    expect(stage.asked()).toEqual([]);
  });
});
