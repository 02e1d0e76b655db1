import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { serve, type TestServer } from '../serve.ts';

const preflight = (server: TestServer, origin: string) =>
  fetch(server.endpoint, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

/** How an upgrade from a page of this origin ends. */
function upgrade(server: TestServer, origin: string): Promise<string> {
  const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws', { origin });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.on('error', () => {});
  });
}

describe('by default', () => {
  it('refuses pages of other origins, and runs nothing for them', async () => {
    const server = await serve();
    const response = await server.ask('{ hello }', {}, { origin: 'https://evil.example' });
    expect([response.status, allowed(response)]).toEqual([403, null]);
    expect(await response.json()).toEqual({
      errors: [
        {
          message:
            'expected a page of this server or of an allowed origin, but got one of https://evil.example',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
    expect(server.signals).toEqual([]);
    expect(allowed(await preflight(server, 'https://evil.example'))).toBeNull();
    expect(await upgrade(server, 'https://evil.example')).toBe('403');
  });

  it('serves its own pages', async () => {
    const server = await serve();
    expect((await server.ask('{ hello }', {}, { origin: server.url })).status).toBe(200);
    expect(await upgrade(server, server.url)).toBe('open');
  });
});

describe('behind a proxy', () => {
  const origin = 'https://caunoi.example';

  it.each([{ 'x-forwarded-host': 'caunoi.example' }, { 'sec-fetch-site': 'same-origin' }])(
    'serves its own pages, known by %o',
    async (header) => {
      const server = await serve();
      expect(
        (await server.ask('{ hello }', {}, { origin, ...header } as Record<string, string>)).status,
      ).toBe(200);
    },
  );

  it.each([{ 'x-forwarded-host': 'other.example' }, { 'sec-fetch-site': 'same-site' }])(
    'refuses others, known by %o',
    async (header) => {
      const server = await serve();
      expect(
        (await server.ask('{ hello }', {}, { origin, ...header } as Record<string, string>)).status,
      ).toBe(403);
    },
  );
});

describe('with a list', () => {
  const allowedOrigins = ['https://ban.example'];

  it('lets a listed origin in by preflight, answer and WebSocket', async () => {
    const server = await serve({ allowedOrigins });
    const first = await preflight(server, 'https://ban.example');
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'access-control-allow-origin': 'https://ban.example',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('content-type'),
      vary: 'origin',
    });
    const answer = await server.ask('{ hello }', {}, { origin: 'https://ban.example' });
    expect([answer.status, allowed(answer)]).toEqual([200, 'https://ban.example']);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await upgrade(server, 'https://ban.example')).toBe('open');
  });

  it('lets it read errors of the transport too', async () => {
    const server = await serve({ allowedOrigins });
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { origin: 'https://ban.example', 'content-type': 'application/json' },
      body: '{',
    });
    expect([response.status, allowed(response)]).toEqual([400, 'https://ban.example']);
  });

  it.each(['https://ban.example.evil', 'http://ban.example', 'null'])('keeps %s out', async (origin) => {
    const server = await serve({ allowedOrigins });
    const response = await server.ask('{ hello }', {}, { origin });
    expect([response.status, allowed(response)]).toEqual([403, null]);
  });
});

it('lets every origin in with a star', async () => {
  const server = await serve({ allowedOrigins: ['*'] });
  const response = await server.ask('{ hello }', {}, { origin: 'https://any.example' });
  expect([response.status, allowed(response)]).toEqual([200, '*']);
});
