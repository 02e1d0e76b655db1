import { describe, expect, test } from 'vitest';
import { partsIn } from '../statement-context.ts';

const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi tổ chức Hội nghị lần thứ 15. ';
const CONGRESS = 'Ngày 12/6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. ';
const VISIT = 'Chiều 12/6/2024, tại Hà Nội, ';

describe('who hosted', () => {
  test.each([
    [
      'the one before "chủ trì"',
      `${HELD}Bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì hội nghị.`,
      ['Võ Thị Lam: HOST'],
    ],
    [
      'all who chair together',
      `${HELD}Các đồng chí Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh và Đinh Tấn Phúc, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đồng chủ trì hội nghị.`,
      ['Võ Thị Lam: HOST', 'Đinh Tấn Phúc: HOST'],
    ],
    [
      'the list behind "Chủ trì hội nghị có"',
      `${HELD}Chủ trì hội nghị có bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; ông Đinh Tấn Phúc, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.`,
      ['Võ Thị Lam: HOST', 'Đinh Tấn Phúc: HOST'],
    ],
    [
      'those under whose chair it is held',
      `${HELD}Hội nghị diễn ra dưới sự chủ trì của đồng chí Đinh Tấn Phúc, Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh.`,
      ['Đinh Tấn Phúc: HOST'],
    ],
    [
      'the subject of an opening that names its chair too',
      `${HELD}Chủ trì hội nghị, ông Đinh Tấn Phúc, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh nhấn mạnh ba việc cần làm ngay.`,
      ['Đinh Tấn Phúc: HOST SPEAKER'],
    ],
    [
      'the one who receives, not the one received',
      `${VISIT}ông Phan Anh Sơn, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam đã tiếp bà Chea Kimtha, Đại sứ Campuchia tại Việt Nam.`,
      ['Phan Anh Sơn: HOST', 'Chea Kimtha: GUEST'],
    ],
    [
      'those beside the host',
      `${VISIT}Liên hiệp các tổ chức hữu nghị Việt Nam tiếp đoàn Hội Hữu nghị Cuba - Việt Nam. Tiếp đoàn có bà Nguyễn Thị Hòa, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam; ông Trần Lập, Trưởng ban Châu Mỹ.`,
      ['Nguyễn Thị Hòa: HOST', 'Trần Lập: HOST'],
    ],
    [
      'the one called upon',
      `${VISIT}ông Saadi Salama, Đại sứ Palestine tại Việt Nam đến chào xã giao bà Lê Thị Hiền, Phó Chủ tịch UBND tỉnh Nghệ An.`,
      ['Saadi Salama: GUEST', 'Lê Thị Hiền: HOST'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test('a body that chairs makes no host of the officials named after it', () => {
    expect(
      partsIn(
        `${HELD}Sở Ngoại vụ chủ trì, phối hợp các ngành thẩm định hồ sơ do ông Đinh Tấn Phúc, Chánh Văn phòng UBND tỉnh gửi đến.`,
      ),
    ).toEqual([]);
  });
});

describe('who spoke', () => {
  test.each([
    [
      'behind "Phát biểu tại hội nghị,"',
      `${HELD}Phát biểu tại hội nghị, ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy ghi nhận những kết quả đạt được.`,
      ['Cao Văn Nghĩa: SPEAKER'],
    ],
    [
      'with the office before the name',
      `${HELD}Phát biểu chỉ đạo hội nghị, Phó Bí thư Tỉnh ủy Cao Văn Nghĩa yêu cầu các địa phương giữ vững khối đại đoàn kết.`,
      ['Cao Văn Nghĩa: SPEAKER'],
    ],
    [
      'behind the body that one speaks for',
      `${HELD}Thay mặt lãnh đạo tỉnh, đồng chí Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy phát biểu chúc mừng.`,
      ['Cao Văn Nghĩa: SPEAKER'],
    ],
    [
      'who reads the report',
      `${HELD}Báo cáo tại hội nghị do ông Đinh Tấn Phúc, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh trình bày nêu rõ sáu nhóm nhiệm vụ.`,
      ['Đinh Tấn Phúc: SPEAKER'],
    ],
    [
      'whom the delegates heard',
      `${HELD}Các đại biểu đã nghe ông Lê Quang Thích, Trưởng Ban Dân vận Tỉnh ủy quán triệt Nghị quyết mới của Trung ương.`,
      ['Lê Quang Thích: SPEAKER'],
    ],
    [
      'by given name in a later sentence',
      `${HELD}Dự hội nghị có ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy. Ông Nghĩa cho biết tỉnh sẽ dành thêm kinh phí cho cơ sở.`,
      ['Cao Văn Nghĩa: ATTENDEE SPEAKER'],
    ],
    [
      'both who attended and spoke',
      `${HELD}Đến dự và phát biểu chỉ đạo có đồng chí Bùi Thị Quỳnh Vân, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.`,
      ['Bùi Thị Quỳnh Vân: ATTENDEE SPEAKER'],
    ],
    [
      'the one whose speech it was',
      `${HELD}Hội nghị đã nghe phát biểu chỉ đạo của đồng chí Bùi Thị Quỳnh Vân, Bí thư Tỉnh ủy.`,
      ['Bùi Thị Quỳnh Vân: SPEAKER'],
    ],
    [
      'who chaired and closed with words of their own',
      `${HELD}Bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh dự, chủ trì và phát biểu khai mạc hội nghị.`,
      ['Võ Thị Lam: ATTENDEE HOST SPEAKER'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test.each([
    [
      'one who is asked for something',
      `${HELD}Cử tri đề nghị ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy sớm trả lời bằng văn bản.`,
    ],
    [
      'one who talked to the reporter elsewhere',
      `${HELD}Trao đổi với phóng viên, ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy cho biết tỉnh đã lên kế hoạch.`,
    ],
    [
      'one who is only quoted in the report of another',
      `${HELD}Đoàn nhắc lại công lao của ông Cao Văn Nghĩa, nguyên Phó Bí thư Tỉnh ủy.`,
    ],
  ])('not %s', (_what, text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

describe('who was there', () => {
  test.each([
    [
      'a list behind "Về dự có"',
      `${HELD}Về dự có các đồng chí: Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy; Lê Quang Thích, Trưởng Ban Dân vận Tỉnh ủy; lãnh đạo các sở, ngành.`,
      ['Cao Văn Nghĩa: ATTENDEE', 'Lê Quang Thích: ATTENDEE'],
    ],
    [
      'the chair, then those who were there as well',
      `${HELD}Bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì hội nghị; cùng dự có ông Lê Quang Thích, Trưởng Ban Dân vận Tỉnh ủy.`,
      ['Võ Thị Lam: HOST', 'Lê Quang Thích: ATTENDEE'],
    ],
    [
      'those whose attendance it had',
      `${HELD}Hội nghị có sự tham dự của ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy và bà Hồ Thị Vân, Giám đốc Sở Nội vụ.`,
      ['Cao Văn Nghĩa: ATTENDEE', 'Hồ Thị Vân: ATTENDEE'],
    ],
    [
      'names before "cùng dự"',
      `${HELD}Ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy, và bà Hồ Thị Vân, Giám đốc Sở Nội vụ cùng dự.`,
      ['Cao Văn Nghĩa: ATTENDEE', 'Hồ Thị Vân: ATTENDEE'],
    ],
    [
      'witnesses',
      `${VISIT}hai tỉnh ký kết biên bản ghi nhớ dưới sự chứng kiến của ông Lê Quang Thích, Giám đốc Sở Ngoại vụ.`,
      ['Lê Quang Thích: ATTENDEE'],
    ],
    [
      'an invited guest',
      `${HELD}Khách mời dự hội nghị có bà Chea Kimtha, Đại sứ Campuchia tại Việt Nam.`,
      ['Chea Kimtha: GUEST'],
    ],
    [
      'a foreigner who attends',
      `${CONGRESS}Tham dự Đại hội có ông Lò Văn Hương, Phó Chủ tịch UBND tỉnh; ông Khamphao Ernthavanh, Đại sứ Lào tại Việt Nam.`,
      ['Lò Văn Hương: ATTENDEE', 'Khamphao Ernthavanh: GUEST'],
    ],
    [
      'the head of a visiting delegation',
      `${VISIT}đoàn đại biểu tỉnh Xiêng Khoảng (Lào) do ông Bounchan Syvongphanh, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Xiêng Khoảng làm trưởng đoàn đến thăm và làm việc tại tỉnh Nghệ An.`,
      ['Bounchan Syvongphanh: GUEST'],
    ],
    [
      'the head of the delegation that is received',
      `${VISIT}Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Đồng Tháp Lê Hữu Bằng tiếp đoàn cán bộ Hội Hữu nghị Campuchia - Việt Nam do ông Chhim Sokha, Phó Tỉnh trưởng tỉnh Prey Veng dẫn đầu.`,
      ['Lê Hữu Bằng: HOST', 'Chhim Sokha: GUEST'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test.each([
    ['the one who plans', `${HELD}Ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy dự kiến bố trí thêm kinh phí.`],
    ['a reader of a draft', `${HELD}Ông Cao Văn Nghĩa, Giám đốc Sở Tư pháp dự thảo quy chế phối hợp.`],
  ])('not %s', (_what, text) => {
    expect(partsIn(text)).toEqual([]);
  });
});
