import { type ExecutionArgs, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Progress } from '../model/progress.ts';
import type { Asked } from './asked.ts';
import { charge } from './charge.ts';
import type { Documents } from './documents.ts';
import type { Limits } from './limits.ts';
import type { Caller, ServerOptions } from './options.ts';
import type { PersistedDocuments } from './persisted.ts';

/** What an operation that does not go through Apollo is held against. */
export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly persisted: PersistedDocuments;
  readonly limits: Limits;
  readonly createContext: ServerOptions['createContext'];
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
  const found = parts.persisted.find(asked, false);
  if (found.kind === 'refused') return [found.error];
  const read = parts.documents.read(found.text);
  if (read.kind === 'refused') return read.errors;
  const { operationName } = found;
  const operation = getOperationAST(read.document, operationName);
  if (!operation) {
    const wanted = operationName ?? 'to run';
    const message = `expected an operation ${wanted} in the document, but got none`;
    return [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
  }
  const { variables } = asked;
  const { error } = charge(parts.schema, read.document, operation, variables, parts.limits);
  if (error !== null) return [error];
  found.accepted();
  const caller: Caller = { isOperator: false, progress };
  return {
    schema: parts.schema,
    document: read.document,
    operationName,
    variableValues: { ...variables },
    contextValue: await parts.createContext(signal, caller),
  };
}

/** Whether a client's operation was refused. */
export function isRefused(
  prepared: ExecutionArgs | readonly GraphQLError[],
): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}
