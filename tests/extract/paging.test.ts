import { describe, expect, it } from 'vitest';
import { hasPages, pageAddress, pagingUnit } from '../../src/extract/paging.ts';

const LIST = 'https://mattran.example/tin/';

describe('a template of page addresses', () => {
  it.each([
    ['?page={page}', 'page', `${LIST}?page=3`],
    ['page-{page}', 'page', `${LIST}page-3`],
    ['/p{page}', 'page', 'https://mattran.example/p3'],
    ['{url}&s_cond=&BRSR={offset:15}', 'page', `${LIST}&s_cond=&BRSR=30`],
    ['/{YYYY}/{MM}/{DD}', 'day', 'https://mattran.example/2024/05/12'],
    ['?bydate={DD}-{MM}-{YYYY}&page={page}', 'day', `${LIST}?bydate=12-05-2024&page=3`],
    ['{YYYY}/{MM}/', 'month', `${LIST}2024/05/`],
  ])('%s goes by %s and gives %s', (template, unit, address) => {
    expect(pagingUnit(template)).toBe(unit);
    expect(pageAddress(LIST, template, 3, '2024-05-12')).toBe(address);
  });

  it.each(['', '?page=2', '{seite}', '{page', '{YYYY}', '{MM}/{DD}', '{offset:0}', '{page}{unknown}'])(
    '"%s" is none',
    (template) => {
      expect(pagingUnit(template)).toBeNull();
    },
  );

  it('may number the pages of a day', () => {
    expect([hasPages('{YYYY}{MM}{DD}'), hasPages('{YYYY}{MM}{DD}/{page}')]).toEqual([false, true]);
  });
});
