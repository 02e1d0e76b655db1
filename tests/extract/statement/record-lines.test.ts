import { expect, test } from 'vitest';
import { unwrapped } from '../../../src/extract/statement/record-lines.ts';
import { readRecordText } from '../../../src/extract/statement/record-text.ts';

const linesOf = (text: string) =>
  text.split('\n').map((line) => ({ text: line, isApart: false, kind: 'line' as const }));

test('lines that a column broke are put together, names at the break too', () => {
  const lines = linesOf(
    [
      'Chiều qua, Ủy ban MTTQ xã họp với các thôn về việc',
      'xây nhà đại đoàn kết cho các hộ nghèo trong xã và',
      'bàn cách góp công, góp đất làm đường liên thôn. Ông',
      'trưởng thôn kể chuyện cũ, rồi mời khách là bà Lê Thị',
      'Thu phát biểu.',
    ].join('\n'),
  );
  expect(unwrapped(lines).map(({ text }) => text)).toEqual([lines.map(({ text }) => text).join(' ')]);
});

test('lines that end as lines do stay', () => {
  const lines = linesOf(
    'Hội nghị họp sáng nay tại hội trường của xã\nẢnh chụp toàn cảnh hội nghị\nHội nghị kết thúc.',
  );
  expect(unwrapped(lines)).toEqual(lines);
});

test('"Trong ảnh:" opens a caption, "Ảnh:" at its end a credit', () => {
  const { text } = readRecordText(
    'Sáng nay, xã tổ chức ngày hội cho bà con các thôn.\n\nTrong ảnh: Chủ tịch xã Sầm Thị Lụa trao quà. Ảnh: ĐT\n\nNgày hội kết thúc lúc trưa cùng ngày.',
  );
  expect(text).toContain('Trong ảnh: Chủ tịch xã Sầm Thị Lụa trao quà.');
  expect(text).not.toContain('ĐT');
});
