import { describe, expect, test } from 'vitest';
import { article, articles, lookAt, numbers, page, plainAddress, rows, rss } from './street.ts';

const HOME = 'https://mttq.vidu.example/';
const NAME = 'Ủy ban MTTQ Việt Nam tỉnh Sơn La';
const alternates = (...hrefs: readonly string[]) =>
  hrefs.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('');
const MENU =
  '<ul><li><a href="/tin-tuc/">Tin tức</a></li><li><a href="/hoat-dong-mat-tran-co-so/">Hoạt động cơ sở</a></li><li><a href="/van-ban/">Văn bản</a></li></ul>';
const section = (from: number, count = 6) => page('Mục', MENU + rows(numbers(from, count)));
/** Three sections of six articles, the newest of each on the homepage. */
const SITE = {
  '/': page(NAME, MENU + rows([0, 1, 6, 7, 12, 13])),
  '/tin-tuc/': section(0),
  '/hoat-dong-mat-tran-co-so/': section(6),
  '/van-ban/': section(12),
  ...articles(20),
};
const absolute = (...paths: readonly string[]) => paths.map((path) => new URL(path, HOME).href);

describe('feeds', () => {
  test('are all that name news of their own: not the empty, the dead, a page, or one that repeats another', async () => {
    const { draft, tried } = await lookAt(HOME, {
      ...SITE,
      '/': page(NAME, rows(numbers(0, 6)), alternates('/rong', '/chet', '/trang', '/tin', '/co-so', '/lai')),
      '/rong': rss(HOME, []),
      '/trang': page('Lỗi', '<p>Không có gì</p>'),
      '/tin': rss(HOME, numbers(0, 6)),
      '/co-so': rss(HOME, numbers(6, 6)),
      '/lai': rss(HOME, numbers(6, 3)),
    });
    expect(draft.feeds).toEqual(absolute('/tin', '/co-so'));
    expect(tried.find(({ url }) => url.endsWith('/lai'))?.fault).toBe(
      `expected other articles than those of ${HOME}co-so`,
    );
  });

  test('are the site’s own too where that of a section comes first', async () => {
    const { draft } = await lookAt(HOME, {
      ...SITE,
      '/': page(NAME, rows(numbers(0, 6)), alternates('/muc', '/tat-ca')),
      '/muc': rss(HOME, [0, 3, 6, 9]),
      '/tat-ca': rss(HOME, numbers(0, 12)),
    });
    expect(draft.feeds).toEqual(absolute('/muc', '/tat-ca'));
  });

  test('are those of a page of feeds, on the site’s own host alone', async () => {
    const { draft, asked } = await lookAt(HOME, {
      ...SITE,
      '/': page(NAME, `${rows(numbers(0, 6))}<a href="/rss.html">RSS</a>`),
      '/rss.html': page(
        'RSS',
        '<a href="/rss/tin.rss">Tin</a><a href="/rss/co-so.rss">Cơ sở</a><a href="https://khac.example/a.rss">RSS</a>',
      ),
      '/rss/tin.rss': rss(HOME, numbers(0, 6)),
      '/rss/co-so.rss': rss(HOME, numbers(6, 6)),
    });
    expect(draft.feeds).toEqual(absolute('/rss/tin.rss', '/rss/co-so.rss'));
    expect(asked.filter((path) => path.includes('khac'))).toEqual([]);
  });
});

describe('lists', () => {
  test('are sections with addresses like those of articles too, and their names are no articles', async () => {
    const { draft, tried } = await lookAt(HOME, SITE);
    expect(draft.lists).toEqual(absolute('/tin-tuc/', '/hoat-dong-mat-tran-co-so/', '/van-ban/'));
    expect(tried.filter(({ kind }) => kind === 'list').map(({ count }) => count)).toEqual([6, 6, 6]);
  });

  test('are none whose articles every page names, or a list before', async () => {
    const latest = rows(numbers(12, 7));
    const { draft, tried } = await lookAt(HOME, {
      ...SITE,
      '/': page(NAME, `${MENU}<a href="/lai/">Tin lặp lại</a>${rows([0, 6])}${latest}`),
      '/tin-tuc/': page('Tin', MENU + rows(numbers(0, 6)) + latest),
      '/hoat-dong-mat-tran-co-so/': page('Tin', MENU + rows(numbers(6, 6)) + latest),
      '/lai/': page('Tin', MENU + rows(numbers(0, 5)) + latest),
      '/van-ban/': page('Văn bản', `${MENU}<p>Đang cập nhật</p>${latest}`),
    });
    expect(draft.lists).toEqual(absolute('/tin-tuc/', '/hoat-dong-mat-tran-co-so/'));
    expect(Object.fromEntries(tried.map(({ url, fault }) => [url, fault]))).toMatchObject({
      [`${HOME}lai/`]: 'expected other articles than those of the lists before',
      [`${HOME}van-ban/`]: 'expected at least 5 articles, but found 0 besides the 7 that every page names',
    });
  });

  test('are the homepage alone where nothing else names articles', async () => {
    const { draft, tried } = await lookAt(HOME, { ...articles(9), '/': page(NAME, rows(numbers(0, 6))) });
    expect(draft).toMatchObject({ feeds: [], lists: [HOME], sitemaps: [] });
    expect(tried.at(-1)).toEqual({ kind: 'list', url: HOME, count: 6, dated: 6, fault: null });
  });
});

describe('the system', () => {
  test.each([
    ['portal', (at: number) => `/cms/portal/read/tin-hoat-dong/news/mot-bai-viet-so-${at}.html`],
    ['3cms', (at: number) => `/3cms/mot-bai-viet-dai-so-${at}.htm`],
  ])('%s is known by the addresses of its articles', async (family, address) => {
    const home = page(NAME, rows(numbers(0, 6), address));
    const { draft } = await lookAt(HOME, { ...articles(6, address), '/': home });
    expect(draft.family).toBe(family);
  });

  test('is known by an article where the homepage does not show it', async () => {
    const { draft } = await lookAt(HOME, {
      ...SITE,
      ...Object.fromEntries(
        numbers(0, 20).map((at) => [
          plainAddress(at),
          article(at, '<meta name="generator" content="NukeViet v4.5">'),
        ]),
      ),
    });
    expect(draft.family).toBe('nukeviet');
  });
});

describe('the homepage', () => {
  test('is the page to which the first one sends on', async () => {
    const sign = '<html><head><meta http-equiv="refresh" content="0;url=/vi/"></head></html>';
    const { draft } = await lookAt(HOME, { ...SITE, '/': sign, '/vi/': SITE['/'] });
    expect(draft).toMatchObject({ homepage: `${HOME}vi/`, name: NAME, province: 'province:son-la' });
  });

  test('made by scripts names nothing, which is told', async () => {
    const { draft, notes } = await lookAt(HOME, { '/': page(NAME, '<div id="root"></div>') });
    expect(draft).toMatchObject({ name: NAME, feeds: [], lists: [], sitemaps: [] });
    expect(notes).toEqual([expect.stringMatching(/scripts/)]);
  });

  test('of a commune is told from a province’s', async () => {
    const { draft, notes } = await lookAt(HOME, {
      ...SITE,
      '/': page('Ủy ban MTTQ xã Thái Bình', rows([0, 6])),
    });
    expect(draft.province).toBeUndefined();
    expect(notes).toEqual([expect.stringContaining('"xã Thái Bình"')]);
  });

  test.each([
    ['a feed', rss(HOME, numbers(0, 3)), 'READ_UNSUPPORTED_TYPE', /but got a feed$/],
    ['a PDF', '%PDF-1.4', 'READ_UNSUPPORTED_TYPE', /but got a binary file$/],
    ['nothing', '', 'READ_UNSUPPORTED_TYPE', /but got an empty page$/],
    [
      'a copy of a page elsewhere',
      page(NAME, '', '<link rel="canonical" href="https://thoidai.com.vn/">'),
      'READ_MOVED',
      /a copy of https:\/\/thoidai\.com\.vn\//,
    ],
  ])('is not %s', async (_what, body, code, message) => {
    await expect(lookAt(HOME, { '/': body })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('is no article', async () => {
    const url = new URL(plainAddress(1), HOME).href;
    await expect(lookAt(url, SITE)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/^expected the address of a homepage, .* perhaps https:\S+\/$/),
    });
  });
});

test('a mirror, whose articles call themselves copies, gives no draft', async () => {
  const copies = Object.fromEntries(
    numbers(0, 20).map((at) => [
      plainAddress(at),
      article(at, `<link rel="canonical" href="https://thoidai.com.vn${plainAddress(at)}">`),
    ]),
  );
  await expect(lookAt(HOME, { ...SITE, ...copies })).rejects.toMatchObject({
    code: 'READ_MOVED',
    message: expect.stringMatching(/look that site over$/),
  });
});

test('a site that stops answering is not asked for the rest', async () => {
  const silent = Object.fromEntries(['/a', '/b', '/c', '/d', '/e'].map((path) => [path, null]));
  const { asked, tried, draft } = await lookAt(HOME, {
    ...SITE,
    ...silent,
    '/': page(NAME, rows(numbers(0, 6)), alternates('/a', '/b', '/c', '/d', '/e')),
  });
  expect(asked.filter((path) => path in silent)).toEqual(['/a', '/b', '/c']);
  expect(tried.at(-2)?.fault).toBe('not asked: 3 addresses in a row did not answer');
  expect(draft.lists).toEqual([HOME]);
});
