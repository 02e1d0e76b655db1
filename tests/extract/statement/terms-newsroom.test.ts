import { expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

/** As newsrooms write of beginnings and ends, the facts written down before the rules were run on them. */
function termsIn(text: string): readonly string[] {
  return findStatements(text, contextOf({ publishedOn: '2025-07-08' }))
    .officials.flatMap(({ name, positions }) =>
      positions.flatMap(({ title, startedOn, endedOn, isFormer }) =>
        startedOn === null && endedOn === null && !isFormer
          ? []
          : [`${name}, ${title}: ${startedOn ?? '?'} – ${endedOn ?? '?'}${isFormer ? ', over' : ''}`],
      ),
    )
    .sort();
}

const HELD = 'Chiều 7/7/2025, Ủy ban MTTQ Việt Nam tỉnh Gia Lai tổ chức Hội nghị lần thứ nhất. ';
const DECISION =
  'Ngày 7/7/2025, Tỉnh ủy Gia Lai tổ chức Hội nghị công bố các quyết định về công tác cán bộ. ';

test.each([
  [
    'Hội nghị hiệp thương cử bà Siu Hương, Phó Bí thư Tỉnh ủy làm Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; các ông Ngô Khôn Tuấn, Kpă Đô làm Phó Chủ tịch.',
    [
      'Kpă Đô, Phó Chủ tịch: 2025-07-07 – ?',
      'Ngô Khôn Tuấn, Phó Chủ tịch: 2025-07-07 – ?',
      'Siu Hương, Chủ tịch: 2025-07-07 – ?',
    ],
  ],
  [
    'Bà Siu Hương, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh cho biết từ ngày 1/7/2025 bộ máy mới đi vào hoạt động.',
    [],
  ],
  [
    'Ông Ngô Khôn Tuấn giữ chức Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh từ ngày 1/7/2025.',
    ['Ngô Khôn Tuấn, Phó Chủ tịch: 2025-07-01 – ?'],
  ],
  [
    'Hội nghị nhất trí để ông Hồ Văn Điềm thôi giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh kể từ ngày 30/6/2025.',
    ['Hồ Văn Điềm, Chủ tịch: ? – 2025-06-30, over'],
  ],
  [
    'Hội nghị bầu ông Ngô Khôn Tuấn giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh thay ông Hồ Văn Điềm nghỉ hưu.',
    ['Ngô Khôn Tuấn, Chủ tịch: 2025-07-07 – ?'],
  ],
  [
    'Dự hội nghị có ông Hồ Văn Điềm, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, nghỉ hưu từ ngày 1/5/2025.',
    ['Hồ Văn Điềm, nguyên Chủ tịch: ? – ?, over'],
  ],
  ['Ông Hồ Văn Điềm được bầu giữ chức Chủ tịch Hội Cựu chiến binh tỉnh từ năm 2019.', []],
  [
    'Ngày 15/3/2023, ông Kpă Đô được bầu giữ chức Phó Chủ tịch HĐND tỉnh.',
    ['Kpă Đô, Phó Chủ tịch: 2023-03-15 – ?'],
  ],
])('%s', (text, terms) => {
  expect(termsIn(HELD + text)).toEqual(terms);
});

test.each([
  [
    'Theo đó, Ban Bí thư chỉ định ông Rah Lan Chung tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy nhiệm kỳ 2020 - 2025.',
    ['Rah Lan Chung, Phó Bí thư: 2025-07-07 – ?'],
  ],
  [
    'Điều động ông Huỳnh Văn Tâm, Bí thư Thành ủy Pleiku đến nhận công tác tại Sở Nội vụ và bổ nhiệm giữ chức Giám đốc Sở Nội vụ, thời hạn 5 năm kể từ ngày 10/7/2025.',
    ['Huỳnh Văn Tâm, Giám đốc: 2025-07-10 – ?'],
  ],
  [
    'Đồng chí Huỳnh Văn Tâm được phân công giữ chức Trưởng Ban Tổ chức Tỉnh ủy. Thời gian giữ chức vụ kể từ ngày 1/7/2025.',
    ['Huỳnh Văn Tâm, Trưởng Ban: 2025-07-01 – ?'],
  ],
  ['Ông Huỳnh Văn Tâm sẽ được bổ nhiệm giữ chức Giám đốc Sở Nội vụ trong thời gian tới.', []],
  ['Bổ nhiệm lại ông Huỳnh Văn Tâm giữ chức Giám đốc Sở Nội vụ kể từ ngày 10/7/2025.', []],
  [
    'Ông Lê Văn Sỹ, Phó Giám đốc Sở Tài chính, được nghỉ hưu trước tuổi kể từ ngày 1/7/2025.',
    ['Lê Văn Sỹ, Phó Giám đốc: ? – 2025-07-01, over'],
  ],
  [
    'Đồng chí Lê Văn Sỹ thôi tham gia Ban Thường vụ, thôi giữ chức Bí thư Huyện ủy Chư Sê để nghỉ hưu theo nguyện vọng.',
    ['Lê Văn Sỹ, Bí thư: ? – 2025-07-07, over'],
  ],
])('%s', (text, terms) => {
  expect(termsIn(DECISION + text)).toEqual(terms);
});
