import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { paragraphsHtml, sanitize } from '../../../src/extract/page/sanitize.ts';
import { parseMarkup } from '../../../src/extract/page/tree.ts';
import { seeded } from '../../support/random.ts';

const clean = (html: string) => sanitize([parseMarkup(html).document], 'https://bao.example/tin/a.html');

describe('sanitize', () => {
  it.each([
    ['<p onclick="x()" class="y" style="color:red">A</p>', '<p>A</p>'],
    ['<script>alert(1)</script><p>A</p>', '<p>A</p>'],
    ['<a href="javascript:alert(1)">A</a>', '<a>A</a>'],
    [
      '<a href="../b.html" target="_blank">A</a>',
      '<a href="https://bao.example/b.html" rel="noopener nofollow">A</a>',
    ],
    ['<img src="x" onerror="alert(1)" alt="A">', '<img src="https://bao.example/tin/x" alt="A" />'],
    [
      '<img src="data:image/gif;base64,xx" data-src="//anh.example/a.jpg">',
      '<img src="https://anh.example/a.jpg" />',
    ],
    ['<img alt="A">', ''],
    ['<iframe src="https://www.youtube.com/embed/x"></iframe>B', 'B'],
    ['<svg><a xlink:href="javascript:alert(1)">C</a></svg>', '<a>C</a>'],
    ['<h1>A</h1><span>B</span>', '<h2>A</h2>B'],
    [`<p>${'kết'.normalize('NFD')}</p>`, '<p>kết</p>'],
    ['<p>Đ\u200bại &#x202e;hội&#8294;</p>', '<p>Đại hội</p>'],
  ])('makes %s safe', (html, safe) => {
    expect(clean(html)).toBe(safe);
  });

  it('leaves out elements nested deeper than 100 and keeps their texts', () => {
    expect(clean(`${'<div>'.repeat(150)}A`)).toBe(`${'<div>'.repeat(100)}A${'</div>'.repeat(100)}`);
  });

  it('reads what stands escaped in an element that is not written as text', () => {
    expect(clean('<noscript>&lt;script&gt;x</noscript><iframe>&lt;b&gt;</iframe>')).toBe(
      '&lt;script&gt;x&lt;b&gt;',
    );
  });

  it('closes no value and no tag early', () => {
    expect(clean('<img src="a.jpg" alt=\'" onerror="x\'><td colspan=\'"><script>\'>1 < 2 & 3</td>')).toBe(
      '<img src="https://bao.example/tin/a.jpg" alt="&quot; onerror=&quot;x" /><td colspan="&quot;&gt;&lt;script&gt;">1 &lt; 2 &amp; 3</td>',
    );
  });
});

describe('the result, whatever comes in', () => {
  const PIECES = [
    ...[
      '<a href="/x">',
      '<a href="javascript:alert(1)">',
      '</a>',
      '<b',
      '>',
      '</b>',
      "<td colspan='\"'>",
      '<img src=a.jpg alt="',
    ],
    ...[
      '<svg>',
      '<math>',
      '<noscript>',
      '<style>',
      '</style>',
      '<title>',
      '<textarea>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<table><p>',
    ],
    ...[
      '\u0338',
      '\u20d2',
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\u2028',
      '\0',
      '`',
      '"',
      "'",
      '=',
      '/',
      '&lt;',
      '&quot;',
      '&#x3e;',
      '&',
    ],
    ...[
      ' onclick=alert(1) ',
      ' onerror="x" ',
      'chữ',
      'e\u0301',
      '\n',
      '<script>',
      '</script>',
      '<iframe srcdoc="<b>">',
      '<form action=x>',
    ],
  ];
  const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  };
  const TAGS =
    /^(a|b|blockquote|br|caption|div|em|figcaption|figure|h[2-6]|hr|i|img|li|ol|p|strong|su[bp]|table|t(body|d|foot|h|head|r)|ul?)$/;

  /** The elements of some HTML in order, each with its attributes. */
  function elementsOf(html: string): readonly [string, Readonly<Record<string, string>>][] {
    const elements: [string, Record<string, string>][] = [];
    const parser = new Parser({ onopentag: (name, attributes) => elements.push([name, { ...attributes }]) });
    parser.end(html);
    return elements;
  }

  it('has only elements and attributes of the list, also once a client has normalised it', () => {
    const random = seeded(7);
    for (let round = 0; round < 3_000; round += 1) {
      const html = Array.from(
        { length: 1 + random.below(12) },
        () => PIECES[random.below(PIECES.length)],
      ).join('');
      const safe = clean(html);
      const elements = elementsOf(safe);
      for (const [name, attributes] of elements) {
        expect(name, html).toMatch(TAGS);
        for (const key of Object.keys(attributes)) expect(ALLOWED[name] ?? [], html).toContain(key);
        expect(attributes.href ?? 'https:', html).toMatch(/^https?:/);
      }
      const names = elements.map(([name, attributes]) => [name, Object.keys(attributes)]);
      for (const form of [safe.normalize('NFC'), safe.normalize('NFD'), clean(safe)]) {
        expect(
          elementsOf(form).map(([name, attributes]) => [name, Object.keys(attributes)]),
          html,
        ).toEqual(names);
      }
    }
  });

  it('keeps a mark after a tag from becoming one sign with it', () => {
    expect(clean('<a href="/x">\u0338 onclick=alert(1) x</a>').normalize('NFC')).toBe(
      '<a href="https://bao.example/x" rel="noopener nofollow">&#x338; onclick=alert(1) x</a>',
    );
  });
});

describe('paragraphsHtml', () => {
  it('escapes texts', () => {
    expect(paragraphsHtml(['A & <b>', 'B'])).toBe('<p>A &amp; &lt;b&gt;</p><p>B</p>');
  });
});
