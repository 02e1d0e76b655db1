import { describe, expect, test } from 'vitest';
import { backfillAll } from '../../src/ingest/backfill-all.ts';
import { readListing } from '../../src/ingest/listing.ts';
import { at, list, page, setStage } from './stage.ts';
import { sourceState, testSite } from './values.ts';

const SINCE = '2026-01-01';
const numbered = testSite({ entries: [{ kind: 'list', url: at('/tin/'), pages: '?page={page}' }] });

describe('a backfill in trouble', () => {
  test('leaves a site alone that asks for it, and another run goes on', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html') });
    stage.props.set(at('/tin/?page=2'), { status: 429, retryAfterSeconds: 600 });
    stage.props.set(at('/a.html'), { body: page('A') });
    stage.props.set(at('/b.html'), { body: page('B') });
    const site = testSite({ entries: [...numbered.entries, { kind: 'list', url: at('/khac/') }] });
    const [report] = await backfillAll([site], stage.deps, { since: SINCE });
    expect(report).toMatchObject({ outcome: 'INCOMPLETE', added: 2 });
    expect(stage.requests.map(({ url }) => url)).not.toContain(at('/khac/'));

    stage.props.set(at('/tin/?page=2'), { body: list('/c.html') });
    stage.props.set(at('/c.html'), { body: page('C') });
    stage.props.set(at('/khac/'), { body: list('/a.html') });
    stage.asked();
    const [again] = await backfillAll([site], stage.deps, { since: SINCE });
    expect(again).toMatchObject({ outcome: 'COMPLETE', added: 1 });
    expect(stage.asked()).toEqual(['/tin/', '/tin/', '/c.html', '/tin/', '/khac/']);
  });

  test('refuses a day to come before it asks any site', async () => {
    const stage = await setStage();
    await expect(backfillAll([numbered], stage.deps, { since: '2999-01-01' })).rejects.toThrow(
      /expected a day to read back to that is not after today, \d{4}-\d\d-\d\d, but got 2999-01-01/,
    );
    expect(stage.requests).toEqual([]);
  });

  test('stops when page after page fails', async () => {
    const stage = await setStage();
    const paths = Array.from({ length: 30 }, (_none, i) => `/${i}.html`);
    stage.props.set(at('/tin/'), { body: list(...paths) });
    for (const path of paths) stage.props.set(at(path), { code: 'FETCH_TIMEOUT' });
    const [report] = await backfillAll([numbered], stage.deps, { since: SINCE });
    expect(report?.outcome).toBe('INCOMPLETE');
    expect(stage.requests.length).toBeLessThan(12);
  });

  test('a page that fails does not keep the others', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html', '/c.html') });
    stage.props.set(at('/a.html'), { body: page('A') });
    stage.props.set(at('/b.html'), { code: 'FETCH_TIMEOUT' });
    stage.props.set(at('/c.html'), { body: page('C') });
    const [report] = await backfillAll([numbered], stage.deps, { since: SINCE });
    expect(report).toMatchObject({ outcome: 'COMPLETE', added: 2, failed: 1 });
    expect(report?.errors.map(({ code }) => code)).toEqual(['FETCH_TIMEOUT']);
  });

  test('a list without articles is told, and is a failure where there is no other', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: '' });
    stage.props.set(at('/khac/'), { body: list('/a.html') });
    stage.props.set(at('/a.html'), { body: page('A') });
    const [empty] = await backfillAll([numbered], stage.deps, { since: SINCE });
    expect([empty?.outcome, empty?.errors[0]?.code]).toEqual(['FAILED', 'READ_NO_ENTRIES']);
    const site = testSite({ entries: [...numbered.entries, { kind: 'list', url: at('/khac/') }] });
    const [beside] = await backfillAll([site], stage.deps, { since: SINCE });
    expect(beside).toMatchObject({ outcome: 'COMPLETE', added: 1, failed: 1 });
  });

  test('tells a bug of ours as such, and goes on', async () => {
    const stage = await setStage(() => {
      throw new Error('a rule tripped');
    });
    stage.props.set(at('/tin/'), { body: list('/a.html') });
    stage.props.set(at('/a.html'), { body: page('A') });
    const [report] = await backfillAll([numbered], stage.deps, { since: SINCE });
    expect(report?.errors.map(({ code }) => code)).toEqual(['INTERNAL']);
  });
});

describe('a sitemap in an ordinary refresh', () => {
  const sitemap = { kind: 'sitemap', url: at('/sitemap.xml') } as const;

  test('gives its newest two hundred articles', async () => {
    const stage = await setStage();
    const paths = Array.from({ length: 500 }, (_none, i) => `/tin-${i + 1}.html`);
    stage.props.set(sitemap.url, { body: list(...paths) });
    const listing = await readListing(testSite(), sitemap, sourceState('cao-bang'), stage.deps);
    if (listing.state !== 'READ') throw new Error('expected it to be read');
    expect(listing.announced).toHaveLength(200);
    expect(listing.announced[0]?.canonicalUrl).toBe(at('/tin-500.html'));
  });

  test('that is an index gives the articles of its newest, and never follows it in a circle', async () => {
    const stage = await setStage();
    const further = ['/s1.xml', '/s2.xml', '/s3.xml', '/s4.xml'].map((path) => ({
      url: at(path),
      changedAt: null,
    }));
    const deps = {
      ...stage.deps,
      extraction: {
        ...stage.deps.extraction,
        readEntries: async (...args: Parameters<typeof stage.deps.extraction.readEntries>) => {
          const read = await stage.deps.extraction.readEntries(...args);
          return read.entries.length > 0 ? read : { ...read, further };
        },
      },
    };
    stage.props.set(sitemap.url, { body: '' });
    stage.props.set(at('/s4.xml'), { body: list('/d.html') });
    stage.props.set(at('/s3.xml'), { body: '' });
    stage.props.set(at('/s2.xml'), { status: 500 });
    const listing = await readListing(testSite(), sitemap, sourceState('cao-bang'), deps);
    expect(listing).toMatchObject({
      state: 'READ',
      announced: [{ canonicalUrl: at('/d.html') }],
      trouble: null,
    });
    expect(stage.asked()).toEqual(['/sitemap.xml', '/s4.xml', '/s3.xml', '/s2.xml']);
  });
});
