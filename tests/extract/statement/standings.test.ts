import { expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { provinceById } from '../../../src/gazetteer/provinces.ts';
import { contextOf } from '../statement-context.ts';

const provincesIn = (text: string, title: string | null = null) =>
  findStatements(text, contextOf({ title })).provinces.map(({ id }) => provinceById(id)?.name);

test.each([
  [
    'the city of a national meeting',
    'Chiều 27/6, tại Hà Nội, Hội hữu nghị Việt - Nga hội đàm với đoàn khách. Lễ diễn ra ở Hà Nội.',
  ],
  [
    'where a national body’s guests are off to next',
    'Liên hiệp các tổ chức hữu nghị Việt Nam tiếp đoàn Nga. Sau buổi tiếp, đoàn sẽ vào Khánh Hòa dâng hoa ở Cam Ranh.',
  ],
  [
    'who speaks late at a national meeting',
    'Hội hữu nghị Việt Nam - Hungary họp. Hội có 14 chi hội. Hội đón sinh viên. Bà Phan Diễm, Chủ tịch Hội hữu nghị Việt Nam - Hungary tỉnh Phú Thọ, đề nghị mở lớp.',
  ],
])('%s does not act', (_what, text) => {
  expect(provincesIn(text)).toEqual([]);
});

test('the city of a consul in the title does not act', () => {
  expect(
    provincesIn(
      'Liên hiệp các tổ chức hữu nghị tỉnh Quảng Nam đón Tổng Lãnh sự Lào tại Đà Nẵng.',
      'Tổng Lãnh sự Lào tại Đà Nẵng thăm Quảng Nam',
    ),
  ).toEqual(['Quảng Nam']);
});

test('those whose heads chair a meeting together all act', () => {
  expect(
    provincesIn(
      'Ủy ban MTTQ Việt Nam tỉnh Phú Yên tổ chức hội nghị. Hội nghị do các ông: Lương Hoạch, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Phú Yên; Mai Sa, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Định; Trịnh Hoàn, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Khánh Hòa đồng chủ trì.',
    ),
  ).toEqual(['Phú Yên', 'Bình Định', 'Khánh Hòa']);
});

test('a body of the capital acts there', () => {
  expect(provincesIn('Ngày 5/3, Ủy ban MTTQ Việt Nam thành phố Hà Nội tổ chức hội nghị.')).toEqual([
    'Hà Nội',
  ]);
});

test.each([
  [
    'whom a place of the past is told of',
    'Ông Lê Nam, Tham tán Đại sứ quán Việt Nam tại Nga dự lễ. Cựu binh Ivan Petrov từng giúp bộ đội tên lửa ở Hải Phòng năm 1967.',
    [],
  ],
  [
    'who heads a province abroad that its office names',
    'Lễ do Đại sứ quán tổ chức. Khách đông. Hoa nhiều. Ông Ivan Petrov, Phó Thống đốc tỉnh Tambov, dự lễ. Ông kể về Hải Phòng.',
    [],
  ],
  [
    'where "từng" means each',
    'Ông Lê Nam, Chủ tịch Hội Nông dân tỉnh phát biểu. Nông dân từng bước làm giàu ở Kon Tum.',
    ['Kon Tum'],
  ],
])('provinces by %s', (_what, text, provinces) => {
  expect(provincesIn(text)).toEqual(provinces);
});
