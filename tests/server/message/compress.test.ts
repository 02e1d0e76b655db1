import { expect, it } from 'vitest';
import { acceptedEncoding } from '../../../src/server/message/compress.ts';

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['gzip;q=0.8, br;q=0.2', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['br;q=0.000, gzip;q=0.0', null],
  ['br ; q=0.3 , gzip ; q=0.4', 'gzip'],
  ['BR', 'br'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['gzip, *;q=0', 'gzip'],
  ['identity', null],
  ['identity, gzip;q=0.5', null],
  ['identity;q=0.5, gzip', 'gzip'],
  ['br;q=2, gzip;q=x', null],
  ['', null],
  [undefined, null],
])('for accept-encoding %s the answer is in %s', (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});
