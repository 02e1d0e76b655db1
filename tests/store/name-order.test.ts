import { expect, test } from 'vitest';
import { nameOrder, personOrder } from '../../src/store/name-order.ts';

const sorted = (names: readonly string[], key: (name: string) => string) =>
  [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));

test('letters run as in a Vietnamese dictionary: ă and â after a, đ after d, before e', () => {
  expect(sorted(['Êđê', 'Đam', 'Dung', 'Ân', 'Ăn', 'An', 'Az'], nameOrder)).toEqual([
    'An',
    'Az',
    'Ăn',
    'Ân',
    'Dung',
    'Đam',
    'Êđê',
  ]);
});

test('tones decide only between the same letters', () => {
  expect(sorted(['Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma', 'Mai'], nameOrder)).toEqual([
    'Ma',
    'Mà',
    'Mả',
    'Mã',
    'Má',
    'Mạ',
    'Mai',
  ]);
});

test('a shorter word comes before a longer one, and a name before the same with more words', () => {
  expect(sorted(['Hà Giang', 'Hà', 'Hàng'], nameOrder)).toEqual(['Hà', 'Hà Giang', 'Hàng']);
});

test('numbers go by value', () => {
  expect(sorted(['12-CT/TW', '2-CT/TW', '100-CT/TW'], nameOrder)).toEqual([
    '2-CT/TW',
    '12-CT/TW',
    '100-CT/TW',
  ]);
});

test('composed and decomposed spellings are one', () => {
  expect(nameOrder('Hòa'.normalize('NFD'))).toBe(nameOrder('Hòa'));
});

test('people go by given name, then family, then middle name', () => {
  expect(sorted(['Trần Văn Bình', 'Lê Thị An', 'Trần An', 'Lê An'], personOrder)).toEqual([
    'Lê An',
    'Lê Thị An',
    'Trần An',
    'Trần Văn Bình',
  ]);
});
