import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { buildSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { SDL } from './graph.ts';
import { serve, type TestServer } from './serve.ts';

/** A GET of the schema's text whose body is left as it came. */
async function get(server: TestServer, headers: Record<string, string> = {}) {
  const request = httpRequest({ host: '127.0.0.1', port: server.port, path: '/schema.graphql', headers });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) };
}

it('is shown as text, and saved under its name', async () => {
  const { status, headers, body } = await get(await serve());
  expect([status, headers]).toMatchObject([
    200,
    {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'inline; filename="schema.graphql"',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  ]);
  expect(body.toString()).toBe(printSchema(buildSchema(SDL)));
});

it('comes compressed, and not again to who has it', async () => {
  const server = await serve();
  const { headers, body } = await get(server, { 'accept-encoding': 'gzip' });
  expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'accept-encoding']);
  expect(gunzipSync(body).toString()).toBe(printSchema(buildSchema(SDL)));
  const again = await get(server, { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

it('may be read by pages of allowed origins, each kept by itself in caches', async () => {
  const server = await serve({ allowedOrigins: ['https://ban.example'] });
  const { headers } = await get(server, { origin: 'https://ban.example' });
  expect(headers).toMatchObject({
    'access-control-allow-origin': 'https://ban.example',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'origin, accept-encoding',
  });
  const other = await get(server, { origin: 'https://evil.example' });
  expect(other.headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    vary: 'origin, accept-encoding',
  });
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
});
