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
