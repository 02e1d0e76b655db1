import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { readArticle } from '../../src/extract/page/article.ts';
import { PARAGRAPH } from './rule-pages.ts';

/** The alternatives of a list of selectors: commas within brackets part nothing. */
const alternatives = (selector: string): readonly string[] => selector.split(/,\s*(?![^([]*[)\]])/);

/** An element that a selector names, with something in it; null for a selector that asks for more than names. */
function elementFor(selector: string, inner: string): string | null {
  if (/[>+~]|:/.test(selector.replace(/\[[^\]]*\]/g, ''))) return null;
  return selector
    .trim()
    .split(/\s+(?![^[]*\])/)
    .reduceRight((content, compound) => {
      const tag = /^[a-z][a-z0-9]*/i.exec(compound)?.[0] ?? 'div';
      const classes = [...compound.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(
        ([, name]) => name,
      );
      const id = /#([\w-]+)/.exec(compound.replace(/\[[^\]]*\]/g, ''))?.[1];
      const attributes = [...compound.matchAll(/\[([\w-]+)(?:[*^$~|]?="?([^"\]]*)"?)?(?: i)?\]/g)];
      // Two demands on one attribute are met by one value.
      const values = new Map<string, string>();
      for (const [, name = '', value = 'x'] of attributes)
        if (name !== 'class') values.set(name, `${values.get(name) ?? ''}${value}`);
      const given = [...values].map(([name, value]) => `${name}="${value}"`);
      const named = attributes.filter(([, name]) => name === 'class').map(([, , value]) => value);
      const all = [...classes, ...named];
      const start = [
        ...(all.length > 0 ? [`class="${all.join(' ')}"`] : []),
        ...(id === undefined ? [] : [`id="${id}"`]),
        ...given,
      ];
      return `<${tag} ${start.join(' ')}>${content}</${tag}>`;
    }, inner);
}

const EXTRA = 'Dòng này thuộc về trang chứ không thuộc về bài báo.';

function read(family: string, inBody: string, beforeBody = '') {
  const rules = families.get(family);
  if (rules === undefined) throw new Error(`expected a family, but got ${family}`);
  const site = defineSite(rules, {
    id: 'x',
    name: 'x',
    kind: 'FRONT',
    homepage: 'https://thu.example/',
    entries: [],
  });
  return readArticle(site, {
    bytes: `<html><body><article><h1>Sửa đường ra đồng</h1><p>01/03/2025 08:00</p>${beforeBody}<div class="entry-content">${PARAGRAPH}${inBody}${PARAGRAPH}</div></article></body></html>`,
    contentType: 'text/html',
    url: 'https://thu.example/tin/sua-duong-ra-dong-1234.html',
    observedAt: '2026-03-05T02:00:00.000Z',
  }).article;
}

const cases = (pick: (family: string) => readonly string[], inner: string) =>
  [...families.keys()].flatMap((family) =>
    pick(family)
      .flatMap(alternatives)
      .flatMap((selector) => {
        const element = elementFor(selector, inner);
        return element === null || !element.includes(inner) ? [] : [[family, selector, element] as const];
      }),
  );
const rulesOf = (family: string) => families.get(family)?.article;

describe('what a family takes out of a body', () => {
  it.each(cases((family) => rulesOf(family)?.drop ?? [], EXTRA))(
    '%s: %s is gone',
    (family, _selector, element) => {
      expect(read(family, `<p>${EXTRA}</p>`)?.text).toContain(EXTRA);
      const article = read(family, element);
      expect(article).not.toBeNull();
      expect(article?.text).not.toContain(EXTRA);
      expect(article?.html).not.toContain(EXTRA);
    },
  );
});

describe('what a family knows as a caption', () => {
  const caption = 'Bà con đắp lại bờ đường';
  it.each(cases((family) => rulesOf(family)?.captions ?? [], caption))(
    '%s: %s is one',
    (family, _selector, element) => {
      const article = read(family, `<p><img src="/a.jpg"></p>${element}`);
      expect(article?.captions).toEqual([caption]);
      expect(article?.images[0]?.caption).toBe(caption);
      expect(article?.text).not.toContain(caption);
    },
  );
});

describe('where a family keeps the picture above the text', () => {
  const picture = '<img src="/a.jpg">';
  it.each(cases((family) => rulesOf(family)?.leadImage ?? [], picture))(
    '%s: in %s',
    (family, _selector, element) => {
      expect(read(family, '', element)?.images.map(({ url }) => url)).toEqual(['https://thu.example/a.jpg']);
      expect(read(family, '', `<div>${picture}</div>`)?.images).toEqual([]);
    },
  );
});
