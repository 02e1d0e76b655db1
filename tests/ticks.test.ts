import { expect, test } from 'vitest';
import { keepTicksFast, keptTick } from '../src/ticks.ts';

test('keeps a record of nextTick, with all of its members', async () => {
  keepTicksFast();
  await new Promise<void>((resolve) => process.nextTick(resolve));
  const tick = keptTick();
  expect(tick).toMatchObject({ callback: expect.any(Function) });
  expect(Object.getOwnPropertySymbols(tick ?? {}).map(String)).toContain('Symbol(async_id_symbol)');
});
