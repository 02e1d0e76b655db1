import {
  execute,
  type GraphQLCompositeType,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';
import { Compilation } from '../../../src/server/operation/compilation.ts';
import { article, openGraph, type TestGraph } from '../../resolvers/graph.ts';
import { seeded } from '../../support/random.ts';

const QUERIES = 100;
/** Of titles: what JSON escapes, and what it need not. */
const ENDS = ['"', '\\', '\u0000', '\n', '\ud83c', '\udfff', '\u2028', '🇻🇳', ''];
/** Arguments that make a list small or name something; the others stay away, or are refused where they are needed. */
const GIVEN = ['first: 2', 'first: 0', 'id: $id', 'ids: $ids', 'text: "hội nghị"'];

/** Random queries of the real graph's schema; not every one is valid. */
function questionsOf({ schema }: TestGraph, random: ReturnType<typeof seeded>) {
  const condition = () =>
    random.chance(0.1)
      ? ` @${random.pick(['skip', 'include'])}(if: ${random.pick(['$a', '$b', 'true'])})`
      : '';
  const alias = () =>
    random.chance(0.2) ? `${random.pick(['a', 'b', 'toString'])}${random.below(30)}: ` : '';
  function selection(type: GraphQLCompositeType, depth: number): string {
    const parts = random.chance(0.3) ? [`${alias()}__typename${condition()}`] : [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    for (const { name, args, type: given } of random.shuffled(fields).slice(0, 1 + random.below(4))) {
      const inner = getNamedType(given);
      if (isCompositeType(inner) && depth === 0) continue;
      const named = GIVEN.filter((one) => args.some((arg) => one.startsWith(`${arg.name}:`)));
      const chosen = named.filter(
        (one) =>
          random.chance(0.7) || args.some((arg) => isRequiredArgument(arg) && one.startsWith(arg.name)),
      );
      const list = chosen.filter((one, at) => at === 0 || !one.startsWith('first')).join(' ');
      const below = isCompositeType(inner) ? ` { ${selection(inner, depth - 1)} }` : '';
      parts.push(`${alias()}${name}${list === '' ? '' : `(${list})`}${condition()}${below}`);
    }
    if (isAbstractType(type) && depth > 0) {
      for (const one of random.shuffled(schema.getPossibleTypes(type)).slice(0, 3))
        parts.push(`... on ${one.name}${condition()} { ${selection(one, depth - 1)} }`);
    }
    return parts.length === 0 ? '__typename' : parts.join(' ');
  }
  const query = schema.getQueryType() as GraphQLCompositeType;
  return () =>
    `query ($id: ID!, $ids: [ID!]!, $a: Boolean!, $b: Boolean = true) { ${selection(query, 4)} __typename }`;
}

it('random queries are answered as graphql-js answers them, the first time and later, or left to it where it tells errors', async () => {
  const random = seeded(7);
  const graph = await openGraph();
  const told = (n: number) => {
    const made = article(n);
    return { ...made, article: { ...made.article, title: `Hội nghị ${ENDS[n % ENDS.length]} ${n}` } };
  };
  await graph.save(...Array.from({ length: 20 }, (_none, n) => told(n)));
  const nodes = [...new Set((await graph.store.changesAfter(0, 500)).map(({ nodeId }) => nodeId))];
  const question = questionsOf(graph, random);
  let [asked, failed, characters] = [0, 0, 0];
  while (asked < QUERIES) {
    const text = question();
    const document = parse(text);
    const operation = getOperationAST(document);
    // `$id` and such are often not used.
    const faults = validate(graph.schema, document).filter(
      ({ message }) => !message.includes('is never used'),
    );
    if (operation == null || faults.length > 0) continue;
    asked += 1;
    const variables = {
      id: random.pick(nodes),
      ids: random.shuffled(nodes).slice(0, 5),
      a: random.chance(0.5),
    };
    const expected = await execute({
      schema: graph.schema,
      document,
      variableValues: variables,
      contextValue: graph.context(),
    });
    const { coerced } = getVariableValues(graph.schema, operation.variableDefinitions ?? [], variables);
    const compilation = new Compilation(graph.schema, document, 4);
    const wanted = expected.errors === undefined ? JSON.stringify(expected.data) : null;
    if (wanted === null) failed += 1;
    else characters += wanted.length;
    for (let time = 0; time < 2; time += 1) {
      const compiled = compilation.of(operation, coerced ?? {});
      expect(await compiled?.execute(graph.context(), coerced ?? {}), text).toBe(wanted);
    }
    if (random.chance(0.05)) await graph.save(told(random.below(30)));
  }
  await graph.close();
  expect([failed > 3, failed < 0.7 * QUERIES, characters > 20_000]).toEqual([true, true, true]);
});
