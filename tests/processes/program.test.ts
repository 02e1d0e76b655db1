import { expect, test } from 'vitest';
import { environmentOf } from '../../src/processes/program.ts';

test('a process that the gateway starts has one heap of the C library for all its threads', () => {
  expect(environmentOf({ HOME: '/home/x' })).toEqual({ HOME: '/home/x', MALLOC_ARENA_MAX: '1' });
});

test('what the operator has set of it stands', () => {
  expect(environmentOf({ MALLOC_ARENA_MAX: '4' })).toEqual({ MALLOC_ARENA_MAX: '4' });
});
