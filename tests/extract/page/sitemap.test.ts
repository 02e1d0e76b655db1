import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isSitemap, parseSitemap, unpacked } from '../../../src/extract/page/sitemap.ts';

const context = { url: 'https://bao.example/sitemap.xml', observedAt: '2025-01-01T00:00:00.000Z' };
const HOME = 'https://bao.example/';
const parse = (text: string) => parseSitemap(text, context);
const urls = (text: string) => parse(text).entries.map(({ url }) => url);
const set = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`;
const A = `<loc>${HOME}a-1.html</loc>`;

describe('a sitemap of addresses', () => {
  it('names them; when a page was changed is no date of publication', () => {
    expect(parse(set(`<url>${A}<lastmod>2024-06-29</lastmod><priority>0.8</priority></url>`))).toEqual({
      entries: [
        {
          url: `${HOME}a-1.html`,
          title: null,
          publishedAt: null,
          publishedOnly: false,
          summary: null,
          modifiedAt: '2024-06-28T17:00:00.000Z',
        },
      ],
      issues: [],
    });
  });

  it('of news tells title and date of publication', () => {
    const news = `<news:news><news:publication><news:name>Báo</news:name><news:language>vi</news:language></news:publication><news:publication_date>2024-06-29T07:06:00+07:00</news:publication_date><news:title>Hà Nội &amp; Huế</news:title></news:news>`;
    expect(parse(set(`<url>${A}${news}</url>`)).entries).toEqual([
      {
        url: `${HOME}a-1.html`,
        title: 'Hà Nội & Huế',
        publishedAt: '2024-06-29T00:06:00.000Z',
        publishedOnly: false,
        summary: null,
      },
    ]);
  });

  it.each([
    ['with a prefix', `<s:urlset xmlns:s="x"><s:url><s:loc>${HOME}a-1.html</s:loc></s:url></s:urlset>`],
    ['without a namespace', `<urlset><url>${A}</url></urlset>`],
    ['with blanks around addresses', set(`<url><loc>\n  ${HOME}a-1.html\n</loc></url>`)],
    ['in CDATA', set(`<url><loc><![CDATA[${HOME}a-1.html]]></loc></url>`)],
    ['with relative addresses', set('<url><loc>/a-1.html</loc></url>')],
    [
      'with pictures, which have addresses and titles',
      set(
        `<url><image:image><image:loc>${HOME}x.png</image:loc><image:title>Ảnh</image:title></image:image>${A}</url>`,
      ),
    ],
    [
      'with other languages',
      set(`<url>${A}<xhtml:link rel="alternate" hreflang="en" href="${HOME}en"/></url>`),
    ],
    ['with the same address twice', set(`<url>${A}</url><url>${A}</url>`)],
    ['behind junk', `\n\n<!-- x -->${set(`<url>${A}</url>`)}`],
    ['after a byte order mark', `\ufeff${set(`<url>${A}</url>`)}`],
    ['as text', `${HOME}a-1.html\r\n\r\nkhông phải\r\n`],
  ])('%s gives them', (_how, text) => {
    expect(urls(text)).toEqual([`${HOME}a-1.html`]);
  });

  it('keeps the ampersands of addresses', () => {
    expect(
      urls(set(`<url><loc>${HOME}x?a=1&amp;b=2</loc></url><url><loc>${HOME}x?a=1&b=3</loc></url>`)),
    ).toEqual([`${HOME}x?a=1&b=2`, `${HOME}x?a=1&b=3`]);
  });
});

describe('an index of sitemaps', () => {
  it('names them, with the time of their change', () => {
    const text = `<sitemapindex><sitemap><loc>${HOME}s1.xml.gz</loc><lastmod>2024-06-29T00:00:01Z</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>`;
    expect(parse(text)).toEqual({
      entries: [],
      issues: [],
      further: [
        { url: `${HOME}s1.xml.gz`, changedAt: '2024-06-29T00:00:01.000Z' },
        { url: `${HOME}s2.xml`, changedAt: null },
      ],
    });
  });
});

describe('an ill-formed sitemap', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'cut off in an address',
      set(`<url>${A}</url><url><loc>${HOME}b`).slice(0, -9),
      [`${HOME}a-1.html`, `${HOME}b`],
    ],
    [
      'with unclosed items',
      `<urlset><url>${A}<url><loc>${HOME}b.html</loc>`,
      [`${HOME}a-1.html`, `${HOME}b.html`],
    ],
    ['with unclosed fields', set(`<url><loc>${HOME}a-1.html<lastmod>2024-01-01</url>`), [`${HOME}a-1.html`]],
    [
      'with an unclosed picture',
      set(`<url>${A}<image:image><image:loc>x</url><url><loc>${HOME}b.html</loc></url>`),
      [`${HOME}a-1.html`, `${HOME}b.html`],
    ],
    ['with an address of another kind', set('<url><loc>javascript:alert(1)</loc></url>'), []],
    ['without addresses', set('<url><lastmod>2024-01-01</lastmod></url>'), []],
    ['with an endless address', set(`<url><loc>${HOME}${'x'.repeat(100_000)}</loc></url>`), []],
  ])('%s gives what it has', (_fault, text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  it.each(['', 'không', '<html><body>404</body></html>', '<rss/>', '{"a":1}', '\u0000\u0001'])(
    '"%s" is none at all',
    (text) => {
      expect(parse(text).issues.map(({ code }) => code)).toEqual(['READ_NOT_A_SITEMAP']);
    },
  );

  it('never has its entities expanded', () => {
    const dtd =
      '<!DOCTYPE urlset [<!ENTITY a "https://bao.example/evil"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(urls(`${dtd}<urlset><url><loc>&a;</loc></url><url><loc>&b;</loc></url></urlset>`)).toEqual([
      `${HOME}&a;`,
      `${HOME}&b;`,
    ]);
  });

  it('is read no further than fifty thousand addresses, nor than two hundred levels', () => {
    const many = Array.from({ length: 60_000 }, (_none, at) => `<url><loc>/${at}</loc></url>`).join('');
    expect(parse(set(many)).entries).toHaveLength(50_000);
    expect(urls(`<urlset>${'<x>'.repeat(200_000)}`)).toEqual([]);
  });
});

describe('a compressed sitemap', () => {
  const text = set(`<url>${A}</url>`);
  const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString();

  it('is unpacked, and other bytes are left alone', () => {
    expect(asText(unpacked(gzipSync(text)).bytes)).toBe(text);
    expect(asText(unpacked(Buffer.from(text)).bytes)).toBe(text);
  });

  it('that was cut off gives what came', () => {
    const long = set(
      Array.from({ length: 2_000 }, (_none, at) => `<url><loc>/${at * 7919}</loc></url>`).join(''),
    );
    const { bytes, issues } = unpacked(gzipSync(long).subarray(0, 4_000));
    expect(asText(bytes).startsWith('<?xml')).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['ARCHIVE_BROKEN']);
  });

  it.each([
    ['is none', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
    ['is larger than a sitemap may be', gzipSync(Buffer.alloc(60_000_000))],
  ])('that %s gives nothing', (_fault, archive) => {
    const { bytes, issues } = unpacked(archive);
    expect([bytes.length, issues.map(({ code }) => code)]).toEqual([0, ['ARCHIVE_BROKEN']]);
  });
});

describe('isSitemap', () => {
  it.each([
    [set(''), true],
    ['<sitemapindex>', true],
    ['<rss><channel/></rss>', false],
    ['<html><p>urlset</p></html>', false],
  ])('%.30s: %s', (text, is) => {
    expect(isSitemap(text)).toBe(is);
  });
});
