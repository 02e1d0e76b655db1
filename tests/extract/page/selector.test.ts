import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../../src/extract/page/selector.ts';

const needs = (selector: string) =>
  alternativesOf(selector).map((alternative) =>
    alternative.needs.map(({ kind, key, part }) => `${kind} ${key}${part && ` ${part}`}`),
  );

describe('alternativesOf', () => {
  it.each([
    ['h1.title', [['tag h1', 'class title']]],
    ['#a > p, .b', [['id a', 'tag p'], ['class b']]],
    ['[class*="TieuDe" i]', [['attribute class tieude']]],
    ['a[rel~="tag"]', [['tag a', 'attribute rel tag']]],
    [':has(> #body)', [['id body']]],
    ['div:has(h1, h2)', [['tag div']]],
    ['p:not(.y)', [['tag p']]],
    ['[id!="x"]', [[]]],
    ['time[datetime]', [['tag time', 'attribute datetime']]],
  ])('tells what a page must have for %s', (selector, expected) => {
    expect(needs(selector)).toEqual(expected);
  });

  it('tells what the element itself must have', () => {
    const [alternative] = alternativesOf('ul.list li:has(a)');
    expect(alternative?.own).toEqual([{ kind: 'tag', key: 'li', part: '' }]);
  });
});

it('names of any case that are asked for are not looked up as written', () => {
  expect(needs('[class~="Tin" i]')).toEqual([['attribute class tin']]);
  expect(needs('[id="Tin" i]')).toEqual([['attribute id tin']]);
});
