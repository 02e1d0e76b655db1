import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf, partsIn } from '../statement-context.ts';

const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi tổ chức Hội nghị lần thứ 15. ';
const CONGRESS = 'Ngày 12/6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. ';
const VISIT = 'Chiều 12/6/2024, tại Hà Nội, ';

describe('who was elected or appointed', () => {
  test.each([
    [
      'elected by name',
      `${CONGRESS}Ông Lò Minh Hùng, Phó Chủ tịch HĐND tỉnh được bầu giữ chức Chủ tịch Hội.`,
      ['Lò Minh Hùng: ELECTED'],
    ],
    [
      're-elected',
      `${CONGRESS}Đồng chí Lò Minh Hùng tái đắc cử Chủ tịch Hội nhiệm kỳ 2024 - 2029.`,
      ['Lò Minh Hùng: RE_ELECTED'],
    ],
    [
      'one goes on, the others are new',
      `${CONGRESS}Đại hội bầu ông Lò Minh Hùng tiếp tục giữ chức Chủ tịch Hội; bà Cầm Thị Mai giữ chức Phó Chủ tịch Hội.`,
      ['Lò Minh Hùng: RE_ELECTED', 'Cầm Thị Mai: ELECTED'],
    ],
    [
      'a list of deputies',
      `${CONGRESS}Các Phó Chủ tịch Hội gồm các ông, bà: Cầm Thị Mai, Hà Văn Thời và Quàng Văn Đôi được bầu tại phiên họp đầu tiên.`,
      ['Cầm Thị Mai: ELECTED', 'Hà Văn Thời: ELECTED', 'Quàng Văn Đôi: ELECTED'],
    ],
    [
      'a list behind the verb',
      `${CONGRESS}Ban Chấp hành đã bầu các Phó Chủ tịch gồm: Cầm Thị Mai, Hà Văn Thời.`,
      ['Cầm Thị Mai: ELECTED', 'Hà Văn Thời: ELECTED'],
    ],
    [
      'a sentence that only says who holds what, behind the one that elects',
      `${CONGRESS}Đại hội đã hiệp thương cử Ban Chấp hành gồm 21 vị. Bà Cầm Thị Mai giữ chức Chủ tịch Hội.`,
      ['Cầm Thị Mai: ELECTED'],
    ],
    [
      'appointed',
      'Ngày 12/6/2024, Tỉnh ủy Sơn La tổ chức Lễ công bố quyết định về công tác cán bộ. Theo đó, đồng chí Cầm Thị Mai, Trưởng Ban Dân vận Huyện ủy Mộc Châu được điều động, bổ nhiệm giữ chức Phó Trưởng Ban Dân vận Tỉnh ủy.',
      ['Cầm Thị Mai: APPOINTED'],
    ],
    [
      'elected and spoke',
      `${CONGRESS}Đại hội bầu bà Cầm Thị Mai giữ chức Chủ tịch Hội. Phát biểu nhận nhiệm vụ, bà Mai cảm ơn sự tin tưởng của các đại biểu.`,
      ['Cầm Thị Mai: ELECTED SPEAKER'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test.each([
    ['long before', `${CONGRESS}Năm 2016, ông Lò Minh Hùng được bầu giữ chức Phó Chủ tịch HĐND tỉnh.`],
    ['by office held all along', `${CONGRESS}Ông Lò Minh Hùng hiện giữ chức Phó Chủ tịch HĐND tỉnh.`],
    [
      'put forward only',
      `${CONGRESS}Tỉnh ủy giới thiệu bà Cầm Thị Mai, Giám đốc Sở Ngoại vụ để bầu giữ chức Chủ tịch Hội tại kỳ sau.`,
    ],
    ['who leaves', `${CONGRESS}Ông Lò Minh Hùng thôi giữ chức Chủ tịch Hội.`],
  ])('not %s', (_what, text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

describe('who was awarded', () => {
  test.each([
    [
      'the one to whom a medal is given, not the giver',
      `${VISIT}tại buổi lễ, bà Nguyễn Phương Nga, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam trao Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc” cho ông Giorgio Aliberti, Đại sứ Liên minh châu Âu tại Việt Nam.`,
      ['Giorgio Aliberti: AWARDED'],
    ],
    [
      'the subject of "được tặng"',
      `${HELD}Dịp này, ông Lê Quang Thích, nguyên Trưởng Ban Dân vận Tỉnh ủy được tặng Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc”.`,
      ['Lê Quang Thích: AWARDED'],
    ],
    [
      'the object of "tặng"',
      `${HELD}Hội nghị đã trao tặng đồng chí Lê Quang Thích, nguyên Trưởng Ban Dân vận Tỉnh ủy Huân chương Lao động hạng Ba.`,
      ['Lê Quang Thích: AWARDED'],
    ],
    [
      'the subject of "đón nhận"',
      `${HELD}Bà Hồ Thị Vân, Giám đốc Sở Nội vụ vinh dự đón nhận Huân chương Lao động hạng Nhì của Chủ tịch nước.`,
      ['Hồ Thị Vân: AWARDED'],
    ],
  ])('%s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test.each([
    [
      'the one who hands gifts to the poor',
      `${HELD}Ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy trao Bằng khen cho 5 tập thể và tặng 20 suất quà cho hộ nghèo.`,
    ],
    ['the one who gets flowers', `${HELD}Hội nghị tặng hoa ông Cao Văn Nghĩa, nguyên Phó Bí thư Tỉnh ủy.`],
  ])('not %s', (_what, text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

describe('at which event', () => {
  test('the one that the sentence names', () => {
    expect(
      partsIn(
        `${HELD}Bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì hội nghị. Chiều cùng ngày, ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy đã làm việc với Ủy ban MTTQ Việt Nam huyện Trà Bồng.`,
      ),
    ).toContain('Võ Thị Lam: HOST');
  });

  test('a later event has its own host', () => {
    expect(
      partsIn(
        `${HELD}Bà Võ Thị Lam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì hội nghị.\n\nTrước đó, ngày 10/6/2024, ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy chủ trì lễ khánh thành cầu Trà Khúc 3.`,
      ),
    ).toEqual(['Võ Thị Lam: HOST', 'Cao Văn Nghĩa: HOST@CEREMONY']);
  });

  test('what was said at an event of another year is no part in this one', () => {
    expect(
      partsIn(`${HELD}Năm 2019, ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy đã dự Ngày hội tại xã Trà Thủy.`),
    ).toEqual([]);
  });
});

describe('the receipt', () => {
  const text = `${HELD}Dự hội nghị có ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy. Ông Nghĩa cho biết tỉnh sẽ dành thêm kinh phí.`;
  const parts = findStatements(text, contextOf()).events[0]?.participations ?? [];

  test.each([
    ['ATTENDEE', 'Dự hội nghị có ông Cao Văn Nghĩa, Phó Bí thư Tỉnh ủy'],
    ['SPEAKER', 'Ông Nghĩa cho biết'],
  ])('of %s is the words that say it', (role, words) => {
    const found = parts.find((one) => one.role === role)?.evidence;
    expect(text.slice(found?.start, found?.end)).toBe(words);
    expect(found?.quote).toContain(words);
  });
});
