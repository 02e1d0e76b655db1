import { expect, test } from 'vitest';
import { lastingBefore } from '../../src/store/lasting.ts';

test('what is lasting starts before the first day of the month before', () => {
  expect(lastingBefore('2026-03-31')).toBe('2026-02-01');
  expect(lastingBefore('2026-01-01')).toBe('2025-12-01');
  expect(lastingBefore('0001-01-15')).toBe('0000-12-01');
});
