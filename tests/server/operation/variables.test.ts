import {
  buildSchema,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { expect, it } from 'vitest';
import { ArgumentReader } from '../../../src/server/operation/arguments.ts';
import { VariableCoercion } from '../../../src/server/operation/variables.ts';

const schema = buildSchema(`
  enum Kind { A B }
  input Range { from: Int = 1, to: [Int!] }
  type Query {
    a(id: ID, name: String!, first: Int = 20, open: Boolean, kind: Kind = A, range: Range, ids: [ID!], must: Int! = 3): Int
  }
`);
const operationOf = (text: string) => getOperationAST(parse(text)) as OperationDefinitionNode;

/** What clients may send for each variable: right, wrong, and odd. */
const VALUES = [
  1,
  0,
  -1,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  1.5,
  'x',
  '',
  '12',
  true,
  false,
  null,
  ['x'],
  [1],
  {},
  { from: 2 },
  'A',
];
const DECLARED = [
  'ID',
  'ID!',
  'String',
  'String!',
  'Int',
  'Int!',
  'Boolean',
  'Boolean!',
  'Kind',
  'Range',
  '[ID!]',
  'Int = 5',
  'String = "x"',
  'Int! = 5',
];

it.each(DECLARED)('a variable of type %s is coerced as graphql does', (type) => {
  const operation = operationOf(`query ($v: ${type}) { a(name: "x") }`);
  const coercion = new VariableCoercion(schema, operation);
  const given = [{}, { w: 1 }, { w: 1, v: 'x' }, ...VALUES.map((v) => ({ v }))];
  const expected = given.map((one) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], one);
    return coerced === undefined ? null : { ...coerced };
  });
  expect(given.map((one) => coercion.of(one)).map((one) => (one === null ? null : { ...one }))).toEqual(
    expected,
  );
});

it('names that every object has are variables like others', () => {
  const operation = operationOf(
    'query ($toString: String, $__proto__: Int, $constructor: Boolean!) { a(name: "x") }',
  );
  const coercion = new VariableCoercion(schema, operation);
  expect(coercion.of({})).toBeNull();
  const given = JSON.parse('{"constructor": true, "__proto__": 3}') as Record<string, unknown>;
  expect(Object.entries(coercion.of(given) ?? {})).toEqual(
    Object.entries(getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced ?? {}),
  );
});

const fieldOf = (text: string) => operationOf(text).selectionSet.selections[0] as FieldNode;
const outcome = (read: () => object) => {
  try {
    return { ...read() };
  } catch (error) {
    return String(error);
  }
};

it.each([
  'name: "x"',
  'name: $v',
  'name: "x", id: $v, first: null',
  'name: "x", first: $v, must: $v',
  'name: "x", must: null',
  'name: "x", kind: B, open: true, range: {to: [1, 2]}',
  'name: "x", kind: $v, range: {to: [1, $v]}, ids: ["a", $v]',
  'name: "x", range: $v, ids: $v, open: $v',
  'id: 3',
])('arguments (%s) are read as graphql does, the first time and later', (list) => {
  const node = fieldOf(`query ($v: Int) { a(${list}) }`);
  const definition = schema.getQueryType()?.getFields().a;
  if (definition === undefined) throw new Error('expected a field');
  const reader = new ArgumentReader(definition, node);
  for (const variables of [{}, ...VALUES.map((v) => ({ v })), {}]) {
    const own = Object.assign(Object.create(null) as object, variables) as Record<string, unknown>;
    const expected = outcome(() => getArgumentValues(definition, node, own));
    expect(outcome(() => reader.read(own))).toEqual(expected);
  }
});
