import { readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { accepted, article, openGraph, type TestGraph } from './graph.ts';

const folder = new URL('../../docs/queries/', import.meta.url);
const queries = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(20);
});
afterAll(() => graph.close());

/** Whether every list of the answer, at any depth, is empty. */
const saysSomething = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null && Object.values(value).some(saysSomething);

it('there are at least eight ready queries', () => {
  expect(queries.length).toBeGreaterThanOrEqual(8);
});

describe.each(queries)('%s', (_name, document) => {
  const operation = getOperationAST(parse(document));

  it('begins with its title', () => {
    expect(document).toMatch(/^# [A-Z].{10,}\n(query|subscription) [A-Z]\w+/);
  });

  it('is valid', () => {
    expect(validate(buildGraph(), parse(document))).toEqual([]);
  });

  it('runs as it stands and says something', async () => {
    if (operation?.operation === 'subscription') {
      const live = accepted(await graph.listen(document));
      await graph.save(article(20 + queries.findIndex(([, text]) => text === document)));
      const { value } = await live.next();
      expect(value).toMatchObject({ data: expect.any(Object) });
      expect(value?.errors).toBeUndefined();
      await live.return?.();
    } else {
      const data = await graph.ask(document);
      expect(saysSomething(data)).toBe(true);
    }
  });
});
