import { expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

/**
 * Sentences as newsrooms write them, each with all the parts that a reader finds in it: the facts were written down before
 * the rules were run on them.
 */
function partsIn(text: string): readonly string[] {
  const { officials, events } = findStatements(text, contextOf({ publishedOn: '2024-06-13' }));
  return events
    .filter(({ isMain }) => isMain)
    .slice(0, 1)
    .flatMap(({ participations }) =>
      participations.map(({ official, role }) => `${officials[official]?.name}: ${role}`),
    )
    .sort();
}

const HELD = 'Sáng 12/6/2024, Ủy ban MTTQ Việt Nam tỉnh Bình Thuận tổ chức Hội nghị sơ kết. ';
const CONGRESS = 'Ngày 12/6/2024, Hội Hữu nghị Việt Nam - Hàn Quốc tỉnh Phú Thọ tổ chức Đại hội lần thứ II. ';
const MET = 'Chiều 12/6/2024, tại trụ sở Liên hiệp, ';

test.each([
  [
    'Đồng chí Trần Văn Đậu, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy; đồng chí Phan Thị Thủy, Phó Chủ tịch HĐND tỉnh cùng dự và chỉ đạo hội nghị.',
    ['Phan Thị Thủy: ATTENDEE', 'Trần Văn Đậu: ATTENDEE'],
  ],
  [
    'Tham gia hội nghị, có đồng chí Phan Thị Thủy, Phó Chủ tịch HĐND tỉnh cùng đại diện các sở, ngành.',
    ['Phan Thị Thủy: ATTENDEE'],
  ],
  ['Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bố Thị Xuân Linh chủ trì hội nghị.', ['Bố Thị Xuân Linh: HOST']],
  [
    'Hội nghị do bà Bố Thị Xuân Linh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh và ông Nguyễn Thành Tâm, Phó Chủ tịch Thường trực đồng chủ trì.',
    ['Bố Thị Xuân Linh: HOST', 'Nguyễn Thành Tâm: HOST'],
  ],
  [
    'Tại hội nghị, ông Nguyễn Thành Tâm, Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh đã báo cáo kết quả 6 tháng đầu năm.',
    ['Nguyễn Thành Tâm: SPEAKER'],
  ],
  [
    'Phát biểu kết luận hội nghị, bà Bố Thị Xuân Linh - Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đề nghị các huyện rà soát nhà tạm.',
    ['Bố Thị Xuân Linh: SPEAKER'],
  ],
  ['Theo ông Nguyễn Thành Tâm, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, quỹ đã nhận 40 tỷ đồng.', []],
  [
    'Các đại biểu cũng nghe ý kiến tham luận của ông Thông Hiếu, Chủ tịch Ủy ban MTTQ Việt Nam huyện Bắc Bình và bà Mang Thị Liên, Phó Chủ tịch Hội Nông dân huyện Hàm Thuận Nam.',
    ['Mang Thị Liên: SPEAKER', 'Thông Hiếu: SPEAKER'],
  ],
  [
    'Hội nghị vinh dự đón ông Hầu A Lềnh, Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc đến dự.',
    ['Hầu A Lềnh: ATTENDEE'],
  ],
  [
    'Cử tri mong ông Nguyễn Thành Tâm, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chuyển ý kiến đến cấp trên.',
    [],
  ],
  [
    'Nhân dịp này, bà Bố Thị Xuân Linh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đã trao Bằng khen của Trung ương cho ông Thông Hiếu, Chủ tịch Ủy ban MTTQ Việt Nam huyện Bắc Bình.',
    ['Thông Hiếu: AWARDED'],
  ],
  [
    'Ông Thông Hiếu, nguyên Chủ tịch Ủy ban MTTQ Việt Nam huyện Bắc Bình là một trong 12 cá nhân được trao Kỷ niệm chương.',
    ['Thông Hiếu: AWARDED'],
  ],
])('%s', (text, parts) => {
  expect(partsIn(HELD + text)).toEqual(parts);
});

test.each([
  [
    'Đại hội đã bầu Ban Chấp hành gồm 25 ủy viên; ông Nguyễn Huy Ngọc, Phó Chủ tịch UBND tỉnh được tín nhiệm bầu giữ chức Chủ tịch Hội.',
    ['Nguyễn Huy Ngọc: ELECTED'],
  ],
  [
    'Với sự nhất trí cao, Đại hội hiệp thương cử ông Nguyễn Huy Ngọc làm Chủ tịch; bà Phạm Thị Kim Loan làm Phó Chủ tịch kiêm Tổng Thư ký Hội.',
    ['Nguyễn Huy Ngọc: ELECTED', 'Phạm Thị Kim Loan: ELECTED'],
  ],
  [
    'Ông Nguyễn Huy Ngọc tiếp tục được tín nhiệm bầu giữ chức Chủ tịch Hội khóa II, nhiệm kỳ 2024 - 2029.',
    ['Nguyễn Huy Ngọc: RE_ELECTED'],
  ],
  [
    'Tham dự Đại hội có ông Choi Young Sam, Đại sứ Hàn Quốc tại Việt Nam; ông Trần Thanh Hà, Phó Trưởng ban Châu Á, Liên hiệp các tổ chức hữu nghị Việt Nam.',
    ['Choi Young Sam: GUEST', 'Trần Thanh Hà: ATTENDEE'],
  ],
  [
    'Thay mặt Thường trực Tỉnh ủy, ông Phùng Khánh Tài, Phó Bí thư Thường trực Tỉnh ủy chúc mừng thành công của Đại hội và mong Hội làm tốt hơn vai trò cầu nối.',
    ['Phùng Khánh Tài: SPEAKER'],
  ],
  ['Trước Đại hội, ông Nguyễn Huy Ngọc từng giữ chức Giám đốc Sở Kế hoạch và Đầu tư.', []],
  [
    'Đại hội bầu 3 đại biểu dự Đại hội Trung ương Hội gồm: ông Nguyễn Huy Ngọc, Phó Chủ tịch UBND tỉnh; bà Phạm Thị Kim Loan, Giám đốc Sở Ngoại vụ.',
    ['Nguyễn Huy Ngọc: ELECTED', 'Phạm Thị Kim Loan: ELECTED'],
  ],
  [
    'Ban Chấp hành khóa mới đã bầu Ban Thường vụ gồm 7 người, trong đó bà Phạm Thị Kim Loan giữ chức Phó Chủ tịch Thường trực Hội.',
    ['Phạm Thị Kim Loan: ELECTED'],
  ],
])('%s', (text, parts) => {
  expect(partsIn(CONGRESS + text)).toEqual(parts);
});

test.each([
  [
    'ông Bùi Khắc Sơn, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam đã có buổi tiếp và làm việc với đoàn Ủy ban Hòa bình Thế giới do bà Socorro Gomes, Chủ tịch Ủy ban làm trưởng đoàn.',
    ['Bùi Khắc Sơn: HOST', 'Socorro Gomes: GUEST'],
  ],
  [
    'bà Nguyễn Thu Hương, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam tiếp ngài Pham Sang, Đại sứ Lào tại Việt Nam nhân dịp Đại sứ kết thúc nhiệm kỳ. Đại sứ Pham Sang cảm ơn sự giúp đỡ của Liên hiệp.',
    ['Nguyễn Thu Hương: HOST', 'Pham Sang: GUEST', 'Pham Sang: SPEAKER'],
  ],
  [
    'đoàn đại biểu Hội Hữu nghị Ba Lan - Việt Nam đến chào xã giao ông Bùi Khắc Sơn, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam. Cùng tiếp đoàn có bà Lê Thị Dung, Trưởng ban Châu Âu.',
    ['Bùi Khắc Sơn: HOST', 'Lê Thị Dung: HOST'],
  ],
  [
    'bà Nguyễn Thu Hương, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam gặp gỡ sinh viên Lào. Tại buổi gặp, bà Hương chia sẻ kinh nghiệm học tiếng Việt.',
    ['Nguyễn Thu Hương: SPEAKER'],
  ],
  [
    'Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức lễ trao Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc” tặng ông Giorgio Aliberti, Đại sứ Liên minh châu Âu tại Việt Nam.',
    ['Giorgio Aliberti: AWARDED'],
  ],
])('%s', (text, parts) => {
  expect(partsIn(MET + text)).toEqual(parts);
});
