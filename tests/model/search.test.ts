import { describe, expect, test } from 'vitest';
import { namesOfSource, searchable, tierOfNames } from '../../src/model/search.ts';
import { parseWords } from '../../src/model/words.ts';

const HOA_BINH = searchable('PROVINCE', 'province:hoa-binh', ['Hòa Bình', 'Hoà Bình mới', 'Tỉnh Hòa Bình']);
const tier = (text: string) => tierOfNames(HOA_BINH, parseWords(text));

describe('tierOfNames', () => {
  test.each([
    ['hòa bình', 'EXACT'],
    ['hoà bình', 'EXACT'],
    ['hoa binh', 'EXACT'],
    ['"hoa binh"', 'EXACT'],
    ['hoa Bình', 'EXACT'],
    ['tỉnh hòa bình', 'EXACT'],
    ['hòa', 'PREFIX'],
    ['hoa bi*', 'PREFIX'],
    ['hòa bình*', 'PREFIX'],
    ['tỉnh', 'NAME'],
    ['bình', 'NAME'],
    ['bình hòa', 'NAME'],
    ['hòa* bình', 'NAME'],
    ['mới tỉnh', 'NAME'],
    ['hóa bình', null],
    ['"bình hòa"', null],
    ['hòa bình xyz', null],
    ['', null],
  ])('%j is %s', (text, expected) => {
    expect(tier(text)).toBe(expected);
  });
});

test('a source is found by the host of its address', () => {
  const source = { name: 'Mặt trận Cao Bằng', homepage: 'https://mattran.caobang.gov.vn/tin' };
  expect(namesOfSource(source)).toEqual(['Mặt trận Cao Bằng', 'mattran.caobang.gov.vn']);
  expect(namesOfSource({ name: 'A', homepage: 'không' })).toEqual(['A', '']);
});
