import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SDL } from './graph.ts';
import { serve, type TestServer } from './serve.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

/** A request whose path is sent as it stands: fetch would tidy it. */
async function raw(server: TestServer, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = httpRequest({ host: '127.0.0.1', port: server.port, path, headers, method });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) };
}

/** The files that the explorer's page loads. */
async function explorerFiles(server: TestServer): Promise<readonly string[]> {
  const page = (await raw(server, '/graphql', BROWSER)).body.toString();
  return [...page.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map(([, path]) => path ?? '');
}

describe('the pages', () => {
  it('greet in both languages and lead on, without a script', async () => {
    const server = await serve();
    const { status, headers, body } = await raw(server, '/');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const link of ['/graphql', '/schema.graphql', '/health/ready'])
      expect(body.toString()).toContain(`href="${link}"`);
    expect(body.toString()).not.toContain('<script');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'",
    );
  });

  it('have their style, icon and schema', async () => {
    const server = await serve();
    expect((await raw(server, '/page.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await raw(server, '/favicon.svg')).body.toString()).toMatch(/^<svg /);
    expect((await raw(server, '/favicon.ico')).headers.location).toBe('/favicon.svg');
    expect((await raw(server, '/schema.graphql')).body.toString()).toBe(printSchema(buildSchema(SDL)));
    const own = await serve({ sdl: 'type Query { a: Int }\n' });
    expect((await raw(own, '/schema.graphql')).body.toString()).toBe('type Query { a: Int }\n');
  });

  it('say 404 in the form that the client reads', async () => {
    const server = await serve();
    const data = await raw(server, '/nowhere');
    expect([data.status, JSON.parse(data.body.toString())]).toEqual([
      404,
      { errors: [{ message: 'there is nothing at this address', extensions: { code: 'NOT_FOUND' } }] },
    ]);
    const page = await raw(server, '/nowhere', BROWSER);
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

it.each(['/', '/graphql', '/schema.graphql', '/health/live', '/nowhere', '/explorer/x'])(
  'sends the security headers with %s',
  async (path) => {
    const server = await serve();
    const { headers } = await raw(server, path, BROWSER);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  },
);

it('answers HEAD with the headers of GET and no body', async () => {
  const server = await serve();
  const paths = ['/', '/schema.graphql', '/nowhere', '/health/live'];
  for (const path of paths) {
    const [head, get] = [await raw(server, path, {}, 'HEAD'), await raw(server, path)];
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      get.status,
      get.headers['content-length'],
      0,
    ]);
  }
});

it('understands a request that names the whole address', async () => {
  const server = await serve();
  expect((await raw(server, `${server.url}/health/live`)).status).toBe(200);
});

it('answers over HTTP/1.1 to a client that offers another protocol', async () => {
  const server = await serve();
  const h2c = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' };
  expect((await raw(server, '/health/live', h2c)).status).toBe(200);
});

it('answers OPTIONS with the methods, and 405 to others', async () => {
  const server = await serve();
  const options = await raw(server, '/schema.graphql', {}, 'OPTIONS');
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  expect((await raw(server, '/', {}, 'POST')).status).toBe(405);
});

describe('the files of the explorer', () => {
  it('come compressed as asked, to be kept for a year', async () => {
    const server = await serve();
    const files = await explorerFiles(server);
    expect(files.map((path) => path.split('/').at(-1))).toEqual([
      'graphiql.css',
      'explorer.css',
      'react.js',
      'react-dom.js',
      'graphiql.js',
      'explorer.js',
    ]);
    const path = files[4] ?? '';
    const plain = await raw(server, path);
    const [br, gzip] = [
      await raw(server, path, { 'accept-encoding': 'gzip, br' }),
      await raw(server, path, { 'accept-encoding': 'br;q=0, gzip' }),
    ];
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(br.body.length).toBeLessThan(plain.body.length / 2.5);
  });

  it('are not sent again to a client that has them', async () => {
    const server = await serve();
    const [path = ''] = await explorerFiles(server);
    const { etag = '' } = (await raw(server, path)).headers;
    const again = await raw(server, path, { 'if-none-match': etag });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect((await raw(server, path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each(
    [
      '/explorer/../package.json',
      '/explorer/..%2f..%2fpackage.json',
      '/explorer//etc/passwd',
      '/explorer/%2e%2e/package.json',
      '/explorer/graphiql.js',
      '/../../etc/passwd',
      '/explorer/..\\..\\package.json',
      '//etc/passwd',
      '/explorer/\u0000',
    ].filter((path) => !path.includes('\u0000')),
  )('leave nothing else within reach: %s', async (path) => {
    const server = await serve();
    expect((await raw(server, path)).status).toBe(404);
    const [file = ''] = await explorerFiles(server);
    const folder = file.slice(0, file.lastIndexOf('/'));
    expect((await raw(server, `${folder}${path}`)).status).toBe(404);
  });
});

it('lets no text of a ready query end the data block of the page', async () => {
  const server = await serve({
    queries: [{ title: '</script><script>alert(1)</script>', document: '{ hello }' }],
  });
  const page = (await raw(server, '/graphql', BROWSER)).body.toString();
  expect(page.match(/<\/script>/g)).toHaveLength(5);
  const data = /id="explorer-data">(.*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(data).queries[0].title).toBe('</script><script>alert(1)</script>');
});

it('gives each page of the explorer a nonce of its own, and its host to the policy', async () => {
  const server = await serve();
  const policies = [
    await raw(server, '/graphql', BROWSER),
    await raw(server, '/graphql', { ...BROWSER, host: "x'; script-src *" }),
  ];
  expect(policies.map(({ headers }) => headers['content-security-policy'])).toEqual([
    expect.stringMatching(
      /script-src 'self'; style-src 'self' 'nonce-error-1'; .*connect-src 'self' ws:\/\/127/,
    ),
    expect.stringMatching(/script-src 'self'; style-src 'self' 'nonce-error-2'; .*connect-src 'self'$/),
  ]);
});
