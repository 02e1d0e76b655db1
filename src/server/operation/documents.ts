import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { bytesOf } from './document-size.ts';
import { type Limits, lengthError, limitRules } from './limits.ts';
import { Recent, type RecentBounds } from './recent.ts';

/** A document that may be executed, or why it may not. */
export type ReadDocument =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] };

/** Parsed and validated documents by their text. */
export interface Documents {
  /** Reads a document; the same text is read once while it is remembered. Never throws on what a client sent. */
  read(text: string): ReadDocument;
}

/**
 * Of documents, in bytes of memory, see `bytesOf`. Clients send few distinct ones, of some 20 KB each; what others make up takes 24 MB at
 * most in each of the places where documents are remembered. The largest that keeps all limits takes less than one of them.
 */
export const DOCUMENT_BOUNDS: RecentBounds = Object.freeze({
  entries: 500,
  size: 24_000_000,
  entrySize: 1_000_000,
});
/** Enough to mend a document by; the search for the next error is not free. */
export const MAX_VALIDATION_ERRORS = 20;

function coded(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const { message, nodes, source, positions, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { code },
  });
}

/** Parses and validates a text. Never throws on what is wrong with it. */
export function readDocument(schema: GraphQLSchema, limits: Limits, text: string): ReadDocument {
  const tooLong = lengthError(text, limits);
  if (tooLong !== null) return { kind: 'refused', errors: [tooLong] };
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { kind: 'refused', errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const rules = [...specifiedRules, ...limitRules(limits)];
  const errors = validate(schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS });
  if (errors.length === 0) return { kind: 'valid', document };
  return { kind: 'refused', errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
}

/** Documents over one schema, the most recently used remembered. Refused ones are not: nothing honest repeats them. */
export function rememberDocuments(schema: GraphQLSchema, limits: Limits): Documents {
  const remembered = new Recent<ReadDocument>(DOCUMENT_BOUNDS);
  return {
    read(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const read = readDocument(schema, limits, text);
      if (read.kind === 'valid') remembered.set(text, read, bytesOf(read.document));
      return read;
    },
  };
}
