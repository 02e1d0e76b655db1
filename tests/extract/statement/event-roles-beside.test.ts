import { describe, expect, test } from 'vitest';
import { officialsIn, partsIn } from '../statement-context.ts';

const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi tổ chức Hội nghị lần thứ 15. ';

describe('who is named, and takes no part', () => {
  test.each([
    ['one who is still to come', 'Dự kiến, ông Lê Văn An, Bí thư Tỉnh ủy sẽ đến dự buổi trao quà cuối năm.'],
    [
      'one who was invited and did not come',
      'Ông Lê Văn An, Phó Chủ tịch UBND tỉnh được mời dự nhưng bận công tác.',
    ],
    [
      'one whose work is thanked for',
      'Hội nghị ghi nhận đóng góp của ông Lê Văn An, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.',
    ],
    ['one whose words are told again', 'Các đại biểu nhắc lại câu nói của ông Lê Văn An, Bí thư Tỉnh ủy.'],
    [
      'one who takes gifts home',
      'Ông Lê Văn An, Phó Chủ tịch UBND tỉnh và bà Võ Thị Lam, Giám đốc Sở Nội vụ trao đổi quà lưu niệm.',
    ],
  ])('%s', (_what, text) => {
    expect(partsIn(HELD + text)).toEqual([]);
  });
});

describe('who takes part', () => {
  test.each([
    [
      'with the participation of somebody',
      `${HELD}Hội nghị có sự tham gia của bà Võ Thị Lam, Giám đốc Sở Nội vụ.`,
      ['Võ Thị Lam: ATTENDEE'],
    ],
    [
      'who reads the call at a launch',
      'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh tổ chức lễ phát động Tháng cao điểm. Ông Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đọc lời phát động.',
      ['Lê Văn An: SPEAKER'],
    ],
    [
      'who works with a delegation that comes, and its head',
      'Ngày 12/6/2024, bà Võ Thị Lam, Phó Chủ tịch UBND tỉnh Yên Bái có buổi làm việc với đoàn công tác của Quỹ Rosa do bà Katharina Vogel, Giám đốc Quỹ tại Việt Nam dẫn đầu.',
      ['Võ Thị Lam: HOST', 'Katharina Vogel: GUEST'],
    ],
    [
      'who comes to see somebody',
      'Sáng 12/6/2024, ông Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Nghệ An đến thăm, tặng quà gia đình chính sách.',
      ['Lê Văn An: GUEST'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test('a visit told beside a conference makes no guest of it', () => {
    expect(
      partsIn(`${HELD}Dịp này, ông Lê Văn An, Phó Chủ tịch UBND tỉnh đến thăm gia đình chính sách.`),
    ).toEqual([]);
  });

  test('an event that is called by the first words of its name is that one', () => {
    expect(
      partsIn(
        'Chiều 12/6/2024, tại Hà Nội, ông Lê Văn An, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam tiếp ông Rajiv Menon, Đại sứ Ấn Độ tại Việt Nam.\n\nSáng cùng ngày, ông Lê Văn An đã dự lễ khai mạc triển lãm ảnh về Mahatma Gandhi. Phát biểu tại lễ khai mạc, ông Trần Gia Hậu, Chủ tịch Hội Hữu nghị Việt Nam - Ấn Độ cảm ơn các nhà báo.',
      ),
    ).toEqual(['Lê Văn An: ATTENDEE@OTHER HOST', 'Rajiv Menon: GUEST', 'Trần Gia Hậu: SPEAKER@OTHER']);
  });
});

test.each([
  ['Thủ tướng Lào Sonexay Siphandone', 'Sonexay Siphandone: Thủ tướng @ Lào'],
  ['Tổng thống Nga Vladimir Putin', 'Vladimir Putin: Tổng thống @ Nga'],
  ['Thủ tướng Đức Olaf Scholz', 'Olaf Scholz: Thủ tướng @ Đức'],
])('the country of "%s" is no part of the name', (named, official) => {
  expect(officialsIn(`Ngày 12/6/2024, ${named} đã thăm Việt Nam.`)).toEqual([official]);
});
