import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { directAnswers } from '../../../src/server/operation/direct.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';
import { PATIENT } from '../../support/patient.ts';
import { testGraph } from '../graph.ts';
import { serve } from '../serve.ts';

const schema = testGraph();

function learnt(text: string, operationName: string | null = null, limits = DEFAULT_LIMITS) {
  const document = parse(text);
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw new Error('expected an operation');
  const direct = directAnswers(schema, limits);
  direct.learn(text, operationName, document, operation);
  return direct;
}

const asked = (text: string, variables = {}, operationName: string | null = null) => ({
  text,
  operationName,
  variables,
  onAccepted: () => {},
  context: () => ({}),
});

describe('answers', () => {
  it('a query that was learnt, as Apollo does', async () => {
    const text = '{ hello }';
    expect(await learnt(text).answer(asked(text))).toBe(
      '{"data":{"hello":"Chào Nam"},"extensions":{"cost":{"requested":1,"limit":100000}}}\n',
    );
  });

  it('with the variables and the conditions of each request', async () => {
    const text =
      'query ($name: String!, $too: Boolean = false) { hello(name: $name) b: hello @include(if: $too) }';
    const direct = learnt(text);
    const first = await direct.answer(asked(text, { name: 'Mai' }));
    const second = await direct.answer(asked(text, { name: 'Lan', too: true }));
    expect([first, second].map((body) => JSON.parse(body ?? '').data)).toEqual([
      { hello: 'Chào Mai' },
      { hello: 'Chào Lan', b: 'Chào Nam' },
    ]);
  });

  it('the operation that is named', async () => {
    const text = 'query A { hello } query B { b: hello }';
    const direct = learnt(text, 'B');
    expect(await direct.answer(asked(text, {}, 'B'))).toContain('{"b":"Chào Nam"}');
    expect(await direct.answer(asked(text, {}, 'A'))).toBeNull();
    expect(await direct.answer(asked(text))).toBeNull();
  });

  it('a query whose document was parsed again and again, as where others pushed it out of Apollo’s store', async () => {
    const text = `{ ${'abcdefghijklmnopqrstuvwxyz'.split('').join(': hello ')}: hello }`;
    const direct = learnt(text);
    const answers = new Set<string | null>();
    for (let time = 0; time < 20; time += 1) {
      answers.add(await direct.answer(asked(text)));
      const document = parse(text);
      direct.learn(text, null, document, getOperationAST(document) as OperationDefinitionNode);
    }
    expect([...answers]).toEqual([expect.stringContaining('"z":"Chào Nam"')]);
  });

  it('tells that a query is accepted before it is executed', async () => {
    const text = '{ hello }';
    const seen: string[] = [];
    await learnt(text).answer({
      ...asked(text),
      onAccepted: () => seen.push('accepted'),
      context: () => seen.push('context') as never,
    });
    expect(seen).toEqual(['accepted', 'context']);
  });
});

describe('leaves to Apollo', () => {
  it('what was not learnt', async () => {
    expect(await learnt('{ hello }').answer(asked('{ isOperator }'))).toBeNull();
  });

  it.each(['mutation { add(value: 1) }', 'subscription { waiting }'])('%s', async (text) => {
    expect(await learnt(text).answer(asked(text))).toBeNull();
  });

  it.each([
    ['wrong variables', 'query ($name: String!) { hello(name: $name) }', { name: 1 }],
    ['missing ones', 'query ($name: String!) { hello(name: $name) }', {}],
    ['an error of a field', '{ hello refused }', {}],
    ['a bug', '{ broken }', {}],
  ])('%s', async (_what, text, variables) => {
    expect(await learnt(text).answer(asked(text, variables))).toBeNull();
  });

  it('what costs too much with the variables of this request, before it is executed', async () => {
    const text = 'query ($ids: [ID!]!) { picked(ids: $ids) { id } }';
    const direct = learnt(text, null, { ...DEFAULT_LIMITS, cost: 5 });
    expect(await direct.answer(asked(text, { ids: ['a', 'b'] }))).toContain('"requested":4');
    let isBegun = false;
    const context = () => {
      isBegun = true;
      return {};
    };
    expect(await direct.answer({ ...asked(text, { ids: ['a', 'b', 'c'] }), context })).toBeNull();
    expect(isBegun).toBe(false);
  });

  it('a condition that is null, which is an error', async () => {
    const text = 'query ($too: Boolean = true) { hello b: hello @include(if: $too) }';
    expect(await learnt(text).answer(asked(text, { too: null }))).toBeNull();
  });

  it('a context that cannot be made', async () => {
    const context = () => Promise.reject(new Error('no context'));
    expect(await learnt('{ hello }').answer({ ...asked('{ hello }'), context })).toBeNull();
  });

  it('more than sixteen ways to choose by conditions, but answers the first of them', async () => {
    const names = 'abcdefghij'.split('');
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name) => `${name}: hello @include(if: $${name})`).join(' ')} z: hello }`;
    const direct = learnt(text);
    const variables = (n: number) => Object.fromEntries(names.map((name, at) => [name, (n & (1 << at)) > 0]));
    expect(await direct.answer(asked(text, variables(3)))).toContain('{"a":"Chào Nam","b":"Chào Nam","z":');
    for (let n = 0; n < 1_024; n += 1) {
      const body = await direct.answer(asked(text, variables(n)));
      // Answered or left, never with the fields of other conditions.
      if (body !== null)
        expect(Object.keys(JSON.parse(body).data)).toHaveLength(1 + n.toString(2).replaceAll('0', '').length);
    }
  });
});

describe('over HTTP the first answer, which is Apollo’s, and later ones are alike, headers and all:', () => {
  const told = async (response: Response) => {
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  };
  it.each<readonly [string, string, object, Record<string, string>]>([
    ['a query', '{ hello items(first: 2) { nodes { id } } }', {}, {}],
    ['with variables', 'query ($name: String) { hello(name: $name) }', { name: 'Mai' }, {}],
    ['errors of fields', '{ hello refused secret }', {}, {}],
    ['variables that it does not have', '{ hello }', { unused: 1 }, {}],
    ['wrong variables', 'query ($name: Int) { items(first: $name) { totalCount } }', { name: 'x' }, {}],
    ['the new media type', '{ hello }', {}, { accept: 'application/graphql-response+json' }],
    [
      'a list of media types',
      '{ hello }',
      {},
      { accept: 'application/json;q=0.5, application/graphql-response+json' },
    ],
    ['an operator', '{ isOperator }', {}, { authorization: 'Bearer open' }],
    [
      'compressed',
      `{ ${'abcdefghijklmnopqrstuvwxyz'
        .split('')
        .map((key) => `${key}${key}: hello(name: "${'Nam '.repeat(20)}")`)
        .join(' ')} }`,
      {},
      { 'accept-encoding': 'gzip' },
    ],
  ])('%s', async (_what, query, variables, headers) => {
    const server = await serve({ operatorToken: 'open' });
    const first = await told(await server.ask(query, variables, headers));
    for (let time = 0; time < 3; time += 1) {
      expect(await told(await server.ask(query, variables, headers))).toEqual(first);
    }
  });

  it('by GET, with an entity tag and a cache’s time', async () => {
    const server = await serve();
    const address = `${server.endpoint}?query=${encodeURIComponent('{ hello }')}`;
    const first = await told(await fetch(address));
    expect(first.headers['cache-control']).toContain('public');
    for (let time = 0; time < 3; time += 1) expect(await told(await fetch(address))).toEqual(first);
  });

  it('a subscription and a mutation by GET stay refused', async () => {
    const server = await serve();
    const address = `${server.endpoint}?query=${encodeURIComponent('mutation { add(value: 1) }')}`;
    await server.ask('mutation { add(value: 1) }');
    expect((await fetch(address)).status).toBe(405);
    expect((await fetch(address)).status).toBe(405);
  });
});

it('a query that was given up is not executed once more', async () => {
  const server = await serve();
  await server.ask('{ hello }');
  const giveUp = async () => {
    const abort = new AbortController();
    const count = server.signals.length;
    const asked = fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: abort.signal,
    }).catch(() => {});
    await vi.waitUntil(() => server.signals.length > count, PATIENT);
    abort.abort();
    await asked;
    const [signal] = server.signals.slice(count);
    if (signal?.aborted === false) await once(signal, 'abort');
    await setImmediate();
    return server.signals.length - count;
  };
  // The first time by Apollo, which learns it.
  expect([await giveUp(), await giveUp()]).toEqual([1, 1]);
});
