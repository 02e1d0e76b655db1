import { buildSchema, type GraphQLSchema } from 'graphql';
import { GatewayError } from '../../src/errors.ts';
import type { Progress } from '../../src/model/progress.ts';

/** A small graph with one of everything that the server has to deal with. */
export const SDL = `
type Query {
  hello(name: String = "Nam"): String!
  "Whether the context was made for an operator."
  isOperator: Boolean!
  "Fails as what is for operators only does."
  secret: String
  items(first: Int, last: Int): ItemConnection!
  picked(ids: [ID!]!): [Item!]!
  "Fails with a GatewayError."
  refused: String
  "Fails with a bug whose message must not leave the server."
  broken: String
  "Answers when the test says so, or fails when its signal is aborted."
  slow: String
}
type ItemConnection { edges: [ItemEdge!]! nodes: [Item!]! totalCount: Int! }
type ItemEdge { cursor: String! node: Item! }
type Item { id: ID! name: String! tags: [String!]! parts: [Item!]! items(first: Int = 10): ItemConnection! }
type Mutation { add(value: Int!): Int! }
type Subscription {
  count(to: Int!): Int!
  waiting: Int!
  failing: Int!
  "Even numbers up to a limit, each its own cursor; odd ones are passed over. Then it ends, waits or fails."
  even(after: Int = 0, to: Int!, end: End = COMPLETE): Int!
  "As many events of so many characters as are asked for."
  heavy(events: Int!, length: Int!): String!
}
enum End { COMPLETE WAIT FAIL }
`;

/** What the resolvers are given. */
export interface GraphContext {
  readonly signal: AbortSignal;
  readonly isOperator: boolean;
  readonly slow: Promise<string>;
  /** Told when a waiting subscription was let go. */
  readonly onRelease: () => void;
  readonly onStart: () => void;
  /** Given to what may be a subscription. */
  readonly progress?: Progress | undefined;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
}

const item = (id: string) => ({
  id,
  name: `Mục ${id}`,
  tags: [],
  parts: [],
  items: () => ({ edges: [], nodes: [], totalCount: 0 }),
});

async function* count(to: number) {
  for (let value = 1; value <= to; value++) yield { count: value };
}

async function* waiting({ signal, onRelease, onStart }: GraphContext) {
  onStart();
  try {
    await whenAborted(signal);
    yield { waiting: 0 };
  } catch {
    return;
  } finally {
    onRelease();
  }
}

async function* failing() {
  yield { failing: 1 };
  throw new GatewayError('SLOW_CONSUMER', 'expected a faster reader, but 1000 events wait');
}

interface Even {
  readonly after: number;
  readonly to: number;
  readonly end: 'COMPLETE' | 'WAIT' | 'FAIL';
}

function even(args: Even, context: GraphContext) {
  const { progress } = context;
  if (progress === undefined) throw new Error('expected a subscription to be followed');
  const from = Number(progress.resumeAfter ?? args.after);
  progress.passed = String(from);
  return evenAfter(from, args, context, progress);
}

async function* evenAfter(
  from: number,
  { to, end }: Even,
  { signal, onStart, onRelease }: GraphContext,
  progress: Progress,
) {
  for (let value = from + 1; value <= to; value++) {
    if (value % 2 === 0) {
      progress.event = String(value);
      yield { even: value };
    }
    progress.passed = String(value);
  }
  if (end === 'FAIL') throw new Error('the disk is full');
  if (end === 'COMPLETE') return;
  onStart();
  await whenAborted(signal).catch(onRelease);
}

async function* heavy(events: number, length: number, { progress, onRelease }: GraphContext) {
  try {
    for (let value = 1; value <= events; value++) {
      if (progress) progress.event = String(value);
      yield { heavy: 'x'.repeat(length) };
    }
  } finally {
    onRelease();
  }
}

/** The graph with its resolvers. */
export function testGraph(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const query = schema.getQueryType()?.getFields() ?? {};
  const resolvers: Record<string, (args: never, context: GraphContext) => unknown> = {
    hello: ({ name }: { name: string }) => `Chào ${name}`,
    isOperator: (_, { isOperator }) => isOperator,
    secret: () => {
      throw new GatewayError('FORBIDDEN', 'expected an operator, but got somebody else');
    },
    items: ({ first }: { first?: number }) => {
      const nodes = Array.from({ length: first ?? 2 }, (_, index) => item(String(index)));
      return { nodes, edges: nodes.map((node) => ({ cursor: node.id, node })), totalCount: nodes.length };
    },
    picked: ({ ids }: { ids: string[] }) => ids.map(item),
    refused: () => {
      throw new GatewayError('BAD_PAGE_SIZE', 'page size must be 1 to 100, but got 500');
    },
    broken: () => {
      throw new Error('SQLITE_ERROR: no such column: secret_column');
    },
    slow: (_, { slow, signal, onStart }) => {
      onStart();
      return Promise.race([slow, whenAborted(signal)]);
    },
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = query[name];
    if (field) field.resolve = (_source, args, context) => resolve(args as never, context as GraphContext);
  }
  const add = schema.getMutationType()?.getFields().add;
  if (add) add.resolve = (_source, { value }) => value + 1;
  const live = schema.getSubscriptionType()?.getFields() ?? {};
  if (live.count) live.count.subscribe = (_source, { to }) => count(to);
  if (live.waiting) live.waiting.subscribe = (_source, _args, context) => waiting(context as GraphContext);
  if (live.failing) live.failing.subscribe = () => failing();
  if (live.even)
    live.even.subscribe = (_source, args, context) => even(args as Even, context as GraphContext);
  if (live.heavy) {
    live.heavy.subscribe = (_source, { events, length }, context) =>
      heavy(events, length, context as GraphContext);
  }
  return schema;
}
