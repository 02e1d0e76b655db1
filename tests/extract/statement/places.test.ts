import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/extract/statement/places.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const idsIn = (text: string) =>
  [...placesOf(tokenize(text)).values()].map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);

describe('placesOf', () => {
  test.each([
    ['tỉnh Quảng Ninh', ['PROVINCE province:quang-ninh']],
    ['huyện Quảng Ninh', ['DISTRICT province:quang-binh']],
    ['TP. HCM và Hà Nội', ['PROVINCE province:ho-chi-minh', 'PROVINCE province:ha-noi']],
    ['thành phố Hồ Chí Minh', ['PROVINCE province:ho-chi-minh']],
    ['tư tưởng Hồ Chí Minh', []],
    ['Thừa Thiên - Huế', ['PROVINCE province:hue']],
    ['Khánh Hoà', ['PROVINCE province:khanh-hoa']],
    ['vì hòa bình, hữu nghị', []],
    ['Hòa bình là trên hết', []],
    ['xã Trà Vinh', []],
    [
      'huyện Châu Thành',
      [
        'DISTRICT province:tay-ninh province:long-an province:tien-giang province:ben-tre province:tra-vinh province:dong-thap province:an-giang province:kien-giang province:hau-giang province:soc-trang',
      ],
    ],
    ['nước Cộng hòa Dân chủ Nhân dân Lào', ['COUNTRY country:la']],
    ['tỉnh Svay Rieng', ['ABROAD country:kh']],
  ])('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  test('a name that is also a word is a country only behind a word of state', () => {
    expect(idsIn('Đại sứ Anh')).toEqual(['COUNTRY country:gb']);
    expect(idsIn('thì Anh nói')).toEqual([]);
  });
});
