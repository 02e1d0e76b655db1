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

/** A store that dies after it has stored so many batches, and how many records were in each: on a busy machine they are closed before they are full. */
function dyingAfter(batches: number, { store }: Stage) {
  const sizes: number[] = [];
  const died = () => Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'the process died'));
  const dying = {
    byIds: store.byIds.bind(store) as Store['byIds'],
    known: store.known.bind(store),
    pages: store.pages.bind(store) as Store['pages'],
    save(...[batch, at]: Parameters<Store['save']>) {
      if (sizes.length === batches) return died();
      sizes.push(batch.records.length);
      return store.save(batch, at);
    },
    recordRun: died,
    recordWalk: died,
    registerSources: died,
    sourceStates: died,
  };
  return { dying, sizes };
}

describe('refresh, interrupted', () => {
  test.each([
    [1, 1],
    [5, 1],
    [9, 1],
    [1, 4],
    [2, 4],
  ])('after %i batches of at most %i articles, loses and doubles nothing', async (batches, maxRecords) => {
    const stage = await filledStage();
    const { dying, sizes } = dyingAfter(batches, stage);
    await expect(stage.run(undefined, undefined, { store: dying, maxRecords })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    expect(sizes).toHaveLength(batches);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxRecords);
    expect(await additions(stage)).toEqual(Array(sizes.reduce((sum, size) => sum + size)).fill(1));
    const [state] = await stage.store.sourceStates();
    expect(state).toMatchObject({ lastCheckedAt: null, validators: {} });
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
    const report = await stage.run(undefined, abort.signal, { maxRecords: 1 });
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
