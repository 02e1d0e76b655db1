import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

test('of texts of more than 100 characters fewer are kept, so that what is kept is bounded by its length', () => {
  const { upper, asked } = counted(4);
  const long = (letter: string) => letter.repeat(150);
  for (const letter of ['a', 'b', 'a', 'c', 'a']) upper(long(letter));
  expect(asked).toEqual(['a', 'b', 'c', 'a'].map(long));
});

test('a text of more than 500 characters is answered and not kept', () => {
  const { upper, asked } = counted();
  const long = 'x'.repeat(501);
  expect([upper(long), upper(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(asked).toHaveLength(2);
});

test('keeps nothing of the long text that a text was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const cut = remembered((text) => text.slice(1));
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let i = 0; i < 100; i++) cut(`${i} Ủy ban Mặt trận Tổ quốc${'ắ'.repeat(100_000)}`.slice(0, 25));
  expect(used() - before).toBeLessThan(4_000_000);
});
