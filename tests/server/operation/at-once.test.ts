import { buildSchema, execute, type GraphQLObjectType, getOperationAST, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { compileQuery } from '../../../src/server/operation/compiled.ts';

const SDL = `
type Query { people: [Person] grid: [[Person!]!]! }
type Person { name: String! friends(first: Int = 2): Friends! boss: Person }
type Friends { names: [String!]! count: Int! }
`;

interface Person {
  readonly name: string;
  readonly boss?: Person;
}
type Args = { readonly first: number };

const friendsOf = ({ name }: Person, { first }: Args) => ({
  names: Array.from({ length: first }, (_none, at) => `${name} ${at}`),
  count: first,
});
const nam = { name: 'Nam' };
const lan = { name: 'Lan', boss: nam };
const mai = { name: 'Mai', boss: nam };

/** What a query over these people gives, with their friends asked for at once as `all` says; graphql-js asks one by one. */
async function asked(
  text: string,
  { people = [nam, lan, mai] as readonly unknown[], all = (): unknown => null } = {},
) {
  const schema = buildSchema(SDL);
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
  const one = vi.fn(friendsOf);
  const many = vi.fn((..._given: readonly unknown[]) => all());
  Object.assign(fieldsOf('Person').friends ?? {}, { resolve: one, extensions: { resolveAll: many } });
  Object.assign(fieldsOf('Query').people ?? {}, { resolve: () => people });
  Object.assign(fieldsOf('Query').grid ?? {}, { resolve: () => [people, people] });
  const document = parse(text);
  const operation = getOperationAST(document);
  const compiled = operation == null ? null : compileQuery(schema, document, operation, {}, 1_000);
  const answer = await compiled?.execute('context', {});
  const times = one.mock.calls.length;
  const { data } = await execute({ schema, document });
  return { answer, expected: JSON.stringify(data), one: times, many: many.mock.calls };
}

const each = async (people: readonly Person[], args: Args) => people.map((person) => friendsOf(person, args));
const QUERY = '{ people { name friends { names count } } }';

describe('a field of all objects of a list', () => {
  it('is asked for once, and told what is asked of it', async () => {
    const people = [nam, lan, mai];
    const { answer, expected, one, many } = await asked(QUERY, { all: () => each(people, { first: 2 }) });
    expect([answer, one]).toEqual([expected, 0]);
    expect(many).toEqual([[people, { first: 2 }, 'context', new Set(['names', 'count'])]]);
  });

  it.each([
    ['at once', () => [nam, lan].map((person) => friendsOf(person, { first: 2 }))],
    ['later', () => each([nam, lan], { first: 2 })],
    ['as promises', () => [nam, lan].map(async (person) => friendsOf(person, { first: 2 }))],
  ])('may be given %s', async (_how, all) => {
    const { answer, expected, one } = await asked(QUERY, { people: [nam, lan], all });
    expect([answer, one]).toEqual([expected, 0]);
  });

  it('is asked for by each of its aliases', async () => {
    const people = [nam, lan];
    let first = 0;
    const all = () => {
      first += 1;
      return each(people, { first });
    };
    const aliased = await asked(
      '{ people { a: friends(first: 1) { names } b: friends(first: 2) { count } } }',
      {
        people,
        all,
      },
    );
    expect([aliased.answer, aliased.one]).toEqual([aliased.expected, 0]);
  });

  it('is asked one by one in a list of a list, where these are gathered', async () => {
    const { answer, expected, one, many } = await asked('{ grid { friends { count } } }', {
      people: [nam, lan],
    });
    expect([answer, one, many.length]).toEqual([expected, 4, 0]);
  });

  it.each([
    ['where it says so', [nam, lan], 1],
    ['of a single object', [nam], 0],
    ['beside one that is not there', [nam, null, lan], 0],
    ['beside one that is late', [nam, Promise.resolve(lan)], 0],
    ['of none', [], 0],
  ])('is asked one by one %s', async (_where, people, times) => {
    const { answer, expected, one, many } = await asked(QUERY, { people });
    expect(answer).toBe(expected);
    expect([one, many.length]).toEqual([people.filter((person) => person !== null).length, times]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['gives too few', () => Promise.resolve([friendsOf(nam, { first: 2 })])],
  ])('is left to graphql-js where it %s', async (_how, all) => {
    expect((await asked(QUERY, { all })).answer).toBeNull();
  });
});
