import { expect, test } from 'vitest';
import { environmentOf } from '../../src/processes/program.ts';

test('a process that the gateway starts has one heap of the C library for all its threads', () => {
  expect(environmentOf({ HOME: '/home/x' }, 'server')).toEqual({ HOME: '/home/x', MALLOC_ARENA_MAX: '1' });
});

test('in the process that reads, what is large is given back to the system as it is freed', () => {
  expect(environmentOf({ HOME: '/home/x' }, 'ingest')).toEqual({
    HOME: '/home/x',
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '131072',
  });
});

test('what the operator has set of it stands', () => {
  const set = { MALLOC_ARENA_MAX: '4', MALLOC_MMAP_THRESHOLD_: '1048576' };
  expect(environmentOf(set, 'ingest')).toEqual(set);
});
