import { expect, test } from 'vitest';
import { datedNumber } from '../../src/store/dated-texts.ts';

const at = (published: string, number = 1) => datedNumber(published, number);

test('the texts of six hours stand side by side, those of later ones behind them', () => {
  const morning = '2026-01-02T06:00:00.000Z';
  expect(at('2026-01-02T11:59:59.999Z') - at(morning)).toBe(0);
  expect(at(morning, 7) - at(morning, 5)).toBe(2);
  expect(at('2026-01-02T12:00:00.000Z', 1)).toBeGreaterThan(at(morning, 2 ** 27 - 1));
});

test('what has no date, lies before 1970, or is no instant stands first', () => {
  for (const published of ['', '1969-12-31T23:00:00.000Z', '+012026-01-01T00:00:00.000Z', 'hôm qua'])
    expect(at(published, 9)).toBe(9);
});

test('numbers of the last year that is written with four digits are exact', () => {
  expect(Number.isSafeInteger(at('9999-12-31T23:59:59.999Z', 2 ** 27 - 1))).toBe(true);
});
