import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { charge, holdsMoreThan } from '../../../src/server/operation/charge.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';
import { SDL } from '../graph.ts';

describe('values in JSON', () => {
  it.each([
    [{}, 0],
    [{ a: 1 }, 1],
    [{ a: [1, 'b', null], c: { d: {} } }, 6],
    [[[[]]], 2],
  ])('%j holds %d', (value, count) => {
    expect([holdsMoreThan(count - 1, value), holdsMoreThan(count, value)]).toEqual([true, false]);
  });

  it('are counted however deep they are', () => {
    const deep = Array.from({ length: 100_000 }).reduce((inner) => [inner], 0);
    expect([holdsMoreThan(99_999, deep), holdsMoreThan(100_000, deep)]).toEqual([true, false]);
  });
});

describe('a charge', () => {
  const schema = buildSchema(SDL);
  const of = (text: string, variables: Record<string, unknown> = {}, limits = DEFAULT_LIMITS) => {
    const document = parse(text);
    return charge(schema, document, document.definitions[0] as OperationDefinitionNode, variables, limits);
  };

  it('tells the cost and the limit', () => {
    expect(of('{ hello }')).toEqual({ cost: { requested: 1, limit: 100_000 }, error: null });
  });

  it('is refused above the limit, and not at it', () => {
    const limits = { ...DEFAULT_LIMITS, cost: 5 };
    expect(of('{ picked(ids: ["a", "b"]) { id } }', {}, limits).error).toBeNull();
    const refused = of('{ picked(ids: ["a", "b", "c"]) { id } }', {}, limits);
    expect(refused.cost).toEqual({ requested: 6, limit: 5 });
    expect(refused.error?.message).toBe('expected at most 5 values in the answer, but got 6');
  });

  it('has no cost where the variables alone are too many', () => {
    const { cost, error } = of('{ hello }', { a: [1, 2] }, { ...DEFAULT_LIMITS, variables: 2 });
    expect([cost, error?.message]).toEqual([
      null,
      'expected at most 2 values in the variables, but got more',
    ]);
  });
});
