import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const OPENING =
  'Sáng 15/6, Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An tổ chức Hội nghị Ban Chấp hành mở rộng. Ông Lê Nam chủ trì. ';
/** The dated events beside the main one, read on 15 June 2023. */
const beside = (text: string) =>
  findStatements(OPENING + text, contextOf({ publishedOn: '2023-06-15' }))
    .events.filter(({ isMain, startsOn }) => !isMain && startsOn !== null)
    .map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn}${endsOn === null ? '' : ` to ${endsOn}`}`);

describe('words that only look like those of remembered days', () => {
  test.each([
    ['Nhà văn hóa thôn Khe Dứa, khánh thành ngày 13/6, là công trình thứ chín.', 'CEREMONY 2023-06-13'],
    ['Đoàn Hội hữu nghị Trung Quốc ngày 12/6 cũng đã có buổi làm việc tại tỉnh.', 'MEETING 2023-06-12'],
    ['Hội nghị tập huấn, tuyên truyền ngày 12/6 có 80 người dự.', 'TRAINING 2023-06-12'],
    ['Lễ trao giải vào ngày 25/6 sẽ có 300 em dự.', 'CEREMONY 2023-06-25'],
    ['Buổi giao lưu với sinh viên Lyon (12/6) thu hút 90 bạn trẻ.', 'EXCHANGE 2023-06-12'],
    ['Ngày hội hoa anh đào (20/6) đã có 12 đội ghi tên.', 'FESTIVAL 2023-06-20'],
    ['Nội dung này có trong Hội nghị hiệp thương lần thứ nhất ngày 4/6.', 'ELECTION 2023-06-04'],
  ])('%s', (text, event) => {
    expect(beside(text)).toEqual([event]);
  });
});

describe('days that are no events', () => {
  test.each([
    'Chi hội thành lập ngày 12/6/2023 với 20 hội viên.',
    'Hội tiếp tục duy trì giao ban 6 tháng một lần theo biên bản ghi nhớ ngày 20/5/2023.',
    'Từ ngày 1/6 đến nay, Liên hiệp đã tiếp nhận 3 tỷ đồng.',
    'Đến ngày 20/6 hồ sơ phải đủ để kịp họp hội đồng.',
    'Lễ hội đền làng mở ngày 10/3 âm lịch.',
    'Nghị quyết có hiệu lực từ ngày 1/7/2023.',
    'Hội nghị cũng nghe phương án phòng chống dịch ở các xã vùng cao kể từ 0 giờ ngày 29/6.',
  ])('%s', (text) => {
    expect(beside(text)).toEqual([]);
  });
});

describe('the year of a day', () => {
  test('is ahead where the words plan it and the last such day is long past', () => {
    const text =
      'Năm nay, Hội hữu nghị Việt - Đức tỉnh Nghệ An dự kiến tổ chức tuần phim Đức từ ngày 3 đến 8/10.';
    const { events } = findStatements(text, contextOf({ publishedOn: '2023-01-05' }));
    expect(events.map(({ startsOn, endsOn }) => `${startsOn} to ${endsOn}`)).toEqual([
      '2023-10-03 to 2023-10-08',
    ]);
  });

  test('is that of a full date of the text near it where the stamp is far', () => {
    const text =
      'Ngày 12/5/2023, Hội hữu nghị Việt - Đức tỉnh Nghệ An tổ chức hội thảo. Ngày 20/5, Hội tổ chức tuần phim Đức.';
    const { events } = findStatements(text, contextOf({ publishedOn: '2023-12-05' }));
    expect(events.map(({ startsOn }) => startsOn)).toEqual(['2023-05-12', '2023-05-20']);
  });
});
