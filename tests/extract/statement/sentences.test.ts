import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/extract/statement/sentences.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const cut = (text: string) => {
  const tokens = tokenize(text);
  return sentencesOf(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

test('a full stop before a capital ends a sentence', () => {
  expect(cut('Hội nghị bế mạc. Ông Sơn phát biểu.')).toEqual(['Hội nghị bế mạc.', 'Ông Sơn phát biểu.']);
});

test('degrees and initials do not', () => {
  expect(cut('Được nghe TS. Phan Anh và K. Bang nói.')).toHaveLength(1);
});

test('a number with a point is whole', () => {
  expect(cut('Có 1.240 đại biểu dự.')).toHaveLength(1);
});

test('a line that stops behind a comma or before a small letter goes on', () => {
  expect(cut('tặng hoa cho bà Yến,\n\nĐại biện lâm thời')).toHaveLength(1);
  expect(cut('Quang cảnh buổi\nlễ')).toHaveLength(1);
});

test('a name broken over a line behind its form of address is one name', () => {
  expect(cut('đồng chí Trần Thị\nThu Hạ dự')).toHaveLength(1);
});

test('a blank line ends a sentence', () => {
  expect(cut('Quang cảnh hội nghị\n\nHội nghị bàn ba việc.')).toHaveLength(2);
});
