import { expect, it } from 'vitest';
import { apart, together } from '../../resolvers/apart.ts';

/** Doubles numbers; odd ones cannot be asked for. */
function doubling() {
  const asked: (readonly number[])[] = [];
  const read = async (keys: readonly number[]) => {
    asked.push(keys);
    if (keys.some((key) => key % 2 === 1)) throw new Error(`odd: ${keys}`);
    return keys.map((key) => key * 2);
  };
  return { asked, read };
}

it('asks once where nothing fails', async () => {
  const { asked, read } = doubling();
  expect(await apart(read)([2, 4])).toEqual([4, 8]);
  expect(asked).toEqual([[2, 4]]);
});

it('tells a failure to who asked for what fails, and answers the others', async () => {
  const { read } = doubling();
  expect(await apart(read)([2, 3, 4])).toEqual([4, new Error('odd: 3'), 8]);
});

it('asks no second time for what was asked for alone', async () => {
  const { asked, read } = doubling();
  await expect(apart(read)([3])).rejects.toThrow('odd: 3');
  expect(asked).toEqual([[3]]);
});

it('of one operation a failure is a failure of all', async () => {
  const { read } = doubling();
  await expect(together(read)([2, 3])).rejects.toThrow('odd: 2,3');
});
