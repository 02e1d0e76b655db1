import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { serve, type TestServer } from '../serve.ts';

/** A request with exactly these headers: fetch would add some of its own. */
async function get(server: TestServer, headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; text: string }>();
  const request = httpRequest(`${server.endpoint}?query={hello}`, { headers }, (response) => {
    let text = '';
    response.on('data', (chunk) => {
      text += chunk;
    });
    response.on('end', () => resolve({ status: response.statusCode, text }));
  });
  request.on('error', reject);
  request.end();
  return promise;
}

describe('a GET is answered', () => {
  it.each([
    ['to a program', {}],
    ['to a script of a page', { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }],
    ['with cookies, where a preflight has let it pass', { cookie: 'a=b', 'apollo-require-preflight': '1' }],
    [
      'with a token, where a preflight has let it pass',
      { authorization: 'Bearer x', 'content-type': 'application/json' },
    ],
    ['to a client that names its operation', { cookie: 'a=b', 'x-apollo-operation-name': 'Chao' }],
  ])('%s', async (_, headers) => {
    const { status, text } = await get(await serve(), headers as Record<string, string>);
    expect([status, JSON.parse(text)]).toMatchObject([200, { data: { hello: 'Chào Nam' } }]);
  });
});

describe('a GET that a page of another site can cause is refused', () => {
  it.each([
    ['a picture or a script', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    [
      'a link, followed by a program that reads JSON',
      { 'sec-fetch-mode': 'navigate', accept: 'application/json' },
    ],
    ['cookies', { cookie: 'session=1' }],
    ['a password that the browser remembers', { authorization: 'Basic YTpi' }],
    ['cookies and the content type of a form', { cookie: 'session=1', 'content-type': 'text/plain' }],
    ['cookies and an empty proof', { cookie: 'session=1', 'apollo-require-preflight': '' }],
  ])('with %s', async (_, headers) => {
    const server = await serve();
    const { status, text } = await get(server, headers as Record<string, string>);
    expect([status, JSON.parse(text)]).toEqual([
      400,
      {
        errors: [
          {
            message: expect.stringContaining('expected a request that no page of another site can cause'),
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
    expect(server.signals).toEqual([]);
  });
});

it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
  'a POST as a form sends it is refused: %s',
  async (type) => {
    const server = await serve();
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"query":"mutation { add(value: 1) }"}',
    });
    expect(response.status).toBe(415);
    expect(server.signals).toEqual([]);
  },
);
