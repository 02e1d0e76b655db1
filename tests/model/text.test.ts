import { describe, expect, test } from 'vitest';
import { accentKey, foldText, normalizeText } from '../../src/model/text.ts';

describe('normalizeText', () => {
  test('composes NFD and mixed forms', () => {
    expect(normalizeText('Việt'.normalize('NFD'))).toBe('Việt');
    expect(normalizeText('ki\u00ea\u0323n')).toBe('kiện');
  });

  test('folds Eth to Đ', () => {
    expect(normalizeText('\u00d0ại hội')).toBe('Đại hội');
  });
});

describe('foldText', () => {
  test.each([
    ['Đối ngoại nhân dân', 'doi ngoai nhan dan'],
    ['ĐƯỜNG', 'duong'],
    ['Thừa Thiên Huế', 'thua thien hue'],
  ])('%s -> %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFD'))).toBe(folded);
  });
});

describe('accentKey', () => {
  test.each([
    ['hoà bình', 'hòa bình'],
    ['Thuỷ', 'Thủy'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
  ])('the two tone placements %s and %s are one key', (one, other) => {
    expect(accentKey(one)).toBe(accentKey(other));
  });

  test.each([
    ['hòa', 'hóa'],
    ['hoàn', 'hòan'],
    ['quý', 'qúy'],
    ['đa', 'da'],
  ])('%s and %s stay apart', (one, other) => {
    expect(accentKey(one)).not.toBe(accentKey(other));
  });

  test('case and composition do not count', () => {
    expect(accentKey('HỮU NGHỊ'.normalize('NFD'))).toBe('hữu nghị');
  });
});

/** A mark that is no letter and takes any text off the short way. */
const FAR = '\u3002';
const usual = Array.from({ length: 0x2070 }, (_none, code) => String.fromCharCode(code)).filter((letter) =>
  /[\0-\u024f\u1e00-\u1eff\u2002-\u206f]/.test(letter),
);

describe('the short way of usual letters', () => {
  test('leads to the same key without diacritics', () => {
    for (const letter of usual) expect(foldText(letter + FAR)).toBe(foldText(letter) + FAR);
  });

  test('leads to the same key with diacritics, wherever a tone stands', () => {
    for (const before of ['', 'o', 'u', 'qo', 'ho', 'Qu', 'tu'])
      for (const letter of usual)
        for (const after of ['', 'n', ' ', 'c']) {
          const text = before + letter + after;
          if (accentKey(text + FAR) !== accentKey(text) + FAR)
            expect(accentKey(text + FAR)).toBe(accentKey(text) + FAR);
        }
    expect(accentKey('hoặc Thuỷ hoà')).toBe(accentKey(`hoặc Thuỷ hoà${FAR}`).slice(0, -1));
  });

  test('leaves a text as NFC leaves it', () => {
    for (const letter of usual) expect(normalizeText(letter)).toBe(normalizeText(letter + FAR).slice(0, -1));
  });
});
