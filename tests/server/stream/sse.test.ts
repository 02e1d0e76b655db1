import { type Client, createClient } from 'graphql-sse';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PATIENT } from '../../support/patient.ts';
import { serve, type TestServer } from '../serve.ts';
import { openStream } from './event-stream.ts';

const COUNT = 'subscription ($n: Int!) { count(to: $n) }';
const EVEN = 'subscription ($after: Int, $to: Int!, $end: End) { even(after: $after, to: $to, end: $end) }';

const streamUrl = ({ endpoint }: TestServer) => `${endpoint}/stream`;
const eventOf = (value: number) =>
  `event: next\nid: ${value}\ndata: {"data":{"even":${value}},"extensions":{"cursor":"${value}"}}`;
const isEvent = (block: string) => block.startsWith('event:');
/** The data of the events among some blocks. */
const dataOf = (blocks: readonly string[]) =>
  blocks.flatMap((block) => {
    const data = /^data: (.+)$/m.exec(block)?.[1];
    return data === undefined ? [] : [JSON.parse(data) as Record<string, unknown>];
  });

function clientOf(url: string, options: { readonly headers?: Record<string, string> } = {}): Client {
  const client = createClient({ url, retryAttempts: 0, ...options });
  onTestFinished(() => client.dispose());
  return client;
}

/** Everything that an operation brings to graphql-sse's client. */
async function all(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const results: unknown[] = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
}

/** A POST whose answer is no stream. */
const refusalOf = async (response: Response) => {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  return [response.status, errors[0]?.extensions.code, errors[0]?.message];
};
const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body,
  });

describe('a subscription', () => {
  it.each(['/graphql', '/graphql/stream'])('brings its events and ends at %s', async (path) => {
    const server = await serve();
    expect(await all(clientOf(server.url + path), COUNT, { n: 3 })).toEqual([
      { data: { count: 1 } },
      { data: { count: 2 } },
      { data: { count: 3 } },
    ]);
  });

  it('comes by GET too, each event with its cursor as id and in its extensions', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: EVEN, variables: { to: 5 } });
    expect(await stream.rest()).toEqual([':\nid: 0', eventOf(2), eventOf(4), 'event: complete\ndata:']);
  });

  it('is read as JSON where a client would rather have that', async () => {
    const server = await serve();
    const response = await post(server.endpoint, '{"query":"{ hello }"}', {
      accept: 'application/json, text/event-stream',
    });
    expect(await response.json()).toEqual({ data: { hello: 'Chào Nam' }, extensions: expect.any(Object) });
  });

  it('goes on after Last-Event-ID, whatever its document says', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), {
      query: EVEN,
      variables: { after: 1, to: 8 },
      headers: { 'last-event-id': '5' },
    });
    expect((await stream.rest()).filter(isEvent)).toEqual([eventOf(6), eventOf(8), 'event: complete\ndata:']);
  });

  it("is no operator's, whatever the request shows", async () => {
    const server = await serve({ operatorToken: 'open-sesame' });
    const contexts = vi.fn();
    const other = await serve({
      operatorToken: 'open-sesame',
      createContext: (signal, caller) => {
        contexts(caller.isOperator);
        return { signal };
      },
    });
    await all(clientOf(other.endpoint, { headers: { authorization: 'Bearer open-sesame' } }), COUNT, {
      n: 1,
    });
    expect(contexts).toHaveBeenCalledExactlyOnceWith(false);
    expect(server.signals).toEqual([]);
  });
});

describe('the response', () => {
  it('is neither kept nor compressed nor held back', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), {
      query: COUNT,
      variables: { n: 1 },
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect([stream.status, stream.headers]).toMatchObject([
      200,
      {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      },
    ]);
    expect(stream.headers['content-encoding']).toBeUndefined();
  });

  it('has a sign of life now and then, and in it the cursor when filters have passed changes over', async () => {
    const server = await serve({ timeouts: { streamBeatMs: 20 } });
    const stream = await openStream(streamUrl(server), {
      query: EVEN,
      variables: { to: 3, end: 'WAIT' },
    });
    expect([await stream.next(), await stream.next(), await stream.next(), await stream.next()]).toEqual([
      ':\nid: 0',
      eventOf(2),
      ':\nid: 3',
      ':',
    ]);
  });
});

describe('what is refused as an event, since a browser cannot read another answer', () => {
  it.each([
    ['an unknown field', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['bad syntax', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a query', '{ hello }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { add(value: 1) }', 'BAD_REQUEST'],
    ['variables that do not fit', COUNT, 'BAD_USER_INPUT'],
  ])('%s', async (_case, query, code) => {
    const variables = { n: 'ba' };
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query, variables, method: 'POST' });
    const [error, complete, end] = [await stream.next(), await stream.next(), await stream.next()];
    expect([stream.status, complete, end]).toEqual([200, 'event: complete\ndata:', null]);
    expect(dataOf([error ?? ''])).toEqual([
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })] },
    ]);
  });

  it.each([
    ['tokens', `subscription { ${'waiting '.repeat(3000)} }`],
    ['aliases', `subscription { ${Array.from({ length: 80 }, (_, n) => `a${n}: waiting`).join(' ')} }`],
    ['cost', 'subscription { waiting }'],
  ])('a document above the limit of %s', async (_limit, query) => {
    const server = await serve({ limits: { cost: 0 } });
    const [result] = (await all(clientOf(server.endpoint), query)) as [{ errors: unknown[] }];
    expect(result.errors[0]).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } });
    expect(server.signals).toEqual([]);
  });

  it('a failure on the way, masked, with the cursor from which nothing is lost', async () => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: EVEN, variables: { to: 3, end: 'FAIL' } });
    const [first, failure, complete] = (await stream.rest()).filter(isEvent);
    expect([first, complete]).toEqual([eventOf(2), 'event: complete\ndata:']);
    expect(dataOf([failure ?? ''])).toEqual([
      {
        errors: [
          {
            message: 'the gateway failed; its log has the reason under error-1',
            extensions: { code: 'INTERNAL', id: 'error-1', cursor: '3' },
          },
        ],
      },
    ]);
    expect(failure).toMatch(/^id: 3$/m);
  });
});

describe('what is refused with a status', () => {
  it.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['no document', '{}', 400, 'BAD_REQUEST'],
    ['a list', '[]', 400, 'BAD_REQUEST'],
    ['variables of another form', '{"query":"{a}","variables":[1]}', 400, 'BAD_REQUEST'],
    ['a name of another form', '{"query":"{a}","operationName":7}', 400, 'BAD_REQUEST'],
    ['too much', `{"query":"${'x'.repeat(2000)}"}`, 413, 'TOO_LARGE'],
  ])('%s', async (_case, body, status, code) => {
    const server = await serve({ capacity: { bodyBytes: 1000 } });
    expect((await refusalOf(await post(streamUrl(server), body))).slice(0, 2)).toEqual([status, code]);
  });

  it('variables in an address that are no JSON', async () => {
    const server = await serve();
    const response = await fetch(`${streamUrl(server)}?query={a}&variables={`);
    expect((await refusalOf(response)).slice(0, 2)).toEqual([400, 'BAD_REQUEST']);
  });

  it('another method', async () => {
    const server = await serve();
    const response = await fetch(streamUrl(server), { method: 'PUT' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });

  it.each([
    ["another site's page", { origin: 'https://evil.example' }],
    ['a picture on any page', { 'sec-fetch-mode': 'no-cors' }],
    ['a frame on any page', { 'sec-fetch-mode': 'navigate' }],
  ])('%s, before anything runs', async (_case, headers: Record<string, string>) => {
    const server = await serve();
    const stream = await openStream(streamUrl(server), { query: COUNT, variables: { n: 1 }, headers });
    expect(stream.status).toBe(403);
    expect(server.signals).toEqual([]);
  });

  it('one stream too many, until one goes', async () => {
    const server = await serve({ capacity: { streams: 1 } });
    const query = 'subscription { waiting }';
    const first = await openStream(streamUrl(server), { query });
    await server.started;
    const second = await openStream(streamUrl(server), { query });
    expect([second.status, second.headers['retry-after']]).toEqual([503, '5']);
    const third = await fetch(`${streamUrl(server)}?${new URLSearchParams({ query })}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] });
    first.cut();
    await server.released;
    await vi.waitFor(
      async () => expect((await openStream(streamUrl(server), { query })).status).toBe(200),
      PATIENT,
    );
  });
});

describe('pages of other origins that are allowed', () => {
  const allowedOrigins = ['https://news.example'];
  const origin = 'https://news.example';

  it('may read a stream', async () => {
    const server = await serve({ allowedOrigins });
    const stream = await openStream(streamUrl(server), {
      query: COUNT,
      variables: { n: 1 },
      headers: { origin, 'sec-fetch-mode': 'cors' },
    });
    expect(stream.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'origin',
    });
    expect(dataOf(await stream.rest())).toEqual([{ data: { count: 1 } }]);
  });

  it('may name the last event when they come back', async () => {
    const server = await serve({ allowedOrigins });
    const response = await fetch(streamUrl(server), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-headers')).toContain('last-event-id');
  });
});
