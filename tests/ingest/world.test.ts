import { describe, expect, test } from 'vitest';
import { refresh } from '../../src/ingest/refresh.ts';
import { refreshAll, startWorker } from '../../src/ingest/worker.ts';
import { changesSince } from '../../src/live/replay.ts';
import type { Change } from '../../src/model/change.ts';
import type { ArticleEvidence } from '../../src/model/evidence.ts';
import type { RefreshReport } from '../../src/model/refresh-report.ts';
import { normalizeText } from '../../src/model/text.ts';
import { everyItem } from '../support/graph-of.ts';
import { inTime } from '../support/in-time.ts';
import type { Mischief } from '../support/world/mischief.ts';
import { worldSites } from '../support/world/sites.ts';
import { publishedUrls, startTown, type Town } from './town.ts';

/** Sites whose servers send no validators, or another with each answer. */
const UNPROVED: ReadonlySet<string> = new Set(
  worldSites
    .filter(({ manners }) => ['none', 'changing-etag'].includes(manners?.validators ?? 'both'))
    .map(({ id }) => id),
);
const FEW = ['mat-tran-trung-uong', 'thoi-dai', 'mttq-cao-bang'];

async function refreshOne(town: Town, siteId: string) {
  const site = town.site(siteId);
  const [state] = await town.store.sourceStates([`source:${siteId}`]);
  if (state === undefined) throw new Error(`expected ${siteId} to be registered`);
  return refresh(site, state, town.deps);
}

const added = (changes: readonly Change[]) =>
  changes
    .filter(({ kind, nodeKind }) => kind === 'ADDED' && nodeKind === 'ARTICLE')
    .map(({ nodeId }) => nodeId);

/** Codes of what went wrong; that a section of a site has no articles yet is as it should be. */
const troubles = ({ errors }: RefreshReport) =>
  [...new Set(errors.map(({ code }) => code))].filter((code) => code !== 'READ_NO_ENTRIES');

describe('the pipeline in the demo world', () => {
  test('everything that the sites have published arrives, each once', async () => {
    const town = await startTown({ readsStatements: true });
    const reports = await refreshAll(town.sites, town.deps);
    expect(reports.flatMap(troubles)).toEqual([]);
    const stored = await town.articles();
    expect(stored.map(({ canonicalUrl }) => canonicalUrl).sort()).toEqual([...publishedUrls(town)].sort());
    const titles = new Map(stored.map(({ canonicalUrl, title }) => [canonicalUrl, title]));
    const expected = publishedUrls(town).map((url, i) => [
      url,
      normalizeText(town.world.articles[i]?.title ?? ''),
    ]);
    expect([...titles].sort()).toEqual(expected.sort());
  });

  test('every statement has its receipt in the text of its article', async () => {
    const town = await startTown({ readsStatements: true });
    await refreshAll(town.sites, town.deps);
    const articles = new Map((await town.articles()).map((article) => [article.id, article.text]));
    const stated: readonly { readonly evidence: ArticleEvidence }[] = [
      ...(await everyItem(town.store, 'MENTION', 'NEWEST_FIRST', {})),
      ...(await everyItem(town.store, 'REPORT', 'NEWEST_FIRST', {})),
      ...(await everyItem(town.store, 'PARTICIPATION', 'NEWEST_FIRST', {})),
    ];
    expect(stated.length).toBeGreaterThan(200);
    for (const { evidence } of stated) {
      const { articleId, quote, start, end } = evidence;
      const text = articles.get(articleId) ?? '';
      const statement = text.slice(start, end);
      expect(statement.trim()).not.toBe('');
      // The quote is the sentence around the statement, not another that happens to hold the same words.
      const from = text.lastIndexOf(quote, start);
      expect(from, quote).toBeGreaterThanOrEqual(0);
      expect(from + quote.length, quote).toBeGreaterThanOrEqual(end);
    }
  });

  test('copies of one text on several sites are one story', async () => {
    const town = await startTown();
    await refreshAll(town.sites, town.deps);
    const storyOf = new Map(
      (await town.articles()).map(({ canonicalUrl, storyId }) => [canonicalUrl, storyId]),
    );
    const urls = publishedUrls(town);
    const stories = new Map<string, Set<string | undefined>>();
    for (const [i, { article }] of town.world.articles.entries()) {
      const ids = stories.get(article.key) ?? new Set();
      stories.set(article.key, ids.add(storyOf.get(urls[i] ?? '')));
    }
    const isCopied = town.world.articles.filter(({ isCopy }) => isCopy);
    expect(isCopied.length).toBeGreaterThan(0);
    expect([...stories.values()].filter((ids) => ids.size > 1)).toEqual([]);
    expect(new Set(storyOf.values()).size).toBe(stories.size);
  });

  test('a second time changes nothing, publishes nothing and fetches no page', async () => {
    const town = await startTown({ readsStatements: true });
    await refreshAll(town.sites, town.deps);
    const [seq, asked] = [await town.store.latestSeq(), town.world.requests.length];
    const reports = await refreshAll(town.sites, town.deps);
    expect(await town.store.latestSeq()).toBe(seq);
    expect(reports.map(({ fetched, added: more, updated }) => fetched + more + updated)).toEqual(
      reports.map(() => 0),
    );
    const again = town.world.requests
      .slice(asked)
      .map(({ siteId, path }) => new URL(path, town.site(siteId).homepage).href);
    expect(again.sort()).toEqual(town.sites.flatMap(({ entries }) => entries.map(({ url }) => url)).sort());
    // Some servers never prove that a document is as it was: these are read again, and say the same.
    const isProved = ({ sourceId }: RefreshReport) => !UNPROVED.has(sourceId.slice('source:'.length));
    expect(reports.filter(isProved).map(({ entryCount }) => entryCount)).toEqual(
      reports.filter(isProved).map(() => null),
    );
  });

  test('a correction becomes a revision', async () => {
    const town = await startTown({ sites: FEW });
    town.world.publishNext();
    await refreshAll(town.sites, town.deps);
    const revised = town.world.revise();
    town.clock.ms += 10_000;
    const reports = await refreshAll(town.sites, town.deps);
    expect(reports.reduce((sum, { updated }) => sum + updated, 0)).toBe(1);
    const [article] = (await town.articles()).filter(({ revision }) => revision === 2);
    expect(article?.canonicalUrl).toBe(
      town.site(revised?.siteId ?? '').identify(new URL(revised?.url ?? ''))?.canonicalUrl,
    );
  });

  test.each<[Mischief, string]>([
    ['slow', 'FETCH_TIMEOUT'],
    ['missing-article', 'FETCH_GONE'],
  ])(
    'a site in trouble (%s) is told as %s, the others go on, and nothing is lost',
    async (mischief, code) => {
      await inTime(900, async (timeoutMs) => {
        const town = await startTown({ sites: FEW, fetch: { timeoutMs, maxBytes: 300_000 } });
        town.world.misbehave('mttq-cao-bang', mischief);
        const reports = await refreshAll(town.sites, town.deps);
        expect(reports.map((report) => [report.sourceId, troubles(report)])).toEqual([
          ['source:mat-tran-trung-uong', []],
          ['source:thoi-dai', []],
          ['source:mttq-cao-bang', [code]],
        ]);
        town.world.misbehave('mttq-cao-bang', null);
        town.clock.ms += 3_600_000;
        expect(troubles(await refreshOne(town, 'mttq-cao-bang'))).toEqual([]);
        expect((await town.articles()).map(({ canonicalUrl }) => canonicalUrl).sort()).toEqual(
          [...publishedUrls(town)].sort(),
        );
      });
    },
  );

  test('a broken feed takes nothing down', async () => {
    const town = await startTown({ sites: FEW });
    town.world.misbehave('thoi-dai', 'broken-feed');
    const reports = await refreshAll(town.sites, town.deps);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  });

  test('a new article reaches a subscriber in under a second from its commit, and exactly once', async () => {
    const town = await startTown({ sites: FEW });
    await refreshAll(town.sites, town.deps);
    const { save } = town.store;
    const committedAt = new Map<number, number>();
    Object.assign(town.store, {
      async save(...args: Parameters<typeof save>) {
        const changes = await save.apply(town.store, args);
        for (const { seq } of changes) committedAt.set(seq, performance.now());
        return changes;
      },
    });
    const changes = changesSince(town.store, town.bus, await town.store.latestSeq());
    const worker = startWorker({ sites: async () => town.sites, deps: town.deps, pollMs: 20 });
    town.clock.ms += 60_000;
    let expected = town.world.publishNext().length;
    const seen: Change[] = [];
    const spans: number[] = [];
    for await (const change of changes) {
      seen.push(change);
      const commit = committedAt.get(change.seq);
      if (change.nodeKind !== 'SOURCE') spans.push(performance.now() - (commit ?? 0));
      if (added(seen).length < expected) continue;
      // What comes late each time is late; a machine that was busy with something else is so now and then.
      if (Math.min(...spans) < 1_000 || expected > 8) break;
      town.clock.ms += 60_000;
      expected += town.world.publishNext().length;
    }
    await worker.stop();
    expect(Math.min(...spans)).toBeLessThan(1_000);
    expect(new Set(added(await town.store.changesAfter(0, 10_000))).size).toBe(town.world.articles.length);
    expect(added(seen)).toHaveLength(expected);
  });

  test('stopped at any moment and started again, it loses and doubles nothing', async () => {
    const town = await startTown({ sites: FEW });
    for (let stop = 1; stop <= 6; stop += 1) {
      const abort = new AbortController();
      let pages = 0;
      const fetch: typeof town.deps.fetch = async (request) => {
        if (++pages > stop) abort.abort();
        return town.deps.fetch(request);
      };
      town.clock.ms += 60_000;
      town.world.publishNext();
      await refreshAll(town.sites, { ...town.deps, fetch }, { signal: abort.signal });
    }
    town.clock.ms += 60_000;
    await refreshAll(town.sites, town.deps);
    const ids = added(await town.store.changesAfter(0, 10_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect((await town.articles()).map(({ canonicalUrl }) => canonicalUrl).sort()).toEqual(
      [...publishedUrls(town)].sort(),
    );
  });
});
