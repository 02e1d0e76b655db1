import { describe, expect, test } from 'vitest';
import type { StatementContext } from '../../../src/extract/draft.ts';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

/** The posts that begin, end or are over, a line a post: "Lê Thu, Chủ tịch: 2024-06-12 – ?"; "over" where it is no more held. */
function termsIn(text: string, part: Partial<StatementContext> = {}): readonly string[] {
  return findStatements(text, contextOf({ publishedOn: '2024-06-13', ...part })).officials.flatMap(
    ({ name, positions }) =>
      positions.flatMap(({ title, startedOn, endedOn, isFormer }) =>
        startedOn === null && endedOn === null && !isFormer
          ? []
          : [`${name}, ${title}: ${startedOn ?? '?'} – ${endedOn ?? '?'}${isFormer ? ', over' : ''}`],
      ),
  );
}

const CONGRESS = 'Ngày 12/6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. ';
const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi tổ chức Hội nghị lần thứ 15. ';
const DECISION = 'Ngày 12/6/2024, Tỉnh ủy Sơn La tổ chức Lễ công bố quyết định về công tác cán bộ. ';

describe('begins', () => {
  test.each([
    [
      'on the day of the congress that elects',
      `${CONGRESS}Ông Lò Minh Hùng, Phó Chủ tịch HĐND tỉnh được bầu giữ chức Chủ tịch Hội.`,
      ['Lò Minh Hùng, Chủ tịch: 2024-06-12 – ?'],
    ],
    [
      'on that day for each of a list',
      `${CONGRESS}Đại hội bầu ông Lò Minh Hùng làm Chủ tịch Hội; các ông Hà Văn Thời và Quàng Văn Đôi làm Phó Chủ tịch Hội.`,
      [
        'Lò Minh Hùng, Chủ tịch: 2024-06-12 – ?',
        'Quàng Văn Đôi, Phó Chủ tịch: 2024-06-12 – ?',
        'Hà Văn Thời, Phó Chủ tịch: 2024-06-12 – ?',
      ],
    ],
    [
      'on the day told in its own sentence',
      'Bà Cầm Thị Mai được hiệp thương cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Sơn La ngày 5/3/2023.',
      ['Cầm Thị Mai, Chủ tịch: 2023-03-05 – ?'],
    ],
    [
      'on the day from which the decision counts',
      `${DECISION}Đồng chí Cầm Thị Mai được điều động, bổ nhiệm giữ chức Giám đốc Sở Ngoại vụ kể từ ngày 1/7/2024.`,
      ['Cầm Thị Mai, Giám đốc: 2024-07-01 – ?'],
    ],
    [
      'on the day that the next sentence sets for the decision',
      `${DECISION}Ban Thường vụ Tỉnh ủy phân công bà Cầm Thị Mai giữ chức Trưởng Ban Dân vận Tỉnh ủy. Quyết định có hiệu lực từ ngày 15/6/2024.`,
      ['Cầm Thị Mai, Trưởng Ban: 2024-06-15 – ?'],
    ],
    [
      'on the day told before the clause',
      `${DECISION}Kể từ ngày 01/7/2024, đồng chí Lò Minh Hùng giữ chức Bí thư Huyện ủy Mộc Châu.`,
      ['Lò Minh Hùng, Bí thư: 2024-07-01 – ?'],
    ],
    [
      'with the year of the publication where the day bears none',
      `${DECISION}Bà Cầm Thị Mai được bổ nhiệm làm Giám đốc Sở Ngoại vụ từ ngày 1/7.`,
      ['Cầm Thị Mai, Giám đốc: 2024-07-01 – ?'],
    ],
    [
      'for the office given, not for the one held before',
      `${DECISION}Công bố quyết định điều động bà Cầm Thị Mai, Phó Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Ngoại vụ.`,
      ['Cầm Thị Mai, Giám đốc: 2024-06-12 – ?'],
    ],
    [
      'in words',
      `${DECISION}Bà Cầm Thị Mai được bổ nhiệm làm Giám đốc Sở Ngoại vụ kể từ ngày 01 tháng 7 năm 2024.`,
      ['Cầm Thị Mai, Giám đốc: 2024-07-01 – ?'],
    ],
    [
      'on the one day of several that its sentence tells',
      'Trong hai ngày 11-12/6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. Sáng 12/6/2024, Ban Chấp hành họp phiên đầu tiên, bầu bà Cầm Thị Mai giữ chức Chủ tịch Hội.',
      ['Cầm Thị Mai, Chủ tịch: 2024-06-12 – ?'],
    ],
    [
      'by the list that a line opens',
      `${CONGRESS}Đại hội đã bầu các chức danh như sau:\nChủ tịch Hội: ông Lò Minh Hùng;\nTổng Thư ký Hội: bà Cầm Thị Mai.`,
      ['Lò Minh Hùng, Chủ tịch: 2024-06-12 – ?', 'Cầm Thị Mai, Tổng Thư ký: 2024-06-12 – ?'],
    ],
  ])('%s', (_what, text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  test.each([
    ['by a re-election', `${CONGRESS}Ông Lò Minh Hùng tái cử chức Chủ tịch Hội nhiệm kỳ 2024 - 2029.`],
    ['where it goes on', `${CONGRESS}Đại hội bầu ông Lò Minh Hùng tiếp tục giữ chức Chủ tịch Hội.`],
    [
      'on a month',
      `${HELD}Bà Cầm Thị Mai, người được bổ nhiệm làm Giám đốc Sở Ngoại vụ từ tháng 3/2022, phát biểu.`,
    ],
    ['on a year', `${HELD}Ông Lò Minh Hùng được bầu giữ chức Phó Chủ tịch HĐND tỉnh năm 2021.`],
    [
      'on an unnamed day of several',
      'Trong hai ngày 11-12/6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. Đại hội bầu bà Cầm Thị Mai giữ chức Chủ tịch Hội.',
    ],
    [
      'before it is decided',
      `${HELD}Tại kỳ họp tới, HĐND tỉnh sẽ bầu ông Lò Minh Hùng giữ chức Phó Chủ tịch HĐND tỉnh.`,
    ],
    [
      'on the day of a visit to one who holds it',
      `${HELD}Dự hội nghị có bà Cầm Thị Mai, Giám đốc Sở Ngoại vụ.`,
    ],
    [
      'on the day of a decision that does not say from when',
      `${DECISION}Theo Quyết định số 125-QĐ/TU ngày 3/6/2024 của Ban Thường vụ Tỉnh ủy, bà Cầm Thị Mai được phân công giữ chức Trưởng Ban Dân vận Tỉnh ủy.`,
    ],
    [
      'where the event has a month only',
      'Tháng 6/2024, Hội Hữu nghị Việt - Lào tỉnh Sơn La tổ chức Đại hội lần thứ IV. Đại hội bầu bà Cầm Thị Mai giữ chức Chủ tịch Hội.',
    ],
    [
      'on the day of birth',
      `${HELD}Ông Lò Minh Hùng, sinh ngày 3/2/1970, được bầu giữ chức Chủ tịch Hội từ năm 2018.`,
    ],
  ])('not %s', (_what, text) => {
    expect(termsIn(text)).toEqual([]);
  });
});

describe('ends', () => {
  test.each([
    [
      'on the day from which one retires',
      `${HELD}Ông Lê Quang Thích, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, nghỉ hưu từ ngày 01/6/2024.`,
      ['Lê Quang Thích, Chủ tịch: ? – 2024-06-01, over'],
    ],
    [
      'on the day of the meeting that lets one go',
      `${HELD}Hội nghị thống nhất cho ông Lê Quang Thích thôi giữ chức Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh để nghỉ hưu theo chế độ.`,
      ['Lê Quang Thích, Phó Chủ tịch: ? – 2024-06-12, over'],
    ],
    [
      'on the day of the vote that dismisses',
      `${HELD}Hội nghị đã miễn nhiệm ông Lê Quang Thích, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, do chuyển công tác.`,
      ['Lê Quang Thích, Phó Chủ tịch: ? – 2024-06-12, over'],
    ],
    [
      'where another begins',
      `${DECISION}Đồng chí Lò Minh Hùng thôi giữ chức Bí thư Huyện ủy Mộc Châu và được bổ nhiệm giữ chức Giám đốc Sở Nội vụ từ ngày 15/6/2024.`,
      ['Lò Minh Hùng, Bí thư: ? – 2024-06-12, over', 'Lò Minh Hùng, Giám đốc: 2024-06-15 – ?'],
    ],
    [
      'on a day ahead, held until then',
      `${HELD}Ông Lê Quang Thích, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, sẽ nghỉ hưu từ ngày 01/10/2024.`,
      ['Lê Quang Thích, Chủ tịch: ? – 2024-10-01'],
    ],
    [
      'with both its days',
      `${HELD}Ông Lê Quang Thích giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh từ ngày 15/4/2019 đến ngày 31/5/2024.`,
      ['Lê Quang Thích, Chủ tịch: 2019-04-15 – 2024-05-31, over'],
    ],
    [
      'in brackets behind a former office',
      `${HELD}Dự có ông Lê Quang Thích, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh (từ 15/4/2019 đến 31/5/2024).`,
      ['Lê Quang Thích, nguyên Chủ tịch: 2019-04-15 – 2024-05-31, over'],
    ],
    [
      'until a day',
      `${HELD}Bà Hồ Thị Vân giữ chức Giám đốc Sở Nội vụ đến hết ngày 31/5/2024.`,
      ['Hồ Thị Vân, Giám đốc: ? – 2024-05-31, over'],
    ],
    [
      'without a day',
      'Ông Lê Quang Thích đã thôi giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi.',
      ['Lê Quang Thích, Chủ tịch: ? – ?, over'],
    ],
    [
      'by retirement without a day',
      `${HELD}Ông Lê Quang Thích, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, đã nghỉ hưu theo chế độ.`,
      ['Lê Quang Thích, Chủ tịch: ? – ?, over'],
    ],
    [
      'for the one who is followed, and begins for the other',
      `${HELD}Hội nghị bầu bà Võ Thị Lam giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh thay ông Lê Quang Thích nghỉ hưu từ ngày 01/6/2024.`,
      ['Võ Thị Lam, Chủ tịch: 2024-06-12 – ?'],
    ],
  ])('%s', (_what, text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  test.each([
    [
      'on a year',
      `${HELD}Ông Lê Quang Thích, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh giai đoạn 2014 - 2019, dự.`,
      ['Lê Quang Thích, nguyên Chủ tịch: ? – ?, over'],
    ],
    [
      'while one prepares for retirement',
      `${HELD}Ông Lê Quang Thích, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, chuẩn bị nghỉ hưu.`,
      [],
    ],
    [
      'where the office that is left is one held before',
      `${HELD}Bà Hồ Thị Vân, Giám đốc Sở Nội vụ chúc mừng các đồng chí nghỉ hưu từ ngày 01/6/2024.`,
      [],
    ],
  ])('not %s', (_what, text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });
});
