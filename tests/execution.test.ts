import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../resolvers/context.ts';
import { GatewayError } from '../src/errors.ts';
import { createExecution } from '../src/execution.ts';
import { changesSince } from '../src/live/replay.ts';
import { errorFormatter } from '../src/server/operation/format-error.ts';
import { openGraph, type TestGraph } from './resolvers/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(3);
});
afterAll(() => graph.close());

const logged: unknown[] = [];
function execution() {
  const { schema, store, bus, signal } = graph;
  const log = { debug() {}, info() {}, warn() {}, error: (facts: object) => void logged.push(facts) };
  return createExecution({
    schema,
    store,
    bus,
    signal,
    newContext: (_isOperator, options) =>
      createContext({
        store,
        signal,
        operator: null,
        progress: options?.progress,
        now: () => new Date('2022-08-21T08:00:00.000Z'),
        changes: { since: (after, stop) => changesSince(store, bus, after, stop) },
      }),
    formatError: errorFormatter({ log, newId: () => 'error-1' }),
    onTrouble: () => {},
  });
}
const ask = (
  document: string,
  variables: Record<string, unknown> = {},
  operationName: string | null = null,
) => execution().query({ document, variables, operationName });

describe('a document executed in process', () => {
  it('is answered', async () => {
    expect(JSON.parse(JSON.stringify(await ask('{ articles { totalCount } }')))).toEqual({
      data: { articles: { totalCount: 3 } },
    });
  });

  it.each([
    ['{ articles {', 'GRAPHQL_PARSE_FAILED', { line: 1, column: 13 }],
    ['{ foo }', 'GRAPHQL_VALIDATION_FAILED', { line: 1, column: 3 }],
    [
      '{ articles(filter: { published: { from: "2026-13-01" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      { line: 1, column: 41 },
    ],
    [
      'query ($first: Int) { articles(first: $first) { totalCount } }',
      'BAD_USER_INPUT',
      { line: 1, column: 8 },
    ],
    ['{ articles(filter: { text: "a* b* c*" }) { totalCount } }', 'BAD_INPUT', { line: 1, column: 3 }],
  ])('%s is refused with the code that it has over HTTP, and the place', async (document, code, place) => {
    const { errors } = await ask(document, { first: 'many' });
    expect(errors).toMatchObject([{ locations: [place], extensions: { code } }]);
  });

  it.each([
    ['query A { latestCursor } query B { latestCursor }', 'C'],
    ['query A { latestCursor } query B { latestCursor }', null],
  ])('%s has no operation %s to run', async (document, name) => {
    const { errors } = await ask(document, {}, name);
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
  });

  it('is no subscription', async () => {
    await expect(ask('subscription { changes { cursor } }')).rejects.toThrow(GatewayError);
  });

  it('names the code of a subscription that cannot begin', async () => {
    const document = 'subscription ($after: String) { changes(after: $after) { cursor } }';
    const code = async (after: unknown) => {
      const begun = await execution().subscribe({ document, variables: { after } });
      return (
        begun.kind === 'refused' && (begun.errors[0] as { extensions?: { code?: string } }).extensions?.code
      );
    };
    expect(await code('x')).toBe('BAD_CURSOR');
    expect(await code(7)).toBe('BAD_USER_INPUT');
    expect(logged).toEqual([]);
  });
});
