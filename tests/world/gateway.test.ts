import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { families } from '../../feeds/families.ts';
import { siteFromInput } from '../../feeds/input.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { normalizeText } from '../../src/model/text.ts';
import { dateInVietnam } from '../../src/model/time.ts';
import { worldSites } from '../support/world/sites.ts';
import { localInstant } from '../support/world/stamp.ts';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

const NOW = '2026-11-20T03:00:00.000Z';
/** A clock in its banner, no metadata, and its titles in h2. */
const PLAIN = 'lhhn-phu-tho';
/** Dates its news by the day. */
const UNHURRIED = 'mttq-quang-binh';
const ENGLISH = 'friendship-news';
/** Families that have no rules of their own for pages, since no page of theirs was ever seen. */
const UNSEEN: ReadonlySet<string> = new Set(['generic', 'portal', '3cms']);
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
    const known = (url: string) => site.identify(new URL(url))?.canonicalUrl ?? url;
    const standing = world.articles.filter(({ siteId }) => siteId === id).map(({ url }) => known(url));
    const found = new Set<string>();
    for (const source of site.entries) {
      const { entries } = await readEntries(site, source, await fetched(source.url));
      expect(entries.length, source.url).toBeGreaterThan(0);
      for (const { url } of entries) found.add(known(url));
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
      const printed = id === UNHURRIED ? localInstant(`${dateInVietnam(publishedAt)} 00:00`) : publishedAt;
      expect(draft?.publishedAt, url).toBe(printed.toISOString());
      expect(draft?.language, url).toBe(id === ENGLISH ? 'en' : 'vi');
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

  test('answer with its family, wherever that has a rule of its own', async () => {
    const site = siteOf(id);
    const family = UNSEEN.has(site.family) ? 'generic' : site.family;
    for (const { url } of world.articles.filter(({ siteId }) => siteId === id)) {
      const { title, text, publishedAt } = readArticle(site, await fetched(url)).article?.rules ?? {};
      const families = [title, text, publishedAt].map((rule) => rule?.split('.')[0]);
      expect(families, `${url}: ${title}, ${text}, ${publishedAt}`).toEqual([family, family, family]);
    }
  });
});

test('every family of the gateway has a site in the world', () => {
  expect(new Set(worldSites.map(({ family }) => family))).toEqual(new Set(families.keys()));
});
