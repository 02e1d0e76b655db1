import { expect, test } from 'vitest';
import { remembered } from '../../src/model/memo.ts';

function counted(capacity?: number) {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, capacity);
  return { upper, asked };
}

test('what came before is not worked out again', () => {
  const { upper, asked } = counted();
  expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b']);
});

test('no more is kept than the capacity', () => {
  const { upper, asked } = counted(2);
  for (const text of ['a', 'b', 'c', 'a']) upper(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('a text of more than 500 characters is answered and not kept', () => {
  const { upper, asked } = counted();
  const long = 'x'.repeat(501);
  expect([upper(long), upper(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(asked).toHaveLength(2);
});
