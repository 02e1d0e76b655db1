import { expect, test } from 'vitest';
import { datesIn } from '../../../src/extract/statement/date-runs.ts';
import type { Day } from '../../../src/extract/statement/dates.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const shown = ({ year, month, day }: Day) => `${day}/${month}/${year ?? '?'}`;
const read = (text: string, publishedOn: string | null = '2023-06-15') => {
  const tokens = tokenize(text);
  return datesIn(tokens, 0, tokens.length, publishedOn).map(({ start, end, precision }) => {
    const run = shown(start) === shown(end) ? shown(start) : `${shown(start)} to ${shown(end)}`;
    return precision === 'DAY' ? run : `${run} ${precision}`;
  });
};

test.each([
  ['Sáng nay, tỉnh họp', ['15/6/2023']],
  ['Hôm qua, tỉnh họp', ['14/6/2023']],
  ['Hội sẽ họp vào ngày mai', ['16/6/2023']],
  ['vào ngày 17 tháng này', ['17/6/2023']],
  ['vào cuối tháng này', ['21/6/2023 to 30/6/2023 PART_OF_MONTH']],
  ['Tháng tới, Hội sẽ mở lớp', ['1/7/2023 to 31/7/2023 MONTH']],
  ['ngày 12/10 năm ngoái', ['12/10/2022']],
  ['vào tháng 3 sang năm', ['1/3/2024 to 31/3/2024 MONTH']],
  ['trong quý III năm nay', ['1/7/2023 to 30/9/2023 MONTH']],
])('%s is told from the day of publication', (text, dates) => {
  expect(read(text)).toEqual(dates);
});

test.each(['Hôm qua, 14/6, tỉnh họp', 'Hôm qua (14/6), tỉnh họp', 'Chiều qua, 14/6, tỉnh họp'])(
  'a day as written is surer than the words before it: %s',
  (text) => {
    expect(read(text)).toEqual(['14/6/?']);
  },
);

test.each([
  'ba tháng sau thì lợp xong mái',
  'trong 3 tháng tới',
  'nội dung buổi sinh hoạt tháng này',
  'chương trình Thắp sáng ngày mai',
  'Các hội viên cũ cùng kể rằng nhiều điều từ ngày ấy đến hôm nay vẫn còn',
])('%s tells no date', (text) => {
  expect(read(text)).toEqual([]);
});

test.each(['Hôm qua, tỉnh họp', 'Tháng tới, Hội sẽ mở lớp', 'ngày 12/10 năm ngoái'])(
  'where the day of publication is unknown, %s tells none',
  (text) => {
    expect(read(text, null)).toEqual([]);
  },
);
