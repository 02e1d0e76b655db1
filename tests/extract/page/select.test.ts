import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/extract/page/dom.ts';
import { prune } from '../../../src/extract/page/related.ts';
import { prepareSelect } from '../../../src/extract/page/select.ts';
import { parseMarkup } from '../../../src/extract/page/tree.ts';

const MARKUP =
  '<div id="a" class="x y"><p class="y">1</p><ul><li>2<li>3</ul></div><div class="x"><p>4</p><h1 class="t-big">5</h1></div>';
const select = () => prepareSelect(parseMarkup(MARKUP).document);

describe('prepareSelect', () => {
  it.each([
    ['p', ['1', '4']],
    ['.y', ['1 2 3', '1']],
    ['#a li', ['2', '3']],
    ['h1, p, li', ['1', '2', '3', '4', '5']],
    ['.x > p:not(.y)', ['4']],
    ['[class*="big"]', ['5']],
    ['div:has(h1)', ['4 5']],
    ['li:last-child', ['3']],
    ['.x, div', ['1 2 3', '4 5']],
    ['section', []],
  ])('finds %s in document order, each once', (selector, texts) => {
    expect(select()(selector).map(textOf)).toEqual(texts);
  });

  it('looks only below its scope', () => {
    const find = select();
    const [, second] = find('div');
    expect(find('p', second).map(textOf)).toEqual(['4']);
    expect(find('div', second)).toEqual([]);
  });

  it('does not find what was taken out since', () => {
    const { document } = parseMarkup(MARKUP);
    const find = prepareSelect(document);
    prune([document], new Set(find('ul')));
    expect(find('li')).toEqual([]);
    expect(find('p').map(textOf)).toEqual(['1', '4']);
  });

  it('throws on what is no CSS, since that is our bug', () => {
    expect(() => select()('div[')).toThrow();
  });
});

it('parts class names at tabs and line breaks too', () => {
  const { document } = parseMarkup('<div class="tin\tmoi"><p class="noi\ndung">1</p></div>');
  const select = prepareSelect(document);
  expect(select('.moi .dung').map(textOf)).toEqual(['1']);
});

it('finds classes and ids of any case where that is asked for', () => {
  const { document } = parseMarkup('<p class="Tin">1</p><p id="TIN">2</p>');
  const select = prepareSelect(document);
  expect(select('[class~="tin" i], [id="tin" i]').map(textOf)).toEqual(['1', '2']);
});

describe(':has()', () => {
  const found = (markup: string, selector: string) =>
    prepareSelect(parseMarkup(markup).document)(selector).map(({ attribs }) => attribs.id);
  const BOXES =
    '<div id="a"><div id="b"><p>1</p></div><div id="c"><div id="d"><i>2</i></div><b>3</b></div><div id="e"></div></div><div id="f"><p>4</p></div>';

  it.each([
    ['div:has(p)', ['a', 'b', 'f']],
    ['div:has(i)', ['a', 'c', 'd']],
    ['div:has(b, p)', ['a', 'b', 'c', 'f']],
    ['div:has(p):has(i)', ['a']],
    [':has(i)', ['a', 'c', 'd']],
    ['div div:has(i)', ['c', 'd']],
    ['div:has(> i)', ['d']],
    ['div:not(:has(p))', ['c', 'd', 'e']],
    ['div:has(h1)', []],
  ])('finds with %s boxes in boxes', (selector, ids) => {
    expect(found(BOXES, selector)).toEqual(ids);
  });

  it('answers anew for another page and for a page of which a part was taken out', () => {
    const { document } = parseMarkup(BOXES);
    const select = prepareSelect(document);
    expect(select('div:has(i)')).toHaveLength(3);
    expect(found('<div id="x"><i>1</i></div><div id="y"></div>', 'div:has(i)')).toEqual(['x']);
    prune([document], new Set(select('#d')));
    expect(select('div:has(i)')).toEqual([]);
    expect(select('div:has(p)')).toHaveLength(3);
  });
});
