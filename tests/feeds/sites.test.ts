import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { genericSite, siteForUrl, sites } from '../../feeds/index.ts';
import { type DocumentReading, readDocument } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { provinceById } from '../../src/gazetteer/provinces.ts';
import { siteHost } from '../../src/model/url.ts';

interface Expected {
  readonly document: { readonly url: string; readonly contentType: string; readonly observedAt: string };
  readonly reading: DocumentReading;
}

const FEEDS = new URL('../../feeds/', import.meta.url);

/** The fixtures of a folder: pages and feeds by name, each with what it must give. */
function fixturesIn(folder: string) {
  const root = new URL(`${folder}/`, FEEDS);
  const names = existsSync(root)
    ? readdirSync(root).filter((name) => /(?<!\.expected)\.(?:html|xml|json)$/.test(name))
    : [];
  return names.map((name) => {
    const file = new URL(name.replace(/\.\w+$/, '.expected.json'), root);
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : null;
    return { name, bytes: readFileSync(new URL(name, root)), expected };
  });
}

/** A site of a family without deviations; of the generic one, a page that no site is known for. */
function familySite(name: string, url: string): Site {
  const family = families.get(name);
  const found =
    family === undefined || name === 'generic'
      ? genericSite(url)
      : defineSite(family, {
          id: 'x',
          name: 'Trang thử',
          kind: 'FRONT',
          homepage: new URL(url).origin,
          entries: [],
        });
  if (found === null) throw new Error(`expected an http(s) address, but got ${url}`);
  return found;
}

/** Families whose fixtures are those of the sites named: their first sites. */
const SHOWN_BY_SITES: ReadonlyMap<string, string> = new Map([
  ['epi', 'mattran'],
  ['mastercms', 'thoidai'],
  ['nukeviet', 'tayninh'],
]);
const folders: readonly (readonly [string, (url: string) => Site])[] = [
  ...sites
    .filter(({ id }) => fixturesIn(`sites/${id}`).length > 0)
    .map((site) => [`sites/${site.id}`, () => site] as const),
  ...[...families.keys()]
    .filter((name) => !SHOWN_BY_SITES.has(name))
    .map((name) => [`families/${name}`, (url: string) => familySite(name, url)] as const),
];

describe.each(folders)('fixtures of %s', (folder, siteFor) => {
  const fixtures = fixturesIn(folder);

  it('hold an article and a list or feed', () => {
    const kinds = fixtures.map(({ expected }) =>
      expected?.reading.kind === 'page' && expected.reading.article ? 'article' : expected?.reading.kind,
    );
    expect(kinds).toContain('article');
    expect(kinds.some((kind) => kind === 'list' || kind === 'feed')).toBe(true);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s is read as expected',
    async (_name, { bytes, expected }) => {
      if (expected === null) throw new Error('expected a file <name>.expected.json beside the fixture');
      const reading = await readDocument(siteFor(expected.document.url), {
        ...expected.document,
        bytes,
      });
      expect(reading).toEqual(expected.reading);
    },
  );
});

describe('a family of a known maker', () => {
  const marked = [...families.values()].filter(
    ({ name, marks }) => marks !== null && !SHOWN_BY_SITES.has(name),
  );

  it.each(marked.map(({ name }) => name))('%s is known by its pages where no site is', async (name) => {
    for (const { bytes, expected } of fixturesIn(`families/${name}`)) {
      const site = expected === null ? null : genericSite(expected.document.url);
      if (expected?.reading.kind !== 'page' || site === null) continue;
      const reading = await readDocument(site, { ...expected.document, bytes });
      expect(reading.kind === 'page' ? reading.article?.rules : null).toEqual(
        expected.reading.article?.rules,
      );
    }
  });
});

describe('the registry', () => {
  it('holds every source of the catalogue', () => {
    const counts = { FRONT: 0, FRIENDSHIP_UNION: 0, PRESS: 0 };
    for (const { kind } of sites) counts[kind]++;
    // Central Front and its second host, 22 provinces; VUFO, 6 provinces; seven papers.
    expect(counts).toEqual({ FRONT: 24, FRIENDSHIP_UNION: 7, PRESS: 6 });
  });

  it('is in alphabetical order, each id once', () => {
    const ids = sites.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('gives no host to two sites', () => {
    const hosts = sites.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('announces only addresses on the site itself', () => {
    for (const site of sites)
      for (const { url } of site.entries)
        expect(site.hosts.includes(siteHost(new URL(url))) ? site.id : url).toBe(site.id);
  });

  it('names a family that exists, and a homepage of its own', () => {
    for (const site of sites) {
      expect([...families.keys()], site.id).toContain(site.family);
      expect(siteForUrl(site.homepage, sites)?.id ?? site.id, site.id).toBe(site.id);
    }
  });

  it('gives provincial sites a unit of today, and those of merged bodies the former one that lies in it', () => {
    for (const { id, kind, provinceId, formerProvinceId } of sites) {
      const province = provinceId === null ? null : provinceById(provinceId);
      expect(provinceId === null || province?.mergedIntoId === null, id).toBe(true);
      if (formerProvinceId !== undefined)
        expect(provinceById(formerProvinceId)?.mergedIntoId, id).toBe(provinceId);
      if (kind === 'PRESS') expect(provinceId, id).toBeNull();
    }
    expect(sites.filter(({ formerProvinceId }) => formerProvinceId !== undefined)).toHaveLength(8);
  });

  it('has one source of a kind at most for each province until the merger', () => {
    const keys = sites
      .filter(({ provinceId }) => provinceId !== null)
      .map(({ kind, provinceId, formerProvinceId }) => `${kind} ${formerProvinceId ?? provinceId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(28);
  });

  it('trusts no site of which only the address is known', () => {
    expect(sites.filter(({ isVerified }) => isVerified).map(({ id }) => id)).toEqual([
      'mattran',
      'tayninh',
      'thoidai',
      'vufo',
    ]);
  });

  it.each(['bacgiang', 'bentre', 'hanoi', 'huefo', 'hungyen', 'thaibinh'])(
    'reads pages of %s, whose maker is not known, by the marks they show',
    async (id) => {
      const site = sites.find((one) => one.id === id);
      const fixture = fixturesIn('families/joomla').find(({ name }) => name === 'chuc-mung.html');
      if (site === undefined || fixture === undefined) throw new Error(`expected the site ${id} and a page`);
      const url = new URL('/tin/30-cac-to-chuc-thanh-vien-chuc-mung', site.homepage).href;
      const document = { url, contentType: null, observedAt: null, bytes: fixture.bytes };
      const reading = await readDocument(site, document);
      expect(reading.kind === 'page' ? reading.article?.rules.publishedAt : null).toBe('joomla.published');
    },
  );

  it('has fixtures for every site that states rules for pages of its own', () => {
    for (const { id, article, list, family } of sites) {
      const base = families.get(family);
      const states =
        article.title.length + article.body.length + article.box.length !==
          (base?.article.title.length ?? 0) +
            (base?.article.body.length ?? 0) +
            (base?.article.box.length ?? 0) || list?.items.length !== base?.list?.items.length;
      if (states) expect(fixturesIn(`sites/${id}`).length, id).toBeGreaterThan(1);
    }
  });

  it('has fixtures for every family', () => {
    for (const name of families.keys())
      expect(
        fixturesIn(`families/${name}`).length + fixturesIn(`sites/${SHOWN_BY_SITES.get(name)}`).length,
        name,
      ).toBeGreaterThan(2);
  });
});
