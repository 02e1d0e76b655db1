import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/extract/page/feed.ts';
import { parseSitemap } from '../../../src/extract/page/sitemap.ts';
import { seeded } from '../../support/random.ts';
import { atomCases, LINK, PLAIN, rss, rssCases } from './feed-cases.ts';

const context = { url: 'https://bao.example/rss/tin.xml', observedAt: '2025-01-01T00:00:00.000Z' };

const ill: readonly (readonly [fault: string, text: string, titles: readonly (string | null)[]])[] = [
  ['cut off in a summary', rss(PLAIN).slice(0, -40), ['Tin một']],
  ['cut off in a tag', rss(PLAIN).split('</description>')[0] ?? '', ['Tin một']],
  ['with a bare ampersand', rss(PLAIN.replace('Tin một', 'Tin & bài')), ['Tin & bài']],
  ['with entities of HTML', rss(PLAIN.replace('Tin một', 'Qu&yacute; I&ndash;II')), ['Quý I–II']],
  ['with an unknown entity', rss(PLAIN.replace('Tin một', 'Tin &khongco; một')), ['Tin &khongco; một']],
  ['with crossed tags', rss(PLAIN.replace('Tin một', '<b><i>Tin</b></i> một')), ['Tin một']],
  ['with an unclosed title', rss(PLAIN.replace('</title>', '')), ['Tin một']],
  [
    'with an unclosed item',
    `<rss><channel><item>${PLAIN}<item>${PLAIN.replace('a-1', 'b-2')}</channel></rss>`,
    ['Tin một', 'Tin một'],
  ],
  ['with unquoted attributes', rss(PLAIN, '<rss version=2.0><channel>'), ['Tin một']],
  ['with an attribute twice', rss(PLAIN, '<rss version="2.0" version="2.0"><channel>'), ['Tin một']],
  ['with an undeclared prefix', rss(`<dc:creator>An</dc:creator><x:y>z</x:y>${PLAIN}`), ['Tin một']],
  [
    'with tags in capitals',
    rss(PLAIN).toUpperCase().replace('TIN MỘT', 'Tin một').replace('HTTPS://BAO.EXAMPLE/A-1.HTML', LINK),
    ['Tin một'],
  ],
  ['with text before the declaration', `Lỗi: kết nối\n${rss(PLAIN)}`, ['Tin một']],
  ['with a page after its end', `${rss(PLAIN)}<script>x()</script><html></html>`, ['Tin một']],
  ['with two roots', rss(PLAIN) + rss(PLAIN.replace('a-1', 'b-2')), ['Tin một']],
  ['with control characters', rss(PLAIN.replace('Tin một', 'Tin\u0000 \u0008một')), ['Tin một']],
  ['with a surrogate alone', rss(PLAIN.replace('Tin một', 'Tin một\ud800')), ['Tin một']],
  ['with references beyond Unicode', rss(PLAIN.replace('Tin một', 'Tin một&#x110000;')), ['Tin một\ufffd']],
  ['with a CDATA that never ends', rss(PLAIN.replace('Tóm tắt một', '<![CDATA[Tóm tắt')), ['Tin một']],
  ['with a comment that never ends', rss(`${PLAIN}<!-- `), ['Tin một']],
  ['with a link that is a script', rss(PLAIN.replace(LINK, 'javascript:alert(1)')), []],
  ['with an impossible date', rss(PLAIN.replace('29 Jun', '31 Feb')), ['Tin một']],
  ['declared in a charset that it is not in', rss(PLAIN).replace('utf-8', 'x-khong-co'), ['Tin một']],
  [
    'with a DOCTYPE that includes a file',
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(PLAIN.replace('Tin một', 'Tin &x;')).replace(/^<\?xml.*?\?>/, '')}`,
    ['Tin &x;'],
  ],
  [
    'with an item inside an item',
    rss(`${PLAIN}<item>${PLAIN.replace('a-1', 'b-2')}</item>`),
    ['Tin một', 'Tin một'],
  ],
  ['cut off in its declaration', '<?xml version="1.0" enc', []],
  ['with an empty entity', rss(PLAIN.replace('Tin một', 'Tin &; một')), ['Tin &; một']],
  ['with a reference to no number', rss(PLAIN.replace('Tin một', 'Tin &#xyz; một')), ['Tin &#xyz; một']],
  ['with a reference to nothing', rss(PLAIN.replace('Tin một', 'Tin một&#0;')), ['Tin một\ufffd']],
  [
    'with a CDATA in a CDATA',
    rss(PLAIN.replace('Tóm tắt một', '<![CDATA[a <![CDATA[b]]> c]]>')),
    ['Tin một'],
  ],
  ['with two items of one address', rss(`${PLAIN}</item><item>${PLAIN}`), ['Tin một']],
  ['with quotes in quotes', rss(PLAIN, '<rss version="2.0" x="a "b" c"><channel>'), ['Tin một']],
  ['with a tag that is open and closed at once', rss(PLAIN.replace('<title>', '<title/ >')), [null]],
  [
    'with a base that is a script',
    rss(PLAIN).replace('<item>', '<item xml:base="javascript:alert(1)">'),
    ['Tin một'],
  ],
  ['that is a page', '<!DOCTYPE html><html><body><p>404 không tìm thấy</p></body></html>', []],
  ['that is JSON cut short', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"', []],
  ['that is JSON of numbers', '[1,2,3]', []],
  [
    'that is JSON of the wrong kinds',
    '{"version":"https://jsonfeed.org/version/1.1","items":[null,1,"x",{"url":{}},{"url":"https://bao.example/a","title":[]}]}',
    [null],
  ],
  ['empty', '', []],
  ['of blanks', ' \n\t ', []],
  ['of one bracket', '<', []],
  ['of a root only', '<rss', []],
];

describe('an ill-formed feed', () => {
  it.each(ill)('%s gives what it has, and never fails', async (_fault, text, titles) => {
    expect((await parseFeed(text, context)).entries.map(({ title }) => title)).toEqual(titles);
  });

  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  ).join('');
  const MANY = 100_000;
  const heavy: readonly (readonly [fault: string, text: () => string | Uint8Array, most: number])[] = [
    [
      'with entities that laugh a billion times',
      () =>
        `<!DOCTYPE rss [<!ENTITY e0 "ha">${laughs}]>${rss(PLAIN.replace('Tin một', '&e12;')).replace(/^<\?xml.*?\?>/, '')}`,
      1,
    ],
    [
      'with one long entity used often',
      () =>
        `<!DOCTYPE rss [<!ENTITY e "${'a'.repeat(MANY)}">]>${rss(PLAIN.replace('Tin một', '&e;'.repeat(MANY)))}`,
      1,
    ],
    ['of a million items', () => rss(`${PLAIN}${'</item><item>'.repeat(1_000_000)}`), 1_000],
    ['nested without end', () => rss(`${PLAIN}${'<b>'.repeat(MANY)}`), 1],
    ['of items within items', () => '<rss><channel>'.concat('<item>'.repeat(MANY), PLAIN), 1_000],
    ['with a title of millions of letters', () => rss(PLAIN.replace('Tin một', 'a '.repeat(2_000_000))), 1],
    [
      'with many attributes',
      () =>
        rss(PLAIN).replace(
          '<item>',
          `<item ${Array.from({ length: MANY }, (_, at) => `a${at}="1"`).join(' ')}>`,
        ),
      1,
    ],
    ['with comments that never end', () => rss(`${PLAIN}${'<!--'.repeat(MANY)}`), 1],
    ['with many CDATA that never end', () => rss(`${PLAIN}${'<![CDATA['.repeat(MANY)}`), 1],
    ['with many links', () => rss(`${PLAIN}${'<link>x</link>'.repeat(MANY)}`), 1],
    ['with many bases', () => `<rss><channel>${'<item xml:base="x/">'.repeat(2_000)}${PLAIN}`, 1_000],
    ['of ampersands', () => rss(PLAIN.replace('Tóm tắt một', '&'.repeat(1_000_000))), 1],
    ['of brackets', () => `<rss>${'<'.repeat(1_000_000)}`, 0],
    [
      'of JSON nested without end',
      () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(MANY)}`,
      0,
    ],
    ['of noise', () => Uint8Array.from({ length: MANY }, (_, at) => (at * 7919) % 256), 0],
    [
      'of Latin-1 that is declared UTF-8',
      () => Buffer.from(rss(PLAIN.replace('Tin một', 'Été')), 'latin1'),
      1,
    ],
    ['of half a UTF-16 letter', () => Buffer.from(`\ufeff${rss(PLAIN)}`, 'utf16le').subarray(0, -1), 1],
  ];

  it.each(heavy)('%s is read within seconds, and never fails', async (_fault, text, most) => {
    const source = text();
    const from = process.threadCpuUsage();
    const { entries } = await parseFeed(source, context);
    const { user, system } = process.threadCpuUsage(from);
    expect(entries.length).toBeLessThanOrEqual(most);
    expect((user + system) / 1_000_000).toBeLessThan(20);
  });

  it('has been tried in more than 40 ways', () => {
    expect(ill.length + heavy.length).toBeGreaterThanOrEqual(40);
  });

  const SEEDS = [...rssCases, ...atomCases].map(([, text]) => text);

  it('of any kind, cut or spoiled anywhere, never takes the process down', async () => {
    const { below: pick } = seeded(20240629);
    const noise = [
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '<![CDATA[',
      '<!--',
      '\u0000',
      '\ufffe',
      '</item>',
      '<entry>',
      '{',
      'xml:base="x"',
    ];
    for (let round = 0; round < 600; round += 1) {
      let text = SEEDS[round % SEEDS.length] ?? '';
      for (let change = 0; change <= pick(4); change += 1) {
        const [from, to] = [pick(text.length), pick(text.length)].sort((a, b) => a - b);
        text =
          pick(2) === 0
            ? text.slice(0, from) + noise[pick(noise.length)] + text.slice(from)
            : text.slice(0, from) + text.slice(to);
      }
      const { entries } = await parseFeed(text, context);
      for (const { url } of [...entries, ...parseSitemap(text, context).entries])
        expect(url).toMatch(/^https?:\/\//);
    }
  });
});
