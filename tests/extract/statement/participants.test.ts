import { expect, test } from 'vitest';
import { attendancesIn } from '../../../src/extract/statement/participants.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const best = (text: string) => {
  const tokens = tokenize(text);
  return attendancesIn(tokens, 0, tokens.length).toSorted((a, b) => b.score - a.score)[0];
};

test('those present are counted, not those who might have been', () => {
  expect(best('Dự có 70/82 vị ủy viên')?.count).toBe(70);
});

test('delegates weigh more than members of the association', () => {
  expect(best('với sự tham dự của 135 đại biểu, thay mặt 1.900 hội viên')?.count).toBe(135);
});

test('people of a kind not listed count where the words before leave no doubt', () => {
  expect(best('với sự tham gia của khoảng 60 nhạc công')).toMatchObject({ count: 60, isApproximate: true });
});

test.each(['thu hút 30 tỷ đồng', 'trao 12 suất quà', 'quy tụ 24 gian hàng'])(
  '%s counts no people',
  (text) => {
    expect(best(text)).toBeUndefined();
  },
);

test.each([
  ['đoàn đại biểu Hội hữu nghị Lào gồm 12 người', 12],
  ['Đại hội có 112 đại biểu đại diện cho gần 900 hội viên', 112],
  ['Đoàn có 34 y, bác sĩ tham gia', 34],
  ['Đoàn 18 người của Hội hữu nghị Pháp - Việt đặt chân đến Quảng Nam', 18],
  ['Khoảng 1.800 người dân, vận động viên, nghệ nhân ba nước tham gia', 1800],
  ['Hơn 2 nghìn người đã đến dự', 2000],
  ['Đại biểu tham dự gồm 60 chức sắc', 60],
])('%s', (text, count) => {
  expect(best(text)?.count).toBe(count);
  expect(best(text)?.score).toBeGreaterThan(2);
});
