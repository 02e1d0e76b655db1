import { expect, test } from 'vitest';
import { backfillAll } from '../../src/ingest/backfill-all.ts';
import { refreshAll } from '../../src/ingest/worker.ts';
import { healthStatus } from '../../src/model/source.ts';
import { dateInVietnam } from '../../src/model/time.ts';
import { startTown, type Town } from './town.ts';

const HOUR = 3_600_000;

async function stateOf(town: Town) {
  const [state] = await town.store.sourceStates(town.sites.map(({ id }) => `source:${id}`));
  if (state === undefined) throw new Error('expected the only site to be registered');
  return { ...state, status: healthStatus(state, new Date(town.clock.ms).toISOString()) };
}

/** The town's gaps, without that before its beginning. */
const gapsOf = async ({ store }: Town) =>
  (await store.gaps({})).filter(({ reason }) => reason !== 'NOT_YET_READ');

/** Some hours pass, and the site is read. */
async function readAfter(town: Town, hours: number): Promise<void> {
  town.clock.ms += hours * HOUR;
  await refreshAll(town.sites, town.deps);
}
const readAfterAnHour = (town: Town) => readAfter(town, 1);
/** Longer than any page is read again. */
const LONG = 40 * 24;

test.each([
  ['mttq-tay-ninh', 'nukeviet.'],
  ['mttq-dong-nai', 'sharepoint.'],
])(
  'a new skin of %s is told as drift from the family’s own rule, and is over when the old one is back',
  async (siteId, own) => {
    const town = await startTown({ sites: [siteId] });
    await readAfterAnHour(town);
    for (const _round of [1, 2]) {
      town.world.publishOn(siteId, 6);
      await readAfterAnHour(town);
    }
    expect(await stateOf(town)).toMatchObject({ drift: [], status: 'OK' });
    await readAfter(town, LONG);
    town.world.misbehave(siteId, 'drift');
    town.world.publishOn(siteId, 5);
    await readAfterAnHour(town);
    const { drift, status } = await stateOf(town);
    const text = drift.find(({ field }) => field === 'text');
    expect(text).toMatchObject({ presentRule: 'generic.main-text', share: 0.5, usualShare: 1 });
    expect(text?.usualRule.startsWith(own), text?.usualRule).toBe(true);
    expect(status).toBe('THINNING');
    town.world.misbehave(siteId, null);
    for (const _round of [1, 2]) {
      town.world.publishOn(siteId, 5);
      await readAfterAnHour(town);
    }
    expect(await stateOf(town)).toMatchObject({ drift: [], status: 'OK' });
  },
);

test('a site whose news comes without dates from some day on is THINNING', async () => {
  const town = await startTown({ sites: ['mttq-ninh-binh'] });
  town.world.publishOn('mttq-ninh-binh', 4);
  await readAfterAnHour(town);
  expect((await stateOf(town)).status).toBe('OK');
  town.world.misbehave('mttq-ninh-binh', 'thin');
  town.world.publishOn('mttq-ninh-binh', 4);
  await readAfterAnHour(town);
  const { coverage, status } = await stateOf(town);
  expect(coverage.title).toBe(1);
  expect(coverage.publishedAt).toBeLessThan(0.8);
  expect(status).toBe('THINNING');
});

test('a site that was down while it published more than its feeds hold leaves a gap', async () => {
  const town = await startTown({ sites: ['lhhn-da-nang'] });
  town.world.publishOn('lhhn-da-nang', 2);
  await readAfterAnHour(town);
  expect(await gapsOf(town)).toEqual([]);
  const lastSeen = new Date(town.clock.ms).toISOString();

  town.clock.ms += HOUR;
  town.world.misbehave('lhhn-da-nang', 'outage');
  await readAfterAnHour(town);
  expect(await gapsOf(town)).toMatchObject([{ reason: 'FAILING', from: lastSeen, to: null }]);

  town.world.misbehave('lhhn-da-nang', null);
  await readAfterAnHour(town);
  const [gap, ...others] = await gapsOf(town);
  expect(gap).toMatchObject({ sourceId: 'source:lhhn-da-nang', reason: 'OVERFLOWED', from: lastSeen });
  expect(gap?.urls).toHaveLength(2);
  expect(others).toEqual([]);
  const missing = town.world.articles.length - (await town.articles()).length;
  expect(missing).toBe(2);
});

test('a gap is closed by a walk back through the site’s lists', async () => {
  const town = await startTown({ sites: ['mttq-ninh-binh'] });
  town.world.publishOn('mttq-ninh-binh');
  await readAfterAnHour(town);
  town.clock.ms += HOUR;
  town.world.misbehave('mttq-ninh-binh', 'outage');
  town.world.publishOn('mttq-ninh-binh', 14);
  await readAfterAnHour(town);
  town.world.misbehave('mttq-ninh-binh', null);
  await readAfterAnHour(town);
  expect((await gapsOf(town)).map(({ reason }) => reason)).toContain('OVERFLOWED');
  await backfillAll(town.sites, town.deps, { since: dateInVietnam(new Date(town.clock.ms - 48 * HOUR)) });
  expect(await gapsOf(town)).toEqual([]);
  expect((await town.articles()).length).toBe(town.world.articles.length);
});
