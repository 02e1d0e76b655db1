import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { genericSite, sites } from '../../feeds/index.ts';
import { siteHost } from '../../src/model/url.ts';

/** An article's address in a family, and what else is peculiar to that family. */
interface Case {
  readonly family: string;
  readonly address: string;
  /** The same article by its id, a print view, another route. */
  readonly same: readonly string[];
  /** Another article, however like the address is. */
  readonly other: readonly string[];
  /** Because its id alone counts, or because servers on Windows do not tell "Tin" from "tin". */
  readonly isSameInCapitals: boolean;
}

const HOST = 'https://thu.example';
const CASES: readonly Case[] = [
  {
    family: 'epi',
    address: '/tin-hoat-dong/hop-dan-ban-duong-46909.html',
    same: ['/dan-toc/tieu-de-da-sua-46909.html', '/hop-dan-46909.html'],
    other: ['/tin-hoat-dong/hop-dan-ban-duong-46910.html'],
    isSameInCapitals: true,
  },
  {
    family: 'mastercms',
    address: '/hop-dan-ban-duong-110974.html',
    same: ['/tieu-de-da-sua-110974.html', '/apicenter@/print_article&i=110974'],
    other: ['/hop-dan-ban-duong-110975.html'],
    isSameInCapitals: true,
  },
  {
    family: 'nukeviet',
    address: '/vi/news/tin-xa/hop-dan-ban-duong-12.html',
    same: [
      '/vi/news/tin-khac/tieu-de-da-sua-12.html',
      '/vi/news/print/tin-xa/hop-dan-ban-duong-12.html',
      '/vi/news/savefile/tin-xa/hop-dan-ban-duong-12.html',
      '/index.php?language=vi&nv=news&op=tin-xa/hop-dan-ban-duong-12.html',
    ],
    other: ['/vi/news/tin-xa/hop-dan-ban-duong-13.html', '/en/news/tin-xa/hop-dan-ban-duong-12.html'],
    isSameInCapitals: true,
  },
  {
    family: 'sharepoint',
    address: '/tintuc/Pages/chi-tiet.aspx?ItemID=890',
    same: [
      '/tintuc/Pages/chi-tiet.aspx?l=Tin++&ItemID=890',
      '/tintuc/Pages/chi-tiet.aspx?itemid=890&print=1',
    ],
    other: ['/tintuc/Pages/chi-tiet.aspx?ItemID=891'],
    isSameInCapitals: true,
  },
  {
    family: 'dnn',
    address: '/tin-tuc/chitiet/8316/hop-dan-ban-duong',
    same: ['/tin-tuc/chitiet/8316/categoryid/5/tieu-de-da-sua', '/tin-tuc/chitiet/8316/hop-dan.aspx'],
    other: ['/tin-tuc/chitiet/8317/hop-dan-ban-duong'],
    isSameInCapitals: true,
  },
  {
    family: 'liferay',
    address: '/web/guest/tin/-/asset_publisher/k2Xb/content/hop-dan-ban-duong',
    same: [
      '/web/guest/trang-chu/-/asset_publisher/9aZ/content/hop-dan-ban-duong',
      '/web/guest/tin/-/asset_publisher/k2Xb/content/hop-dan-ban-duong?p_p_id=101&redirect=%2Fweb',
    ],
    other: ['/web/guest/tin/-/asset_publisher/k2Xb/content/hop-dan-ban-cau'],
    isSameInCapitals: false,
  },
  {
    family: 'wordpress',
    address: '/hop-dan-ban-duong-lien-xa',
    same: ['/hop-dan-ban-duong-lien-xa/amp/', '/hop-dan-ban-duong-lien-xa/comment-page-2/#comment-7'],
    other: ['/hop-dan-ban-duong-lien-thon/'],
    isSameInCapitals: false,
  },
  {
    family: 'joomla',
    address: '/tin/tin-xa/30-hop-dan-ban-duong',
    same: [
      '/tin-khac/30-tieu-de-da-sua-lai',
      '/index.php?option=com_content&view=article&id=30:hop-dan&catid=9',
      '/index.php?option=com_content&view=article&id=30&tmpl=component&print=1&page=',
    ],
    other: ['/tin/tin-xa/31-hop-dan-ban-duong'],
    isSameInCapitals: true,
  },
  {
    family: 'portal',
    address: '/portal/read/tin-xa/news/hop-dan-ban-duong.html',
    same: ['/cms/portal/read/tin-xa/news/hop-dan-ban-duong.html'],
    other: ['/portal/read/tin-xa/news/hop-dan-ban-cau.html'],
    isSameInCapitals: true,
  },
  {
    family: '3cms',
    address: '/3cms/hop-dan-ban-duong.htm',
    same: [],
    other: ['/3cms/hop-dan-ban-cau.htm'],
    isSameInCapitals: true,
  },
  {
    family: 'generic',
    address: '/tin/h%E1%BB%8Dp-d%C3%A2n-b%C3%A0n-%C4%91%C6%B0%E1%BB%9Dng',
    same: [
      '/tin/h%e1%bb%8dp-d%c3%a2n-b%c3%a0n-%c4%91%c6%b0%e1%bb%9dng',
      '/tin/họp-dân-bàn-đường',
      '/print/tin/họp-dân-bàn-đường',
    ],
    other: ['/tin/họp-dân-bàn-cầu'],
    isSameInCapitals: false,
  },
  {
    family: 'generic',
    address: '/ChiTiet.aspx?TinID=2045&NhomID=3',
    same: [
      '/ChiTiet.aspx?NhomID=3&TinID=2045',
      '/(S(lit3py55t21z5v55vlm25s55))/ChiTiet.aspx?TinID=2045&NhomID=3',
    ],
    other: ['/ChiTiet.aspx?TinID=2046&NhomID=3'],
    isSameInCapitals: true,
  },
  {
    family: 'generic',
    address: '/modules.php?name=News&file=article&sid=77',
    same: ['/modules.php?sid=77&file=article&name=News'],
    other: ['/modules.php?name=News&file=article&sid=78'],
    isSameInCapitals: false,
  },
];

const TRACKED = [
  'utm_source=rss&utm_medium=rss&utm_campaign=tin',
  'fbclid=IwAR0x',
  'gclid=Cj0',
  'gbraid=0A',
  'msclkid=1',
  'zarsrc=31',
  'mibextid=Zx',
  'PHPSESSID=9c1',
  'ref=trang-chu',
  'mc_cid=1&mc_eid=2',
];

/** The ways in which any site's address may be written. */
function spellings(address: string): readonly string[] {
  const [path = '', query] = address.split('?');
  const tail = query === undefined ? '' : `?${query}`;
  const more = query === undefined ? '?' : '&';
  return [
    `http://thu.example${address}`,
    `https://www.thu.example${address}`,
    `http://m.thu.example${address}`,
    `https://tacnghiep.thu.example${address}`,
    `https://thu.example:443${address}`,
    `http://thu.example:80${address}`,
    `https://THU.example${address}`,
    `${HOST}${address}#binh-luan`,
    `${HOST}/${path}${tail}`,
    `${HOST}${path};jsessionid=A816EF65822CD2244081E42DBE8F75B9${tail}`,
    ...(path.includes('.')
      ? []
      : [`${HOST}${path.replace(/\/?$/, '/')}${tail}`, `${HOST}${path.replace(/\/$/, '')}${tail}`]),
    ...TRACKED.map((tracking) => `${HOST}${address}${more}${tracking}`),
  ];
}

function canonicalBy(family: string) {
  const found = families.get(family);
  if (found === undefined) throw new Error(`expected a family, but got ${family}`);
  const site = defineSite(found, { id: 'x', name: 'x', kind: 'FRONT', homepage: `${HOST}/`, entries: [] });
  return (url: string) => site.identify(new URL(url, HOST))?.canonicalUrl ?? null;
}

describe.each(CASES.map((one) => [one.family, one.address, one] as const))(
  'an address of %s, %s',
  (family, address, one) => {
    const canonical = canonicalBy(family);
    const known = canonical(address);

    it('is one of an article', () => expect(known).not.toBeNull());

    it.each([...spellings(address), ...one.same])('is that of %s', (other) => {
      expect(canonical(other)).toBe(known);
    });

    it.each(one.other)('is not that of %s', (other) => {
      expect(canonical(other)).not.toBe(known);
    });

    it('names the same article when it is read again', () => {
      expect(canonical(known ?? '')).toBe(known);
    });

    it(
      one.isSameInCapitals ? 'is the same in capitals' : 'is another in capitals, as far as anybody knows',
      () => {
        const shouted = address.replace(/[^/?&=%]+(?=[^/]*$)/g, (part) =>
          /%/.test(address) ? part : part.toUpperCase(),
        );
        const raised = /%/.test(address) ? '/tin/Họp-Dân-Bàn-Đường' : shouted;
        if (one.isSameInCapitals) expect(canonical(raised)).toBe(known);
        else expect(canonical(raised)).not.toBe(known);
      },
    );
  },
);

describe('the papers and the central sites', () => {
  const canonical = (url: string) =>
    (sites.find(({ hosts }) => hosts.includes(siteHost(new URL(url)))) ?? genericSite(url))?.identify(
      new URL(url),
    )?.canonicalUrl ?? null;

  it.each([
    ['https://mattran.org.vn/tin/hop-dan-46909.html', 'http://m.mattran.org.vn/hop-dan-46909.html?zarsrc=31'],
    [
      'https://thoidai.com.vn/hop-dan-88787.html',
      'http://tacnghiep.thoidai.com.vn/hop-dan-da-sua-88787.html?fbclid=1',
    ],
    [
      'https://thoidai.com.vn/hop-dan-88787.html',
      'http://www.thoidai.com.vn/apicenter@/print_article&i=88787',
    ],
    [
      'https://vietnamtimes.thoidai.com.vn/lunar-gifts-27991.html',
      'http://vietnamtimes.thoidai.com.vn/lunar-gifts-27991.html?rt=20200114',
    ],
    [
      'https://shidai.thoidai.com.vn/detail-article-43815.html',
      'http://shidai.thoidai.com.vn/detail-article-43815.html#1',
    ],
    [
      'https://daidoanket.vn/hop-dan-10284734.html',
      'http://www.daidoanket.vn/hop-dan-da-sua-10284734.html?gclid=1',
    ],
    ['https://daidoanket.vn/hop-dan-10284734.html', 'http://m.daidoanket.vn/print/10284734.html'],
    [
      'https://daidoanket.vn/mat-tran/hop-dan-tintuc422214',
      'http://daidoanket.vn/hop-dan-tintuc422214?utm_source=zalo',
    ],
    ['https://vufo.org.vn/Hop-dan-08-98466.html?lang=vn', 'http://vufo.org.vn/Hop-Dan-Sua-08-98466.html#top'],
    [
      'https://dangcongsan.vn/mattrantq/tin/hop-dan-ban-duong.html',
      'http://www.dangcongsan.vn/mattrantq/tin/hop-dan-ban-duong.html?utm_source=x',
    ],
  ])('%s and %s are one article', (one, other) => {
    expect(canonical(one)).not.toBeNull();
    expect(canonical(other)).toBe(canonical(one));
  });
});
