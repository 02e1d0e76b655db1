import { describe, expect, it } from 'vitest';
import { operatorCheck } from '../../../src/server/message/bearer.ts';
import { leastTime } from '../../support/thread-time.ts';
import { serve } from '../serve.ts';

const TOKEN = 'open-sesame+/=~';

describe('the check of an Authorization header', () => {
  const isOperator = operatorCheck(TOKEN);

  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER   ${TOKEN}`])('lets %j pass', (header) => {
    expect(isOperator(header)).toBe(true);
  });

  it.each([
    undefined,
    '',
    TOKEN,
    'Bearer',
    'Bearer ',
    `Basic ${TOKEN}`,
    `Bearer${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer "${TOKEN}"`,
  ])('keeps %j out', (header) => {
    expect(isOperator(header)).toBe(false);
  });

  it.each([undefined, '', 'Bearer', 'Bearer null', 'Bearer undefined'])(
    'lets nobody pass without a token, not even by %j',
    (header) => {
      expect(operatorCheck(null)(header)).toBe(false);
    },
  );

  it('reads a hostile header in no time', () => {
    const hostile = `Bearer ${' '.repeat(200_000)}x x`;
    expect(isOperator(hostile)).toBe(false);
    expect(leastTime(200, () => isOperator(hostile))).toBeLessThan(200);
  });
});

describe('over HTTP', () => {
  const ask = async (operatorToken: string | null, headers: Record<string, string>) => {
    const server = await serve({ operatorToken });
    return (await (await server.ask('{ isOperator }', {}, headers)).json()) as unknown;
  };

  it.each([
    [TOKEN, { authorization: `Bearer ${TOKEN}` }, true],
    [TOKEN, { authorization: 'Bearer something-else' }, false],
    [TOKEN, {}, false],
    [null, { authorization: `Bearer ${TOKEN}` }, false],
  ])('with the token %j set and %o sent, the caller is an operator: %s', async (token, headers, is) => {
    expect(await ask(token, headers as Record<string, string>)).toEqual({
      data: { isOperator: is },
      extensions: expect.any(Object),
    });
  });

  it('takes a token from nowhere but the header', async () => {
    const server = await serve({ operatorToken: TOKEN });
    const response = await fetch(
      `${server.endpoint}?access_token=${encodeURIComponent(TOKEN)}&token=${encodeURIComponent(TOKEN)}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `token=${TOKEN}; authorization=Bearer ${TOKEN}`,
        },
        body: JSON.stringify({ query: '{ isOperator }', access_token: TOKEN, extensions: { token: TOKEN } }),
      },
    );
    expect(await response.json()).toEqual({ data: { isOperator: false }, extensions: expect.any(Object) });
  });

  it.each([
    [{}, 'Bearer realm="operators"'],
    [{ authorization: 'Bearer something-else' }, 'Bearer realm="operators", error="invalid_token"'],
  ])('a refusal of %o says how operators show who they are', async (headers, challenge) => {
    const server = await serve({ operatorToken: TOKEN });
    const response = await server.ask('{ secret }', {}, headers as Record<string, string>);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([200, challenge]);
  });

  it('an answer without a refusal asks for nothing', async () => {
    const server = await serve({ operatorToken: TOKEN });
    expect((await server.ask('{ hello refused }')).headers.get('www-authenticate')).toBeNull();
  });

  it('the header may come from allowed origins alone', async () => {
    const server = await serve({ operatorToken: TOKEN, allowedOrigins: ['https://ban.example'] });
    const preflight = (origin: string) =>
      fetch(server.endpoint, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const allowedHeaders = async (origin: string) =>
      (await preflight(origin)).headers.get('access-control-allow-headers');
    expect(await allowedHeaders('https://ban.example')).toContain('authorization');
    expect(await allowedHeaders('https://evil.example')).toBeNull();
    const headers = { authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' };
    expect((await server.ask('{ isOperator }', {}, headers)).status).toBe(403);
    expect(server.signals).toEqual([]);
  });
});
