import { expect, test } from 'vitest';
import { refreshAll } from '../../src/ingest/worker.ts';
import { isWithin } from '../../src/model/gap.ts';
import { publishedUrls, startTown } from './town.ts';

const SIX_HOURS = 6 * 3_600_000;

test('in the demo world nothing is missed and no rule stops answering, save where a site is down', async () => {
  const town = await startTown();
  const down = 'source:thoi-dai';
  const gapsOf = async () =>
    (await town.store.gaps({}))
      .filter(({ reason, to }) => reason !== 'NOT_YET_READ' || to === null)
      .map(({ sourceId, reason, from, to }) => [sourceId, reason, from, to]);
  await refreshAll(town.sites, town.deps);
  expect(await gapsOf()).toEqual([]);
  const seenUntil = new Date(town.clock.ms).toISOString();
  for (let round = 0; round < 5; round += 1) {
    town.clock.ms += SIX_HOURS;
    for (let news = 0; news < 8; news += 1) town.world.publishNext();
    if (round === 1) town.world.misbehave('thoi-dai', 'error');
    if (round === 3) town.world.misbehave('thoi-dai', null);
    await refreshAll(town.sites, town.deps);
    expect(await gapsOf()).toEqual(
      round === 1 || round === 2
        ? [[down, 'FAILING', new Date(Date.parse(seenUntil) + SIX_HOURS).toISOString(), null]]
        : [],
    );
  }
  const states = await town.store.sourceStates();
  expect(states.flatMap(({ drift }) => drift)).toEqual([]);
  const outcomes = (await town.store.checks({ sourceIds: [down] })).map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(new Set(['SUCCEEDED', 'FAILED']));
});

test('a site that puts on a new skin drifts, with the rules of its family and those that step in', async () => {
  const town = await startTown({ sites: ['mttq-tay-ninh'] });
  const driftOf = async () => (await town.store.sourceStates())[0]?.drift ?? [];
  town.world.publishOn('mttq-tay-ninh', 20);
  await refreshAll(town.sites, town.deps);
  expect(await driftOf()).toEqual([]);
  town.world.misbehave('mttq-tay-ninh', 'drift');
  for (let news = 0; news < 5; news += 1) {
    town.clock.ms += SIX_HOURS;
    town.world.publishOn('mttq-tay-ninh');
    await refreshAll(town.sites, town.deps);
  }
  const drift = await driftOf();
  expect(drift.map(({ field }) => field)).toContain('text');
  for (const { usualRule, presentRule } of drift)
    expect([usualRule.split('.')[0], presentRule.split('.')[0]]).toEqual(['nukeviet', 'generic']);
});

test('what a site published while it was down and its feeds could not hold lies in a gap', async () => {
  const town = await startTown({ sites: ['lhhn-da-nang'] });
  await refreshAll(town.sites, town.deps);
  town.clock.ms += SIX_HOURS;
  town.world.misbehave('lhhn-da-nang', 'outage');
  await refreshAll(town.sites, town.deps);
  town.clock.ms += SIX_HOURS;
  town.world.misbehave('lhhn-da-nang', null);
  await refreshAll(town.sites, town.deps);
  const stored = new Set((await town.articles()).map(({ canonicalUrl }) => canonicalUrl));
  const missed = town.world.articles.filter(
    (_article, place) => !stored.has(publishedUrls(town)[place] ?? ''),
  );
  const gaps = await town.store.gaps({});
  expect(missed.length).toBeGreaterThan(0);
  for (const { publishedAt } of missed) {
    const at = publishedAt.toISOString();
    expect(gaps.filter((gap) => isWithin(gap, { from: at, to: at })).map(({ reason }) => reason)).toContain(
      'OVERFLOWED',
    );
  }
});
