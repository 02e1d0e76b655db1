import { buildSchema, type ExecutionArgs, execute, getOperationAST, parse } from 'graphql';
import { expect, it, test } from 'vitest';
import { executionOfEvents } from '../../../src/server/subscription/events.ts';

const schema = buildSchema(`
type Query { none: Int }
type Subscription { published(of: String): Article! told(of: String = "a"): String! }
type Article { id: ID! title: String! source: Source failing: Int! }
type Source { name(short: Boolean): String! }`);

const article = {
  id: 7,
  title: Promise.resolve('Hội nghị'),
  source: { name: ({ short }: { short?: boolean }) => (short === true ? 'MT' : 'Mặt trận') },
  failing: () => {
    throw new Error('not there');
  },
};
let resolved = 0;
const published = schema.getSubscriptionType()?.getFields().published;
if (published !== undefined) {
  published.resolve = (event) => {
    resolved += 1;
    return event;
  };
}

function argsOf(text: string, variableValues: Record<string, unknown> = {}): ExecutionArgs {
  return { schema, document: parse(text), variableValues, contextValue: {} };
}

function operationOf({ document }: ExecutionArgs) {
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('expected an operation');
  return operation;
}

/** What both ways give for an event, and how often each has asked the resolver. */
async function bothWays(args: ExecutionArgs, event: unknown = article) {
  resolved = 0;
  const ours = await executionOfEvents(args, operationOf(args))(event);
  const times = resolved;
  const theirs = await execute({ ...args, rootValue: event });
  return { ours: JSON.stringify(ours), theirs: JSON.stringify(theirs), times };
}

test.each([
  ['subscription { published { id title } }', {}],
  [
    'subscription ($of: String) { a: published(of: $of) { ...All } } fragment All on Article { id source { name(short: true) } }',
    { of: 'x' },
  ],
  [
    'subscription ($is: Boolean!) { published { id title @include(if: $is) source @skip(if: $is) { name } } }',
    { is: true },
  ],
  [
    'subscription ($is: Boolean!) { published { id title @include(if: $is) source @skip(if: $is) { name } } }',
    { is: false },
  ],
])('gives of an event the bytes of graphql-js: %s', async (text, variables) => {
  const { ours, theirs, times } = await bothWays(argsOf(text, variables));
  expect(ours).toBe(theirs);
  expect(times).toBe(1);
});

test.each([
  ['an error', 'subscription { published { id failing } }', {}],
  ['a wrong variable', 'subscription ($of: String!) { told(of: $of) }', {}],
])('leaves %s to graphql-js', async (_what, text, variables) => {
  const { ours, theirs } = await bothWays(argsOf(text, variables));
  expect(ours).toBe(theirs);
  expect(JSON.parse(ours)).toHaveProperty('errors');
});

it('keeps apart what differs by a condition, also where both follow one document', async () => {
  const one = argsOf('subscription ($is: Boolean!) { published { id title @include(if: $is) } }', {
    is: true,
  });
  const other = { ...one, variableValues: { is: false } };
  const operation = operationOf(one);
  const results = [one, other, one].map((args) => executionOfEvents(args, operation)(article));
  expect(await Promise.all(results)).toEqual([
    { data: { published: { id: '7', title: 'Hội nghị' } } },
    { data: { published: { id: '7' } } },
    { data: { published: { id: '7', title: 'Hội nghị' } } },
  ]);
});
