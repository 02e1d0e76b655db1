import { GatewayError } from '../errors.ts';
import { NodeKind } from '../model/id.ts';
import type { App, SubscriptionResult } from './app.ts';

export interface WatchOptions {
  readonly after?: string;
  readonly kind?: readonly string[];
  readonly province?: readonly string[];
  readonly text: boolean;
}

/** Every kind of node with what it is called. */
const DOCUMENT = `subscription ($after: String, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) {
    cursor kind nodeKind nodeId at
    node {
      ... on Article { title }
      ... on Event { title: name }
      ... on Official { title: name }
      ... on Organization { title: name }
      ... on LegalDocument { number }
      ... on Province { title: name }
      ... on Source { title: name }
      ... on Story { title }
      ... on Country { title: name }
    }
  }
}`;

/** A change as it is printed; the title is that of now, null where the node is gone. */
interface ChangeLine {
  readonly cursor: string;
  readonly kind: string;
  readonly nodeKind: string;
  readonly nodeId: string;
  readonly at: string;
  readonly title: string | null;
}

function lineOf({ data, errors }: SubscriptionResult): ChangeLine {
  const [error] = errors ?? [];
  if (data == null) throw new Error(`expected a change, but got ${JSON.stringify(error)}`);
  const { node, ...change } = data.changes as ChangeLine & {
    readonly node: { readonly title?: string | null; readonly number?: string | null } | null;
  };
  return { ...change, title: node?.title ?? node?.number ?? null };
}

const readable = ({ cursor, at, kind, nodeKind, nodeId, title }: ChangeLine): string =>
  [cursor, at, kind, nodeKind, title === null ? nodeId : `${nodeId} ${title}`].join('\t');

/** The kinds that were named, in any case. Throws BAD_INPUT for what is none. */
function kindsOf(names: readonly string[]): readonly string[] {
  const kinds = names.map((name) => name.toUpperCase());
  const wrong = kinds.find((kind) => !(kind in NodeKind));
  if (wrong === undefined) return kinds;
  const known = Object.keys(NodeKind).join(', ');
  throw new GatewayError('BAD_INPUT', `--kind: expected one of ${known}, but got ${wrong}`);
}

/** Why it could not begin, in the words of the command line. */
function failure(errors: readonly unknown[]): Error {
  const [error] = errors as readonly { message: string; extensions?: { code?: string } }[];
  const message = error?.message ?? 'expected the changes, but got nothing';
  const isAsked = error?.extensions?.code === 'BAD_CURSOR' || error?.extensions?.code === 'BAD_ID';
  if (!isAsked) return new Error(message);
  const shown = message.replace(/^after\b/, '--after').replace(/^filter\.provinces\b/, '--province');
  return new GatewayError('BAD_INPUT', shown);
}

/**
 * Prints changes as they are committed to the store, by whatever process, until the process is asked to stop: first those after
 * a cursor where one is given. One JSON object a line, or a line for a reader; the last cursor goes to standard error, so that the
 * next run can go on there.
 */
export async function watch(app: App, options: WatchOptions): Promise<number> {
  const { after, kind, province, text } = options;
  const filter = {
    ...(kind === undefined ? {} : { nodeKinds: kindsOf(kind) }),
    ...(province === undefined ? {} : { provinces: province }),
  };
  const gateway = await app.open();
  try {
    const following = await gateway.subscribe({ document: DOCUMENT, variables: { after, filter } });
    if (following.kind === 'refused') throw failure(following.errors);
    for await (const result of following.results) {
      const line = lineOf(result);
      app.terminal.out(`${text ? readable(line) : JSON.stringify(line)}\n`);
    }
    const cursor = following.cursor();
    if (cursor !== null) app.terminal.err(`The last cursor is ${cursor}; go on with --after ${cursor}\n`);
    return 0;
  } finally {
    await gateway.close();
  }
}
