import { describe, expect, test } from 'vitest';
import { backfillAll } from '../../src/ingest/backfill-all.ts';
import { sourceIdOf } from '../../src/ingest/identity.ts';
import { at, page, type Stage, setStage } from './stage.ts';
import { testSite } from './values.ts';

const HOUR = 3_600_000;
const SITE = testSite();
const TWO = testSite({
  entries: ['/tin/', '/khac/'].map((path) => ({ kind: 'list', url: at(path) }) as const),
});
const NUMBERED = testSite({ entries: [{ kind: 'list', url: at('/tin/'), pages: '?page={page}' }] });

/** Shows articles published at these hours of 1 March (UTC), newest first, on a list; `dated` says whether the list dates them. */
function show(stage: Stage, path: string, hours: readonly number[], dated = true): void {
  const lines = hours.map((hour) => {
    const [url, published] = [at(`/${hour}.html`), hourOf(hour)];
    if (!stage.props.has(url)) stage.props.set(url, { body: page(`Tin ${hour}`, published) });
    return dated ? `${url} | Tin ${hour} | ${published}` : url;
  });
  stage.props.set(at(path), { body: lines.join('\n') });
}
const hourOf = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
const minute = (hour: number) => hourOf(hour).replace(':00.000Z', ':59.999Z');

/** Refreshes the site at an hour of 1 March. */
async function runAt(stage: Stage, hour: number, site = SITE): Promise<void> {
  stage.clock.ms = Date.UTC(2026, 2, 1) + hour * HOUR;
  await stage.run(site);
}

const gapsOf = async ({ store }: Stage, site = SITE) =>
  (await store.gaps({ sourceIds: [sourceIdOf(site.id)] })).map(({ from, to, reason, urls }) => [
    reason,
    from,
    to,
    urls.map((url) => new URL(url).pathname).join(' '),
  ]);

describe('gaps of a source that is read', () => {
  test.each([true, false])('are none where lists reach back, dated by the list: %s', async (dated) => {
    const stage = await setStage();
    show(stage, '/tin/', [9, 8, 7], dated);
    await runAt(stage, 10);
    show(stage, '/tin/', [11, 9, 8], dated);
    await runAt(stage, 12);
    await runAt(stage, 13);
    expect(await gapsOf(stage)).toEqual([['NOT_YET_READ', null, minute(7), '/tin/']]);
  });

  test.each([true, false])('are what a list has dropped meanwhile, dated by the list: %s', async (dated) => {
    const stage = await setStage();
    show(stage, '/tin/', [9, 8, 7], dated);
    await runAt(stage, 10);
    show(stage, '/tin/', [16, 15, 14], dated);
    await runAt(stage, 20);
    expect((await gapsOf(stage)).slice(1)).toEqual([['OVERFLOWED', hourOf(10), minute(14), '/tin/']]);
  });

  test('are open while checks fail, and gone when the list still shows what was seen', async () => {
    const stage = await setStage();
    show(stage, '/tin/', [9, 8, 7]);
    await runAt(stage, 10);
    stage.props.set(at('/tin/'), { code: 'FETCH_TIMEOUT' });
    await runAt(stage, 10.5);
    await runAt(stage, 11);
    expect((await gapsOf(stage)).slice(1)).toEqual([['FAILING', hourOf(10), null, '/tin/']]);
    expect(await stage.store.checks({})).toMatchObject([
      { outcome: 'FAILED', code: 'FETCH_TIMEOUT', count: 2 },
      { outcome: 'SUCCEEDED', code: null },
    ]);
    show(stage, '/tin/', [15, 9, 8]);
    await runAt(stage, 16);
    expect(await gapsOf(stage)).toHaveLength(1);
  });

  test('are those of each list, for one may hold what the other does not', async () => {
    const stage = await setStage();
    show(stage, '/tin/', [9, 8]);
    show(stage, '/khac/', [6, 5]);
    await runAt(stage, 10, TWO);
    stage.props.set(at('/khac/'), { status: 500 });
    await runAt(stage, 12, TWO);
    expect((await gapsOf(stage)).slice(1)).toEqual([['FAILING', hourOf(10), null, '/khac/']]);
    expect((await stage.store.checks({}))[0]).toMatchObject({ outcome: 'PARTIAL', code: 'FETCH_STATUS' });
  });

  test('are the pages that could not be read, until they are', async () => {
    const stage = await setStage();
    stage.props.set(at('/9.html'), { code: 'FETCH_TIMEOUT' });
    show(stage, '/tin/', [9, 8, 7]);
    await runAt(stage, 10);
    expect((await gapsOf(stage)).slice(1)).toEqual([['FAILING', hourOf(9), minute(9), '/9.html']]);
    stage.props.set(at('/9.html'), { body: page('Tin 9', hourOf(9)) });
    await runAt(stage, 12);
    expect(await gapsOf(stage)).toHaveLength(1);
  });

  test('are not the pages that the site refuses or that are no articles', async () => {
    const stage = await setStage();
    stage.props.set(at('/9.html'), { status: 404 });
    stage.props.set(at('/8.html'), { body: '<h1>Ảnh</h1>' });
    show(stage, '/tin/', [9, 8, 7]);
    await runAt(stage, 10);
    expect(await gapsOf(stage)).toHaveLength(1);
  });
});

describe('a backfill', () => {
  const filled = async (): Promise<Stage> => {
    const stage = await setStage();
    show(stage, '/tin/', [9, 8, 7]);
    await runAt(stage, 10, NUMBERED);
    show(stage, '/tin/', [19, 18, 17]);
    await runAt(stage, 20, NUMBERED);
    show(stage, '/tin/?page=2', [16, 15, 14, 13, 12, 11]);
    show(stage, '/tin/?page=3', [10, 9, 8, 7, 6]);
    stage.clock.ms += HOUR;
    return stage;
  };

  test('that reached its day closes what was lost, and moves the beginning', async () => {
    const stage = await filled();
    const [report] = await backfillAll([NUMBERED], stage.deps, { since: '2026-02-20' });
    expect(report?.outcome).toBe('COMPLETE');
    const day = '2026-02-19T17:00:00.000Z';
    expect(await gapsOf(stage, NUMBERED)).toEqual([['NOT_YET_READ', null, day, '/tin/']]);
  });

  test('closes nothing when it was cut short', async () => {
    const stage = await filled();
    stage.props.set(at('/tin/?page=3'), { status: 500 });
    const before = await gapsOf(stage, NUMBERED);
    await backfillAll([NUMBERED], stage.deps, { since: '2026-02-20' });
    expect(await gapsOf(stage, NUMBERED)).toEqual(before);
  });

  test('leaves a gap where a page could not be read, also at a second run that does not ask for it', async () => {
    const stage = await filled();
    stage.props.set(at('/13.html'), { code: 'FETCH_TIMEOUT' });
    const expected = ['FAILING', hourOf(13 - 24), hourOf(13 + 24), '/13.html'];
    for (const _run of [1, 2]) {
      await backfillAll([NUMBERED], stage.deps, { since: '2026-02-20' });
      expect((await gapsOf(stage, NUMBERED)).slice(1)).toEqual([expected]);
    }
  });

  test('closes nothing where the second page of a list is not there', async () => {
    const stage = await filled();
    stage.props.delete(at('/tin/?page=2'));
    const before = await gapsOf(stage, NUMBERED);
    const [report] = await backfillAll([NUMBERED], stage.deps, { since: '2026-02-20' });
    expect(report?.outcome).toBe('COMPLETE');
    expect(await gapsOf(stage, NUMBERED)).toEqual(before);
  });

  test('of a feed that shows nothing older than before changes nothing', async () => {
    const stage = await setStage();
    const feed = testSite({ entries: [{ kind: 'feed', url: at('/rss') }] });
    show(stage, '/rss', [9, 8, 7]);
    await runAt(stage, 10, feed);
    const before = await gapsOf(stage, feed);
    const [report] = await backfillAll([feed], stage.deps, { since: '2026-02-20' });
    expect(report?.outcome).toBe('INCOMPLETE');
    expect(await gapsOf(stage, feed)).toEqual(before);
  });
});
