import { describe, expect, test } from 'vitest';
import { nearestYear } from '../../../src/extract/statement/calendar.ts';
import { datesIn } from '../../../src/extract/statement/date-runs.ts';
import type { Day } from '../../../src/extract/statement/dates.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const shown = ({ year, month, day }: Day) => `${day}/${month}${year === null ? '' : `/${year}`}`;
const read = (text: string) => {
  const tokens = tokenize(text);
  return datesIn(tokens, 0, tokens.length).map(({ start, end, precision }) => {
    const run = shown(start) === shown(end) ? shown(start) : `${shown(start)} to ${shown(end)}`;
    return precision === 'DAY' ? run : `${run} ${precision}`;
  });
};

describe('datesIn', () => {
  test.each([
    ['Ngày 13.11, tại hội trường', ['13/11']],
    ['Sáng 19-8, hội thảo', ['19/8']],
    ['ngày 14 tháng 5 năm 2009', ['14/5/2009']],
    ['ngày 2 tháng Tám', ['2/8']],
    ['Từ ngày 6-8/7', ['6/7 to 8/7']],
    ['ngày 18 và 19-6', ['18/6 to 19/6']],
    ['ngày 13, 14 và 15/10', ['13/10 to 15/10']],
    ['từ ngày 26 đến 27/11/2023', ['26/11/2023 to 27/11/2023']],
    ['từ ngày 29/9 đến 2/10/2022', ['29/9/2022 to 2/10/2022']],
    ['từ sáng 12 đến chiều 14/6', ['12/6 to 14/6']],
    ['bắt đầu từ ngày 07 và kết thúc ngày 09/8/2019', ['7/8/2019 to 9/8/2019']],
    ['Trong các ngày 12, 13-5', ['12/5 to 13/5']],
    ['từ 7 giờ 30 ngày 12/5/2023 đến 11 giờ 30 ngày 13/5/2023', ['12/5/2023 to 13/5/2023']],
    ['khai mạc sáng 12/5/2023 và bế mạc chiều 14/5/2023', ['12/5/2023 to 14/5/2023']],
    ['ngày 12/5 và ngày 3/5', ['12/5', '3/5']],
    ['ngày 12 tháng Năm năm 2023', ['12/5/2023']],
    ['ngày 3 tháng mười hai', ['3/12']],
    ['Trước đó một ngày, 15/10, tỉnh', ['15/10']],
    ['sáng 22-10-2021', ['22/10/2021']],
    ['tối thứ Hai 13/1', ['13/1']],
    ['Chủ nhật, 5/6', ['5/6']],
    ['đầu tháng 10-2022', ['1/10/2022 to 10/10/2022 PART_OF_MONTH']],
    ['cuối tháng 2/2024', ['21/2/2024 to 29/2/2024 PART_OF_MONTH']],
    ['trung tuần tháng 12', ['11/12 to 20/12 PART_OF_MONTH']],
    ['trong tháng 11-2022', ['1/11/2022 to 30/11/2022 MONTH']],
    ['Lúc 13 giờ 30, ngày 03 tháng 7 năm 2026', ['3/7/2026']],
    ['Lúc 8 giờ 05, ngày 16/7', ['16/7']],
    ['Lúc 8h05, ngày 16 tháng 7', ['16/7']],
    ['Sáng 17/11, 12/12 khu dân cư hoàn thành', ['17/11']],
    ['ngày 17/11, 12/12', ['17/11', '12/12']],
    ['vào quý I/2021', ['1/1/2021 to 31/3/2021 MONTH']],
  ])('%s', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  test.each([
    'Ngày 21/8/2100, hội nghị',
    'Ngày 31.12.9999, hội nghị',
    'Ngày 21/8/99, hội nghị',
    'Ngày 21 tháng 8 năm 2100, hội nghị',
    '61/75 vị có mặt',
    '1.240 đại biểu',
    '2.5 tỷ đồng',
    'ngày 31/2',
    'quốc lộ 1/5',
    '12.500 ngày công',
  ])('%s holds no date', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('nearestYear', () => {
  test('looks back over the turn of the year', () => {
    expect(nearestYear({ day: 28, month: 12 }, '2024-01-03', 130)).toBe(2023);
  });

  test('gives none where the day is half a year off: the stamp is wrong', () => {
    expect(nearestYear({ day: 22, month: 9 }, '2021-03-05', 130)).toBeNull();
  });
});
