import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { samenessOf } from '../../../src/server/subscription/sameness.ts';

const FOLLOW = 'subscription ($after: String, $n: Int) { ticks(after: $after) { first(n: $n) } }';

function sameness(query: string, variables: Record<string, unknown>, audience = '', operationName?: string) {
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('expected an operation');
  return samenessOf({ document, operation, operationName: operationName ?? null, variables }, audience);
}

describe('the same are', () => {
  it('a document read twice', () => {
    expect(sameness(FOLLOW, { n: 1 })).toBe(sameness(FOLLOW, { n: 1 }));
  });

  it('two that differ only in where they go on', () => {
    expect(sameness(FOLLOW, { after: '7', n: 1 })).toBe(sameness(FOLLOW, { n: 1 }));
  });
});

describe('not the same are', () => {
  it.each([
    ['another document', sameness(FOLLOW.replace('first', 'second'), { n: 1 })],
    ['another variable', sameness(FOLLOW, { n: 2 })],
    ['another audience', sameness(FOLLOW, { n: 1 }, '{"by":2}')],
    ['another operation', sameness(FOLLOW.replace('subscription', 'subscription A'), { n: 1 }, '', 'A')],
  ])('%s', (_case, other) => {
    expect(other).not.toBe(sameness(FOLLOW, { n: 1 }));
  });

  it('two that use the variable for something else too', () => {
    const query = 'subscription ($after: String) { ticks(after: $after) { since(cursor: $after) } }';
    expect(sameness(query, { after: '7' })).not.toBe(sameness(query, { after: '8' }));
  });

  it('two whose argument of that name is not that of the subscription', () => {
    const query = 'subscription ($after: String) { ticks { list(after: $after) } }';
    expect(sameness(query, { after: '7' })).not.toBe(sameness(query, { after: '8' }));
  });
});
