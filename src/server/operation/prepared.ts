import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import type { Progress } from '../../model/progress.ts';
import type { Caller, ServerOptions } from '../options.ts';
import type { Asked } from './asked.ts';
import { charge } from './charge.ts';
import type { Documents } from './documents.ts';
import type { Limits } from './limits.ts';
import type { PersistedDocuments } from './persisted.ts';

/** What an operation that does not go through Apollo is held against. */
export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly persisted: PersistedDocuments;
  readonly limits: Limits;
  readonly createContext: ServerOptions['createContext'];
}

/** An operation that may be executed. */
export interface Accepted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An error of the request itself. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/** What a client asks for, or why it is not executed: the same rules as over HTTP. */
export function accept(parts: ExecutionParts, asked: Asked): Accepted | readonly GraphQLError[] {
  const found = parts.persisted.find(asked, false);
  if (found.kind === 'refused') return [found.error];
  const read = parts.documents.read(found.text);
  if (read.kind === 'refused') return read.errors;
  const { document } = read;
  const { operationName } = found;
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const wanted = operationName ?? 'to run';
    const message = `expected an operation ${wanted} in the document, but got none`;
    return [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
  }
  const { variables } = asked;
  const { error } = charge(parts.schema, document, operation, variables, parts.limits);
  if (error !== null) return [error];
  found.accepted();
  return { document, operation, operationName, variables };
}

/** Whether a client's operation was refused. */
export function isRefused(accepted: Accepted | readonly GraphQLError[]): accepted is readonly GraphQLError[] {
  return Array.isArray(accepted);
}

/**
 * One execution of an operation. `progress` reaches the resolvers. A connection outlives a token that was changed, and subscribers
 * only read: nobody is an operator here. Rejects as `createContext` does.
 */
export async function execution(
  parts: ExecutionParts,
  { document, operationName, variables }: Accepted,
  signal: AbortSignal,
  progress: Progress,
): Promise<ExecutionArgs> {
  const caller: Caller = { isOperator: false, progress };
  return {
    schema: parts.schema,
    document,
    operationName,
    variableValues: { ...variables },
    contextValue: await parts.createContext(signal, caller),
  };
}
