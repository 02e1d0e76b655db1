import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('capitals behind a unit’s word', () => {
  test.each([
    [
      'name a town abroad whose region follows',
      'Cùng dự có bà Lục Tiểu Yến, Phó Hội trưởng Hội Hữu nghị đối ngoại nhân dân thành phố Sùng Tả, Quảng Tây (Trung Quốc).',
      ['Lục Tiểu Yến: Phó Hội trưởng @ Hội Hữu nghị đối ngoại nhân dân thành phố Sùng Tả'],
    ],
    [
      'name a prefecture abroad',
      'Ông Vương Kiến Minh, Phó Chủ nhiệm Văn phòng Ngoại sự châu Văn Sơn phát biểu.',
      ['Vương Kiến Minh: Phó Chủ nhiệm @ Văn phòng Ngoại sự châu Văn Sơn'],
    ],
    [
      'name the unit where the holder stands before the office',
      'Dự có bà Hà My, Phó Chủ tịch UBND thị xã Lê Hồng.',
      ['Hà My: Phó Chủ tịch @ UBND thị xã Lê Hồng'],
    ],
    [
      'name a commune of which the word has one syllable',
      'Bà Thị Plắp (thứ hai, từ phải sang), Chủ tịch Ủy ban MTTQ Việt Nam xã Bù Gia Mập giã gạo.',
      ['Thị Plắp: Chủ tịch @ Ủy ban MTTQ Việt Nam xã Bù Gia Mập'],
    ],
    [
      'name a ward that bears a person’s name',
      'Dự có ông Lã Văn Quý - Bí thư Đảng ủy, Chủ tịch HĐND phường Lê Thanh Nghị; ông Vũ Thiêm - Chủ tịch UBND phường.',
      [
        'Lã Văn Quý: Bí thư @ Đảng ủy; Chủ tịch @ HĐND phường Lê Thanh Nghị',
        'Vũ Thiêm: Chủ tịch @ UBND phường',
      ],
    ],
    [
      'name such a ward and the person behind it',
      'Chủ tịch UBND phường Trần Hưng Đạo Nguyễn Văn Sáu phát biểu.',
      ['Nguyễn Văn Sáu: Chủ tịch @ UBND phường Trần Hưng Đạo'],
    ],
    [
      'name the person where a semicolon parts them from the one before',
      'Dự có giám đốc Công an tỉnh, Thiếu tướng Khưu Minh Tâm; chủ tịch Hội Nông dân tỉnh Sầm Kim Vân.',
      ['Khưu Minh Tâm: giám đốc @ Công an tỉnh', 'Sầm Kim Vân: chủ tịch @ Hội Nông dân tỉnh'],
    ],
    [
      'name the person where nobody stands before the office',
      'Chủ tịch UBND phường Lê Thị Mai dự.',
      ['Lê Thị Mai: Chủ tịch @ UBND phường'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});
