import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('a name', () => {
  test.each([
    [
      'ends in an office’s syllable',
      'Các Phó Chủ tịch Hội Nông dân tỉnh là bà Vũ Thị Liên, ông Đặng Quang Trưởng, ông Mai Sơn Tùng.',
      [
        'Vũ Thị Liên: Phó Chủ tịch @ Hội Nông dân tỉnh',
        'Đặng Quang Trưởng: Phó Chủ tịch @ Hội Nông dân tỉnh',
        'Mai Sơn Tùng: Phó Chủ tịch @ Hội Nông dân tỉnh',
      ],
    ],
    [
      'holds the letters of a mayor',
      'Bà Bùi Thị Trưởng, Chủ tịch Hội Nông dân tỉnh phát biểu.',
      ['Bùi Thị Trưởng: Chủ tịch @ Hội Nông dân tỉnh'],
    ],
    [
      'stops before the office of the same syllable',
      'Ông Lò Văn Trưởng, Trưởng Ban Dân vận Huyện ủy cùng dự.',
      ['Lò Văn Trưởng: Trưởng Ban @ Ban Dân vận Huyện ủy'],
    ],
    [
      'begins with a saint’s, with and without which it is one person',
      'Linh mục Giuse Trần Nhật Huy, Phó Chủ tịch Ủy ban Đoàn kết Công giáo tỉnh phát biểu. Chủ tịch Hội Khuyến học xã Trần Nhật Huy cảm ơn.',
      ['Giuse Trần Nhật Huy: Phó Chủ tịch @ Ủy ban Đoàn kết Công giáo tỉnh; Chủ tịch @ Hội Khuyến học xã'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});

describe('an office', () => {
  test.each([
    [
      'that a verb gives is no former one',
      'Ông Nhâm Vũ, nguyên Chủ tịch UBND huyện giữ chức Chủ tịch Hội Khuyến học tỉnh.',
      ['Nhâm Vũ: nguyên Chủ tịch @ UBND huyện; Chủ tịch @ Hội Khuyến học tỉnh'],
    ],
    [
      'of a list is of the list’s body, not of the next office’s',
      'Ban Chấp hành Hội hữu nghị Việt Nam - Lào tỉnh bầu ông Cao Lịch giữ chức Chủ tịch; các Phó Chủ tịch gồm: Sĩ Thị Hậu, Phó Giám đốc Sở Ngoại vụ; Vi Thị Mỵ.',
      [
        'Cao Lịch: Chủ tịch @ Hội hữu nghị Việt Nam - Lào tỉnh',
        'Sĩ Thị Hậu: Phó Chủ tịch @ Hội hữu nghị Việt Nam - Lào tỉnh; Phó Giám đốc @ Sở Ngoại vụ',
        'Vi Thị Mỵ: Phó Chủ tịch @ Hội hữu nghị Việt Nam - Lào tỉnh',
      ],
    ],
    [
      'goes to every item of a sentence’s subject',
      'Ông Lê Khánh, Chủ tịch Liên đoàn Lao động tỉnh; bà Bùi Thương, Bí thư Tỉnh đoàn được cử làm Phó Chủ tịch kiêm nhiệm Hội Khuyến học tỉnh.',
      [
        'Lê Khánh: Chủ tịch @ Liên đoàn Lao động tỉnh; Phó Chủ tịch kiêm nhiệm @ Hội Khuyến học tỉnh',
        'Bùi Thương: Bí thư @ Tỉnh đoàn; Phó Chủ tịch kiêm nhiệm @ Hội Khuyến học tỉnh',
      ],
    ],
    [
      'is taken from whom "đối với" names',
      'HĐND huyện miễn nhiệm chức vụ Trưởng Ban Pháp chế HĐND huyện đối với bà Hà Thị Tám.',
      ['Hà Thị Tám: Trưởng Ban @ Ban Pháp chế HĐND huyện'],
    ],
    [
      'of a diplomat is of the country in brackets',
      'Ngoài ra còn có các Đại sứ: Mourad Benkacem (Algeria), Jamal Najjar (Ai Cập).',
      ['Mourad Benkacem: Đại sứ @ Algeria', 'Jamal Najjar: Đại sứ @ Ai Cập'],
    ],
    [
      'of a diplomat goes on with a charge of two parts',
      'Ông Yusuf Wijaya, Tham tán phụ trách văn hóa - xã hội Đại sứ quán Indonesia tại Việt Nam dự.',
      ['Yusuf Wijaya: Tham tán phụ trách văn hóa - xã hội @ Đại sứ quán Indonesia tại Việt Nam'],
    ],
    [
      'at "nhà trường" is at the school that the text names',
      'Buổi lễ tổ chức tại Trường Đại học Nông Lâm. Bà Trần Lệ Quyên, Phó Hiệu trưởng nhà trường phát biểu.',
      ['Trần Lệ Quyên: Phó Hiệu trưởng @ Trường Đại học Nông Lâm'],
    ],
    [
      'at a fund takes in its name in quotation marks',
      'Bà Nguyễn Thị Chín, Trưởng Ban Vận động Quỹ “Vì người nghèo” tỉnh dự.',
      ['Nguyễn Thị Chín: Trưởng Ban @ Ban Vận động Quỹ “Vì người nghèo” tỉnh'],
    ],
    [
      'of the government is one with and without its name',
      'Phó Thủ tướng Chính phủ Kha Trọng Nghĩa dự. Phó Thủ tướng Kha Trọng Nghĩa thăm bà con.',
      ['Kha Trọng Nghĩa: Phó Thủ tướng Chính phủ @ -'],
    ],
    [
      'joined to "một ông ... khác" is of that one',
      'Một ông Nông Văn Thắng khác - Phó Giám đốc Sở Công Thương - làm hội trường cười ồ.',
      ['Nông Văn Thắng: Phó Giám đốc @ Sở Công Thương'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });

  test('in a jury is a part in the event', () => {
    const text =
      'Ban Giám khảo gồm 7 người; các ủy viên có bà Thông Thị Hạnh, Phó Giám đốc Sở Y tế và nhà văn Đặng Chương.';
    expect(officialsIn(text)).toEqual(['Thông Thị Hạnh: Phó Giám đốc @ Sở Y tế']);
  });

  test('at the head of a hamlet is none of the state’s', () => {
    const text = 'Dự có ông Hà Văn Ba, Bí thư Chi bộ, Trưởng bản Pá Hốc; bà Lai Thị Mùi, Trưởng thôn Nà Trà.';
    expect(officialsIn(text)).toEqual(['Hà Văn Ba: Bí thư @ Chi bộ']);
  });
});

describe('behind "huyện" without its name', () => {
  test.each([
    [
      'three syllables that are no district are a person of a rare family',
      'Chủ tịch UBND huyện Phạ Thanh Trà phát biểu.',
      ['Phạ Thanh Trà: Chủ tịch @ UBND huyện'],
    ],
    [
      'so are four',
      'Bí thư Huyện ủy, Chủ tịch HĐND huyện Nhạn Thị Thu Sương cảm ơn đoàn.',
      ['Nhạn Thị Thu Sương: Bí thư @ Huyện ủy; Chủ tịch @ HĐND huyện'],
    ],
    [
      'a district of three syllables stays one',
      'Ông Lê Nam, Chủ tịch UBND huyện Cù Lao Dung tiếp đoàn.',
      ['Lê Nam: Chủ tịch @ UBND huyện Cù Lao Dung'],
    ],
    [
      'a district named after a person parts from its chairman',
      'Chủ tịch UBND huyện Trần Văn Thời Lê Quốc Tuấn tiếp đoàn.',
      ['Lê Quốc Tuấn: Chủ tịch @ UBND huyện Trần Văn Thời'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});

describe('who is no official, and who is two', () => {
  test.each([
    'Bà Nguyễn Thị Mận, tổ trưởng tổ dân phố Đằng Giang được biểu dương.',
    'Bà Đỗ Thị Cúc, Tổ trưởng Tổ vay vốn, vận động thêm.',
    'Trưởng khu 5 Hoàng Văn Sự hiến đất.',
  ])('%s', (text) => {
    expect(officialsIn(text)).toEqual([]);
  });

  test('a deputy of the province’s Front and the chairman of a commune’s are two of one name', () => {
    expect(
      officialsIn(
        'Ông Nguyễn Văn Hùng, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hưng Yên công bố quyết định. Được khen có ông Nguyễn Văn Hùng, Chủ tịch Ủy ban MTTQ Việt Nam xã Tiên Lữ.',
      ),
    ).toEqual([
      'Nguyễn Văn Hùng: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh',
      'Nguyễn Văn Hùng: Chủ tịch @ Ủy ban MTTQ Việt Nam xã Tiên Lữ',
    ]);
  });

  test('who rises from the commune to the province is one', () => {
    expect(
      officialsIn(
        'Ông Nguyễn Văn Hùng, Chủ tịch Ủy ban MTTQ Việt Nam xã Tiên Lữ được bầu giữ chức Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hưng Yên. Ông Nguyễn Văn Hùng, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hưng Yên cảm ơn.',
      ),
    ).toHaveLength(1);
    expect(
      officialsIn(
        'Ông Nguyễn Văn Hùng, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hưng Yên, từng là Chủ tịch Ủy ban MTTQ Việt Nam xã Tiên Lữ. Trước đó, ông Nguyễn Văn Hùng là Chủ tịch Ủy ban MTTQ Việt Nam xã Lệ Xá.',
      ),
    ).toHaveLength(1);
  });

  test.each([
    [
      'a body’s name behind a division’s is no name of a person',
      'Dự có bà Lò Thị Chi, Trưởng Ban Châu Âu Liên hiệp các tổ chức hữu nghị Việt Nam.',
      ['Lò Thị Chi: Trưởng Ban @ Ban Châu Âu Liên hiệp các tổ chức hữu nghị Việt Nam'],
    ],
    [
      'a transcribed name is whole, however many its syllables',
      'Dự có bà Ai-gun Xa-ghin-ba-ê-va, Phó Chủ tịch Hội hữu nghị Ca-dắc-xtan - Việt Nam.',
      ['Ai-gun Xa-ghin-ba-ê-va: Phó Chủ tịch @ Hội hữu nghị Ca-dắc-xtan - Việt Nam'],
    ],
    [
      'a deputy of a minister',
      'Dự có bà Mông Lệ Bình, Phó Bộ trưởng Bộ Ngoại giao Lào.',
      ['Mông Lệ Bình: Phó Bộ trưởng @ Bộ Ngoại giao Lào'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});
