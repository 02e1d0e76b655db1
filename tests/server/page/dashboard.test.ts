import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/server/page/resource.ts';
import { serve } from '../serve.ts';

const FEED: Resource = {
  path: '/feeds/tin.rss',
  title: { vi: 'Tin & bài </script>', en: 'News' },
  feedType: 'application/rss+xml',
  isExport: false,
  maxAgeSeconds: 60,
  answer: async () => {
    throw new Error('nobody asks it here');
  },
};
const HTML =
  '<!doctype html><html><head><!--head--></head><body><noscript><!--plain--></noscript></body></html>';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cau-noi-dashboard-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, 'embed.html'), HTML);
  writeFileSync(join(folder, 'assets/index-a1.js'), 'export {};\n'.repeat(400));
  writeFileSync(join(folder, 'assets/index-b2.css'), 'body{}');
  writeFileSync(join(folder, 'assets/secret.txt'), 'x');
  const pages = [
    { file: 'index.html', isFramed: false, paths: ['/', '/su-kien', '/su-kien/:id'] },
    { file: 'embed.html', isFramed: true, paths: ['/embed/stream'] },
  ];
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ pages, documents: ['query Loi {\n  hello\n}'] }));
});

const dashboard = () => serve({ dashboard: folder, resources: [FEED] });

describe('the pages of the dashboard', () => {
  it.each(['/', '/su-kien', '/su-kien/', '/su-kien/event:7f3c', '/su-kien/%C4%91', '/?province=cao-bang'])(
    'answer at %s',
    async (path) => {
      const server = await dashboard();
      const response = await fetch(server.url + path);
      expect([
        response.status,
        response.headers.get('content-type'),
        response.headers.get('cache-control'),
      ]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
      const etag = response.headers.get('etag') ?? '';
      const again = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    },
  );

  it.each([
    '//',
    '/su-kien/a/b',
    '/embed',
    '/embed/other',
    '/index.html',
    '/site.json',
    '/assets/',
    '/assets/secret.txt',
  ])('do not answer at %s, which is not there', async (path) => {
    const server = await dashboard();
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  it('allow nothing but files of this server, and no HTML out of text', async () => {
    const server = await dashboard();
    const { headers } = await fetch(`${server.url}/`);
    const host = `127.0.0.1:${server.port}`;
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' ws://${host} wss://${host}; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('may be framed by other sites only where that is what they are for', async () => {
    const server = await dashboard();
    const { headers } = await fetch(`${server.url}/embed/stream?province=cao-bang`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *;');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('name fonts and feeds in their head, and lead on without a script', async () => {
    const server = await dashboard();
    const html = await (await fetch(`${server.url}/`)).text();
    expect(html).toContain('<link rel="stylesheet" href="/fonts.css">');
    const preloaded = [
      ...html.matchAll(/rel="preload" as="font" type="font\/woff2" href="[^"]*\/([\w-]+)-normal\.woff2"/g),
    ];
    expect(preloaded.map(([, name]) => name)).toEqual([
      'be-vietnam-pro-latin-400',
      'be-vietnam-pro-vietnamese-400',
      'be-vietnam-pro-latin-600',
      'be-vietnam-pro-vietnamese-600',
    ]);
    expect(html).toContain('<link rel="alternate" type="application/rss+xml" href="/feeds/tin.rss"');
    expect(/<noscript>.*href="\/graphql".*href="\/feeds\/tin\.rss".*<\/noscript>/s.test(html)).toBe(true);
    const [, data = ''] = /id="site">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data).links.at(-1)).toEqual({
      path: '/feeds/tin.rss',
      vi: 'Tin & bài </script>',
      en: 'News',
    });
    expect(html).not.toContain('<!--');
  });
});

it('the files of the dashboard are kept for good and come compressed', async () => {
  const server = await dashboard();
  const script = await fetch(`${server.url}/assets/index-a1.js`, { headers: { 'accept-encoding': 'br' } });
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const style = await fetch(`${server.url}/assets/index-b2.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

it('what its pages ask is answered also where only trusted documents are', async () => {
  const trusted = mkdtempSync(join(tmpdir(), 'cau-noi-trusted-'));
  writeFileSync(join(trusted, 'other.graphql'), 'query Other { hello(name: "A") }');
  const server = await serve({ dashboard: folder, trusted: { folder: trusted, isOnly: true } });
  const own = await server.ask('query Loi {\n  hello\n}');
  expect(await own.json()).toMatchObject({ data: { hello: expect.any(String) } });
  const another = await server.ask('query Loi { hello }');
  expect(await another.json()).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }],
  });
});

it('without a build the front page is a plain one', async () => {
  const server = await serve({ dashboard: join(tmpdir(), 'no-such-folder') });
  expect(await (await fetch(`${server.url}/`)).text()).toContain('<link rel="stylesheet" href="/page.css">');
  expect((await fetch(`${server.url}/su-kien`)).status).toBe(404);
});
