import { type GraphQLArgument, getNamedType, isListType, isNonNullType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import type { TestGraph } from './graph.ts';
import { first, here, LOG, openPeople, RETRACT_ARTICLE } from './people.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await openPeople();
});
afterEach(() => graph.close());

describe('somebody who is no operator', () => {
  const mutations = Object.values(buildGraph().getMutationType()?.getFields() ?? {});
  const VALUES: Readonly<Record<string, string>> = {
    ID: JSON.stringify(here.id),
    Boolean: 'true',
    URL: '"https://mattran.example/"',
    SourceInput: '{ id: "x", name: "X", kind: FRONT, homepage: "https://mattran.example/" }',
  };
  /** A value of the right type for an argument that must be given. */
  const anything = ({ type }: GraphQLArgument) => {
    const value = VALUES[String(getNamedType(type))] ?? '"x"';
    return isNonNullType(type) && isListType(type.ofType) ? `[${value}]` : value;
  };

  it('has mutations to be refused', () => {
    expect(mutations.length).toBeGreaterThan(3);
  });

  it.each(mutations.map((field) => [field.name, field] as const))('is refused %s', async (name, field) => {
    const args = field.args.map((arg) => `${arg.name}: ${anything(arg)}`).join(', ');
    const fields = String(field.type) === 'Boolean!' ? '' : '{ __typename }';
    expect(await graph.refusal(`mutation { ${name}(${args}) ${fields} }`)).toMatch(
      /^FORBIDDEN: expected an operator/,
    );
  });

  it('has nothing done for them', async () => {
    expect(await graph.refusal(RETRACT_ARTICLE, { id: first })).toMatch(/^FORBIDDEN/);
    expect(await graph.ask('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 3 } });
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });

  it('does not see the log', async () => {
    expect(await graph.refusal(LOG)).toMatch(/^FORBIDDEN: expected an operator/);
  });

  it('cannot decide even where a resolver forgot to ask', async () => {
    const decision = { kind: 'RETRACT_ARTICLE', article: first } as const;
    await expect(graph.context().decide(decision, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await graph.ask('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 3 } });
  });

  it('cannot reach the desk even where a resolver forgot to ask', () => {
    expect(() => graph.context().desk).toThrow(/expected an operator/);
  });
});
