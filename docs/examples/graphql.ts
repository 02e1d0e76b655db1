import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/**
 * Reads a document, and its types out of the document's own text: a field that is misspelt is an error of the compiler, a
 * variable of the wrong type too. `graphql-env.d.ts` is the schema, written by `gql.tada generate output`.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; URL: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
