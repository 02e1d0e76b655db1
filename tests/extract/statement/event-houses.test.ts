import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { provinces } from '../../../src/gazetteer/provinces.ts';
import { contextOf } from '../statement-context.ts';

const statementsIn = (text: string) => findStatements(text, contextOf());
const mainOf = (text: string) => {
  const { venue, organizers, startsOn, name } = statementsIn(text).events[0] ?? {};
  return { name, venue, startsOn, organizers: organizers?.map((body) => body.name) };
};
const provincesIn = (text: string) =>
  statementsIn(text).provinces.map(({ id }) => provinces.find((province) => province.id === id)?.name);

describe('where an event is held and by whom', () => {
  test('the body whose house it is holds no event there', () => {
    expect(
      mainOf(
        'Chiều 8/8/2024, tại trụ sở Liên hiệp các tổ chức hữu nghị tỉnh, Ban Chấp hành Hội hữu nghị Việt Nam - Ấn Độ tỉnh tổ chức hội nghị lần thứ 6.',
      ),
    ).toMatchObject({
      venue: 'trụ sở Liên hiệp các tổ chức hữu nghị tỉnh',
      organizers: ['Ban Chấp hành Hội hữu nghị Việt Nam - Ấn Độ tỉnh'],
    });
    expect(
      mainOf(
        'Ngày 10/9/2025, tại Hội trường UBND xã, Ủy ban MTTQ Việt Nam xã Tân Hưng tổ chức Đại hội đại biểu lần thứ I.',
      ).organizers,
    ).toEqual(['Ủy ban MTTQ Việt Nam xã Tân Hưng']);
  });

  test.each([
    ['Ngày 5/3/2024, tại TP. Cam Ranh, Ủy ban MTTQ Việt Nam tỉnh tổ chức hội nghị.', 'TP. Cam Ranh'],
    ['Sáng 14/3/2024, tại Nhà tang lễ tỉnh, Ủy ban MTTQ Việt Nam tỉnh tổ chức Lễ viếng.', 'Nhà tang lễ tỉnh'],
    [
      'Trước những thiệt hại do bão số 10 gây ra tại Nghệ An, ngày 6/10/2025 Ủy ban MTTQ Việt Nam phường tổ chức Lễ phát động quyên góp.',
      null,
    ],
  ])('%s', (text, venue) => {
    expect(mainOf(text).venue).toBe(venue);
  });

  test('a month with its year dates a day of it', () => {
    expect(
      mainOf(
        'Sáng 12/11, Đoàn kiểm tra làm việc tại phường Kinh Bắc. Trong tháng 11/2025, Đoàn sẽ đến 9 xã, phường.',
      ).startsOn,
    ).toBe('2025-11-12');
  });

  test('what somebody is asked to do is no event', () => {
    expect(statementsIn('Ông Lê Văn Tám đề nghị tỉnh tổng kết mô hình trong quý III/2026.').events).toEqual(
      [],
    );
  });
});

describe('the provinces that act', () => {
  test.each([
    [
      'Sáng 6/10/2025, Ủy ban MTTQ Việt Nam phường Bắc Nha Trang (tỉnh Khánh Hòa) phát động quyên góp ủng hộ đồng bào Nghệ An, Hà Tĩnh, Thanh Hóa.',
      ['Khánh Hòa'],
    ],
    ['Ủy ban MTTQ Việt Nam phường Nguyễn Du (thành phố Hà Tĩnh) tổ chức lễ ra mắt mô hình.', ['Hà Tĩnh']],
    [
      'Sau sáp nhập Hà Giang và Tuyên Quang, Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang họp. Dự có ông Mã A Lềnh, nguyên Chủ tịch Ủy ban MTTQ huyện Mèo Vạc.',
      ['Tuyên Quang'],
    ],
    [
      'Hội nghị do UBND tỉnh An Giang tổ chức tại đặc khu Phú Quốc. Ông Nguyễn Thanh Tòng, Chủ tịch UBND đặc khu Phú Quốc dự.',
      ['An Giang'],
    ],
  ])('%s', (text, names) => {
    expect(provincesIn(text)).toEqual(names);
  });
});
