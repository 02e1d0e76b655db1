import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { withoutSuggestion } from './introspection.ts';

/** What the formatting of errors needs from outside. */
export interface ErrorReporting {
  readonly log: Logger;
  /** A new name for an error that is masked, so that a reader of the log finds what a client saw. */
  readonly newId: () => string;
  /** Whether messages must not name parts of the schema that the client has not named. */
  readonly hidesSchema?: boolean;
}

/** Turns an error into what a client may see. `formatted` is Apollo's reading of it. Never throws. */
export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Codes of errors in the request itself. Their messages are about what the client sent. */
export const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTROSPECTION_DISABLED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'TOO_COMPLEX',
]);

/** Codes of our own rules. */
const RULE_CODES: ReadonlySet<unknown> = new Set(['TOO_COMPLEX', 'INTROSPECTION_DISABLED']);

/** Messages quote what a client sent, which may be long. */
const MAX_MESSAGE_LENGTH = 1000;

function shortened(text: string, hidesSchema: boolean): string {
  const message = hidesSchema ? withoutSuggestion(text) : text;
  return message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
}

function gatewayErrorIn(error: unknown): GatewayError | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayError) return cause;
  const original = error instanceof GraphQLError ? error.originalError : null;
  return original instanceof GatewayError ? original : null;
}

function place({ locations, path }: GraphQLFormattedError) {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/**
 * A rule's own code and message: Apollo wraps errors of validation and gives them its own code, and graphql's parser says
 * only "Document contains more that 2000 tokens".
 */
function limitIn(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  const original = error instanceof GraphQLError ? error.originalError : null;
  const rule = [error, original].find(
    (one) => one instanceof GraphQLError && RULE_CODES.has(one.extensions.code),
  );
  if (rule instanceof GraphQLError) {
    return { message: rule.message, extensions: { code: rule.extensions.code } };
  }
  const most = /Document contains more tha[nt] (\d+) tokens/.exec(formatted.message)?.[1];
  if (most === undefined) return null;
  return { message: `expected at most ${most} tokens, but got more`, extensions: { code: 'TOO_COMPLEX' } };
}

/** A mutation where the schema has none is the client's mistake, though graphql tells it like a failure of ours. */
function missingOperation(error: unknown): string | null {
  const message = error instanceof GraphQLError ? error.message : '';
  const kind = /^Schema is not configured to execute (\w+) operation/.exec(message)?.[1];
  return kind === undefined ? null : `expected a kind of operation that the schema has, but got a ${kind}`;
}

/**
 * An argument, that of `@skip` and `@include` too, to which the variables of a request give what its type does not allow: null for a
 * variable with a default passes validation, and graphql finds it only at the field.
 */
function wrongArgument(error: unknown): string | null {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : null;
  if (!(original instanceof GraphQLError)) return null;
  return /^Argument "\w+" (of (non-null|required) type|has invalid value) /.test(original.message)
    ? original.message
    : null;
}

/** The code, and where there are several faults each of them in words: of all details only these are for clients. */
function extensionsOf({ code, details: { faults } }: GatewayError) {
  return { code, ...(Array.isArray(faults) ? { faults } : {}) };
}

function visible(
  formatted: GraphQLFormattedError,
  error: unknown,
  hidesSchema: boolean,
): GraphQLFormattedError | null {
  const known = gatewayErrorIn(error);
  if (known !== null) return { message: known.message, ...place(formatted), extensions: extensionsOf(known) };
  const wrong = wrongArgument(error);
  if (wrong !== null) {
    const message = shortened(wrong, hidesSchema);
    return { message, ...place(formatted), extensions: { code: 'BAD_USER_INPUT' } };
  }
  // An error with a path came out of a resolver or of a value that it gave: then it is not about the request.
  if (formatted.path !== undefined) return null;
  const missing = missingOperation(error);
  if (missing !== null) return { message: missing, ...place(formatted), extensions: { code: 'BAD_REQUEST' } };
  const code = formatted.extensions?.code;
  if (!REQUEST_CODES.has(code)) return null;
  const limit = limitIn(formatted, error);
  if (limit !== null) return limit;
  return { message: shortened(formatted.message, hidesSchema), ...place(formatted), extensions: { code } };
}

/**
 * The one way an error leaves the server, over HTTP and WebSocket alike. A `GatewayError` keeps its code and message, an error
 * in the request its GraphQL code and message; anything else is our bug: logged under a new id and masked as INTERNAL.
 */
export function errorFormatter({ log, newId, hidesSchema = false }: ErrorReporting): ErrorFormatter {
  return (formatted, error) => {
    try {
      const shown = visible(formatted, error, hidesSchema);
      if (shown !== null) return shown;
      const id = newId();
      log.error({ id, path: formatted.path, err: unwrapResolverError(error) }, 'an operation failed');
      return masked(id, formatted);
    } catch {
      // Not even the log can be written, or the error defies reading: the client still gets an answer.
      return { message: 'the gateway failed', extensions: { code: 'INTERNAL' } };
    }
  };
}

function masked(id: string, formatted: GraphQLFormattedError): GraphQLFormattedError {
  const message = `the gateway failed; its log has the reason under ${id}`;
  return { message, ...place(formatted), extensions: { code: 'INTERNAL', id } };
}
