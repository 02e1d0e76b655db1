import { expect, it } from 'vitest';
import { Turns } from '../../../src/server/subscription/turns.ts';

/** Writes until the turn is used up. */
function writesOf(turns: Turns): number {
  let writes = 0;
  while (turns.mayWrite()) writes += 1;
  return writes;
}

it('a turn has room for some hundreds of writes, and the next one again', async () => {
  const turns = new Turns();
  expect(writesOf(turns)).toBe(500);
  await turns.next();
  expect(writesOf(turns)).toBe(500);
});

it('an execution takes the room of many writes', async () => {
  const turns = new Turns();
  await turns.forExecution();
  expect(writesOf(turns)).toBe(480);
});

it('who finds no room for an execution waits, and everybody else has a turn meanwhile', async () => {
  const turns = new Turns();
  let isOthersTurn = false;
  setImmediate(() => {
    isOthersTurn = true;
  });
  const places: boolean[] = [];
  await Promise.all(
    Array.from({ length: 27 }, async () => {
      await turns.forExecution();
      places.push(isOthersTurn);
    }),
  );
  expect(places).toEqual([...Array.from({ length: 25 }, () => false), true, true]);
});
