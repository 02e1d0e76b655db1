import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  subscribe,
  validate,
} from 'graphql';
import type { Gateway } from './cli/app.ts';
import { GatewayError } from './errors.ts';
import type { Bus } from './live/bus.ts';
import { watchStore } from './live/watch.ts';
import { noProgress, type Progress } from './model/progress.ts';
import type { ErrorFormatter } from './server/operation/format-error.ts';
import { formatted } from './server/operation/result.ts';
import type { Store } from './store/store.ts';

/** What documents are executed with. */
export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly bus: Bus;
  readonly newContext: (
    isOperator: boolean,
    options?: { progress?: Progress; signal?: AbortSignal },
  ) => object;
  readonly formatError: ErrorFormatter;
  /** Told when the store cannot be asked for new changes. */
  readonly onTrouble: (error: unknown) => void;
  /** Ends subscriptions, and what an operator waits for. */
  readonly signal: AbortSignal;
}

function parsedOrFault(document: string): DocumentNode | GraphQLError {
  try {
    return parse(document);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** An error with the code that it has over HTTP; a rule's own code stays. */
const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });

/** Executes documents in the process itself, without a server. */
export function createExecution(parts: ExecutionParts): Pick<Gateway, 'query' | 'subscribe'> {
  const { schema, store, bus, newContext, formatError, onTrouble, signal } = parts;
  return {
    async query({ document, variables, operationName }) {
      const answer = (errors: readonly GraphQLError[]) => ({
        errors: errors.map((error) => formatted(error, formatError)),
      });
      const parsed = parsedOrFault(document);
      if (parsed instanceof GraphQLError) return answer([coded(parsed, 'GRAPHQL_PARSE_FAILED')]);
      const faults = validate(schema, parsed);
      const operation = getOperationAST(parsed, operationName)?.operation;
      if (operation === OperationTypeNode.SUBSCRIPTION) {
        throw new GatewayError(
          'BAD_INPUT',
          'expected a query or mutation, but got a subscription; start serve and subscribe over graphql-ws or server-sent events, or run watch',
        );
      }
      if (faults.length > 0) return answer(faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED')));
      // Whoever runs this has the database itself.
      const contextValue = newContext(true, { signal });
      const result = await execute({
        schema,
        document: parsed,
        variableValues: variables,
        operationName,
        contextValue,
      });
      if (result.errors === undefined) return result;
      // Without an operation graphql has nothing to run, and says only so.
      const errors =
        operation === undefined
          ? result.errors.map((error) => coded(error, 'OPERATION_RESOLUTION_FAILURE'))
          : result.errors;
      return { ...result, ...answer(errors) };
    },

    async subscribe({ document, variables }) {
      const progress = noProgress();
      const begun = await subscribe({
        schema,
        document: parse(document),
        variableValues: variables,
        contextValue: newContext(false, { progress }),
      });
      if (!(Symbol.asyncIterator in begun)) {
        const errors = (begun.errors ?? []).map((error) => formatted(error, formatError));
        return { kind: 'refused', errors };
      }
      const stop = () => void begun.return(undefined);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      const watching = watchStore(store, bus, { onTrouble });
      const results = async function* () {
        try {
          yield* begun;
        } finally {
          signal.removeEventListener('abort', stop);
          await watching.stop();
        }
      };
      return { kind: 'begun', results: results(), cursor: () => progress.passed };
    },
  };
}
