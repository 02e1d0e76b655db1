import { describe, expect, test } from 'vitest';
import { partsIn } from '../statement-context.ts';

const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi tổ chức Hội nghị lần thứ 15. ';
const VISIT =
  'Sáng 12/6/2024, đoàn công tác Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi đến thăm, tặng quà gia đình chính sách tại xã Bình Sơn. ';
const AN = 'ông Lê Văn An, Phó Chủ tịch UBND tỉnh Quảng Ngãi';
const LAM = 'bà Võ Thị Lam, Giám đốc Sở Nội vụ';

describe('what was not done makes no part', () => {
  test.each([
    ['a plan, some words before the verb', `Được biết, ${AN} sẽ trực tiếp dự hội nghị.`],
    ['one who was invited and did not come', `Khách được mời dự có ${AN} nhưng vì công việc không đến.`],
    ['a part that nobody took', `Hội nghị không có sự tham gia của ${AN}.`],
    ['a part that is hoped for', `Chương trình mong nhận được sự tham gia của ${AN}.`],
    ['work with the members of a union', `Sau đó, ${AN} làm việc với đoàn viên, hội viên.`],
    ['work with a union', `Sau đó, ${AN} làm việc với Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh.`],
    ['one on whose behalf another speaks', `${LAM} thay mặt ${AN} phát biểu.`],
    [
      'words to the press of a press conference to come',
      `Trả lời phóng viên bên lề hội nghị, ${LAM} cho biết sẽ có họp báo.`,
    ],
  ])('%s', (_what, text) => {
    expect(partsIn(HELD + text)).toEqual([]);
  });

  test('a visit of another year', () => {
    expect(partsIn(`${VISIT}Trước đó, ${LAM} đến thăm Lào vào năm 2020.`)).toEqual([]);
  });
});

describe('what was done', () => {
  test.each([
    [
      'an invitation beside other words that begin as "but" does',
      `${HELD}${AN} được mời dự hội nghị và trao đổi về hợp tác song phương, việc khó nhưng đã xong.`,
      ['Lê Văn An: GUEST SPEAKER'],
    ],
    [
      'a part of one whose rank begins as a want does',
      `${HELD}Thiếu tướng Lê An dự hội nghị. Thiếu tướng Lê An, Giám đốc Công an tỉnh phát biểu.`,
      ['Lê An: ATTENDEE SPEAKER'],
    ],
    [
      'a part behind a plan of others',
      `${HELD}Việc này các đại biểu sẽ bàn; dự hội nghị có ${AN}.`,
      ['Lê Văn An: ATTENDEE'],
    ],
    [
      'a part in an event that is still to come',
      `Ngày 20/7/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi sẽ tổ chức Hội nghị lần thứ 15. ${AN} sẽ dự hội nghị.`,
      ['Lê Văn An: ATTENDEE'],
    ],
    [
      'words of an event to come are said at the one that was',
      `${HELD}${AN} cho biết chương trình nghệ thuật mừng Xuân sẽ diễn ra tối 20/7/2024.`,
      ['Lê Văn An: SPEAKER'],
    ],
    [
      'words at another event are said there',
      `${HELD}${AN} nhấn mạnh tại Lễ hội Hoa ban vai trò của dân. Chiều cùng ngày, tỉnh khai mạc Lễ hội Hoa ban.`,
      ['Lê Văn An: SPEAKER@FESTIVAL'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });
});

test.each([
  'tiếp Đoàn Thanh niên Nhân dân Cách mạng Lào',
  'làm việc với đoàn Quỹ Rosa',
  'làm việc với Đoàn công tác của Quỹ Rosa',
])('the host is who %s', (received) => {
  expect(
    partsIn(`Ngày 12/6/2024, bà Võ Thị Lam, Phó Chủ tịch UBND tỉnh Yên Bái ${received} tại Yên Bái.`),
  ).toEqual(['Võ Thị Lam: HOST']);
});

test.each(['họp báo', 'buổi họp báo'])('words to the press at a "%s" are said there', (where) => {
  expect(
    partsIn(
      `Chiều 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Nghệ An họp báo về Đại hội. Trả lời phóng viên tại ${where}, ${LAM} cho biết công tác chuẩn bị đã xong.`,
    ),
  ).toEqual(['Võ Thị Lam: SPEAKER']);
});
