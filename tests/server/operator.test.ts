import { createClient } from 'graphql-ws';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { TestGraph } from '../resolvers/graph.ts';
import { here, MERGE, openPeople, RETRACT_ARTICLE, second, there } from '../resolvers/people.ts';
import { serve, type TestServer } from './serve.ts';

const TOKEN = 'a-token-that-nobody-may-see';
const asOperator = { authorization: `Bearer ${TOKEN}` };

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

let graph: TestGraph;
/** The real graph behind a real server, which knows the token. */
async function open(operatorToken: string | null = TOKEN): Promise<TestServer> {
  const { schema, context } = graph;
  onTestFinished(() => graph.close());
  return serve({
    schema,
    operatorToken,
    createContext: (_signal, { isOperator }) => context(isOperator),
  });
}
const decisionCount = async () => (await graph.store.decisions(10)).length;
const codesOf = (answer: Answer) => answer.errors?.map(({ extensions }) => extensions.code);

beforeEach(async () => {
  graph = await openPeople();
});

describe('a mutation over HTTP', () => {
  const ask = async (server: TestServer, headers: Record<string, string>) =>
    (await (await server.ask(RETRACT_ARTICLE, { id: second }, headers)).json()) as Answer;

  it('is carried out for who shows the token', async () => {
    expect(await ask(await open(), asOperator)).toEqual({
      data: { retractArticle: true },
      extensions: expect.any(Object),
    });
    expect(await decisionCount()).toBe(1);
  });

  it.each([
    ['without a token', TOKEN, {}],
    ['with a wrong token', TOKEN, { authorization: `Bearer ${TOKEN}r` }],
    ['with another scheme', TOKEN, { authorization: `Basic ${TOKEN}` }],
    ['where the gateway has no token', null, asOperator],
  ])('%s is FORBIDDEN, and nothing is done', async (_case, token, headers) => {
    const answer = await ask(await open(token), headers as Record<string, string>);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data).toBeNull();
    expect(await decisionCount()).toBe(0);
  });

  it('is never carried out by GET', async () => {
    const server = await open();
    const query = encodeURIComponent(`mutation { retractArticle(id: "${second}") }`);
    const response = await fetch(`${server.endpoint}?query=${query}`, {
      headers: { ...asOperator, 'apollo-require-preflight': '1' },
    });
    expect([response.status, await decisionCount()]).toEqual([405, 0]);
  });

  it('is not carried out for a form of another page', async () => {
    const server = await open();
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { ...asOperator, 'content-type': 'text/plain' },
      body: JSON.stringify({ query: RETRACT_ARTICLE, variables: { id: second } }),
    });
    expect([response.status, await decisionCount()]).toEqual([415, 0]);
  });

  it('is bounded as a query is', async () => {
    const server = await open();
    const costly = MERGE.replace(
      'articleCount',
      'articles(first: 100) { nodes { related(first: 100) { mentions(first: 100) { nodes { title } } } } }',
    );
    const variables = { into: here.id, from: [there.id] };
    const answer = (await (await server.ask(costly, variables, asOperator)).json()) as Answer;
    expect(codesOf(answer)).toEqual(['TOO_COMPLEX']);
    expect(await decisionCount()).toBe(0);
  });
});

describe('a mutation over WebSocket', () => {
  it('is FORBIDDEN, token or not', async () => {
    const server = await open();
    const client = createClient({
      url: server.socketUrl,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers: asOperator });
        }
      },
      retryAttempts: 0,
      connectionParams: asOperator,
    });
    onTestFinished(() => void client.dispose());
    const results: Answer[] = [];
    for await (const result of client.iterate({ query: RETRACT_ARTICLE, variables: { id: second } }))
      results.push(result as unknown as Answer);
    expect(results.map(codesOf)).toEqual([['FORBIDDEN']]);
    expect(await decisionCount()).toBe(0);
  });
});

describe('the log of decisions', () => {
  it('is for operators only', async () => {
    const server = await open();
    const ask = async (headers: Record<string, string>) =>
      (await (await server.ask('{ decisions { number } }', {}, headers)).json()) as Answer;
    expect(await ask(asOperator)).toEqual({ data: { decisions: [] }, extensions: expect.any(Object) });
    expect(codesOf(await ask({}))).toEqual(['FORBIDDEN']);
  });
});

describe('queries', () => {
  it('stay public', async () => {
    const server = await open();
    const response = await server.ask('{ articles { totalCount } }');
    expect(await response.json()).toEqual({
      data: { articles: { totalCount: 3 } },
      extensions: expect.any(Object),
    });
  });
});

describe('the token', () => {
  it('stands in no answer and in no line of the log', async () => {
    const server = await open();
    const answers = [
      await server.ask(RETRACT_ARTICLE, { id: second }, asOperator),
      await server.ask(RETRACT_ARTICLE, { id: 'article:none' }, asOperator),
      await server.ask('{ nonsense }', {}, asOperator),
      await server.ask(RETRACT_ARTICLE, { id: second }, { authorization: `Basic ${TOKEN}` }),
    ];
    await graph.store.close();
    // A store that is gone is a failure of ours, which is logged with its reason.
    answers.push(await server.ask(MERGE, { into: here.id, from: [there.id] }, asOperator));
    const seen = await Promise.all(
      answers.map(async (response) => JSON.stringify([...response.headers]) + (await response.text())),
    );
    expect(seen.at(-1)).toContain('"errors"');
    expect(server.log.map(({ level }) => level)).toContain('error');
    const shown = server.log.map(({ facts, message }) => {
      const { err } = facts;
      return JSON.stringify([facts, message]) + (err instanceof Error ? `${err.message} ${err.stack}` : '');
    });
    expect([...seen, ...shown].filter((text) => text.includes(TOKEN))).toEqual([]);
  });
});
