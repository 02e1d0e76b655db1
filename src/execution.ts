import {
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
import type { ErrorFormatter } from './server/format-error.ts';
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

/** Executes documents in the process itself, without a server. */
export function createExecution(parts: ExecutionParts): Pick<Gateway, 'query' | 'subscribe'> {
  const { schema, store, bus, newContext, formatError, onTrouble, signal } = parts;
  return {
    async query({ document, variables, operationName }) {
      // What graphql says of the document itself is for the asker; what a resolver threw goes through the formatter.
      const answer = (errors: readonly GraphQLError[]) => ({
        errors: errors.map((error) =>
          error.originalError === undefined ? error.toJSON() : formatError(error.toJSON(), error),
        ),
      });
      try {
        const parsed = parse(document);
        const faults = validate(schema, parsed);
        if (getOperationAST(parsed, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw new GatewayError(
            'BAD_INPUT',
            'expected a query or mutation, but got a subscription; start serve and subscribe over graphql-ws or server-sent events, or run watch',
          );
        }
        if (faults.length > 0) return answer(faults);
        // Whoever runs this has the database itself.
        const contextValue = newContext(true, { signal });
        const result = await execute({
          schema,
          document: parsed,
          variableValues: variables,
          operationName,
          contextValue,
        });
        return result.errors === undefined ? result : { ...result, ...answer(result.errors) };
      } catch (error) {
        if (error instanceof GraphQLError) return answer([error]);
        throw error;
      }
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
        const errors = (begun.errors ?? []).map((error) => formatError(error.toJSON(), error));
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
