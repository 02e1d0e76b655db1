import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const OPENING =
  'Sáng 15/6, Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An tổ chức Hội nghị Ban Chấp hành mở rộng. Ông Lê Nam chủ trì. ';
/** The dated events beside the main one, by day, read on 15 June 2023. */
const beside = (text: string) =>
  findStatements(OPENING + text, contextOf({ publishedOn: '2023-06-15' }))
    .events.filter(({ isMain, startsOn }) => !isMain && startsOn !== null)
    .map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn}${endsOn === null ? '' : ` to ${endsOn}`}`)
    .sort((a, b) => ((a.split(' ')[1] as string) < (b.split(' ')[1] as string) ? -1 : 1));

describe('a day told by another', () => {
  test.each([
    ['Chiều cùng ngày, các đại biểu đã dâng hương tại Quảng trường.', ['CEREMONY 2023-06-15']],
    ['Trước hội nghị, sáng cùng ngày, các đại biểu dâng hương tại đền.', ['CEREMONY 2023-06-15']],
    ['Ngay sau đó, Ban Chấp hành họp phiên thứ nhất.', ['CONFERENCE 2023-06-15']],
    [
      'Ngày 12/6, đoàn Hà Nội đến thăm Liên hiệp. Chiều cùng ngày, đoàn có buổi giao lưu với sinh viên.',
      ['VISIT 2023-06-12', 'EXCHANGE 2023-06-12'],
    ],
    [
      'Ngày 12/6, đoàn Hà Nội đến thăm Liên hiệp. Sáng hôm sau, đoàn có buổi giao lưu với sinh viên.',
      ['VISIT 2023-06-12', 'EXCHANGE 2023-06-13'],
    ],
  ])('%s', (text, events) => {
    expect(beside(text)).toEqual(events);
  });
});

describe('each event of a list has the date beside it', () => {
  test.each([
    [
      'Mặt trận tỉnh có hai việc lớn: khánh thành 79 căn nhà ở huyện Kỳ Sơn vào ngày 8/8; liên hoan "Tiếng hát người làm Mặt trận" tối 10/8.',
      ['CEREMONY 2023-08-08', 'FESTIVAL 2023-08-10'],
    ],
    [
      'Liên hiệp tổ chức lễ trao 5 xe lăn (10/6) và buổi gặp mặt kiều bào (11/6).',
      ['CEREMONY 2023-06-10', 'MEETING 2023-06-11'],
    ],
    [
      'Hội dự kiến tổ chức Đại hội vào quý IV/2023, tuần phim Đức từ ngày 3 đến 8/7.',
      ['FESTIVAL 2023-07-03 to 2023-07-08', 'CONGRESS 2023-10-01 to 2023-12-31'],
    ],
    [
      'Huyện Nam Đàn (đại hội ngày 11/6) và huyện Kỳ Sơn (đại hội ngày 13/6) cùng báo cáo.',
      ['CONGRESS 2023-06-11', 'CONGRESS 2023-06-13'],
    ],
  ])('%s', (text, events) => {
    expect(beside(text)).toEqual(events);
  });
});

describe('what is planned or told in passing is an event where it has its date', () => {
  test.each([
    [
      'Sau hội nghị, Hội chuẩn bị Lễ hội Việt - Nhật lần thứ 5, dự kiến từ ngày 27 đến 29/7.',
      'FESTIVAL 2023-07-27 to 2023-07-29',
    ],
    ['Đúng 7 giờ ngày 25/6, các xã sẽ đồng loạt ra quân dọn vệ sinh.', 'CAMPAIGN 2023-06-25'],
    ['Chiếc xe cứu thương thứ hai sẽ trao cho huyện Kỳ Sơn ngày 29/6.', 'CEREMONY 2023-06-29'],
    ['Giải bóng bàn hữu nghị sẽ khai mạc vào Chủ nhật, 18/6.', 'OTHER 2023-06-18'],
    ['Ngày 12/6, Sở Ngoại vụ tập huấn kỹ năng lễ tân cho 85 cán bộ.', 'TRAINING 2023-06-12'],
    ['Hôm 12/6, hai bên đã có cuộc điện đàm.', 'MEETING 2023-06-12'],
    ['Cuộc thả diều vì hòa bình sẽ diễn ra sáng 18/6.', 'OTHER 2023-06-18'],
    ['Bà mời các em dự Ngày Quốc tế Yoga, tổ chức ngày 21/6.', 'FESTIVAL 2023-06-21'],
    ['Lớp học dự kiến mở trong quý III.2023.', 'TRAINING 2023-07-01 to 2023-09-30'],
  ])('%s', (text, event) => {
    expect(beside(text)).toEqual([event]);
  });
});

test('an event in the name of another is one where a bracket tells its day', () => {
  const text =
    'Ngày 5/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức hội nghị tiếp xúc cử tri trước Kỳ họp thứ 5 (dự kiến khai mạc ngày 23/6).';
  const { events } = findStatements(text, contextOf({ publishedOn: '2023-06-15' }));
  expect(events.map(({ kind, startsOn }) => `${kind} ${startsOn}`)).toEqual([
    'MEETING 2023-06-05',
    'CONFERENCE 2023-06-23',
  ]);
});

test.each([
  'Buổi sáng ngày 12/6 trời mưa to.',
  'Cuộc sống của bà con từ ngày 12/6 đã khá hơn.',
  'Đồng chí tặng thôn 30 triệu đồng để sửa mái nhà bị gió lốc hồi tháng 5.',
  'Tại xã Tri Lễ, ngày 12/6 có mưa đá.',
])('%s tells none', (text) => {
  expect(beside(text)).toEqual([]);
});

test('a bare word for the main event does not take the day of what was announced there', () => {
  expect(beside('Kết luận hội nghị, ông Nam công bố cuộc thi viết, nhận bài từ ngày 20/6.')).toEqual([
    'OTHER 2023-06-20',
  ]);
});

test('another of the same kind and day is another where the words say so', () => {
  expect(
    beside(
      'Cùng ngày, một đoàn khác của Liên hiệp đã tới thăm xã Tri Lễ. Chiều cùng ngày, đoàn về thăm xã Nậm Cắn.',
    ),
  ).toEqual(['VISIT 2023-06-15', 'VISIT 2023-06-15']);
});
