import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('the body of an office', () => {
  test.each([
    [
      'a "Ban Thường vụ" beside the Front’s office is a party’s',
      'Chủ trì có bà Hoàng Thị Nga Mi, Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.',
      ['Hoàng Thị Nga Mi: Ủy viên Ban Thường vụ @ -; Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh'],
    ],
    [
      'a firm’s director is no director of the Front',
      'Công ty TNHH Hải sản Vĩnh Lương do ông Mấu Quốc Trường làm Giám đốc ủng hộ 300 triệu đồng cho Ủy ban MTTQ Việt Nam phường Bắc Nha Trang.',
      [],
    ],
    [
      'an office still to be filled is nobody’s',
      'Ban Thường vụ phân công ông Nay Y Blung, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh điều hành cho đến khi kiện toàn chức danh Chủ tịch.',
      ['Nay Y Blung: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh'],
    ],
    [
      'a bare "Hội" is the one that its chairman is known for',
      'Đại hội Hội hữu nghị Việt Nam - Lào tỉnh Sơn La bầu ông Lường Trung Sính làm Chủ tịch Hội. Ông Khamphanh Sivongsa, Phó Chủ tịch Hội Hữu nghị Lào - Việt Nam tỉnh Hủa Phăn gửi hoa. Chủ tịch Hội Lường Trung Sính cảm ơn.',
      [
        'Lường Trung Sính: Chủ tịch @ Hội hữu nghị Việt Nam - Lào tỉnh',
        'Khamphanh Sivongsa: Phó Chủ tịch @ Hội Hữu nghị Lào - Việt Nam tỉnh Hủa Phăn',
      ],
    ],
    [
      'the items before a verb, closed by "và", share what it gives',
      'Ủy ban MTTQ Việt Nam phường Thục Phán cử Ban Thường trực gồm: Mông Thị Hồng Vi, Phó Bí thư Đảng ủy, giữ chức Chủ tịch; Sầm Đức Huân, Chủ tịch Hội Cựu chiến binh phường, Nông Thị Én, Chủ tịch Hội Liên hiệp Phụ nữ phường và Lý Tòn Phẩy, Bí thư Đoàn Thanh niên phường, giữ chức Phó Chủ tịch.',
      [
        'Mông Thị Hồng Vi: Phó Bí thư @ Đảng ủy; Chủ tịch @ Ủy ban MTTQ Việt Nam phường Thục Phán',
        'Sầm Đức Huân: Chủ tịch @ Hội Cựu chiến binh phường; Phó Chủ tịch @ Ủy ban MTTQ Việt Nam phường Thục Phán',
        'Nông Thị Én: Chủ tịch @ Hội Liên hiệp Phụ nữ phường; Phó Chủ tịch @ Ủy ban MTTQ Việt Nam phường Thục Phán',
        'Lý Tòn Phẩy: Bí thư @ Đoàn Thanh niên phường; Phó Chủ tịch @ Ủy ban MTTQ Việt Nam phường Thục Phán',
      ],
    ],
    [
      'fields of the communes’ offices and of the councils’ committees',
      'Dự có ông Ngọ Duy Thế, Trưởng ban Tuyên giáo - Công tác xã hội Ủy ban MTTQ tỉnh; ông Đỗ Phú Hậu, Trưởng Ban Kinh tế - Ngân sách; bà Lê Mai, Trưởng phòng Văn hóa - Xã hội xã Tây Giang.',
      [
        'Ngọ Duy Thế: Trưởng ban @ ban Tuyên giáo - Công tác xã hội Ủy ban MTTQ tỉnh',
        'Đỗ Phú Hậu: Trưởng Ban @ Ban Kinh tế - Ngân sách',
        'Lê Mai: Trưởng phòng @ phòng Văn hóa - Xã hội xã Tây Giang',
      ],
    ],
    [
      'abbreviated chairmen, and a colon behind the address',
      'Về dự có đ/c: Triệu Tiến Vầy, CT UBMTTQ xã; đ/c Hà Thị Mến, P.Chủ tịch HĐND xã.',
      ['Triệu Tiến Vầy: CT @ UBMTTQ xã', 'Hà Thị Mến: P.Chủ tịch @ HĐND xã'],
    ],
    [
      'a school with the name it bears, a house whose head is named behind it',
      'Dự có bà Lê Hoa, Bí thư Chi bộ Trường THPT Phạm Ngũ Lão; ông Vũ Nam, Phó Hiệu trưởng Trường THPT Phạm Văn Đồng; Giám đốc Trung tâm Y tế Trần Văn Nam.',
      [
        'Lê Hoa: Bí thư @ Chi bộ Trường THPT Phạm Ngũ Lão',
        'Vũ Nam: Phó Hiệu trưởng @ Trường THPT Phạm Văn Đồng',
        'Trần Văn Nam: Giám đốc @ Trung tâm Y tế',
      ],
    ],
    [
      'a village in a bracket is nobody’s name',
      'Ông Nguyễn Duy Thân (thôn Đồng Me, nguyên Chủ tịch UBND xã Vạn Phúc) đề nghị công khai giá đất.',
      ['Nguyễn Duy Thân: nguyên Chủ tịch @ UBND xã Vạn Phúc'],
    ],
    [
      'names with an apostrophe behind their first letter, and a Muslim cleric’s rank',
      "Dự có bà R'Ô Thị Hờ Bia, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; Sư cả Imưm Châu Văn Kên, Trưởng ban Đại diện Cộng đồng Hồi giáo tỉnh.",
      [
        "R'Ô Thị Hờ Bia: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh",
        'Châu Văn Kên: Trưởng ban @ ban Đại diện Cộng đồng Hồi giáo tỉnh',
      ],
    ],
  ])('%s', (_rule, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});
