import { describe, expect, test } from 'vitest';
import { isVietnameseSyllable, nameAt, personNameIn } from '../../../src/extract/statement/names.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const named = (text: string) => {
  const tokens = tokenize(text);
  const name = nameAt(tokens, 0, tokens.length, { strong: true, mayBeShort: false });
  return name === null ? null : text.slice(0, tokens[name.to - 1]?.end);
};

describe('nameAt', () => {
  test.each([
    ['Hạng Mí Sò phát biểu', 'Hạng Mí Sò'],
    ['H’Nuên Bkrông - Chủ tịch', 'H’Nuên Bkrông'],
    ['K’ Brêu nói', 'K’ Brêu'],
    ['Bento dos Santos Kiluanje đến', 'Bento dos Santos Kiluanje'],
    ['John F. Kennedy tới', 'John F. Kennedy'],
    ['Kim Jong-su gửi', 'Kim Jong-su'],
    ['Boviengkham - Phetmany dự', 'Boviengkham - Phetmany'],
    ['Công Huyền Tôn Nữ Hạ nói', 'Công Huyền Tôn Nữ Hạ'],
  ])('takes the whole of "%s"', (text, name) => {
    expect(named(text)).toBe(name);
  });

  test('stops before an office that follows without a mark', () => {
    expect(named('Nguyễn Văn An Phó Chủ tịch UBND')).toBe('Nguyễn Văn An');
  });

  test('stops before a credit in capitals', () => {
    expect(named('Tòng Văn Phiêu ẢNH')).toBe('Tòng Văn Phiêu');
  });

  test('leaves figures of history out', () => {
    expect(named('Hồ Chí Minh')).toBeNull();
  });
});

test('a name in running capitals must begin with a family name', () => {
  const tokens = tokenize('Thể Thao Nguyễn An');
  expect(personNameIn(tokens, 0, 4)).toBeNull();
  expect(personNameIn(tokens, 2, 4)).toBe(4);
});

test.each([
  ['nguyễn', true],
  ['khuya', true],
  ['bento', false],
  ['khamphone', false],
])('spelling of "%s" as one syllable: %s', (word, is) => {
  expect(isVietnameseSyllable(word)).toBe(is);
});
