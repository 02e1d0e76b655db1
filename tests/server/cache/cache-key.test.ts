import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { headOf, queryKey } from '../../../src/server/cache/cache-key.ts';

const request = (headers: Readonly<Record<string, string>>) =>
  ({ method: 'GET', url: '/graphql?query={a}', headers }) as unknown as IncomingMessage;

it('headers of more than two thousand characters are not remembered', () => {
  expect(headOf(request({ accept: 'a'.repeat(1_500) }))).toContain('aaa');
  expect(headOf(request({ accept: 'a'.repeat(1_500), 'accept-encoding': 'b'.repeat(600) }))).toBeNull();
});

it('numbers beyond those of a double have keys of their own', () => {
  const keys = ['1e400', '-1e400', 'null'].map((first) =>
    queryKey(request({}), { text: '{a}', operationName: null, variables: JSON.parse(`{"first":${first}}`) }),
  );
  expect(new Set(keys).size).toBe(3);
});
