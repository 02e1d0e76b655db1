import { describe, expect, it } from 'vitest';
import { varying } from '../../../src/server/message/headers.ts';
import { serve } from '../serve.ts';

describe('Vary', () => {
  it.each([
    [undefined, ['accept'], 'accept'],
    ['origin', ['accept', 'accept-encoding'], 'origin, accept, accept-encoding'],
    ['origin,accept', ['accept'], 'origin, accept'],
  ])('of %s and %j is %s', (present, names, expected) => {
    expect(varying(present, ...names)).toBe(expected);
  });
});

describe('the security headers', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  it.each<readonly [string, string, RequestInit, number]>([
    [
      'an answer by POST',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ hello }"}' },
      200,
    ],
    ['an answer by GET', '/graphql?query={hello}', {}, 200],
    ['what is known already', '/graphql?query={hello}', { headers: { 'if-none-match': '*' } }, 304],
    [
      'a refused document',
      '/graphql?query={nope}',
      { headers: { accept: 'application/graphql-response+json' } },
      400,
    ],
    ['a malformed request', '/graphql', {}, 400],
    ['a body that is no JSON', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{' }, 400],
    ['a body of another type', '/graphql', { method: 'POST', body: 'x' }, 415],
    ['a wrong method', '/graphql', { method: 'DELETE' }, 405],
    ['a page of another origin', '/graphql', { headers: { origin: 'https://evil.example' } }, 403],
    ['a preflight', '/graphql', { method: 'OPTIONS' }, 204],
    ['an event stream', '/graphql/stream?query=subscription{count(to:1)}', {}, 200],
  ])('are with %s', async (_, path, init, status) => {
    const server = await serve();
    const response = await fetch(server.url + path, init);
    await response.text();
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      status,
      {
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      },
    ]);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
});
