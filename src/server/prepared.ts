import { type ExecutionArgs, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Progress } from '../model/progress.ts';
import { costOf } from './cost.ts';
import type { Documents } from './documents.ts';
import { type Limits, limitError } from './limits.ts';
import type { Caller, ServerOptions } from './options.ts';

/** What an operation that does not go through Apollo is held against. */
export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly limits: Limits;
  readonly createContext: ServerOptions['createContext'];
}

/** An operation as a client asks for it. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** An error of the request itself. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/**
 * What to execute for what a client asks, or why not: the same rules as over HTTP. `progress` reaches the resolvers. A connection
 * outlives a token that was changed, and subscribers only read: nobody is an operator here. Rejects as `createContext` does.
 */
export async function prepare(
  parts: ExecutionParts,
  asked: Asked,
  signal: AbortSignal,
  progress: Progress,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const read = parts.documents.read(asked.query);
  if (read.kind === 'refused') return read.errors;
  const operation = getOperationAST(read.document, asked.operationName);
  if (!operation) {
    const wanted = asked.operationName ?? 'to run';
    return [badRequest(`expected an operation ${wanted} in the document, but got none`)];
  }
  const variables = asked.variables ?? {};
  const cost = costOf(parts.schema, read.document, operation, variables);
  if (cost > parts.limits.cost) return [limitError('values in the answer', parts.limits.cost, cost)];
  const caller: Caller = { isOperator: false, progress };
  return {
    schema: parts.schema,
    document: read.document,
    operationName: asked.operationName ?? null,
    variableValues: variables,
    contextValue: await parts.createContext(signal, caller),
  };
}

/** Whether a client's operation was refused. */
export function isRefused(
  prepared: ExecutionArgs | readonly GraphQLError[],
): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}
