import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { headOf, queryKey } from '../../../src/server/cache/cache-key.ts';

const request = (headers: Readonly<Record<string, string>>) =>
  ({ method: 'GET', url: '/graphql?query={a}', headers }) as unknown as IncomingMessage;

it('headers of more than two thousand characters are not remembered', () => {
  expect(headOf(request({ accept: 'a'.repeat(1_500) }))).toContain('aaa');
  expect(headOf(request({ accept: 'a'.repeat(1_500), 'accept-encoding': 'b'.repeat(600) }))).toBeNull();
});

it.each([
  'accept',
  'accept-encoding',
  'content-type',
  'sec-fetch-mode',
  'apollo-require-preflight',
  'origin',
])('a header that is not there is not one that says nothing, or "undefined": %s', (name) => {
  const heads = [{}, { [name]: '' }, { [name]: 'undefined' }].map((headers) => headOf(request(headers)));
  expect(new Set(heads).size).toBe(3);
});

it('numbers beyond those of a double have keys of their own', () => {
  const keys = ['1e400', '-1e400', 'null'].map(
    (first) =>
      queryKey(request({}), { text: '{a}', operationName: null, variables: JSON.parse(`{"first":${first}}`) })
        ?.text,
  );
  expect(new Set(keys).size).toBe(3);
});

it('the order of members makes no difference, and nothing else passes for another', () => {
  const keyOf = (variables: string, operationName: string | null = null, text = '{a}') =>
    queryKey(request({}), { text, operationName, variables: JSON.parse(variables) });
  expect(keyOf('{"a":{"c":1,"b":[true,"x"]},"d":null}')).toEqual(
    keyOf('{"d":null,"a":{"b":[true,"x"],"c":1}}'),
  );
  const others = [
    keyOf('{"a":1}'),
    keyOf('{"a":"1"}'),
    keyOf('{"a":[1]}'),
    keyOf('{"a":{"b":1}}'),
    keyOf('{"a":1}', 'a'),
    keyOf('{"a":1}', null, '{b}'),
    keyOf('{}', 'a"\n{"a":1}'),
    keyOf('{"__proto__":1}'),
  ];
  expect(new Set(others.map((key) => key?.text)).size).toBe(others.length);
  expect(new Set(others.map((key) => key?.mark)).size).toBeGreaterThan(others.length - 2);
});
