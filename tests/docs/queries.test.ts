import {
  type DocumentNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { readyQueries } from '../../src/package.ts';
import { costOf } from '../../src/server/operation/cost.ts';
import { brokenLimits, DEFAULT_LIMITS } from '../../src/server/operation/limits.ts';
import { accepted, type TestGraph } from '../resolvers/graph.ts';
import { happen, openLibrary } from './library.ts';

const queries = readyQueries();

function operationOf(document: DocumentNode) {
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('expected one operation in each document');
  return operation;
}

/** The leaves that a document selects but that say nothing anywhere in an answer: null, or never reached for an empty list. */
function silent(set: SelectionSetNode, values: readonly unknown[], path = ''): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return silent(selection.selectionSet, values, path);
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      throw new Error('expected documents without named fragments');
    const name = (selection.alias ?? selection.name).value;
    const found = values
      .flatMap((value) => (value as Record<string, unknown>)[name] ?? [])
      .flat()
      .filter((value) => value !== null && value !== undefined);
    const place = `${path}${name}`;
    if (selection.selectionSet !== undefined) return silent(selection.selectionSet, found, `${place}.`);
    return found.length > 0 ? [] : [place];
  });
}

/** What says nothing where all is as it should be. */
const RIGHTLY_SILENT: Readonly<Record<string, readonly string[]>> = {
  // Counted on today's map, nothing is left of the units that were merged away.
  ArticlesByProvince: ['statistics.node.mergedInto.name'],
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await openLibrary();
});
afterAll(() => graph.close());

it('there are at least two dozen, none twice', () => {
  expect(queries.length).toBeGreaterThanOrEqual(24);
  expect(new Set(queries.map(({ title }) => title)).size).toBe(queries.length);
  const names = queries.map(({ document }) => operationOf(parse(document)).name?.value);
  expect(new Set(names).size).toBe(queries.length);
});

describe.each(queries.map((query) => [query.title, query] as const))('%s', (_title, { group, document }) => {
  const parsed = parse(document);
  const operation = operationOf(parsed);

  it('begins with its group and the job that it does', () => {
    expect(document).toMatch(/^# [A-Z][a-z]+: [a-z].{10,}\n(query|subscription) [A-Z]\w+/);
    expect(group).toMatch(/^[A-Z][a-z]+$/);
  });

  it('is valid and keeps the limits', () => {
    expect(validate(buildGraph(), parsed)).toEqual([]);
    expect(brokenLimits(parsed, DEFAULT_LIMITS)).toEqual([]);
    expect(costOf(buildGraph(), parsed, operation, {})).toBeLessThan(DEFAULT_LIMITS.cost);
  });

  it('runs as it stands, and each of its fields says something', async () => {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      const live = accepted(await graph.listen(document));
      await happen(graph, operation.name?.value ?? '');
      const { value } = await live.next();
      expect(value?.errors).toBeUndefined();
      expect(silent(operation.selectionSet, [value?.data])).toEqual([]);
      await live.return?.();
    } else {
      const data = await graph.ask(document);
      const expected = RIGHTLY_SILENT[operation.name?.value ?? ''] ?? [];
      expect(silent(operation.selectionSet, [data])).toEqual(expected);
    }
  });
});
