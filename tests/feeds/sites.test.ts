import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { genericSite, sites } from '../../feeds/index.ts';
import { type DocumentReading, readDocument } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';

interface Expected {
  readonly document: { readonly url: string; readonly contentType: string; readonly observedAt: string };
  readonly reading: DocumentReading;
}

const FEEDS = new URL('../../feeds/', import.meta.url);

/** The fixtures of a folder: pages and feeds by name, each with what it must give. */
function fixturesIn(folder: string) {
  const root = new URL(`${folder}/`, FEEDS);
  const names = existsSync(root) ? readdirSync(root).filter((name) => /\.(?:html|xml)$/.test(name)) : [];
  return names.map((name) => {
    const file = new URL(name.replace(/\.\w+$/, '.expected.json'), root);
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : null;
    return { name, bytes: readFileSync(new URL(name, root)), expected };
  });
}

function siteFor(site: Site | null, url: string): Site {
  const found = site ?? genericSite(url);
  if (found === null) throw new Error(`expected an http(s) address, but got ${url}`);
  return found;
}

const folders: readonly (readonly [string, Site | null])[] = [
  ...sites.map((site) => [`sites/${site.id}`, site] as const),
  ['families/generic', null],
];

describe.each(folders)('fixtures of %s', (folder, site) => {
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
      const reading = await readDocument(siteFor(site, expected.document.url), {
        ...expected.document,
        bytes,
      });
      expect(reading).toEqual(expected.reading);
    },
  );
});

describe('the registry', () => {
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
      for (const { url } of site.entries) expect(site.hosts).toContain(new URL(url).host);
  });

  it('has fixtures for every site', () => {
    for (const { id } of sites) expect(fixturesIn(`sites/${id}`).length, id).toBeGreaterThan(1);
  });
});
