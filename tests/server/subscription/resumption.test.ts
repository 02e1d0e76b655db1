import { expect, it } from 'vitest';
import { laterOf, positionOf } from '../../../src/server/subscription/resumption.ts';

it('cursors are compared as numbers', () => {
  expect([laterOf('9', '10'), laterOf('10', '9'), laterOf('7', '7')]).toEqual(['10', '10', '7']);
});

it('no cursor stands before all', () => {
  expect([laterOf(null, '0'), laterOf('0', null), laterOf(null, null)]).toEqual(['0', '0', null]);
});

it('a position is a number, and none where there is no cursor', () => {
  expect([positionOf('12'), positionOf(null)]).toEqual([12, Number.NaN]);
});
