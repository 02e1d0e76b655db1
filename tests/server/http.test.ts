import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { serve } from './serve.ts';

describe('POST /graphql', () => {
  it('answers an operation with its variables', async () => {
    const server = await serve();
    const response = await server.ask('query($n: String) { hello(name: $n) }', { n: 'Lan' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { hello: 'Chào Lan' },
      extensions: { cost: { requested: 1, limit: 100_000 } },
    });
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

  it('carries nothing out for a client that takes no answer', async () => {
    const server = await serve();
    const response = await server.ask('mutation { add(value: 1) }', {}, { accept: 'image/png, text/*' });
    expect([response.status, await response.json()]).toEqual([
      406,
      {
        errors: [
          {
            message:
              'expected an accept header with application/json or application/graphql-response+json, but got neither',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
    expect(server.signals).toEqual([]);
  });

  it('refuses batches', async () => {
    const server = await serve();
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ hello }"},{"query":"{ hello }"}]',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'expected one operation in a request, but got a list: batches are not answered',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
  });
});

describe('GET /graphql', () => {
  it('answers a query', async () => {
    const server = await serve();
    const variables = encodeURIComponent('{"n":"Lan"}');
    const query = encodeURIComponent('query($n: String) { hello(name: $n) }');
    const response = await fetch(`${server.endpoint}?query=${query}&variables=${variables}`);
    expect(await response.json()).toMatchObject({ data: { hello: 'Chào Lan' } });
  });

  it('never runs a mutation', async () => {
    const server = await serve();
    const response = await fetch(`${server.endpoint}?query=mutation{add(value:1)}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'expected a query by GET, but got a mutation: send it by POST',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
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
