import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { serve } from './serve.ts';

describe('POST /graphql', () => {
  it('answers an operation with its variables', async () => {
    const server = await serve();
    const response = await server.ask('query($n: String) { hello(name: $n) }', { n: 'Lan' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: 'Chào Lan' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers introspection', async () => {
    const server = await serve();
    const answer = (await (await server.ask(getIntrospectionQuery())).json()) as {
      data: { __schema: object };
    };
    expect(answer.data.__schema).toMatchObject({ queryType: { name: 'Query' } });
  });

  it('says where to subscribe', async () => {
    const server = await serve();
    const response = await server.ask('subscription { waiting }');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^expected a query or mutation over HTTP.*graphql-transport-ws/),
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('refuses batches', async () => {
    const server = await serve();
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ hello }"},{"query":"{ hello }"}]',
    });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(/BAD_REQUEST/);
  });
});

describe('GET /graphql', () => {
  it('answers a query of a client that shows it is no cross-site form', async () => {
    const server = await serve();
    const response = await fetch(`${server.endpoint}?query={hello}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toEqual({ data: { hello: 'Chào Nam' } });
  });

  it('refuses a plain GET as a possible cross-site request', async () => {
    const server = await serve();
    const response = await fetch(`${server.endpoint}?query={hello}`);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(/Cross-Site Request Forgery/);
  });

  it('never runs a mutation', async () => {
    const server = await serve();
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${server.endpoint}?query=mutation{add(value:1)}`, { headers });
    expect(response.status).toBe(405);
  });
});

describe('other methods on /graphql', () => {
  it('names the allowed ones', async () => {
    const server = await serve();
    const response = await fetch(server.endpoint, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'expected one of GET, HEAD, POST, OPTIONS, but got DELETE',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    const options = await fetch(server.endpoint, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  });
});
