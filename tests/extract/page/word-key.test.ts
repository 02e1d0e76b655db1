import { describe, expect, it } from 'vitest';
import { hasKey, wordKey } from '../../../src/extract/page/image.ts';

describe('wordKey', () => {
  it.each([
    ['“Đại đoàn kết” – Hà Nội, 2026!', 'dai doan ket ha noi 2026'],
    ['  ...  ', ''],
    ['Ha\u0300 Nội', 'ha noi'],
    ['北京 news', '北京 news'],
    ['Łódź', 'łodz'],
    [`${'Ấp '.repeat(600)}`, 'ap '.repeat(600).trim()],
  ])('of %s', (text, key) => {
    expect(wordKey(text)).toBe(key);
  });
});

describe('hasKey', () => {
  it.each([
    ['“Đại đoàn kết”', 'dai doan ket', true],
    ['Đại đoàn', 'dai doan ket', false],
    ['Hà Nội', 'dai doan ket', false],
    ['北京', '北京', true],
    ['***', '', true],
    ['a', '', false],
  ])('compares %s with %s', (text, key, answer) => {
    expect(hasKey(text, key)).toBe(answer);
  });
});
