import { type Element, isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { elementsOf, lineOf, textOf } from '../../../src/extract/page/dom.ts';
import { prune } from '../../../src/extract/page/related.ts';
import { parseMarkup, type TreeElement } from '../../../src/extract/page/tree.ts';

const placesOf = (html: string) =>
  elementsOf(parseMarkup(html).document).map((element) => {
    const { name, place, end } = element as TreeElement;
    return `${name} ${place}-${end}`;
  });

describe('parseMarkup', () => {
  it('numbers elements in document order, with the place after the last one below', () => {
    expect(placesOf('<div><p>1<b>2</b></p><br></div><ul><li>3<li>4</ul>')).toEqual([
      'div 0-4',
      'p 1-3',
      'b 2-3',
      'br 3-4',
      'ul 4-7',
      'li 5-6',
      'li 6-7',
    ]);
  });

  it('numbers elements that were never closed', () => {
    expect(placesOf('<div><p>1<span>2')).toEqual(['div 0-3', 'p 1-3', 'span 2-3']);
  });
});

describe('textOf', () => {
  it('is asked anew after a part of the tree was taken out', () => {
    const { document } = parseMarkup('<div><p>Một</p><p>Hai</p></div>');
    const [div, first] = elementsOf(document) as readonly [Element, Element];
    expect(textOf(div)).toBe('Một Hai');
    prune([document], new Set([first]));
    expect(textOf(div)).toBe('Hai');
    expect(div.children.filter(isTag).map(textOf)).toEqual(['Hai']);
  });
});

it('keeps no more of the texts of boxes in boxes than a tree may', () => {
  const long = 'Ủy ban Mặt trận Tổ quốc, '.repeat(20_000).trim();
  const elements = elementsOf(parseMarkup(`${'<div>'.repeat(9)}${long}`).document);
  expect(elements.every((element) => textOf(element) === long)).toBe(true);
  const kept = elements.reduce((sum, element) => sum + (element as TreeElement).text.length, 0);
  expect(kept).toBeGreaterThan(long.length);
  expect(kept).toBeLessThanOrEqual(4_000_000);
});

it('reads only the beginning where many boxes in each other have read a long text already', () => {
  const long = 'Ủy ban Mặt trận Tổ quốc, '.repeat(20_000).trim();
  const texts = elementsOf(parseMarkup(`${'<div>'.repeat(50)}${long}`).document).map(textOf);
  expect(texts[0]).toBe(long);
  expect(texts.every((text) => text !== '' && long.startsWith(text))).toBe(true);
  expect(texts.at(-1)?.length).toBeLessThan(10_000);
});

describe('lineOf', () => {
  const long = 'Ủy ban Mặt trận Tổ quốc, '.repeat(1_000).trim();

  it('is the beginning of what is too long for a line, whether its whole text was asked for before or not', () => {
    for (const isAsked of [true, false]) {
      const [element] = elementsOf(parseMarkup(`<p>${long}</p>`).document) as [Element];
      if (isAsked) textOf(element);
      expect(lineOf(element)).toBe(long.slice(0, 8_000).trim());
      expect(textOf(element)).toBe(long);
    }
  });

  it('is the whole text of a line', () => {
    const [element] = elementsOf(parseMarkup('<p>Một<br>hai</p>').document) as [Element];
    expect(lineOf(element)).toBe('Một hai');
  });
});
