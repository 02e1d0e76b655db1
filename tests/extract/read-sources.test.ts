import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { genericSite } from '../../feeds/index.ts';
import { readDocument, readEntries } from '../../src/extract/read.ts';
import type { EntrySource } from '../../src/extract/site.ts';

const HOME = 'https://bao.example/';
const ARTICLE = `${HOME}hoi-nghi-tap-huan-cong-tac-123456.html`;

function siteAt(url: string) {
  const site = genericSite(url);
  if (site === null) throw new Error(`expected an address, but got ${url}`);
  return site;
}

const document = (bytes: Uint8Array | string, url = HOME) => ({
  url,
  bytes,
  contentType: null,
  observedAt: '2025-01-01T00:00:00.000Z',
});
const read = (kind: EntrySource['kind'], bytes: Uint8Array | string) =>
  readEntries(siteAt(HOME), { kind, url: HOME }, document(bytes));

const SITEMAP = `<urlset><url><loc>${ARTICLE}</loc><lastmod>2024-06-29</lastmod></url></urlset>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: 1, url: ARTICLE, title: 'Hội nghị tập huấn' }],
});
const RSS = `<rss><channel><item><title>Hội nghị tập huấn</title><link>${ARTICLE}</link></item></channel></rss>`;
const LIST = `<html><body><ul><li><a href="${ARTICLE}">Hội nghị tập huấn công tác Mặt trận</a></li></ul><a rel="next" href="/p2">2</a></body></html>`;

describe('a source of entries', () => {
  it.each<[string, EntrySource['kind'], Uint8Array | string]>([
    ['a sitemap', 'sitemap', SITEMAP],
    ['a compressed sitemap', 'sitemap', gzipSync(SITEMAP)],
    ['a sitemap where a feed was expected', 'feed', SITEMAP],
    ['a sitemap as text', 'sitemap', `${ARTICLE}\n`],
    ['RSS where a sitemap was expected', 'sitemap', RSS],
    ['RSS where a list was expected', 'list', RSS],
    ['JSON Feed', 'feed', JSON_FEED],
    ['a list', 'list', LIST],
  ])('is read as what it is: %s', async (_what, kind, bytes) => {
    expect((await read(kind, bytes)).entries.map(({ url }) => url)).toEqual([ARTICLE]);
  });

  it.each<[string, EntrySource['kind'], Uint8Array | string, string]>([
    ['a page in place of a sitemap', 'sitemap', '<html><body>404</body></html>', 'READ_NOT_A_SITEMAP'],
    ['JSON of another kind', 'feed', '{"ok":true}', 'READ_NOT_A_FEED'],
    ['a picture', 'sitemap', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'READ_UNSUPPORTED_TYPE'],
    [
      'a compressed picture',
      'sitemap',
      gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47])),
      'READ_UNSUPPORTED_TYPE',
    ],
  ])('that is %s says so', async (_what, kind, bytes, code) => {
    const { entries, issues } = await read(kind, bytes);
    expect([entries, issues.map((issue) => issue.code)]).toEqual([[], [code]]);
  });

  it('names where more is listed, on its own hosts only', async () => {
    expect((await read('list', LIST)).further).toEqual([{ url: `${HOME}p2`, changedAt: null }]);
    const index = `<sitemapindex><sitemap><loc>${HOME}s.xml</loc></sitemap><sitemap><loc>https://khac.example/s.xml</loc></sitemap></sitemapindex>`;
    expect((await read('sitemap', index)).further).toEqual([{ url: `${HOME}s.xml`, changedAt: null }]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/atom?page=2"/><entry><title>A</title><link rel="next" href="/x"/><link href="${ARTICLE}"/></entry></feed>`;
    expect((await read('feed', atom)).further).toEqual([{ url: `${HOME}atom?page=2`, changedAt: null }]);
  });

  it('is shown to a reader without that', async () => {
    const shown = await readDocument(siteAt(HOME), document(SITEMAP));
    expect(shown.kind).toBe('feed');
    expect(shown).not.toHaveProperty('further');
    expect(await readDocument(siteAt(HOME), document(JSON_FEED))).toMatchObject({ kind: 'feed' });
  });
});

describe('a list of no known maker', () => {
  const LEAD =
    'Sáng 22/11, Ban Thường trực đã tổ chức hoạt động với sự tham dự của đông đảo cán bộ và nhân dân.';
  const row = (at: number) =>
    `<div class="row"><a class="title" href="/tin/hoi-nghi-tap-huan-${1000 + at}.html">Hội nghị tập huấn công tác Mặt trận lần thứ ${at}</a> <i>1${at}/11/2024</i><p>${LEAD}</p></div>`;
  const menu = '<a href="/hoat-dong-mat-tran-co-so/">Hoạt động Mặt trận cơ sở</a>';
  const html = (rows: string) =>
    `<html><body><div id="menu">${menu}<a href="/van-ban/">Văn bản</a></div><h1>Tin tức</h1>${rows}</body></html>`;
  const rows = [1, 2, 3, 4, 5, 6].map(row);

  it('takes no section for an article whose address is as long as one', async () => {
    const { entries } = await read('list', html(rows.join('')));
    expect(entries.map(({ url }) => new URL(url).pathname)).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => `/tin/hoi-nghi-tap-huan-${1000 + at}.html`),
    );
  });

  it('takes short titles for articles where addresses hold no numbers', async () => {
    const slug = (at: number) =>
      `<p><a href="/hoi-nghi-lan-thu-${at}/">Hội nghị tập huấn lần thứ ${at}</a></p>`;
    const { entries } = await read('list', html([1, 2, 3, 4, 5].map(slug).join('')));
    expect(entries.length).toBeGreaterThanOrEqual(5);
  });

  it('takes a short title without a number where one headline has none', async () => {
    const slug = (path: string, title: string) =>
      `<div class="row"><a class="title" href="/${path}/">${title}</a></div>`;
    const more = [
      slug('hoi-nghi-tap-huan-cong-tac-mat-tran', 'Hội nghị tập huấn công tác Mặt trận ở cơ sở'),
      slug('hop-dan-cac-thon-vung-cao', 'Họp dân các thôn vùng cao'),
    ].join('');
    const { entries } = await read('list', html(rows.join('') + more));
    expect(entries.map(({ title }) => title)).toContain('Họp dân các thôn vùng cao');
  });

  it('is a list, though it has a heading, dates and running text as articles do', async () => {
    const url = `${HOME}tin-tuc/`;
    const reading = await readDocument(siteAt(url), document(html(rows.join('')), url));
    expect(reading).toMatchObject({ kind: 'list', entries: { length: 6 } });
  });
});
