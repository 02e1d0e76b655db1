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
  ['empty', '', []],
  ['of blanks', ' \n\t ', []],
  ['of one bracket', '<', []],
  ['of a root only', '<rss', []],
];

describe('an ill-formed feed', () => {
  it.each(ill)('%s gives what it has, and never fails', async (_fault, text, titles) => {
    expect((await parseFeed(text, context)).entries.map(({ title }) => title)).toEqual(titles);
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
