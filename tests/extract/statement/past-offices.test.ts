import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('offices of those who are gone', () => {
  test.each([
    'Lễ kết nạp diễn ra tại Khu lưu niệm Tổng Bí thư Nguyễn Văn Linh.',
    'Đoàn viếng mộ Bí thư Tỉnh ủy Lê Văn Tám và dâng hương tại Nhà thờ đồng chí Chủ tịch Ủy ban MTTQ tỉnh Trần Văn Bảy.',
    'Giải thưởng mang tên Bí thư Tỉnh ủy Lê Quang Hòa đã có người nhận.',
    'Các cựu lưu học sinh ôn lại kỷ niệm về Chủ tịch Todor Zhivkov thăm Hà Nội năm 1979.',
  ])('%s', (text) => {
    expect(officialsIn(text)).toEqual([]);
  });

  test('a year of birth behind the body takes no office away', () => {
    expect(officialsIn('Phó Chủ tịch Hội Nông dân xã Lê Văn Tám, sinh năm 1969, phát biểu.')).toEqual([
      'Lê Văn Tám: Phó Chủ tịch @ Hội Nông dân xã',
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
