import { describe, expect, it } from 'vitest';
import { genericSite, siteForUrl, siteFromInput, sites } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/page/article.ts';

const INPUT = {
  id: 'mat-tran-thu',
  name: 'Mặt trận thử',
  kind: 'FRONT',
  homepage: 'http://127.0.0.1:4001/',
  family: 'epi',
  province: 'province:cao-bang',
  feeds: ['http://127.0.0.1:4001/rss'],
  lists: ['http://127.0.0.1:4001/tin/'],
};

describe('siteFromInput', () => {
  it('makes a site with the rules of its family', () => {
    const { site, faults } = siteFromInput(INPUT);
    expect(faults).toEqual([]);
    expect(site).toMatchObject({
      id: 'mat-tran-thu',
      kind: 'FRONT',
      provinceId: 'province:cao-bang',
      family: 'epi',
      hosts: ['127.0.0.1:4001'],
      entries: [
        { kind: 'feed', url: 'http://127.0.0.1:4001/rss' },
        { kind: 'list', url: 'http://127.0.0.1:4001/tin/' },
      ],
    });
    expect(site?.identify(new URL('http://127.0.0.1:4001/a/b-12345.html'))).toEqual({
      canonicalUrl: 'http://127.0.0.1:4001/bai-viet/bai-viet-12345.html',
    });
  });

  it('takes sitemaps, and lists that say how their older pages are addressed', () => {
    const { site, faults } = siteFromInput({
      ...INPUT,
      feeds: [],
      family: 'generic',
      lists: ['http://127.0.0.1:4001/a/', { url: 'http://127.0.0.1:4001/b/', pages: '?page={page}' }],
      sitemaps: ['http://127.0.0.1:4001/sitemap.xml.gz'],
    });
    expect(faults).toEqual([]);
    expect(site?.entries).toEqual([
      { kind: 'list', url: 'http://127.0.0.1:4001/a/' },
      { kind: 'list', url: 'http://127.0.0.1:4001/b/', pages: '?page={page}' },
      { kind: 'sitemap', url: 'http://127.0.0.1:4001/sitemap.xml.gz' },
    ]);
  });

  it.each([
    { pages: '?page={page}' },
    { url: 'http://a.vn/', pages: '?page=2' },
    { url: 'http://a.vn/', day: 1 },
    7,
  ])('refuses the list %j', (list) => {
    expect(siteFromInput({ ...INPUT, lists: [list] }).faults).toEqual([
      expect.stringContaining('expected lists to be a list of http(s) addresses, or of {url, pages}'),
    ]);
  });

  it('knows a site by host and port, so that two on one machine stay apart', () => {
    const { site } = siteFromInput(INPUT);
    expect(site?.identify(new URL('http://127.0.0.1:4002/a/b-12345.html'))).toBeNull();
    expect(siteForUrl('http://127.0.0.1:4002/', site === null ? [] : [site])).toBeNull();
  });

  it('takes a province that was merged away for the site’s former one', () => {
    const { site } = siteFromInput({ ...INPUT, province: 'Yên Bái' });
    expect(site).toMatchObject({ provinceId: 'province:lao-cai', formerProvinceId: 'province:yen-bai' });
  });

  it.each(['Cao Bằng', 'cao bang', 'tỉnh Cao Bằng', 'province:cao-bang', 'cao-bang'])(
    'takes "%s" for the province',
    (province) => {
      expect(siteFromInput({ ...INPUT, province }).site?.provinceId).toBe('province:cao-bang');
    },
  );

  it('is generic, national and lists its homepage when nothing else is said', () => {
    const { site } = siteFromInput({ id: 'a', name: 'A', kind: 'PRESS', homepage: 'https://a.example/' });
    expect(site).toMatchObject({
      family: 'generic',
      provinceId: null,
      entries: [{ kind: 'list', url: 'https://a.example/' }],
    });
  });

  it('expects an article as often as it says, else every other day', () => {
    expect(siteFromInput(INPUT).site?.expectEveryHours).toBe(48);
    expect(siteFromInput({ ...INPUT, expectEveryHours: 168 }).site?.expectEveryHours).toBe(168);
  });

  it.each([0, -1, 1.5, 8761, '24', true])('does not take %j for hours', (expectEveryHours) => {
    const { site, faults } = siteFromInput({ ...INPUT, expectEveryHours });
    expect(site).toBeNull();
    expect(faults).toEqual([
      expect.stringMatching(
        /: expected expectEveryHours to be a whole number of hours from 1 to 8760, but got /,
      ),
    ]);
  });

  it.each([[{ toString: 'epi' }], [['epi']], [5], ['constructor']])(
    'does not take %j for a family',
    (family) => {
      const { site, faults } = siteFromInput({ ...INPUT, family });
      expect(site).toBeNull();
      expect(faults).toEqual([expect.stringMatching(/: expected family to be one of /)]);
    },
  );

  it('names every fault at once, with what was expected and what came', () => {
    const { site, faults } = siteFromInput({
      id: 'Xấu!',
      kind: 'BLOG',
      homepage: 'ftp://x',
      family: 'drupal',
      province: 'Atlantis',
      feeds: 'x',
      lists: ['y'],
      color: 'red',
    });
    expect(site).toBeNull();
    expect(faults.map((fault) => /(?:expected|unknown field) (\w+)/.exec(fault)?.[1])).toEqual([
      'color',
      'id',
      'name',
      'kind',
      'homepage',
      'family',
      'province',
      'feeds',
      'lists',
    ]);
    expect(faults[3]).toBe(
      'source Xấu!: expected kind to be one of FRONT, FRIENDSHIP_UNION, PRESS, but got "BLOG"',
    );
  });

  it.each([null, 'x', [], 5])('refuses %j, which is no source at all', (input) => {
    expect(siteFromInput(input).faults).toHaveLength(1);
  });
});

describe('siteForUrl', () => {
  it.each([
    ['https://www.vufo.org.vn/a-08-1.html', 'vufo'],
    ['http://m.mattran.org.vn/a/b-12345.html', 'mattran'],
    ['https://tacnghiep.thoidai.com.vn/a-1.html', 'thoidai'],
    ['https://vietnamtimes.thoidai.com.vn/a-1.html', 'vietnamtimes'],
    ['https://m.tylebongdanews.net/a-187935.html', null],
    ['https://yijie6.com/a-187935.html', null],
    ['http://www.ninhthuan.gov.vn/chinhquyen/ubmttq/Pages/x.aspx', 'ninhthuan'],
    ['http://www.ninhthuan.gov.vn/chinhquyen/sonv/Pages/x.aspx', null],
    ['https://quangninh.gov.vn/BanNganh/UyBanMTTQ/Trang/ChiTietTinTuc.aspx?nid=5', 'quangninh'],
    ['https://quangninh.gov.vn/bannganh/uybanMTTQkhac/a.aspx', null],
    ['https://dangcongsan.vn/mattrantq/tin/a.html', 'mattrantq'],
    ['https://dangcongsan.vn/thoi-su/a.html', null],
    ['https://mttqquan5.vn/tin-tuc/chitiet/5/a', null],
    ['https://mttq.phuhoadong.vn/', null],
    ['http://mttqtanhoa.cantho.gov.vn/', null],
    ['https://thanhuy.hungyen.dcs.vn/bai-viet-c28868.html', null],
    ['không phải địa chỉ', null],
  ])('gives the site of %s', (url, id) => {
    expect(siteForUrl(url, sites)?.id ?? null).toBe(id);
  });
});

describe('genericSite', () => {
  it('stands for one host', () => {
    const site = genericSite('https://bao.example/tin/mot-hai-ba-bon.html');
    expect([site?.hosts, site?.identify(new URL('https://khac.example/tin/mot-hai-ba-bon.html'))]).toEqual([
      ['bao.example'],
      null,
    ]);
  });

  it('is null for what is no web address', () => {
    expect(genericSite('mailto:a@b.vn')).toBeNull();
  });

  it('reads pages of a known CMS by that CMS’s rules', () => {
    const html =
      '<meta name="generator" content="NukeViet v4.5"><div class="news_column"><h1>Sửa đường ra đồng</h1><span class="h5">Thứ bảy - 01/03/2025 08:00</span><div id="news-bodyhtml"><p>Chiều nay, bà con trong xã cùng sửa lại con đường dẫn ra cánh đồng sau lũ.</p></div></div>';
    const url = 'https://xa.example/vi/news/tin/sua-duong-ra-dong-5.html';
    const site = genericSite(url);
    const article =
      site === null
        ? null
        : readArticle(site, { bytes: html, contentType: null, url, observedAt: null }).article;
    expect(article?.rules).toMatchObject({ text: 'nukeviet.bodyhtml', publishedAt: 'nukeviet.date' });
  });
});
