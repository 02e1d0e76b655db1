import { describe, expect, test } from 'vitest';
import { hangsOn, spanOf, widened } from '../../src/model/day-span.ts';

const day = (number: number) => `2025-03-0${number}`;
const span = (first: number, last: number) => ({ first: day(first), last: day(last) });
const NONE = { first: null, last: null };

test('a span reaches from the first to the last day, in whatever order they come', () => {
  expect(spanOf([day(4), day(2), day(9), day(3)])).toEqual(span(2, 9));
  expect(spanOf([])).toEqual(NONE);
});

test('two spans are widened to one over both', () => {
  expect(widened(span(2, 4), span(3, 9))).toEqual(span(2, 9));
  expect(widened(NONE, span(3, 3))).toEqual(span(3, 3));
});

describe('a span hangs on', () => {
  test('a day at its end that is lost', () => {
    expect(hangsOn(span(2, 9), span(9, 9), NONE)).toBe(true);
    expect(hangsOn(span(2, 9), span(2, 2), span(3, 9))).toBe(true);
  });

  test('no day between its ends', () => {
    expect(hangsOn(span(2, 9), span(3, 8), NONE)).toBe(false);
  });

  test('no day at its end when as far is reached by what comes in its place', () => {
    expect(hangsOn(span(2, 9), span(9, 9), span(9, 9))).toBe(false);
    expect(hangsOn(span(2, 9), span(2, 9), span(1, 9))).toBe(false);
  });

  test('nothing when it is empty', () => {
    expect(hangsOn(NONE, NONE, span(1, 2))).toBe(false);
  });

  test('whatever would make it another than it and what it gained together', () => {
    const days = [1, 2, 3];
    const sets = Array.from({ length: 8 }, (_, bits) =>
      days.filter((one) => (bits >> (one - 1)) & 1).map(day),
    );
    let kept = 0;
    for (const lost of sets) {
      for (const stays of sets) {
        for (const gained of sets) {
          const before = spanOf([...stays, ...lost]);
          if (hangsOn(before, spanOf(lost), spanOf(gained))) continue;
          kept += 1;
          expect(widened(before, spanOf(gained))).toEqual(spanOf([...stays, ...gained]));
        }
      }
    }
    expect(kept).toBeGreaterThan(100);
  });
});
