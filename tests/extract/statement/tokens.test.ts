import { describe, expect, test } from 'vitest';
import { Gap, tokenize } from '../../../src/extract/statement/tokens.ts';

describe('tokenize', () => {
  test('offsets give back the text as it was', () => {
    const text = 'Ông  H’Bliăk Niê\n(18.11)';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ông',
      'H’Bliăk',
      'Niê',
      '(',
      '18',
      '.',
      '11',
      ')',
    ]);
  });

  test('tone placement and the letter Eth do not tell keys apart', () => {
    expect(tokenize('Uỷ ban').map(({ key }) => key)).toEqual(tokenize('ủy Ban').map(({ key }) => key));
    expect(tokenize('\u00d0ại')[0]?.text).toBe('Đại');
  });

  test('decomposed letters are one word, composed in its text and whole in its offsets', () => {
    const [word] = tokenize('Nghe\u0323\u0302');
    expect(word).toMatchObject({ text: 'Nghệ', start: 0, end: 6 });
  });

  test('gaps tell a blank from a line and a line from a paragraph, whatever the line end', () => {
    expect(tokenize('a b\nc\r\nd\n \ne').map(({ gap }) => gap)).toEqual([
      Gap.NONE,
      Gap.SPACE,
      Gap.LINE,
      Gap.LINE,
      Gap.PARAGRAPH,
    ]);
  });

  test('zero-width characters are no tokens', () => {
    expect(tokenize('An\u200bh').map(({ text }) => text)).toEqual(['An', 'h']);
  });

  test('typographic marks have one key', () => {
    expect(tokenize('– — “ ”').map(({ key }) => key)).toEqual(['-', '-', '"', '"']);
  });
});
