import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const hostsIn = (text: string) =>
  findStatements(text, contextOf({}))
    .events.find(({ isMain }) => isMain)
    ?.organizers.map(({ name }) => name);

describe('who holds an event is told', () => {
  test.each([
    [
      'by a label behind it',
      'Tọa đàm về nước sạch diễn ra sáng 5/9/2023 tại thành phố Vinh. Đơn vị đồng tổ chức: Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An, Sở Ngoại vụ và Báo Nghệ An.',
      ['Liên hiệp các tổ chức hữu nghị tỉnh', 'Sở Ngoại vụ', 'Báo Nghệ An'],
    ],
    [
      'by a sentence of bodies that hold',
      'Đêm giao lưu diễn ra tối 5/9/2023. Hội hữu nghị Việt Nam - Nhật Bản thành phố và Trường Đại học Duy Tân phối hợp tổ chức.',
      ['Hội hữu nghị Việt Nam - Nhật Bản thành phố', 'Trường Đại học Duy Tân'],
    ],
    [
      'by who chairs and who takes part in it',
      'Hội thảo về du lịch khai mạc ngày 5/9/2023. Sở Ngoại vụ tỉnh Lào Cai chủ trì; Liên hiệp các tổ chức hữu nghị tỉnh cùng Sở Du lịch phối hợp thực hiện.',
      ['Sở Ngoại vụ tỉnh', 'Liên hiệp các tổ chức hữu nghị tỉnh', 'Sở Du lịch'],
    ],
    [
      'by "dưới sự chủ trì của"',
      'Ngày 4/5/2024, Lễ ký kết chương trình phối hợp diễn ra tại Hải Dương dưới sự chủ trì của Ủy ban MTTQ tỉnh và Sở Y tế.',
      ['Ủy ban MTTQ tỉnh', 'Sở Y tế'],
    ],
    [
      'by the sentence before, where it names the event',
      'Giữ nghề là nội dung buổi tọa đàm do Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh cùng Sở Công Thương tổ chức sáng 5/9/2023. Ông Hà Nam, Phó Chủ tịch UBND tỉnh chủ trì tọa đàm.',
      ['Ủy ban MTTQ Việt Nam tỉnh', 'Sở Công Thương'],
    ],
    [
      'by "do ... chủ trì, phối hợp với"',
      'Tuần phim Nga khai mạc ngày 5/9/2023 do Sở Văn hóa và Thể thao tỉnh Nghệ An chủ trì, phối hợp với Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An thực hiện.',
      ['Sở Văn hóa và Thể thao tỉnh', 'Liên hiệp các tổ chức hữu nghị tỉnh'],
    ],
  ])('%s', (_how, text, hosts) => {
    expect(hostsIn(text)).toEqual(hosts);
  });

  test('not by who paid for it', () => {
    const text =
      'Sáng 29/6/2021, công trình cấp nước do Quỹ Blue Hand (Mỹ) tài trợ được bàn giao tại xã Hàm Ninh. Lễ bàn giao do Liên hiệp các tổ chức hữu nghị tỉnh phối hợp với UBND huyện Quảng Ninh tổ chức.';
    expect(hostsIn(text)).toEqual(['Liên hiệp các tổ chức hữu nghị tỉnh', 'UBND huyện Quảng Ninh']);
  });

  test('not by what a body holds another time', () => {
    const text =
      'Lễ mít tinh diễn ra tối 5/9/2023 tại Quảng trường Hòa Bình. Sở Văn hóa tổ chức đêm diễn riêng vào tháng sau.';
    expect(hostsIn(text)).toEqual([]);
  });
});

test.each([
  [
    'an association',
    'Ngày 5/9/2023, Đoàn đại biểu Hội hữu nghị Việt Nam - Lào tỉnh Sơn La do ông Lò Văn An làm Trưởng đoàn đã thăm và làm việc tại tỉnh Hủa Phăn (Lào).',
    ['Hội hữu nghị Việt Nam - Lào tỉnh'],
  ],
  [
    'whom it is "của"',
    'Đoàn công tác của Hội hữu nghị Việt Nam - Cuba tỉnh Quảng Trị do bà Lê Thu Hà, Chủ tịch Hội dẫn đầu đã đến thăm Đại sứ quán Cuba sáng 5/9/2023.',
    ['Hội hữu nghị Việt Nam - Cuba tỉnh'],
  ],
  [
    'a department',
    'Sáng 5/9/2023, Đoàn cán bộ Sở Ngoại vụ tỉnh Sơn La đã thăm xã Mường Cai.',
    ['Sở Ngoại vụ tỉnh'],
  ],
  [
    'itself, being the National Assembly’s deputies',
    'Sáng 5/9/2023, Đoàn đại biểu Quốc hội tỉnh Sơn La tổ chức hội nghị tiếp xúc cử tri.',
    ['Đoàn đại biểu Quốc hội tỉnh'],
  ],
])('a delegation comes for %s', (_what, text, hosts) => {
  expect(hostsIn(text)).toEqual(hosts);
});
