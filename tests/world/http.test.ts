import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

let time = new Date('2026-11-20T03:00:00Z');
let world: World;

beforeAll(async () => {
  world = await startWorld({
    now: () => time,
    seed: 1,
    sites: ['mttq-cao-bang', 'thoi-dai', 'tap-chi-mat-tran'],
  });
});
afterAll(() => world.close());

const articleUrl = (site: string) => world.articles.find(({ siteId }) => siteId === site)?.url ?? '';
const feedUrl = (site: string) => world.sources.find(({ id }) => id === site)?.feeds[0] ?? '';

async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe.each([
  ['an article', () => articleUrl('mttq-cao-bang')],
  ['a feed', () => feedUrl('thoi-dai')],
] as const)('%s', (_name, url) => {
  test('is not sent again to who shows its ETag', async () => {
    const first = await ask(url());
    const again = await ask(url(), { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  test('is not sent again to who shows its Last-Modified', async () => {
    const first = await ask(url());
    const again = await ask(url(), { 'if-modified-since': first.headers.get('last-modified') ?? '' });
    expect(again.status).toBe(304);
  });

  test('is sent to who shows an older date', async () => {
    expect((await ask(url(), { 'if-modified-since': 'Mon, 01 Jan 2018 00:00:00 GMT' })).status).toBe(200);
  });

  test('believes the ETag rather than the date when both are shown', async () => {
    const first = await ask(url());
    const headers = {
      'if-none-match': '"quite-another"',
      'if-modified-since': first.headers.get('last-modified') ?? '',
    };
    expect((await ask(url(), headers)).status).toBe(200);
  });
});

test('the clock on a page moves on without a new ETag', async () => {
  const url = articleUrl('mttq-cao-bang');
  const before = await ask(url);
  time = new Date('2026-11-20T04:30:00Z');
  const after = await ask(url);
  expect(before.body).toContain('20/11/2026, 10:00');
  expect(after.body).toContain('20/11/2026, 11:30');
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
});

test('a feed gets a new ETag when an article is published', async () => {
  const url = feedUrl('mttq-cao-bang');
  const before = await ask(url);
  expect(world.publishNext()[0]?.siteId).toBe('mttq-cao-bang');
  expect((await ask(url, { 'if-none-match': before.headers.get('etag') ?? '' })).status).toBe(200);
});

test('a corrected article gets a new ETag and Last-Modified', async () => {
  const url = articleUrl('thoi-dai');
  const before = await ask(url);
  time = new Date('2026-11-20T05:00:00Z');
  world.revise(url);
  const after = await ask(url, { 'if-none-match': before.headers.get('etag') ?? '' });
  expect(after.status).toBe(200);
  expect(after.headers.get('last-modified')).toBe('Fri, 20 Nov 2026 05:00:00 GMT');
});

test('Cache-Control is there where the family sends one, and absent at NukeViet', async () => {
  expect((await ask(articleUrl('thoi-dai'))).headers.get('cache-control')).toBe('public, max-age=60');
  expect((await ask(feedUrl('tap-chi-mat-tran'))).headers.get('cache-control')).toBe('public, max-age=5');
  expect((await ask(articleUrl('mttq-cao-bang'))).headers.get('cache-control')).toBeNull();
});
