import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorFormatter } from './format-error.ts';

/** Whatever was thrown, as the error of an operation. */
export function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(cause.message, { originalError: cause });
}

/** An error as Apollo reads it before it is formatted: errors of variables come without a code and without a path. */
export function formatted(error: GraphQLError, format: ErrorFormatter): GraphQLFormattedError {
  const { http: _status, ...extensions } = error.extensions;
  const isAboutVariables = error.path === undefined && error.nodes?.[0]?.kind === 'VariableDefinition';
  const code = extensions.code ?? (isAboutVariables ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR');
  return format({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
}

/** An error that tells its client from where it may go on; without a cursor as it is. */
export function withCursor(shown: GraphQLFormattedError, cursor: string | null): GraphQLFormattedError {
  return cursor === null ? shown : { ...shown, extensions: { ...shown.extensions, cursor } };
}

/** What came of an execution; graphql and graphql-ws type it differently where a part is missing. */
interface Executed {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** A result as it leaves the server: its errors formatted, and the cursor of its event in `extensions` where it has one. */
export function formattedResult(
  { data, errors, extensions }: Executed,
  format: ErrorFormatter,
  cursor: string | null,
): FormattedExecutionResult {
  const marks = cursor === null ? extensions : { ...extensions, cursor };
  return {
    ...(errors === undefined ? {} : { errors: errors.map((error) => formatted(error, format)) }),
    ...(data === undefined ? {} : { data }),
    ...(marks === undefined ? {} : { extensions: marks }),
  };
}
