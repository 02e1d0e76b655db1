import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf, officialsIn } from '../statement-context.ts';

describe('offices of those who are gone', () => {
  test.each([
    'Lễ kết nạp diễn ra tại Khu lưu niệm Tổng Bí thư Nguyễn Văn Linh.',
    'Đoàn viếng mộ Bí thư Tỉnh ủy Lê Văn Tám và dâng hương tại Nhà thờ đồng chí Chủ tịch Ủy ban MTTQ tỉnh Trần Văn Bảy.',
    'Giải thưởng mang tên Bí thư Tỉnh ủy Lê Quang Hòa đã có người nhận.',
    'Bà nhắc đến cố Thủ tướng Olof Palme và cố Bí thư Tỉnh ủy Lê Văn Tám.',
    'Các cựu lưu học sinh ôn lại kỷ niệm về Chủ tịch Todor Zhivkov thăm Hà Nội năm 1979.',
  ])('%s', (text) => {
    expect(officialsIn(text)).toEqual([]);
  });

  test('a year of birth behind the body takes no office away', () => {
    expect(officialsIn('Phó Chủ tịch Hội Nông dân xã Lê Văn Tám, sinh năm 1969, phát biểu.')).toEqual([
      'Lê Văn Tám: Phó Chủ tịch @ Hội Nông dân xã',
    ]);
  });

  test.each([
    ['behind the office', 'Ông Lê Hữu Thung, Bí thư Huyện ủy Vĩnh Linh lúc bấy giờ, cho chở gạo sang.', true],
    ['before it', 'Ông Lê Hữu Thung, khi đó là Bí thư Huyện ủy Vĩnh Linh, cho chở gạo sang.', true],
    ['a year of the last century', 'Năm 1985, ông Lê Hữu Thung là Bí thư Huyện ủy Vĩnh Linh.', true],
    ['once', 'Ông Lê Hữu Thung từng giữ chức Bí thư Huyện ủy Vĩnh Linh.', true],
    ['of what he did then', 'Ông Lê Hữu Thung, Bí thư Huyện ủy Vĩnh Linh, lúc đó cũng có mặt.', false],
    ['a year of this century', 'Năm 2025, ông Lê Hữu Thung là Bí thư Huyện ủy Vĩnh Linh.', false],
  ])('a word of the time looked back on makes a former office: %s', (_what, text, isFormer) => {
    const [official] = findStatements(text, contextOf()).officials;
    expect(official?.positions.map((position) => [position.title, position.isFormer])).toEqual([
      ['Bí thư', isFormer],
    ]);
  });

  test('a bare office of a foreigner is the former one told before, not that of the host', () => {
    expect(
      officialsIn(
        'Bà Helga Brandt, nguyên Chủ tịch Hội hữu nghị Đức - Việt, từ trần. Ông Lê Văn Tám được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Đức. Bà Helga Brandt sinh năm 1934. Bà gây dựng lại Hội, giữ cương vị Chủ tịch trong 12 năm.',
      ),
    ).toEqual([
      'Helga Brandt: nguyên Chủ tịch @ Hội hữu nghị Đức - Việt',
      'Lê Văn Tám: Chủ tịch @ Hội hữu nghị Việt Nam - Đức',
    ]);
  });

  test('who heads a funeral’s committee holds no office by it', () => {
    expect(
      officialsIn(
        'Trưởng ban Lễ tang: ông Thiều Quang Đại, Phó Bí thư Đảng ủy phường. Phó Trưởng ban: bà Cầm Thị Mỹ Uyên, Chủ tịch Ủy ban MTTQ Việt Nam phường.',
      ),
    ).toEqual([
      'Thiều Quang Đại: Phó Bí thư @ Đảng ủy phường',
      'Cầm Thị Mỹ Uyên: Chủ tịch @ Ủy ban MTTQ Việt Nam phường',
    ]);
  });
});
