import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Limits, limitsRule } from './limits.ts';

/** A document that may be executed, or why it may not. */
export type ReadDocument =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] };

/** Parsed and validated documents by their text. */
export interface Documents {
  /** Reads a document; the same text is read once while it is remembered. Never throws on what a client sent. */
  read(text: string): ReadDocument;
}

/** Clients send few distinct documents; the largest is bounded by the token limit, so this is some 20 MB at worst. */
const MAX_REMEMBERED = 500;
/** Texts longer than this are read anew each time: their whitespace and comments are not bounded by the token limit. */
const MAX_REMEMBERED_LENGTH = 20_000;
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

function readDocument(schema: GraphQLSchema, limits: Limits, text: string): ReadDocument {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { kind: 'refused', errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const rules = [...specifiedRules, limitsRule(limits)];
  const errors = validate(schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS });
  if (errors.length === 0) return { kind: 'valid', document };
  return { kind: 'refused', errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
}

/** Documents over one schema, the most recently used remembered. Refused ones are not: nothing honest repeats them. */
export function rememberDocuments(schema: GraphQLSchema, limits: Limits): Documents {
  const remembered = new Map<string, ReadDocument>();
  return {
    read(text) {
      const known = remembered.get(text);
      // A Map keeps the order of insertion: taking out and putting back makes the first key the least recently used.
      if (known !== undefined) remembered.delete(text);
      const read = known ?? readDocument(schema, limits, text);
      if (read.kind === 'refused' || text.length > MAX_REMEMBERED_LENGTH) return read;
      remembered.set(text, read);
      const [oldest] = remembered.keys();
      if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return read;
    },
  };
}
