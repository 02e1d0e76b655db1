import { buildSchema, execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { compileQuery } from '../../../src/server/operation/compiled.ts';

const SDL = `
type Query { pet(id: ID): Pet pets: [Pet] person: Person! people: [Person!]! word(of: String = "a", up: Boolean): String failing: Int! }
type Mutation { feed: Int }
interface Pet { name: String! }
type Dog implements Pet { name: String! age: Int weight: Float barks: Boolean }
type Cat implements Pet { name: String! lives: [Int] }
type Person { id: ID! name: String nick(short: Boolean): String friends(first: Int): [Person!] pet: Pet kind: Kind }
enum Kind { OLD YOUNG }
`;

const nam = {
  id: 7,
  name: Promise.resolve('Nam'),
  nick: ({ short }: { short?: boolean }) => (short === true ? 'N' : 'Nami'),
  kind: 'OLD',
  friends: ({ first }: { first: number }) =>
    Array.from({ length: first }, (_none, id) => ({ id, name: null })),
  pet: { kind: 'Dog', name: 'Vện', age: 3, weight: 1.5, barks: true },
};

/** Fields that have a resolver of their own, beside those that are properties. */
function schemaWith(fields: Readonly<Record<string, (...given: never[]) => unknown>> = {}): GraphQLSchema {
  const schema = buildSchema(SDL);
  const pet = schema.getType('Pet') as unknown as { resolveType: unknown };
  pet.resolveType = ({ kind }: { kind: string }) => (kind === 'Cat' ? Promise.resolve(kind) : kind);
  const all = {
    person: () => nam,
    people: async () => [nam, Promise.resolve(nam)],
    pets: () =>
      new Set([
        { kind: 'Cat', name: 'Mướp', lives: [9, null] },
        null,
        { kind: 'Dog', name: 'Vện', age: null },
      ]),
    pet: () => ({ kind: 'Dog', name: 'Vện' }),
    word: (_root: unknown, { of, up }: { of: string; up?: boolean }) => (up === true ? of.toUpperCase() : of),
    ...fields,
  };
  for (const [name, resolve] of Object.entries(all)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field !== undefined) field.resolve = resolve as never;
  }
  return schema;
}

function compiled(schema: GraphQLSchema, text: string, conditions = {}, maxSize = 1_000) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('expected one operation');
  return compileQuery(schema, document, operation, conditions, maxSize);
}

/** What both ways give, as bytes. */
async function bothWays(text: string, { schema = schemaWith(), conditions = {}, variables = {} } = {}) {
  const query = compiled(schema, text, conditions);
  if (query === null) throw new Error('expected it to be compiled');
  const expected = await execute({ schema, document: parse(text), variableValues: variables });
  return [await query.execute(undefined, variables), JSON.stringify(expected.data ?? null), expected.errors];
}

describe('a compiled query gives what graphql-js gives', () => {
  it.each([
    ['properties, methods and promises', '{ person { id name nick kind a: nick(short: true) } }'],
    ['what is late in the order of the document', '{ people { id name kind } word person { name id } }'],
    ['lists of any iterable, with nulls', '{ pets { name } }'],
    [
      'interfaces, their type told at once or later',
      '{ pets { __typename ... on Dog { age } ... on Cat { lives } name } }',
    ],
    ['numbers and truth values', '{ person { pet { ... on Dog { age weight barks } } } }'],
    ['defaults of arguments', '{ word b: word(of: "b", up: true) }'],
    [
      'fields of one key together',
      '{ person { friends(first: 2) { id } } ...A } fragment A on Query { person { friends(first: 2) { name } name } }',
    ],
    ['fragments that do not apply', '{ pet { ... on Cat { lives } ...D } } fragment D on Dog { name }'],
    ['nothing below a type name', '{ __typename person { __typename } }'],
  ])('%s', async (_what, text) => {
    const [data, expected, errors] = await bothWays(text);
    expect(errors).toBeUndefined();
    expect(data).toBe(expected);
  });

  it.each([
    [true, false],
    [false, true],
    [false, false],
  ])('while its conditions are %s and %s', async (a, b) => {
    const text =
      'query ($a: Boolean!, $b: Boolean!) { word @include(if: $a) person @skip(if: $b) { id ... @include(if: $b) { kind } } w: word @skip(if: true) }';
    const [data, expected] = await bothWays(text, { conditions: { a, b }, variables: { a, b } });
    expect(data).toBe(expected);
  });

  it('with variables in arguments, given or not', async () => {
    const text = 'query ($of: String, $up: Boolean) { word(of: $of, up: $up) }';
    expect((await bothWays(text, { variables: { of: 'x', up: true } }))[0]).toBe('{"word":"X"}');
    expect((await bothWays(text))[0]).toBe('{"word":"a"}');
  });

  it('with variables in some arguments, anew at each run', async () => {
    const text = 'query ($of: String) { person { friends(first: 1) { id } } word(of: $of, up: true) }';
    const document = parse(text);
    const operation = getOperationAST(document);
    const query = operation && compileQuery(schemaWith(), document, operation, {}, 100);
    for (const of of ['x', 'y', 'x']) {
      expect(await query?.execute({}, { of })).toBe(
        `{"person":{"friends":[{"id":"0"}]},"word":"${of.toUpperCase()}"}`,
      );
    }
  });
});

it('tells resolvers what graphql-js tells them', async () => {
  const told: unknown[] = [];
  const schema = schemaWith({
    person: (...given: unknown[]) => {
      told.push(given);
      return nam;
    },
  });
  const text = 'query Q($up: Boolean) { p: person { id } }';
  const context = { isContext: true };
  await compiled(schema, text)?.execute(context, { up: true });
  await execute({ schema, document: parse(text), variableValues: { up: true }, contextValue: context });
  const [ours, theirs] = JSON.parse(JSON.stringify(told)) as unknown[];
  expect(told).toHaveLength(2);
  expect(ours).toEqual(theirs);
});

it('makes the arguments of a field once, whatever number of objects it is asked of', async () => {
  const seen = new Set<unknown>();
  const friend = { name: 'Bình', nick: (given: unknown) => `${seen.add(given).size}` };
  const schema = schemaWith({ people: () => [friend, friend, friend] });
  await compiled(schema, '{ people { nick(short: true) } }')?.execute(undefined, {});
  expect(seen.size).toBe(1);
});

describe('leaves to graphql-js, by null', () => {
  const broken = () => {
    throw new Error('broken');
  };
  it.each<readonly [string, string, Readonly<Record<string, () => unknown>>]>([
    ['a resolver that throws', '{ word failing }', { failing: broken }],
    ['one that rejects', '{ word failing }', { failing: async () => broken() }],
    ['an error as a value', '{ word }', { word: () => new Error('a value') }],
    ['null where the type has none', '{ failing }', { failing: () => null }],
    ['such a null that comes late', '{ failing }', { failing: async () => null }],
    ['a value that its type cannot give', '{ failing }', { failing: () => 'many' }],
    ['no list where there should be one', '{ people { id } }', { people: () => 'Nam' }],
    ['a broken item', '{ people { id } }', { people: () => [nam, Promise.reject(new Error('broken'))] }],
    ['an unknown type of an interface', '{ pet { name } }', { pet: () => ({ kind: 'Bird' }) }],
    ['a type that is none of the interface', '{ pet { name } }', { pet: () => ({ kind: 'Person' }) }],
  ])('%s', async (_what, text, fields) => {
    const schema = schemaWith(fields);
    expect((await execute({ schema, document: parse(text) })).errors).toBeDefined();
    expect(await compiled(schema, text)?.execute(undefined, {})).toBeNull();
  });

  it.each([
    ['a mutation', 'mutation { feed }'],
    ['what tells the schema', '{ __schema { types { name } } }'],
    ['a key that an object would take for its prototype', '{ __proto__: word }'],
  ])('%s', (_what, text) => {
    expect(compiled(schemaWith(), text)).toBeNull();
  });

  it('more fields than it may have, however they are spread', () => {
    const text =
      '{ ...A ...B } fragment A on Query { a: person { ...P } } fragment B on Query { b: person { ...P } } fragment P on Person { id name kind }';
    expect(compiled(schemaWith(), text, {}, 8)?.size).toBe(8);
    expect(compiled(schemaWith(), text, {}, 7)).toBeNull();
  });
});

it('leaves an answer longer than a string can be to graphql-js, also where all of it comes late', async () => {
  const word = 'a'.repeat(8_000_000);
  const schema = schemaWith({ word: async () => word });
  // V8 makes no string of 2^29 characters.
  const text = `{ ${Array.from({ length: 68 }, (_none, at) => `w${at}: word`).join(' ')} }`;
  expect(await compiled(schema, text)?.execute(undefined, {})).toBeNull();
});

it('answers without a promise where nothing has to be waited for', () => {
  expect(compiled(schemaWith(), '{ word }')?.execute(undefined, {})).toBe('{"word":"a"}');
});

it('leaves no promise of a list behind where an item fails at once', async () => {
  const late = Promise.resolve(nam);
  const then = vi.spyOn(late, 'then');
  const schema = schemaWith({ people: () => [new Error('at once'), late] });
  expect(await compiled(schema, '{ people { id } }')?.execute(undefined, {})).toBeNull();
  expect(then.mock.calls).toEqual([[undefined, expect.any(Function)]]);
});

it('does nothing more once it has failed', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  let isAsked = false;
  const late = {
    get name() {
      isAsked = true;
      return 'late';
    },
  };
  const schema = schemaWith({ person: () => promise, failing: async () => null });
  expect(await compiled(schema, '{ person { name } failing }')?.execute(undefined, {})).toBeNull();
  resolve(late);
  await promise;
  expect(isAsked).toBe(false);
});

it('writes an object anew each time, unless it cannot change', async () => {
  const [frozen, open] = [
    Object.freeze({ kind: 'Dog', name: 'Vện', age: 3 }),
    { kind: 'Dog', name: 'Vàng', age: 3 },
  ];
  const schema = schemaWith({ pets: () => [frozen, open, frozen] });
  const query = compiled(schema, '{ pets { name ... on Dog { age } } }');
  const ask = async () => await query?.execute(undefined, {});
  expect(await ask()).toBe(
    '{"pets":[{"name":"Vện","age":3},{"name":"Vàng","age":3},{"name":"Vện","age":3}]}',
  );
  open.age = 4;
  expect(await ask()).toBe(
    '{"pets":[{"name":"Vện","age":3},{"name":"Vàng","age":4},{"name":"Vện","age":3}]}',
  );
});

it('writes strings that need escapes among strings that do not', async () => {
  const friends = [
    { id: 'a"b', name: 'c' },
    { id: 'd', name: '\\' },
    { id: 'e', name: 'f' },
  ];
  const schema = schemaWith({ people: () => friends });
  const data = await compiled(schema, '{ people { id name __typename i: id } }')?.execute(undefined, {});
  const people = friends.map(({ id, name }) => ({ id, name, __typename: 'Person', i: id }));
  expect(data).toBe(JSON.stringify({ people }));
});
