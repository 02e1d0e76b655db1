import { expect, test } from 'vitest';
import { utf8Of } from '../../../src/server/message/utf8.ts';

const long = (text: string) => text.repeat(Math.ceil(10_000 / text.length));

test.each([
  ['nothing', ''],
  ['a short text', 'đối ngoại'],
  ['ASCII', long('nhan dan ')],
  ['Latin-1', long('é, à la ')],
  ['Vietnamese', long('Uỷ ban Mặt trận Tổ quốc Việt Nam ')],
  ['characters beyond the first plane', long('𠮷😀 ')],
  ['a very long text', 'đối ngoại '.repeat(20_000)],
  ['half of a surrogate pair', `${long('đ')}\ud800${long('đ')}`],
  ['the other half at the end', `${long('đ')}\udc00`],
])('%s becomes the bytes that Buffer.from makes', (_name, text) => {
  expect(utf8Of(text).equals(Buffer.from(text, 'utf8'))).toBe(true);
});

test('the bytes of one text stay what they are when another is written', () => {
  const first = utf8Of(long('đ'));
  utf8Of(long('ư'));
  expect(first.toString('utf8')).toBe(long('đ'));
});
