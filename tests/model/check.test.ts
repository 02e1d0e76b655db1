import { expect, test } from 'vitest';
import { type Check, type CheckSpan, spanAfter } from '../../src/model/check.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString();
const check = (minute: number, parts: Partial<Check> = {}): Check => ({
  sourceId: 'source:a',
  startedAt: at(minute),
  finishedAt: at(minute + 1),
  outcome: 'SUCCEEDED',
  code: null,
  ...parts,
});
const span = (from: number, to: number, count: number): CheckSpan => ({
  sourceId: 'source:a',
  from: at(from),
  to: at(to),
  outcome: 'SUCCEEDED',
  code: null,
  count,
});

test('checks that come out alike are one span', () => {
  expect(spanAfter(null, check(0), null)).toEqual(span(0, 1, 1));
  expect(spanAfter(span(0, 1, 1), check(15), at(15))).toEqual(span(0, 16, 2));
});

test.each([
  ['another outcome', { outcome: 'FAILED', code: 'FETCH_TIMEOUT' }],
  ['another code', { code: 'FETCH_DNS' }],
] as const)('%s begins a span', (_what, parts) => {
  expect(spanAfter(span(0, 1, 1), check(15, parts), at(15))).toEqual({ ...span(15, 16, 1), ...parts });
});

test('a check more than an hour later than planned begins a span, so that no span covers a time when nobody looked', () => {
  expect(spanAfter(span(0, 1, 1), check(75), at(15))).toEqual(span(0, 76, 2));
  expect(spanAfter(span(0, 1, 1), check(76), at(15))).toEqual(span(76, 77, 1));
});
