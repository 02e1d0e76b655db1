import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('units that go by number', () => {
  test.each([
    [
      'Ông Hồ Văn Rê, Chủ tịch Ủy ban MTTQ Việt Nam xã A Lưới 1 nêu thực tế.',
      ['Hồ Văn Rê: Chủ tịch @ Ủy ban MTTQ Việt Nam xã A Lưới 1'],
    ],
    [
      'Tham gia có các ông, bà: Hồ Văn Rê, Chủ tịch Ủy ban MTTQ Việt Nam xã A Lưới 1; Lê Thị Bông, Bí thư Đảng ủy phường Quy Nhơn 2.',
      [
        'Hồ Văn Rê: Chủ tịch @ Ủy ban MTTQ Việt Nam xã A Lưới 1',
        'Lê Thị Bông: Bí thư @ Đảng ủy phường Quy Nhơn 2',
      ],
    ],
    ['Bí thư Đảng ủy xã Lê Minh Xuân 2 Trần Văn An dự.', ['Trần Văn An: Bí thư @ Đảng ủy xã Lê Minh Xuân 2']],
  ])('%s', (text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });

  test('what a number counts stays outside the name', () => {
    expect(officialsIn('Bà Lê Thị Bông, Chủ tịch UBND xã Tân An trao cho xã Tân An 30 suất quà.')).toEqual([
      'Lê Thị Bông: Chủ tịch @ UBND xã Tân An',
    ]);
  });
});
