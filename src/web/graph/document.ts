import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.d.ts';

/** What gql.tada makes of a document's text; we keep its types and none of its code. */
type Tada = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Date: string; DateTime: string; URL: string };
    disableMasking: true;
  }>
>;

/** A document that knows what it answers and what it takes. */
export interface Document<Data, Variables> {
  /** Never there: only the compiler reads it. */
  __apiType?: (variables: Variables) => Data;
}

/** What a document, or a fragment, answers. */
export type { ResultOf, VariablesOf } from 'gql.tada';

interface Source {
  readonly text: string;
}

/**
 * Reads a document's types out of its own text: a field that is misspelt is an error of the compiler. The fragments that it
 * spreads are given beside it. Nothing is parsed in the browser. `schema.d.ts` is the schema, written by `npm run emit-schema`.
 */
export const graphql = ((text: string, fragments: readonly Source[] = []): Source => ({
  // A fragment brings those that it spreads itself; each stands in a document once.
  text: [...new Set([text, ...fragments.map((fragment) => fragment.text)].flatMap(definitionsOf))].join(
    '\n\n',
  ),
})) as unknown as Tada;

/** The definitions of a text, parted where one begins on a line of its own without indentation. */
function definitionsOf(text: string): readonly string[] {
  const lines = text.replace(/^\n+/, '').trimEnd().split('\n');
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  const even = lines
    .map((line) => (line.slice(0, margin).trim() === '' ? line.slice(margin) : line))
    .join('\n');
  return even.split(/\n+(?=(?:query|mutation|subscription|fragment)\b)/);
}

/** A document as it is sent and as a person reads it. */
export const textOf = (document: Document<never, never> | object): string =>
  (document as unknown as Source).text;
