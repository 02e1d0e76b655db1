import { describe, expect, it } from 'vitest';
import { genericSite, sites } from '../../feeds/index.ts';
import { readDocument, readEntries } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { FILLER } from './page-of.ts';

const observedAt = '2025-11-12T09:00:00.000Z';
const mattran = sites.find(({ id }) => id === 'mattran') as Site;
const document = (bytes: string, url = 'https://mattran.org.vn/tin-hoat-dong/') => ({
  bytes,
  url,
  contentType: null,
  observedAt,
});
const story = (id: number, inner = '') =>
  `<article class="story"><h2 class="story__heading"><a href="/hoat-dong/ten-bai-${id}.html">Tiêu đề của bài báo số ${id}</a></h2>${inner}</article>`;
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe('readEntries', () => {
  const list = { kind: 'list', url: 'https://mattran.org.vn/tin-hoat-dong/' } as const;
  const feed = { kind: 'feed', url: 'https://mattran.org.vn/rss' } as const;

  it('names each article of a list once, pictures and titles together', async () => {
    const html = `<div class="list-news">${story(12345, '<a href="/hoat-dong/ten-bai-12345.html#anh"><img src="/a.jpg"></a>')}${story(12345)}${story(12346)}</div>`;
    const { entries } = await readEntries(mattran, list, document(html));
    expect(entries.map(({ url }) => url)).toEqual([
      'https://mattran.org.vn/hoat-dong/ten-bai-12345.html',
      'https://mattran.org.vn/hoat-dong/ten-bai-12346.html',
    ]);
  });

  it.each([
    ['5 phút', '2025-11-12T08:55:00.000Z', false],
    ['hôm nay', '2025-11-11T17:00:00.000Z', true],
    ['09:21 10/11/2025', '2025-11-10T02:21:00.000Z', false],
    ['23:00 14/12/2025', null, false],
    ['sắp tới', null, false],
  ])('reads "%s" as the date of an entry', async (text, publishedAt, publishedOnly) => {
    const { entries } = await readEntries(
      mattran,
      list,
      document(`<div class="list-news">${story(12345, `<time class="story__time">${text}</time>`)}</div>`),
    );
    expect(entries).toMatchObject([{ publishedAt, publishedOnly }]);
  });

  it('falls back to the links of a page whose markup changed', async () => {
    const html =
      '<ul><li><a href="/hoat-dong/ten-bai-12345.html">Tiêu đề của bài báo</a></li><li><a href="/gioi-thieu/">Giới thiệu trang</a></li></ul>';
    const { entries } = await readEntries(mattran, list, document(html));
    expect(entries.map(({ title }) => title)).toEqual(['Tiêu đề của bài báo']);
  });

  it('reads a list that comes in blocks of several makes, in the page’s order', async () => {
    const html = `<div class="rank-1">${story(12340)}</div><div class="list-news">${story(12345)}${story(12346)}</div><aside>${story(12001)}</aside><div class="most-read">${story(12002)}</div><div class="foot">${story(12346)}${story(12347)}</div>`;
    const { entries } = await readEntries(mattran, list, document(html));
    expect(entries.map(({ url }) => /\d+(?=\.html)/.exec(url)?.[0])).toEqual([
      '12340',
      '12345',
      '12346',
      '12347',
    ]);
  });

  it('takes no box of several articles for an item beside those of the list', async () => {
    const html = `<div class="list-news">${story(12345)}</div><div class="story"><h3>Tin xem nhiều nhất</h3>${story(12001).replace('class="story"', '')}${story(12002).replace('class="story"', '')}</div>`;
    const { entries } = await readEntries(mattran, list, document(html));
    expect(entries.map(({ url }) => /\d+(?=\.html)/.exec(url)?.[0])).toEqual(['12345']);
  });

  it('says so when a list names no article', async () => {
    const { entries, issues } = await readEntries(mattran, list, document('<p>Đang bảo trì</p>'));
    expect([entries, codes(issues)]).toEqual([[], ['READ_NO_ENTRIES']]);
  });

  it('leaves out entries on hosts that are not the site’s', async () => {
    const item = (host: string) =>
      `<item><title>Tin</title><link>https://${host}/a/b-12345.html</link></item>`;
    const { entries, issues } = await readEntries(
      mattran,
      feed,
      document(
        `<rss version="2.0"><channel>${item('mattran.org.vn')}${item('m.mattran.org.vn')}${item('ban-sao.example')}</channel></rss>`,
      ),
    );
    expect([entries.length, codes(issues)]).toEqual([2, ['ENTRY_FOREIGN_HOST']]);
  });

  it('leaves out what a portal announces outside the folder of the site', async () => {
    const portal = sites.find(({ id }) => id === 'mattrantq') as Site;
    const item = (path: string) =>
      `<item><title>Một tin mới</title><link>https://dangcongsan.vn/${path}</link></item>`;
    const rss = `<rss version="2.0"><channel>${item('mattrantq/tin/mot-tin-moi.html')}${item('thoi-su/mot-tin-moi.html')}</channel></rss>`;
    const { entries } = await readEntries(portal, feed, document(rss, 'https://dangcongsan.vn/rss'));
    expect(entries.map(({ url }) => url)).toEqual(['https://dangcongsan.vn/mattrantq/tin/mot-tin-moi.html']);
  });

  it('does not take an error page for a feed', async () => {
    const { entries, issues } = await readEntries(
      mattran,
      feed,
      document('<html><body><h1>502 Bad Gateway</h1></body></html>'),
    );
    expect([entries, codes(issues)]).toEqual([[], ['READ_NOT_A_FEED']]);
  });

  it('reads a feed that stands where a list was expected', async () => {
    const { entries } = await readEntries(
      mattran,
      list,
      document(
        '<rss version="2.0"><channel><item><link>https://mattran.org.vn/a/b-12345.html</link></item></channel></rss>',
      ),
    );
    expect(entries).toHaveLength(1);
  });

  it('reads a feed behind a long DOCTYPE', async () => {
    const doctype = `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(3_000)}]>`;
    const { entries } = await readEntries(
      mattran,
      feed,
      document(
        `${doctype}<rss version="2.0"><channel><item><link>https://mattran.org.vn/a/b-12345.html</link></item></channel></rss>`,
      ),
    );
    expect(entries).toHaveLength(1);
  });

  it('refuses a binary file', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const { issues } = await readEntries(mattran, list, { ...document(''), bytes });
    expect(codes(issues)).toEqual(['READ_UNSUPPORTED_TYPE']);
  });
});

describe('readDocument', () => {
  const kindOf = async (html: string, url: string) => {
    const reading = await readDocument(genericSite(url) as Site, document(html, url));
    return reading.kind === 'page' ? (reading.article === null ? 'nothing' : 'article') : reading.kind;
  };

  it('tells an article, a feed and a list by their content', async () => {
    const links = [1, 2, 3]
      .map((n) => `<li><a href="/tin/bai-bao-so-may-${n}000.html">Tiêu đề của bài báo số ${n}</a></li>`)
      .join('');
    expect(
      await kindOf(
        `<article><h1>Họp dân</h1><div class="entry-content">${FILLER}</div></article>`,
        'https://bao.example/tin/hop-dan-ban-quy-uoc-1.html',
      ),
    ).toBe('article');
    expect(
      await kindOf(
        '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
        'https://bao.example/rss',
      ),
    ).toBe('feed');
    expect(await kindOf(`<h1>Tin tức</h1><ul>${links}</ul>`, 'https://bao.example/tin/')).toBe('list');
  });

  it('does not take a list with long summaries for an article', async () => {
    const summary =
      '<div class="story__summary">Bà con các thôn cùng nhau góp công, góp của làm đường, dựng cầu, giữ rừng đầu nguồn và nguồn nước sinh hoạt chung của cả vùng trong suốt mùa mưa năm nay.</div>';
    const html = `<div class="main-column"><h1>Tin hoạt động</h1><div class="list-news">${[1, 2, 3].map((n) => story(12340 + n, summary)).join('')}</div></div>`;
    expect(await readDocument(mattran, document(html))).toMatchObject({
      kind: 'list',
      entries: [{}, {}, {}],
    });
  });

  it('does not take an article’s address for a list, whatever it links to', async () => {
    const links = [1, 2, 3]
      .map((n) => `<a href="/tin/bai-bao-so-may-${n}000.html">Tiêu đề của bài báo số ${n}</a>`)
      .join('');
    expect(
      await kindOf(`<h1>Bài đã gỡ</h1>${links}`, 'https://bao.example/tin/mot-bai-da-go-roi-77.html'),
    ).toBe('nothing');
  });
});
