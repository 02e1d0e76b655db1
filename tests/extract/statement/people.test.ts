import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const namesIn = (text: string) =>
  findStatements(text, contextOf()).officials.map(({ name, otherNames }) => [name, ...otherNames]);

describe('one person', () => {
  test.each([
    [
      'the tone in either place',
      'Bà Lê Thị Hoà, Chủ tịch UBND xã. Bà Lê Thị Hòa, Bí thư Đảng ủy xã.',
      ['Lê Thị Hoà', 'Lê Thị Hòa'],
    ],
    [
      'i or y',
      'Ông Hồ Văn Sỹ, Chủ tịch UBND xã. Ông Hồ Văn Sĩ, Bí thư Đảng ủy xã.',
      ['Hồ Văn Sỹ', 'Hồ Văn Sĩ'],
    ],
    [
      'with or without hyphen',
      'Ông Kim Jae-seok, Chủ tịch VUFO. Ông Kim Jae Seok, Phó Chủ tịch VCCI.',
      ['Kim Jae-seok', 'Kim Jae Seok'],
    ],
    [
      'a misprinted mark, where the office is one that nobody shares',
      'Ông Đặng Hải Nam, Chủ tịch UBND xã Yên Sơn. Ông Đăng Hải Nam, Chủ tịch UBND xã Yên Sơn.',
      ['Đặng Hải Nam', 'Đăng Hải Nam'],
    ],
    [
      'capitals are no other spelling',
      'ÔNG LÊ VĂN AN, Chủ tịch UBND xã. Ông Lê Văn An, Bí thư Đảng ủy xã.',
      ['Lê Văn An'],
    ],
  ])('%s', (_what, text, names) => {
    expect(namesIn(text)).toEqual([names]);
  });

  test('a given name finds the full name that stands without an office', () => {
    expect(
      namesIn("Ông Rơ Mah An thay bà Ksor H'Liêng. Bà H'Liêng, Chủ tịch Hội Nông dân tỉnh, chia tay."),
    ).toEqual([["Ksor H'Liêng"]]);
  });
});

describe('two persons of one name', () => {
  test.each([
    ['"ông" and "bà"', 'Ông Lê An, Bí thư Đảng ủy xã. Bà Lê An, Chủ tịch Hội LHPN xã.'],
    [
      'chairs of two communes',
      'Ông Lê Minh, Chủ tịch UBND xã Tân Lập. Ông Lê Minh, Chủ tịch UBND xã Hòa Phú.',
    ],
    [
      'twice in one list',
      'Dự có Thượng tá Nguyễn Văn Hùng, Phó Chỉ huy trưởng Bộ đội Biên phòng tỉnh; đồng chí Nguyễn Văn Hùng, Chánh Văn phòng Sở Ngoại vụ.',
    ],
  ])('%s', (_what, text) => {
    expect(namesIn(text)).toHaveLength(2);
  });

  test('who moves from one commune to another stays one', () => {
    expect(
      namesIn(
        'Ông Lê Minh, Chủ tịch UBND xã Tân Lập. Ông Lê Minh được bầu giữ chức Chủ tịch UBND xã Hòa Phú.',
      ),
    ).toEqual([['Lê Minh']]);
  });
});

describe('hostile text', () => {
  test('a person behind a megabyte without a full stop is read', () => {
    const text = `${'các đại biểu và khách mời '.repeat(40_000)}ông Lê Văn An, Chủ tịch UBND xã`;
    expect(namesIn(text)).toEqual([['Lê Văn An']]);
  });

  test('thousands of posts of one name end', () => {
    const text = Array.from(
      { length: 4_000 },
      (_, i) => `Ông Lê Văn An, Chủ tịch UBND xã Tân ${i % 2 ? 'Phú' : 'Lập'} ${i}.`,
    ).join('\n');
    expect(namesIn(text).length).toBeLessThan(10);
  });
});
