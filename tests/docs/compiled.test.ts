import {
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readyQueries } from '../../src/package.ts';
import { type Conditions, conditionNames } from '../../src/server/operation/collected.ts';
import { compileQuery } from '../../src/server/operation/compiled.ts';
import type { TestGraph } from '../resolvers/graph.ts';
import { seeded } from '../support/random.ts';
import { openLibrary } from './library.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openLibrary();
});
afterAll(() => graph.close());

/** What graphql-js answers, and the data that the compiled query answers with, as bytes; null where it leaves it to graphql-js. */
async function bothWays(text: string, variables: Record<string, unknown> = {}) {
  const { schema } = graph;
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('expected one operation');
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const conditions: Conditions = Object.fromEntries(
    conditionNames(document).map((name) => [name, coerced[name] === true]),
  );
  const compiled = compileQuery(schema, document, operation, conditions, 2_000);
  if (compiled === null) throw new Error('expected the query to be compiled');
  const data = await compiled.execute(graph.context(), coerced);
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: graph.context(),
  });
  return {
    errors: expected.errors,
    expected: JSON.stringify(expected.data),
    compiled: data,
  };
}

const queries = readyQueries().filter(
  ({ document }) => getOperationAST(parse(document))?.operation === OperationTypeNode.QUERY,
);

it.each(queries.map(({ title, document }) => [title, document] as const))(
  'a compiled query gives the bytes of graphql-js: %s',
  async (_title, document) => {
    const { errors, expected, compiled } = await bothWays(document);
    expect(errors).toBeUndefined();
    expect(compiled).toBe(expected);
  },
);

/** A document over the whole schema that looks random: aliases, fragments, `__typename`, conditions, fields asked for twice. */
function randomDocument(schema: GraphQLSchema, seed: number): string {
  const random = seeded(seed);
  const fragments: string[] = [];
  const argumentsOf = (field: GraphQLField<unknown, unknown>): string | null => {
    const given: string[] = [];
    for (const { name, type } of field.args) {
      if (name === 'first') given.push(`first: ${random.pick([1, 2, 3, '$few'])}`);
      else if (name === 'id') given.push('id: "province:cao-bang"');
      else if (name === 'ids') given.push('ids: ["province:cao-bang", "country:la", "source:site-a"]');
      else if (name === 'name') given.push('name: "Cao Bằng"');
      else if (name === 'text') given.push('text: "hội nghị"');
      else if (isNonNullType(type)) return null;
    }
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };
  const condition = () =>
    random.chance(0.1)
      ? ` ${random.pick(['@include(if: $yes)', '@skip(if: $no)', '@skip(if: true)', '@include(if: $no)'])}`
      : '';
  const selection = (type: GraphQLObjectType, depth: number, key: string): string => {
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    const parts = random.chance(0.3) ? ['__typename'] : [];
    for (const field of random.shuffled(fields).slice(0, 1 + random.below(depth > 3 ? 3 : 6))) {
      const given = argumentsOf(field);
      const inner = getNamedType(field.type);
      if (given === null || (isCompositeType(inner) && depth >= 5)) continue;
      const alias = random.chance(0.2) ? `${key}${parts.length}: ` : '';
      // Two fields of one key must be alike, so what is below a field of some name has one alias throughout.
      const own = given === '' ? alias : `${key}_${field.name}${parts.length}: `;
      parts.push(
        `${own}${field.name}${given}${condition()}${composite(inner, depth + 1, `${key}${parts.length}`)}`,
      );
    }
    return parts.length === 0 ? '__typename' : parts.join(' ');
  };
  const composite = (type: ReturnType<typeof getNamedType>, depth: number, key: string): string => {
    if (isObjectType(type)) {
      if (!random.chance(0.2)) return ` { ${selection(type, depth, key)} }`;
      const name = `F${fragments.length}`;
      fragments.push('');
      fragments[Number(name.slice(1))] =
        `fragment ${name} on ${type.name} { ${selection(type, depth, `${key}f`)} }`;
      return ` { ...${name}${condition()} ... on ${type.name} { __typename ${selection(type, depth, `${key}g`)} } ...${name} }`;
    }
    if (!isAbstractType(type)) return '';
    const some = random.shuffled(schema.getPossibleTypes(type)).slice(0, 3);
    return ` { __typename ${some.map((one, at) => `... on ${one.name} { ${selection(one, depth, `${key}${'xyz'[at]}`)} }`).join(' ')} }`;
  };
  const query = schema.getQueryType();
  if (query == null) throw new Error('expected queries');
  const body = selection(query, 0, 'k');
  return `query Random($yes: Boolean! = true, $no: Boolean = false, $few: Int = 2) { ${body} _: __typename @include(if: $yes) @skip(if: $no) p: provinces { articles(first: $few) { totalCount } } } ${fragments.join(' ')}`;
}

it('random documents over the whole schema give the bytes of graphql-js, and their errors are left to it', async () => {
  const seen = { plain: 0, failed: 0 };
  for (let seed = 1; seed <= 60; seed += 1) {
    const text = randomDocument(graph.schema, seed);
    if (validate(graph.schema, parse(text)).length > 0) continue;
    const { errors, expected, compiled } = await bothWays(text);
    if (errors === undefined) seen.plain += 1;
    else seen.failed += 1;
    expect([seed, compiled]).toEqual([seed, errors === undefined ? expected : null]);
  }
  expect(seen.plain).toBeGreaterThan(20);
  expect(seen.failed).toBeGreaterThan(3);
});
