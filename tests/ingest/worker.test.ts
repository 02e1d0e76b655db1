import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Site } from '../../src/extract/site.ts';
import { eager } from '../../src/ingest/schedule.ts';
import { refreshAll, startWorker, type Worker, type WorkerOptions } from '../../src/ingest/worker.ts';
import type { RefreshReport } from '../../src/model/refresh-report.ts';
import type { FetchDocument } from '../../src/net/document.ts';
import { PATIENT } from '../support/patient.ts';
import { at, list, page, type Stage, setStage } from './stage.ts';
import { testSite } from './values.ts';

/** Sites a, b, c ... with a list each that announces one article. */
function stand(stage: Stage, count: number): readonly Site[] {
  return Array.from({ length: count }, (_, i) => {
    const id = String.fromCharCode(97 + i);
    stage.props
      .set(at(`/${id}/`), { body: list(`/${id}.html`) })
      .set(at(`/${id}.html`), { body: page(`Bài ${id}`) });
    return testSite({ id, entries: [{ kind: 'list', url: at(`/${id}/`) }] });
  });
}

/** Starts a worker on the stage; `until(count)` resolves with the first reports. */
function work(stage: Stage, sites: readonly Site[], options: Partial<WorkerOptions> = {}) {
  const reports: RefreshReport[] = [];
  const waiting: { count: number; resolve: (reports: readonly RefreshReport[]) => void }[] = [];
  const worker: Worker = startWorker({
    sites: async () => sites,
    deps: stage.deps,
    pollMs: 5,
    onReport(report) {
      reports.push(report);
      for (const { count, resolve } of waiting) if (reports.length >= count) resolve(reports.slice(0, count));
    },
    ...options,
  });
  onTestFinished(() => worker.stop());
  const until = (count: number) =>
    new Promise<readonly RefreshReport[]>((resolve) => {
      waiting.push({ count, resolve });
      if (reports.length >= count) resolve(reports.slice(0, count));
    });
  return { worker, reports, until };
}

/** Counts how many fetches run at once, in all and for each first letter of the path. */
function counting(fetch: FetchDocument) {
  const most = { all: 0, list: 0 };
  let [all, lists] = [0, 0];
  const counted: FetchDocument = async (request) => {
    const isList = request.url.endsWith('/');
    most.all = Math.max(most.all, ++all);
    if (isList) most.list = Math.max(most.list, ++lists);
    try {
      return await fetch(request);
    } finally {
      all -= 1;
      if (isList) lists -= 1;
    }
  };
  return { most, counted };
}

describe('startWorker', () => {
  test('registers the sites and refreshes each', async () => {
    const stage = await setStage();
    const { until } = work(stage, stand(stage, 3));
    const reports = await until(3);
    expect(reports.map(({ sourceId, added }) => `${sourceId} ${added}`).sort()).toEqual([
      'source:a 1',
      'source:b 1',
      'source:c 1',
    ]);
  });

  test('leaves alone what is not due, and comes back when it is', async () => {
    const stage = await setStage();
    const { until, reports } = work(stage, stand(stage, 1));
    await until(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reports).toHaveLength(1);
    stage.clock.ms += 2 * 3_600_000;
    expect((await until(2))[1]).toMatchObject({
      sourceId: 'source:a',
      outcome: 'SUCCEEDED',
      entryCount: null,
    });
  });

  test('refreshes no more sources at once than it may, and none twice at a time', async () => {
    const stage = await setStage();
    const { most, counted } = counting(stage.deps.fetch);
    Object.assign(stage.deps, { fetch: counted, policy: eager(0) });
    const { until } = work(stage, stand(stage, 5), { concurrency: 2 });
    await until(30);
    expect(most.list).toBe(2);
  });

  test('refreshes no two at once of those that are to be read alone, and all others meanwhile', async () => {
    const stage = await setStage();
    const sites = stand(stage, 5);
    const reading = new Set<string>();
    const together: string[] = [];
    const { fetch } = stage.deps;
    const noted: FetchDocument = async (request) => {
      const name = new URL(request.url).pathname.slice(1, 2);
      reading.add(name);
      together.push([...reading].sort().join(''));
      try {
        return await fetch(request);
      } finally {
        reading.delete(name);
      }
    };
    Object.assign(stage.deps, { fetch: noted, policy: eager(60_000) });
    // Who waits for another's end is not held up until the next look.
    const { until } = work(stage, sites, { alone: ['source:a', 'source:b', 'source:c'], pollMs: 60_000 });
    const reports = await until(5);
    expect(reports.map(({ added }) => added)).toEqual([1, 1, 1, 1, 1]);
    expect(together.filter((names) => [...names].filter((name) => name < 'd').length > 1)).toEqual([]);
    expect(together.some((names) => names.includes('a') && names.includes('d'))).toBe(true);
  });

  test('one source that never answers does not hold up the others', async () => {
    const stage = await setStage();
    const sites = stand(stage, 3);
    const { fetch } = stage.deps;
    const hanging: FetchDocument = (request) =>
      request.url === at('/a/')
        ? new Promise((_resolve, reject) =>
            request.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
          )
        : fetch(request);
    Object.assign(stage.deps, { fetch: hanging });
    const { until, worker } = work(stage, sites, { concurrency: 2 });
    expect((await until(2)).map(({ sourceId }) => sourceId).sort()).toEqual(['source:b', 'source:c']);
    await worker.stop();
  });

  test('stop calls off what runs, reports it as aborted, and starts nothing more', async () => {
    const stage = await setStage();
    const started = Promise.withResolvers<void>();
    const hanging: FetchDocument = (request) => {
      started.resolve();
      return new Promise((_resolve, reject) =>
        request.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    };
    Object.assign(stage.deps, { fetch: hanging });
    const { worker, reports } = work(stage, stand(stage, 2), { concurrency: 1 });
    await started.promise;
    await worker.stop();
    expect(reports).toMatchObject([{ sourceId: 'source:a', outcome: 'ABORTED', nextCheckAt: null }]);
  });

  test('waits out a store in trouble', async () => {
    const stage = await setStage();
    const { sourceStates } = stage.store;
    let isAway = true;
    Object.assign(stage.store, {
      sourceStates(ids?: readonly string[]) {
        return isAway ? Promise.reject(new Error('the store is away')) : sourceStates.call(stage.store, ids);
      },
    });
    const { until, worker } = work(stage, stand(stage, 1));
    await vi.waitFor(() => expect(worker.trouble()).toEqual(new Error('the store is away')), {
      ...PATIENT,
      interval: 1,
    });
    isAway = false;
    expect(await until(1)).toMatchObject([{ outcome: 'SUCCEEDED', added: 1 }]);
    expect(worker.trouble()).toBeNull();
    expect(stage.logged).toContain('the store cannot be asked which sources are due');
  });
});

test('a worker that cannot register its sites is in trouble', async () => {
  const stage = await setStage();
  const refused = new Error('table source has no column named is_verified');
  Object.assign(stage.store, { registerSources: () => Promise.reject(refused) });
  const { worker } = work(stage, stand(stage, 1));
  await vi.waitFor(() => expect(worker.trouble()).toBe(refused), { ...PATIENT, interval: 1 });
});

describe('what operators do while a worker runs', () => {
  /** A worker that would rest for ten minutes, and what it has reported. */
  const restful = { pollMs: 600_000 };

  test('a site that is added is read at the next look', async () => {
    const stage = await setStage();
    const sites = [...stand(stage, 2)];
    const [first, second] = sites.splice(0) as [Site, Site];
    sites.push(first);
    const { until, worker } = work(stage, sites, restful);
    await until(1);
    sites.push(second);
    worker.look();
    expect((await until(2))[1]).toMatchObject({ sourceId: 'source:b', added: 1 });
  });

  test('a source that is switched off is called off at the next look, and not begun again', async () => {
    const stage = await setStage();
    const begun = Promise.withResolvers<void>();
    const hanging: FetchDocument = (request) => {
      begun.resolve();
      return new Promise((_resolve, reject) =>
        request.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    };
    const { fetch } = stage.deps;
    Object.assign(stage.deps, { fetch: hanging });
    const { until, worker, reports } = work(stage, stand(stage, 1), restful);
    await begun.promise;
    const at = stage.deps.now().toISOString();
    await stage.store.decide({ kind: 'DISABLE_SOURCE', sourceId: 'source:a' }, null, at);
    worker.look();
    expect(await until(1)).toMatchObject([{ outcome: 'ABORTED' }]);
    Object.assign(stage.deps, { fetch });
    worker.look();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(reports).toHaveLength(1);
    await stage.store.decide({ kind: 'ENABLE_SOURCE', sourceId: 'source:a' }, null, at);
    worker.look();
    expect((await until(2))[1]).toMatchObject({ outcome: 'SUCCEEDED', added: 1 });
  });
});

describe('refreshAll', () => {
  test('refreshes every site once, due or not, and reports in their order', async () => {
    const stage = await setStage();
    const sites = stand(stage, 4);
    const told: string[] = [];
    const options = { onReport: ({ sourceId }: RefreshReport) => void told.push(sourceId) };
    const first = await refreshAll(sites, stage.deps, options);
    expect(first.map(({ sourceId, added }) => [sourceId, added])).toEqual([
      ['source:a', 1],
      ['source:b', 1],
      ['source:c', 1],
      ['source:d', 1],
    ]);
    expect(told.sort()).toEqual(first.map(({ sourceId }) => sourceId));
    expect((await refreshAll(sites, stage.deps)).map(({ added, fetched }) => added + fetched)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('reads no site that is switched off, and says so', async () => {
    const stage = await setStage();
    const sites = stand(stage, 2);
    await refreshAll(sites, stage.deps);
    const at = stage.deps.now().toISOString();
    await stage.store.decide({ kind: 'DISABLE_SOURCE', sourceId: 'source:a' }, null, at);
    stage.asked();
    const reports = await refreshAll(sites, stage.deps);
    expect(reports.map(({ sourceId, outcome }) => `${sourceId} ${outcome}`)).toEqual([
      'source:a DISABLED',
      'source:b SUCCEEDED',
    ]);
    expect(stage.asked()).toEqual(['/b/?']);
  });

  test('when called off, starts no further site', async () => {
    const stage = await setStage();
    expect(await refreshAll(stand(stage, 2), stage.deps, { signal: AbortSignal.abort() })).toEqual([]);
  });
});
