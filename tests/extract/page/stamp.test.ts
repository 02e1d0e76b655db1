import { describe, expect, it } from 'vitest';
import { readRelativeStamp, readStamp } from '../../../src/extract/page/stamp.ts';

describe('readStamp', () => {
  it.each([
    ['07:06 | 29/06/2024 GMT+7', '2024-06-29T00:06:00.000Z'],
    ['Thứ hai - 24/06/2024 08:47', '2024-06-24T01:47:00.000Z'],
    ['25/11/2022 3:17:20 CH', '2022-11-25T08:17:20.000Z'],
    ['29/06/2024 7:06:00 SA', '2024-06-29T00:06:00.000Z'],
    ['30/09/2011 09:47:47 AM', '2011-09-30T02:47:47.000Z'],
    ['Cập nhật lúc 22:18, Thứ Tư, 03/08/2016 (GMT+7)', '2016-08-03T15:18:00.000Z'],
    ['22:00:00 - Chủ nhật, 07/10/2018', '2018-10-07T15:00:00.000Z'],
    ['Thứ 3, 27/05/2014 | 20:13:14', '2014-05-27T13:13:14.000Z'],
    ['11/07/2019 11:05 G7T+7', '2019-07-11T04:05:00.000Z'],
    ['ClockChủ Nhật, 18/10/2015 07:43', '2015-10-18T00:43:00.000Z'],
    ['Đăng ngày 25-04-2019 10:14', '2019-04-25T03:14:00.000Z'],
    ['24 tháng Sáu, 2024 8h30', '2024-06-24T01:30:00.000Z'],
    ['Tháng Sáu 24, 2024 8:30 sáng', '2024-06-24T01:30:00.000Z'],
    ['8 giờ 5 phút ngày 24/06/2024', '2024-06-24T01:05:00.000Z'],
    ['October 21, 2020 11:50 | About us', '2020-10-21T04:50:00.000Z'],
    ['2024年6月29日 07:06', '2024-06-29T00:06:00.000Z'],
    ['Mon, 24 Jun 2024 08:47:00 +0700', '2024-06-24T01:47:00.000Z'],
    ['Wed, 12 Jun 2024 01:06:33 GMT', '2024-06-12T01:06:33.000Z'],
    ['Sat, 29 Jun 2024 00:06 EST', '2024-06-29T05:06:00.000Z'],
    ['2024-06-29T07:06:00+07:00', '2024-06-29T00:06:00.000Z'],
    ['2024-06-29T00:06:00Z', '2024-06-29T00:06:00.000Z'],
    ['2024-06-29 07:06:11', '2024-06-29T00:06:11.000Z'],
    ['Submitted by x on Thu, 09/04/2025 - 10:22', '2025-09-04T03:22:00.000Z'],
    ['Wednesday, 09/04/2025 - 10:22', '2025-04-09T03:22:00.000Z'],
    ['Sunday, 09/04/2025 - 10:22', '2025-04-09T03:22:00.000Z'],
  ])('reads "%s"', (text, at) => {
    expect(readStamp(text)).toMatchObject({ at, dayOnly: false });
  });

  it.each([
    '14/01/2019',
    'ngày 14 tháng 1 năm 2019',
    'Thứ 2, 14/01/2019 | 00:00:00',
    'Cập nhật lúc: 12:00 AM, ngày 14/01/2019',
    '2019-01-14T00:00:00+07:00',
    '14.01.2019',
  ])('takes "%s" for a day, since midnight means that no time is known', (text) => {
    expect(readStamp(text)).toMatchObject({ at: '2019-01-13T17:00:00.000Z', dayOnly: true });
  });

  it('reads month before day only where the day cannot be a month', () => {
    expect(readStamp('12/25/2018 3:17 PM')?.at).toBe('2018-12-25T08:17:00.000Z');
    expect(readStamp('11/12/2018 15:17')?.at).toBe('2018-12-11T08:17:00.000Z');
  });

  it.each(['31/02/2024 10:00', '24:30 12/12/2020', '99/99/2024', 'ngày 18/11', 'không rõ', '', '12345678'])(
    'gives null for "%s": nothing is guessed',
    (text) => {
      expect(readStamp(text)).toBeNull();
    },
  );

  it('says whether a zone was printed', () => {
    expect([readStamp('07:06 29/06/2024')?.zoned, readStamp('07:06 29/06/2024 GMT+7')?.zoned]).toEqual([
      false,
      true,
    ]);
  });

  it('does not run away on a megabyte of digits', () => {
    expect(readStamp('12/'.repeat(300_000))).toBeNull();
  });
});

describe('readRelativeStamp', () => {
  const now = '2024-06-29T20:00:00.000Z';

  it.each([
    ['5 phút', '2024-06-29T19:55:00.000Z', false],
    ['2 giờ trước', '2024-06-29T18:00:00.000Z', false],
    ['2 hours ago', '2024-06-29T18:00:00.000Z', false],
    ['hôm qua 08:15', '2024-06-29T01:15:00.000Z', false],
    ['hôm nay', '2024-06-29T17:00:00.000Z', true],
    ['3 ngày trước', '2024-06-26T17:00:00.000Z', true],
  ])('counts "%s" back from the time of reading, by days of Viet Nam', (text, at, dayOnly) => {
    expect(readRelativeStamp(text, now)).toMatchObject({ at, dayOnly });
  });

  it.each(['5 phút đọc', 'sau 2 giờ', '29/06/2024'])('gives null for "%s"', (text) => {
    expect(readRelativeStamp(text, now)).toBeNull();
  });
});
