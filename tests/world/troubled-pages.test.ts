import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFromInput } from '../../feeds/input.ts';
import { readArticle } from '../../src/extract/read.ts';
import { normalizeText } from '../../src/model/text.ts';
import { INVISIBLE, PLANTED } from '../support/world/hostile.ts';
import type { Mischief } from '../support/world/mischief.ts';
import { worldSites } from '../support/world/sites.ts';
import type { PublishedArticle, World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

const NOW = '2026-11-20T03:00:00.000Z';
let world: World;
beforeAll(async () => {
  world = await startWorld({ now: () => new Date(NOW), seed: 1 });
});
afterAll(() => world.close());

/** What the gateway makes of the newest pages of a site in trouble, each with what its editors wrote. */
async function readNewest(id: string, mischief: Mischief, count = 1) {
  const { site, faults } = siteFromInput(world.sources.find((source) => source.id === id));
  if (site === null) throw new Error(faults.join('\n'));
  world.misbehave(id, mischief);
  const read = async (written: PublishedArticle) => {
    const { url } = written;
    const response = await fetch(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const document = { bytes, contentType: response.headers.get('content-type'), url, observedAt: NOW };
    const { article, issues } = readArticle(site, document);
    if (article === null) throw new Error(`expected an article at ${url}, but got ${JSON.stringify(issues)}`);
    return { written, article, text: normalizeText(written.article.paragraphs.join('\n\n')) };
  };
  const pages = world.articles.filter(({ siteId }) => siteId === id).slice(0, count);
  const results = await Promise.all(pages.map(read));
  world.misbehave(id, null);
  return results;
}

/** Without any mark of its body or its end, so that the last words on the page may be taken for its last paragraph. */
const UNMARKED = 'mttq-quang-binh';
/** Its lead is nowhere marked as one. */
const PLAIN = 'lhhn-phu-tho';
const ids = worldSites.map(({ id }) => id);

describe.each(ids)('a hostile page of %s', (id) => {
  test('is read as it looks, and nothing that was planted in it comes through', async () => {
    for (const { article, written, text } of await readNewest(id, 'hostile')) {
      expect(article.title).toBe(normalizeText(written.title));
      if (id === UNMARKED) expect(article.text).toContain(text);
      else if (id === PLAIN) expect(article.text.endsWith(text)).toBe(true);
      else expect(article.text).toBe(text);
      const everything = JSON.stringify(article);
      expect(everything).not.toMatch(PLANTED);
      expect(everything).not.toMatch(INVISIBLE);
      expect(everything).not.toMatch(/javascript:|data:|onload|onerror|<script|<style|<svg/);
      expect(everything.length).toBeLessThan(20_000);
    }
  });
});

/** Families that have rules of their own for what is inside a page. */
const OWN_RULES: ReadonlySet<string> = new Set([
  'epi',
  'mastercms',
  'nukeviet',
  'sharepoint',
  'dnn',
  'liferay',
  'wordpress',
  'joomla',
]);

describe.each(worldSites.filter(({ family }) => OWN_RULES.has(family)).map(({ id }) => id))(
  'a page of %s in another skin',
  (id) => {
    test('has its title and all of its text, by a general rule, and the right date or none', async () => {
      for (const { article, written, text } of await readNewest(id, 'drift', 2)) {
        expect(article.title).toBe(normalizeText(written.title));
        for (const paragraph of text.split('\n\n')) expect(article.text).toContain(paragraph);
        expect(article.rules.text).toMatch(/^generic\./);
        expect([null, written.publishedAt.toISOString()]).toContain(article.publishedAt);
      }
    });
  },
);

test.each(['mttq-can-tho', 'friendship-news', 'lhhn-da-nang'])(
  'UTF-8 of %s that is declared to be windows-1252 is read as what it is',
  async (id) => {
    for (const { article, text } of await readNewest(id, 'wrong-charset')) expect(article.text).toBe(text);
  },
);
