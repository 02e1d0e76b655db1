import { expect, test } from 'vitest';
import { attendancesIn } from '../../src/extract/participants.ts';
import { tokenize } from '../../src/extract/tokens.ts';

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
