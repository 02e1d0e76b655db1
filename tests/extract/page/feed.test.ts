import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/extract/page/feed.ts';

const context = { url: 'https://bao.example/rss/tin.xml', observedAt: '2025-01-01T00:00:00.000Z' };
const parse = (xml: string, more: object = {}) => parseFeed(xml, { ...context, ...more });
const item = (inner: string) => `<rss version="2.0"><channel><item>${inner}</item></channel></rss>`;
const LINK = '<link>https://bao.example/a-1.html</link>';

describe('parseFeed reads', () => {
  it.each([
    ['RSS 0.91', `<rss version="0.91"><channel><item><title>Tin một</title>${LINK}</item></channel></rss>`],
    ['RSS without version', `<rss><channel><item><title>Tin một</title>${LINK}</item></channel></rss>`],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://bao.example/a-1.html"><title>Tin một</title></item></rdf:RDF>`,
    ],
    [
      'Atom 1.0',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tin một</title><link rel="edit" href="/edit"/><link href="https://bao.example/a-1.html"/></entry></feed>',
    ],
    [
      'Atom 0.3 with a prefix',
      '<atom:feed xmlns:atom="http://purl.org/atom/ns#"><atom:entry><atom:title>Tin một</atom:title><atom:link rel="alternate" href="../a-1.html"/></atom:entry></atom:feed>',
    ],
    [
      'Atom with xml:base',
      '<feed xml:base="https://bao.example/x/"><entry xml:base="../"><title>Tin một</title><link href="a-1.html"/></entry></feed>',
    ],
    [
      'a permanent guid in place of a link',
      item('<title>Tin một</title><guid>https://bao.example/a-1.html</guid>'),
    ],
  ])('%s', async (_dialect, xml) => {
    const { entries } = await parse(xml);
    expect(entries).toMatchObject([{ title: 'Tin một', url: 'https://bao.example/a-1.html' }]);
  });

  it.each([
    ['a bare ampersand', item(`<title>Hà Nội & Huế</title>${LINK}`), 'Hà Nội & Huế'],
    ['an HTML entity', item(`<title>Qu&yacute; I&nbsp;năm</title>${LINK}`), 'Quý I năm'],
    ['markup in CDATA', item(`<title><![CDATA[Tin <b>nóng</b> &amp; lạ]]></title>${LINK}`), 'Tin nóng & lạ'],
    ['escaped markup', item(`<title>Tin &lt;i&gt;nóng&lt;/i&gt;</title>${LINK}`), 'Tin nóng'],
    ['control characters', item(`<title>Tin \u0001\u000bnóng</title>${LINK}`), 'Tin nóng'],
    [
      'junk before the declaration',
      `\n <!-- x -->\nWarning: x\n<?xml version="1.0"?>${item(`<title>Tin nóng</title>${LINK}`)}`,
      'Tin nóng',
    ],
    ['an unclosed root', `<rss><channel><item><title>Tin nóng</title>${LINK}</item>`, 'Tin nóng'],
    ['an unclosed title', `<rss><channel><item><title>Tin nóng${LINK}</item></channel></rss>`, 'Tin nóng'],
    [
      'base64',
      `<feed version="0.3"><entry><title mode="base64">${Buffer.from('<b>Tin</b> nóng').toString('base64')}</title><link href="https://bao.example/a-1.html"/></entry></feed>`,
      'Tin nóng',
    ],
    [
      'a text input inside the item',
      item(
        `<title>Tin nóng</title>${LINK}<textInput><title>Tìm</title><link>https://bao.example/tim</link></textInput>`,
      ),
      'Tin nóng',
    ],
    [
      'characters that XML forbids, as references',
      item(`<title>Tin &#1;nóng&#31;</title>${LINK}`),
      'Tin nóng',
    ],
    ['decomposed letters', item(`<title>${'Tin nóng'.normalize('NFD')}</title>${LINK}`), 'Tin nóng'],
  ])('a title in spite of %s', async (_fault, xml, title) => {
    const { entries } = await parse(xml);
    expect(entries.map((entry) => [entry.title, entry.url])).toEqual([
      [title, 'https://bao.example/a-1.html'],
    ]);
  });

  it('never expands the entities of a DOCTYPE', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const { entries } = await parse(
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${item(`<title>&l9;</title>${LINK}`)}`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['&l9;']);
  });
});

describe('dates of a feed', () => {
  const date = async (text: string, more: object = {}) => {
    const { entries, issues } = await parse(item(`${LINK}<pubDate>${text}</pubDate>`), more);
    return {
      at: entries[0]?.publishedAt,
      only: entries[0]?.publishedOnly,
      codes: issues.map(({ code }) => code),
    };
  };

  it('keep their zone', async () => {
    expect(await date('Sat, 29 Jun 2024 00:06:00 GMT')).toEqual({
      at: '2024-06-29T00:06:00.000Z',
      only: false,
      codes: [],
    });
  });

  it('without a zone are taken as Viet Nam’s, with an issue', async () => {
    expect(await date('29/06/2024 07:06')).toEqual({
      at: '2024-06-29T00:06:00.000Z',
      only: false,
      codes: ['DATE_WITHOUT_ZONE'],
    });
  });

  it('that no one can read are null, with an issue', async () => {
    expect(await date('hôm kia')).toEqual({ at: null, only: false, codes: ['DATE_UNREADABLE'] });
  });

  it('of the future are null, with an issue', async () => {
    expect(await date('Sat, 29 Jun 2030 00:06:00 GMT')).toEqual({
      at: null,
      only: false,
      codes: ['DATE_IN_FUTURE'],
    });
  });

  it('count for their day in Viet Nam only where the rules say so', async () => {
    expect(await date('Mon, 15 Sep 2024 19:09:51 GMT', { rules: { datePrecision: 'day' } })).toEqual({
      at: '2024-09-15T17:00:00.000Z',
      only: true,
      codes: [],
    });
  });
});

describe('what is no feed', () => {
  it.each(['', 'xin chào', '<html><body><p>Không có gì</p></body></html>', '{"a":1}', '<svg></svg>'])(
    '"%s" gives no entries and READ_NOT_A_FEED',
    async (text) => {
      const { entries, issues } = await parse(text);
      expect([entries, issues.map(({ code }) => code)]).toEqual([[], ['READ_NOT_A_FEED']]);
    },
  );

  it('a feed without items says so', async () => {
    expect((await parse('<rss><channel></channel></rss>')).issues.map(({ code }) => code)).toEqual([
      'READ_NO_ENTRIES',
    ]);
  });

  it('an item without an address is left out and counted', async () => {
    const { entries, issues } = await parse(item('<title>Không địa chỉ</title>'));
    expect([entries.length, issues.map(({ code }) => code)]).toEqual([0, ['ENTRY_WITHOUT_URL']]);
  });

  it('reads a hundred thousand unclosed items without failing', async () => {
    const { issues } = await parse(`<rss>${'<item>'.repeat(100_000)}`);
    expect(issues.map(({ code }) => code)).toContain('PAGE_TOO_DEEP');
  });
});
