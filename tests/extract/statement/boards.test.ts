import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('boards, a line a person', () => {
  test.each([
    ['bullets', '- Ông Đặng Kim Tòng, Chủ tịch Hội Nông dân xã;\n- Bà Vàng Thị Sen, Bí thư Đoàn xã.'],
    ['numbers', '1. Ông Đặng Kim Tòng, Chủ tịch Hội Nông dân xã;\n2. Bà Vàng Thị Sen, Bí thư Đoàn xã.'],
  ])('the office above is of all below that open with %s', (_what, lines) => {
    const text = `Các Phó Chủ tịch Ủy ban MTTQ Việt Nam xã gồm:\n\n${lines}\n\nÔng Lê Văn Tám, nông dân, hát tặng đại hội.`;
    expect(officialsIn(text)).toEqual([
      'Đặng Kim Tòng: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam xã; Chủ tịch @ Hội Nông dân xã',
      'Vàng Thị Sen: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam xã; Bí thư @ Đoàn xã',
    ]);
  });

  test('the office behind the dash is of the person, not of the last words of the firm', () => {
    expect(
      officialsIn(
        'Ban Thường vụ Hội hữu nghị Việt Nam - Hàn Quốc tỉnh gồm:\n- Ông Phạm Hùng Vĩ, Phó Tổng Giám đốc Tổng Công ty Đầu tư Phát triển Nam Đình Vũ - Phó Chủ tịch;\n- Ông Lê Văn Tám, giảng viên đã nghỉ hưu - Tổng Thư ký.',
      ),
    ).toEqual([
      'Phạm Hùng Vĩ: Phó Chủ tịch @ Hội hữu nghị Việt Nam - Hàn Quốc tỉnh',
      'Lê Văn Tám: Tổng Thư ký @ Hội hữu nghị Việt Nam - Hàn Quốc tỉnh',
    ]);
  });

  test('a member of a funeral’s committee is no official by it', () => {
    expect(officialsIn('Các Ủy viên gồm:\n- Ông Phan Đăng Cảnh, cháu nội;\n- Ông Phan Đăng Lưu.')).toEqual(
      [],
    );
    expect(
      officialsIn('DANH SÁCH BAN LỄ TANG\n\n1. Ông Phan Đăng Cảnh, đại diện gia đình - Ủy viên.'),
    ).toEqual([]);
  });
});

describe('digests', () => {
  test('what one item elects is not what the next is of', () => {
    expect(
      officialsIn(
        '* Ngày 25/8, xã Mường Bi tổ chức Đại hội. Ông Bùi Đức Nhẫn được cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam xã Mường Bi.\n\n* Ngày 26/8, phường Vĩnh Phúc tổ chức Đại hội. Bà Nguyễn Thị Hạnh được hiệp thương cử làm Chủ tịch.',
      ),
    ).toEqual(['Bùi Đức Nhẫn: Chủ tịch @ Ủy ban MTTQ Việt Nam xã Mường Bi', 'Nguyễn Thị Hạnh: Chủ tịch @ -']);
  });

  test('the items of a list have what stands above the first', () => {
    expect(
      officialsIn(
        'Bà Lý Thị Pham được bầu làm Chủ tịch Hội Luật gia tỉnh.\n\n- Ông Đặng Kim Tòng được bầu làm Phó Chủ tịch.',
      ),
    ).toEqual([
      'Lý Thị Pham: Chủ tịch @ Hội Luật gia tỉnh',
      'Đặng Kim Tòng: Phó Chủ tịch @ Hội Luật gia tỉnh',
    ]);
  });
});

describe('a box of lines', () => {
  const offices = 'Nguyên Tỉnh ủy viên, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.';

  test('its former offices are of the person whose name stands alone above them', () => {
    expect(
      officialsIn(
        `Gia đình báo tin:\n\nĐồng chí PHAN ĐĂNG TUỆ\nSinh ngày 12/02/1938; trú tại xóm 7.\n${offices}`,
      ),
    ).toEqual(['PHAN ĐĂNG TUỆ: Nguyên Tỉnh ủy viên @ -; nguyên Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh']);
  });

  test('a name in a sentence opens no box', () => {
    expect(officialsIn(`Đến viếng có đồng chí Phan Đăng Tuệ cùng bà con.\n${offices}`)).toEqual([]);
  });
});
