import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { Compilation } from '../operation/compilation.ts';

const MAX_VARIANTS = 4;
const compilations = new WeakMap<DocumentNode, Compilation>();

/** Makes the result of an event. Never rejects. */
export type ExecuteEvent = (event: unknown) => ExecutionResult | Promise<ExecutionResult>;

/**
 * How the events of a subscription are executed: compiled once for all that subscribe to the operation. Where anything goes wrong, graphql-js
 * executes the event again and tells the errors.
 */
export function executionOfEvents(args: ExecutionArgs, operation: OperationDefinitionNode): ExecuteEvent {
  const byGraphql: ExecuteEvent = (event) =>
    execute({ ...args, rootValue: event }) as ReturnType<ExecuteEvent>;
  const { schema, document, contextValue } = args;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
  );
  if (coerced === undefined) return byGraphql;
  let compilation = compilations.get(document);
  if (compilation === undefined) {
    compilation = new Compilation(schema, document, MAX_VARIANTS);
    compilations.set(document, compilation);
  }
  const compiled = compilation.of(operation, coerced);
  if (compiled === null) return byGraphql;
  return async (event) => {
    const data = await compiled.execute(contextValue, coerced, event);
    return data === null ? byGraphql(event) : { data: JSON.parse(data) as Record<string, unknown> };
  };
}
