import { describe, expect, test } from 'vitest';
import { readRecord } from '../../src/extract/record.ts';
import { stampIn } from '../../src/extract/statement/record-stamps.ts';

const BODY =
  'Sáng 16/1, Ủy ban MTTQ Việt Nam tỉnh Hậu Giang tổ chức Hội nghị tổng kết. Dự có ông Thái Lê Vinh, Trưởng Ban Tổ chức Tỉnh ủy.';

test.each([
  ['Cập nhật 23/07/2019 16:34 Xem với cỡ chữ', '2019-07-23T16:34'],
  ['Được đăng: 12 Tháng 5 2023', '2023-05-12'],
  ['Ngày viết: 12/05/2023', '2023-05-12'],
  ['Ngày tạo: 12-05-2023 | Số lần xem: 301', '2023-05-12'],
  ['Thời gian đăng bài: 12/05/2023 8h30', '2023-05-12T08:30'],
  ['Bài đăng 12/05/2023 lúc 08 giờ 30 phút', '2023-05-12T08:30'],
  ['Người viết: Thu Hà - Thứ năm, 11/05/2023', '2023-05-11'],
])('the stamp "%s"', (line, value) => {
  expect(stampIn(line)?.value).toBe(value);
});

describe('publication stamps', () => {
  test.each([
    ['Thứ tư - 17/01/2024 08:26', '2024-01-17T08:26'],
    ['17:34 | 23/06/2020', '2020-06-23T17:34'],
    ['Ngày đưa:  30/09/2019 09:47:47 AM', '2019-09-30T09:47:47'],
    ['25/11/2022 3:17:20 CH', '2022-11-25T15:17:20'],
    ['Cập nhật lúc 22:18, Thứ Tư, 03/08/2016 (GMT+7)', '2016-08-03T22:18'],
    ['Cập nhật lúc: 12:00 AM, ngày 26/03/2019', '2019-03-26'],
    ['Thứ Bảy, 20/01/2024 | 00:00:00', '2024-01-20'],
    ['11/07/2019 11:05 G7T+7', '2019-07-11T11:05'],
    ['ANH HUY - 09:12, 24/04/2021', '2021-04-24T09:12'],
    ['Ngày 26 tới 31/02/2024', null],
  ])('%s', (line, publishedAt) => {
    expect(
      readRecord({ id: 'a', text: `Tổng kết công tác Mặt trận tỉnh Hậu Giang\n${line}\n\n${BODY}` })
        .publishedAt,
    ).toBe(publishedAt);
  });

  test('a page clock above the title gives way to the stamp below it', () => {
    const text = `Thứ năm 05/03/2026 19:02\nTrang chủ   Giới thiệu\n\nTổng kết công tác Mặt trận tỉnh Hậu Giang\n\n17/01/2024 08:26\n\n${BODY}`;
    expect(readRecord({ id: 'a', text }).publishedAt).toBe('2024-01-17T08:26');
  });

  test('a stamp older than the day reported is not believed', () => {
    const text = `Cập nhật lúc: 12:00 AM, ngày 26/03/2019\n\nHội nghị triển khai công tác đối ngoại\n\nNgày 17/11/2020, UBND tỉnh Phú Thọ tổ chức Hội nghị.`;
    expect(readRecord({ id: 'a', text })).toMatchObject({ publishedAt: null });
  });
});

describe('dirt', () => {
  const names = (text: string) => readRecord({ id: 'a', text }).officials.map(({ name }) => name);

  test('doubled related links and their leads are not read', () => {
    const text = `Hội nghị tổng kết công tác năm 2023\n\n${BODY}\nBà Dương Lâm làm Chủ tịch Hội Nông dân Bà Dương Lâm làm Chủ tịch Hội Nông dân\nÔng Lê Tý, Chủ tịch Hội Luật gia tỉnh gặp thanh niên.\n\nÔng Thái Lê Vinh cảm ơn các đại biểu đã về dự hội nghị.`;
    expect(names(text)).toEqual(['Thái Lê Vinh']);
  });

  test('what stands behind a heading for related items is not read', () => {
    const text = `Hội nghị tổng kết công tác năm 2023\n\n${BODY}\n\nTin bài liên quan\nÔng Trương Quốc Thảo được bổ nhiệm Giám đốc Sở Nội vụ`;
    expect(names(text)).toEqual(['Thái Lê Vinh']);
  });

  test('a banner behind the last sentence is not read', () => {
    const text = `Hội nghị tổng kết công tác năm 2023\n\n${BODY}\n\nLÊ LAN\n\nĐồng chí Đỗ Văn Mười Ủy viên Bộ Chính trị,\nBí thư Trung ương Đảng\nXem thêm`;
    expect(names(text)).toEqual(['Thái Lê Vinh']);
  });

  test('headlines of other provinces between the lead and the body are not read', () => {
    const text = `Hội nghị tổng kết công tác năm 2023\n\nHà Nội: Bà Vũ Thị Thơm tái đắc cử Chủ tịch Hội Nông dân quận Ba Đình\n\nBắc Giang: Đại hội đại biểu MTTQ huyện Lục Nam lần thứ XX\n\n${BODY}`;
    expect(names(text)).toEqual(['Thái Lê Vinh']);
  });

  test('a caption gives its officials, but no event', () => {
    const text = `Hội nghị tổng kết công tác năm 2023\n\n${BODY}\n\nÔng Ma Kiên, Phó Chủ tịch UBND tỉnh, dự lễ khánh thành ngày 3/1/2024. Ảnh: K.L\n\nHội nghị bàn ba việc còn vướng trong năm tới.`;
    const record = readRecord({ id: 'a', text });
    expect(record.officials.map(({ name }) => name)).toContain('Ma Kiên');
    expect(record.events.map(({ kind }) => kind)).not.toContain('CEREMONY');
  });
});

describe('odd input', () => {
  test.each([
    [null, 'a record must be an object with "id" and "text", but got null'],
    [7, 'a record must be an object with "id" and "text", but got number'],
    [[], 'a record must be an object with "id" and "text", but got an array'],
    [{ id: 'a' }, '"text" must be a string, but got nothing'],
    [{ id: 'a', text: 5 }, '"text" must be a string, but got number'],
    [{ text: '' }, '"id" must be a string, but got nothing'],
  ])('%j is answered empty with what was wrong', (record, error) => {
    expect(readRecord(record)).toMatchObject({ error, officials: [], events: [], provinces: [] });
  });

  test('an empty text is an empty answer without error', () => {
    expect(readRecord({ id: 'a', text: ' \n\u0000' })).toEqual({
      id: 'a',
      title: null,
      publishedAt: null,
      provinces: [],
      countries: [],
      officials: [],
      events: [],
      documents: [],
    });
  });

  test('broken surrogates and controls do not throw', () => {
    expect(() =>
      readRecord({ id: 'a', text: '\ud800 Ông \udc00\u0001 Nguyễn\ufffd, Chủ tịch' }),
    ).not.toThrow();
  });
});

test('Huế goes by the name it had at the time', () => {
  const text = 'Ngày 5/3/2023, Ủy ban MTTQ Việt Nam tỉnh Thừa Thiên Huế tổ chức hội nghị.';
  expect(readRecord({ id: 'a', text }).provinces).toEqual(['Thừa Thiên Huế']);
  expect(
    readRecord({ id: 'a', text: 'Ngày 5/3/2025, Ủy ban MTTQ Việt Nam thành phố Huế tổ chức hội nghị.' })
      .provinces,
  ).toEqual(['Huế']);
});
