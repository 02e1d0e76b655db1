import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFromInput } from '../../feeds/input.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { normalizeText } from '../../src/model/text.ts';
import { worldSites } from '../support/world/sites.ts';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

const NOW = '2026-11-20T03:00:00.000Z';
/** A clock in its banner, no metadata, and its titles in h2. */
const PLAIN = 'lhhn-phu-tho';
let world: World;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(NOW), seed: 1 });
  for (let count = 0; count < 40; count++) world.publishNext();
});
afterAll(() => world.close());

async function fetched(url: string) {
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, contentType: response.headers.get('content-type'), url, observedAt: NOW };
}

function siteOf(id: string): Site {
  const { site, faults } = siteFromInput(world.sources.find((source) => source.id === id));
  if (site === null) throw new Error(faults.join('\n'));
  return site;
}

describe.each(worldSites.map(({ id }) => [id] as const))('the rules of the gateway for %s', (id) => {
  test('find the newest articles, and nothing else, in its feeds and lists', async () => {
    const site = siteOf(id);
    const standing = world.articles.filter(({ siteId }) => siteId === id).map(({ url }) => url);
    const found = new Set<string>();
    for (const source of site.entries) {
      const { entries } = await readEntries(site, source, await fetched(source.url));
      expect(entries.length, source.url).toBeGreaterThan(0);
      for (const { url } of entries) found.add(url);
    }
    expect([...found].filter((url) => !standing.includes(url))).toEqual([]);
    expect([...found]).toEqual(expect.arrayContaining(standing.slice(0, 3)));
  });

  test('read from each page exactly what its editors wrote', async () => {
    const site = siteOf(id);
    for (const { url, article, title, lead, publishedAt } of world.articles.filter(
      ({ siteId }) => siteId === id,
    )) {
      const draft = readArticle(site, await fetched(url)).article;
      expect(draft, url).toMatchObject({
        title: normalizeText(title),
        kind: article.kind,
        byline: article.byline,
      });
      expect(draft?.publishedAt, url).toBe(publishedAt.toISOString());
      const text = normalizeText(article.paragraphs.join('\n\n'));
      // A page without metadata says nowhere what its lead is: it may be read as the first paragraph, or not at all.
      if (id === PLAIN) expect(draft?.text.endsWith(text), url).toBe(true);
      else expect([draft?.lead, draft?.text], url).toEqual([normalizeText(lead), text]);
      expect(draft?.images.length, url).toBe(article.photos.length);
      for (const [at, { caption }] of article.photos.entries()) {
        const words = normalizeText(caption).replace(/\.$/, '');
        expect(draft?.images[at]?.caption?.slice(0, words.length), url).toBe(words);
      }
    }
  });
});
