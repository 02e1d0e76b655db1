import { expect, it } from 'vitest';
import { joined, jsonOf } from '../../../src/server/operation/text.ts';

it.each([
  ['plain letters', 'Cao Bằng'],
  ['nothing', ''],
  ['quotes and backslashes', 'a "b" \\ c'],
  ['signs below the blank', 'a\u0000\t\n\u001f\u007f'],
  ['signs beyond 16 bits', 'a 🇻🇳 b'],
  ['half of a surrogate pair', 'a \ud83c b'],
  ['line separators, which JSON allows', 'a\u2028\u2029b'],
])('a string is written as JSON.stringify writes it: %s', (_what, value) => {
  expect(jsonOf(value)).toBe(JSON.stringify(value));
});

it('any character is written as JSON.stringify writes it', () => {
  const wrong: number[] = [];
  for (let code = 0; code < 0x1_0000; code += 1) {
    const character = String.fromCharCode(code);
    if (jsonOf(character) !== JSON.stringify(character)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

it.each([1.5, -0, 1e21, Number.NaN, true, null, { b: [1], a: new Date(0) }])(
  '%j is written as JSON.stringify writes it',
  (value) => {
    expect(jsonOf(value)).toBe(JSON.stringify(value));
  },
);

it('tells of a value that JSON leaves out', () => {
  expect(jsonOf(() => 1)).toBeNull();
  expect(jsonOf(undefined)).toBeNull();
});

it('pieces are joined in their order, those that came late in their places', () => {
  const late: string[] = [];
  const text = ['{"a":', late, ',"b":', [['1'], []], '}'];
  late.push('0');
  expect(joined(text)).toBe('{"a":0,"b":1}');
});
