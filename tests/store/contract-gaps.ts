import { describe, expect, test } from 'vitest';
import type { ListedEntry, ListReading } from '../../src/model/reach.ts';
import type { Store } from '../../src/store/store.ts';
import { source } from '../support/records.ts';
import type { World } from './contract.ts';
import { run } from './contract-sources.ts';

const A = 'source:site-a';
const FEED = 'https://site-a.test/rss';
const day = (number: number, hour = 0) => new Date(Date.UTC(2022, 7, number, hour)).toISOString();
const entry = (at: string): ListedEntry => ({
  canonicalUrl: `https://site-a.test/${at}`,
  published: { from: at, to: at },
  wasKnown: false,
  isUnread: false,
});
const read = (...days: readonly string[]): ListReading => ({
  url: FEED,
  state: 'READ',
  entries: days.map(entry),
});
const check = (at: string, reading: ListReading) => ({
  ...run({ startedAt: at, finishedAt: at, nextCheckAt: at, lists: [reading] }),
  succeeded: reading.state !== 'FAILED',
  errors: reading.state === 'FAILED' ? [{ code: 'FETCH_DNS', message: 'no name', at, url: FEED }] : [],
});
const failed: ListReading = { url: FEED, state: 'FAILED' };

async function checked(world: World, ...checks: readonly [string, ListReading][]): Promise<Store> {
  const store = await world.open();
  await store.registerSources([source('site-a'), source('site-b')], day(1));
  for (const [at, reading] of checks) await store.recordRun(check(at, reading));
  return store;
}
const gapsOf = async (store: Store, from?: string, to?: string) =>
  (await store.gaps({ from, to, sourceIds: [A] })).map((gap) => [gap.reason, gap.from, gap.to]);

/** What may be missing, and how checks came out. */
export function gapsContract(world: World): void {
  describe('gaps', () => {
    test('a source that was never read is one gap; what a list shows closes its part', async () => {
      const store = await checked(world, [day(10), read(day(9), day(8), day(7))]);
      expect(await store.gaps({})).toEqual([
        { sourceId: A, from: null, to: day(7), reason: 'NOT_YET_READ', urls: [FEED] },
        { sourceId: 'source:site-b', from: null, to: null, reason: 'NOT_YET_READ', urls: [] },
      ]);
    });

    test('an outage is open until a list reaches back beyond it, and then was none', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(6), failed], [day(7), failed]);
      expect(await gapsOf(store, day(5))).toEqual([['FAILING', day(5), null]]);
      await store.recordRun(check(day(8), read(day(7), day(4))));
      expect(await gapsOf(store, day(5))).toEqual([]);
    });

    test('what an outage has cost stays a gap', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(6), failed], [day(9), read(day(8))]);
      expect(await gapsOf(store, day(5))).toEqual([['OVERFLOWED', day(5), day(8)]]);
    });

    test('losses close to one another are one gap, those of another week are not', async () => {
      const store = await checked(
        world,
        [day(5), read(day(4))],
        [day(5, 12), read(day(5, 11))],
        [day(5, 18), read(day(5, 17))],
        [day(20), read(day(19), day(5, 12))],
        [day(21), read(day(20, 12))],
      );
      expect(await gapsOf(store, day(5))).toEqual([
        ['OVERFLOWED', day(5), day(5, 17)],
        ['OVERFLOWED', day(20), day(20, 12)],
      ]);
    });

    test('only gaps that share a moment with the period are told, of the sources asked', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(9), read(day(8))], [day(10), failed]);
      expect(await gapsOf(store, day(8), day(8, 12))).toEqual([['OVERFLOWED', day(5), day(8)]]);
      expect(await gapsOf(store, day(8, 1), day(8, 2))).toEqual([]);
      expect(await gapsOf(store, undefined, day(4))).toEqual([['NOT_YET_READ', null, day(4)]]);
      expect(await gapsOf(store, day(20))).toEqual([['FAILING', day(9), null]]);
      expect(await store.gaps({ sourceIds: [] })).toEqual([]);
    });

    test('the time since the last check is one where it is asked for, of what is read well', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(9), read(day(8), day(4))]);
      const unchecked = async () =>
        (await store.gaps({ from: day(6), unchecked: true, sourceIds: [A] })).map(
          ({ reason, from, to, urls }) => [...[reason, from, to], ...urls],
        );
      expect(await unchecked()).toEqual([['NOT_CHECKED', day(9), null, FEED]]);
      expect(await gapsOf(store, day(6))).toEqual([]);
      expect(await store.gaps({ from: day(6), to: day(8), unchecked: true, sourceIds: [A] })).toEqual([]);
      await store.recordRun(check(day(10), failed));
      expect(await unchecked()).toEqual([['FAILING', day(9), null, FEED]]);
      await store.decide({ kind: 'DISABLE_SOURCE', sourceId: A }, null, day(11));
      expect(await unchecked()).toEqual([['DISABLED', day(9), null, FEED]]);
    });

    test('a source that is switched off has an open gap since it was last read', async () => {
      const store = await checked(world, [day(5), read(day(4))]);
      await store.decide({ kind: 'DISABLE_SOURCE', sourceId: A }, null, day(6));
      expect(await gapsOf(store, day(5))).toEqual([['DISABLED', day(5), null]]);
      await store.decide({ kind: 'ENABLE_SOURCE', sourceId: A }, null, day(7));
      await store.recordRun(check(day(8), read(day(7), day(4))));
      expect(await gapsOf(store, day(5))).toEqual([]);
    });

    test('a walk back closes what it covered, save the pages that it could not read', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(9), read(day(8))], [day(10), failed]);
      const page = 'https://site-a.test/broken';
      const lost = { from: day(3), to: day(3), reason: 'FAILING', urls: [page] } as const;
      const walk = { sourceId: A, refused: [], checkedArticleIds: [], finishedAt: day(12) };
      const walked = { from: day(2), until: day(11), urls: [FEED], lost: [lost] };
      await store.recordWalk({ ...walk, walked: null });
      expect(await gapsOf(store)).toHaveLength(3);
      await store.recordWalk({ ...walk, walked });
      expect(await gapsOf(store)).toEqual([
        ['NOT_YET_READ', null, day(2)],
        ['FAILING', day(3), day(3)],
      ]);
      await store.recordWalk({ ...walk, walked: { ...walked, lost: [] } });
      expect(await gapsOf(store)).toEqual([['NOT_YET_READ', null, day(2)]]);
    });

    test('a walk back says nothing of health, and keeps the pages that it was refused', async () => {
      const store = await checked(world, [day(5), failed]);
      const before = await store.sourceStates([A]);
      const refusal = { url: 'https://site-a.test/gone', code: 'FETCH_GONE', at: day(6), attempts: 1 };
      const walk = { sourceId: A, refused: [refusal], checkedArticleIds: [], finishedAt: day(6) };
      await store.recordWalk({ ...walk, walked: { from: day(1), until: day(6), urls: [FEED], lost: [] } });
      expect(await store.sourceStates([A])).toEqual(before);
      expect((await store.known([refusal.url])).get(refusal.url)?.refusal).toEqual(refusal);
      expect((await store.checks({})).map(({ count }) => count)).toEqual([1]);
    });
  });

  describe('checks', () => {
    test('of a list that could be read and names nothing bear the code of that', async () => {
      const store = await checked(world);
      const error = { code: 'READ_NO_ENTRIES', message: 'found none', at: day(5), url: FEED };
      await store.recordRun({ ...check(day(5), read()), errors: [error] });
      expect(await store.checks({})).toMatchObject([{ outcome: 'SUCCEEDED', code: 'READ_NO_ENTRIES' }]);
    });

    test('are told in spans of those that came out alike, latest first', async () => {
      const list = read(day(4));
      const store = await checked(
        world,
        [day(5, 0), list],
        [day(5, 1), list],
        [day(5, 2), failed],
        [day(5, 3), failed],
        [day(5, 4), list],
      );
      const told = { sourceId: A, outcome: 'SUCCEEDED', code: null };
      expect(await store.checks({ sourceIds: [A] })).toEqual([
        { ...told, from: day(5, 4), to: day(5, 4), count: 1 },
        { ...told, from: day(5, 2), to: day(5, 3), outcome: 'FAILED', code: 'FETCH_DNS', count: 2 },
        { ...told, from: day(5, 0), to: day(5, 1), count: 2 },
      ]);
      const during = async (from: string, to: string) =>
        (await store.checks({ from, to })).map(({ count, outcome }) => `${count} ${outcome}`);
      expect(await during(day(5, 1), day(5, 2))).toEqual(['2 FAILED', '2 SUCCEEDED']);
      expect(await during(day(6), day(7))).toEqual([]);
    });

    test('of which some feed failed are told apart', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a')], day(1));
      const dead: ListReading = { url: 'https://site-a.test/dead', state: 'FAILED' };
      const error = { code: 'FETCH_GONE', message: 'gone', at: day(2), url: dead.url };
      const page = { ...error, code: 'FETCH_TIMEOUT', url: 'https://site-a.test/page' };
      await store.recordRun(run({ lists: [read(day(2)), dead], errors: [error, page] }));
      expect(await store.checks({})).toMatchObject([{ outcome: 'PARTIAL', code: 'FETCH_GONE' }]);
    });

    test('after a pause in which nobody looked begin a span of their own', async () => {
      const store = await checked(world, [day(5), read(day(4))], [day(7), read(day(4))]);
      expect((await store.checks({})).map(({ from, to }) => [from, to])).toEqual([
        [day(7), day(7)],
        [day(5), day(5)],
      ]);
    });

    test('are at most the two hundred latest spans of each source', async () => {
      const store = await world.open();
      await store.registerSources([source('site-a'), source('site-b')], day(1));
      for (let minute = 0; minute < 202; minute += 1) {
        const at = new Date(Date.parse(day(5)) + minute * 60_000).toISOString();
        await store.recordRun(check(at, minute % 2 === 0 ? read(day(4)) : failed));
      }
      await store.recordRun({ ...check(day(5), read(day(4))), sourceId: 'source:site-b' });
      const spans = await store.checks({});
      expect(spans.filter(({ sourceId }) => sourceId === A)).toHaveLength(200);
      expect(spans[0]?.from).toBe('2022-08-05T03:21:00.000Z');
      expect(spans.at(-1)?.sourceId).toBe('source:site-b');
    });
  });
}
