import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { siteFor } from '../../src/fieldwork.ts';
import { preview } from '../../src/ingest/preview.ts';
import { refreshAll } from '../../src/ingest/worker.ts';
import { startTown } from './town.ts';

const ID = 'mttq-tay-ninh';

/** A site that has published, and the preview of addresses on it; `known` says whether its rules are known. */
async function stand({ known = true } = {}) {
  const town = await startTown({ sites: [ID], readsStatements: true });
  while (town.world.articles.length < 12) {
    town.world.publishNext();
    town.clock.ms += 3_600_000;
  }
  const sites: readonly Site[] = known ? town.sites : [];
  const deps = {
    ...town.deps,
    readDocument,
    siteFor: (url: string, family: string | null) => siteFor(url, family, sites),
  };
  const [feed = ''] = town.world.sources[0]?.feeds ?? [];
  return {
    town,
    feed,
    look: (url: string, family: string | null = null, signal?: AbortSignal) =>
      preview(url, family, deps, signal),
  };
}

describe('a preview', () => {
  test('of a page gives its article as it would be stored', async () => {
    const { town, look } = await stand();
    const published = town.world.articles.find(({ isCopy }) => !isCopy);
    if (published === undefined) throw new Error('expected an article');
    const { family, articles, issues } = await look(published.url);
    expect(family).toBe('nukeviet');
    expect(issues).toEqual([]);
    expect(articles).toMatchObject([{ title: published.title, lead: published.lead }]);
    await refreshAll(town.sites, town.deps);
    const stored = (await town.articles()).find(({ canonicalUrl }) => canonicalUrl === articles[0]?.url);
    expect(articles[0]).toMatchObject({ text: stored?.text, publishedAt: stored?.publishedAt });
  });

  test('names the officials and events that a refresh would store', async () => {
    const { town, look, feed } = await stand();
    const { articles } = await look(feed);
    expect(articles.some(({ officials }) => officials.length > 0)).toBe(true);
    expect(articles.some(({ events }) => events.length > 0)).toBe(true);
    for (const { officials } of articles) expect(new Set(officials).size).toBe(officials.length);
    expect(await town.articles()).toEqual([]);
  });

  test('of a feed reads the first five articles and no more', async () => {
    const { town, look, feed } = await stand();
    const { articles } = await look(feed);
    expect(articles).toHaveLength(5);
    expect(town.world.requests.filter(({ path }) => path !== '/robots.txt')).toHaveLength(6);
  });

  test('stores nothing, not even the source', async () => {
    const { town, look, feed } = await stand();
    await look(feed);
    expect([await town.store.latestSeq(), await town.store.sourceStates()]).toEqual([0, []]);
  });

  test('reads a site that nobody knows by the generic rules, or by those of the family that is asked for', async () => {
    const { town, look } = await stand({ known: false });
    const { url, title } = town.world.articles[0] ?? { url: '', title: '' };
    expect(await look(url)).toMatchObject({ family: 'generic', articles: [{ title }] });
    expect(await look(url, 'NukeViet')).toMatchObject({ family: 'nukeviet', articles: [{ title }] });
  });

  test('tells an unknown family before anything is asked for', async () => {
    const { town, look, feed } = await stand();
    await expect(look(feed, 'geocities')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('expected family to be one of'),
    });
    expect(town.world.requests).toEqual([]);
  });

  test('tells the trouble of the fetch as it is', async () => {
    const { town, look, feed } = await stand();
    await expect(look('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'FETCH_BLOCKED_ADDRESS' });
    const missing = new URL('/khong-co.html', town.site(ID).homepage).href;
    await expect(look(missing)).rejects.toMatchObject({ code: 'FETCH_GONE' });
    town.world.misbehave(ID, 'error');
    await expect(look(feed)).rejects.toMatchObject({ code: 'FETCH_STATUS' });
  });

  test('of what is no article is an issue', async () => {
    const { town, look } = await stand();
    const { articles, issues } = await look(new URL('/robots.txt', town.site(ID).homepage).href);
    expect(articles).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual([expect.stringMatching(/^READ_/)]);
  });

  test('is called off when nobody waits for it', async () => {
    const { look, feed } = await stand();
    await expect(look(feed, null, AbortSignal.abort())).rejects.toMatchObject({ code: 'FETCH_ABORTED' });
  });
});
