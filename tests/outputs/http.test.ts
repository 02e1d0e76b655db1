import { describe, expect, test } from 'vitest';
import { openOutputs, ordinary } from './gateway.ts';

const PATHS = [
  '/feeds/articles.rss',
  '/feeds/articles.atom',
  '/feeds/articles.json',
  '/feeds/events.ics',
  '/exports/articles.csv',
  '/exports/articles.ndjson',
  '/exports/graph.ndjson',
];

describe('outputs over HTTP', () => {
  test.each([
    ['/feeds/articles.rss', 'application/rss+xml; charset=utf-8', null],
    ['/feeds/articles.atom', 'application/atom+xml; charset=utf-8', null],
    ['/feeds/articles.json', 'application/feed+json; charset=utf-8', null],
    ['/feeds/events.ics', 'text/calendar; charset=utf-8', null],
    ['/exports/articles.csv', 'text/csv; charset=utf-8; header=present', 'cau-noi-articles.csv'],
    ['/exports/articles.ndjson', 'application/x-ndjson; charset=utf-8', 'cau-noi-articles.ndjson'],
    ['/exports/graph.ndjson', 'application/x-ndjson; charset=utf-8', 'cau-noi-graph.ndjson'],
  ])('%s is %s', async (path, type, fileName) => {
    const { get } = await openOutputs([ordinary(1)]);
    const { headers } = await get(path, { method: 'HEAD' });
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(
      fileName === null ? null : `attachment; filename="${fileName}"`,
    );
    expect(headers.get('last-modified')).toBe('Mon, 22 Aug 2022 00:00:00 GMT');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
  });

  test.each(PATHS)('%s keeps its mark until the data changes', async (path) => {
    const gateway = await openOutputs([ordinary(1)]);
    const etag = (await gateway.get(path, { method: 'HEAD' })).headers.get('etag') ?? '';
    const again = () => gateway.get(path, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await gateway.save(ordinary(2), '2022-08-22T00:30:00.000Z');
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    await changed.body?.cancel();
  });

  test.each(PATHS)('%s costs two statements to say that nothing changed', async (path) => {
    const { get, statements } = await openOutputs([ordinary(1)]);
    const etag = (await get(path, { method: 'HEAD' })).headers.get('etag') ?? '';
    expect(await statements(() => get(path, { headers: { 'if-none-match': etag } }))).toBe(2);
  });

  test.each([
    ['/feeds/articles.rss?first=100', 4],
    ['/feeds/articles.json?first=100&provinces=province:hai-phong', 4],
    ['/feeds/articles.rss?sources=source:site-a', 5],
    ['/feeds/events.ics', 7],
  ])('%s costs %i statements, however much it shows', async (path, expected) => {
    for (const count of [1, 60]) {
      const { text, statements } = await openOutputs(
        Array.from({ length: count }, (_none, n) => ordinary(n)),
      );
      expect(await statements(() => text(path))).toBe(expected);
    }
  });

  test('another query has another mark', async () => {
    const { get } = await openOutputs([ordinary(1)]);
    const etags = await Promise.all(
      ['', '?kinds=NEWS', '?kinds=PHOTO', '?first=5'].map(
        async (query) => (await get(`/feeds/articles.rss${query}`)).headers.get('etag') ?? '',
      ),
    );
    expect(new Set(etags).size).toBe(4);
  });

  test('right after a change no date is given, since more may come within its second', async () => {
    const gateway = await openOutputs([ordinary(1)]);
    const date = async () =>
      (await gateway.get('/feeds/articles.rss', { method: 'HEAD' })).headers.get('last-modified');
    gateway.setNow('2022-08-22T00:00:01.500Z');
    expect(await date()).toBeNull();
    gateway.setNow('2022-08-22T00:00:02.000Z');
    expect(await date()).toBe('Mon, 22 Aug 2022 00:00:00 GMT');
  });

  test('of an empty store every output is an answer', async () => {
    const { get } = await openOutputs([]);
    for (const path of PATHS) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  test('what there is is told at an address beside', async () => {
    const { get } = await openOutputs([]);
    const response = await get('/feeds/articles.xml');
    expect(response.status).toBe(404);
    expect(((await response.json()) as { available: unknown }).available).toEqual(PATHS);
  });
});
