import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionNames } from '../operation/collected.ts';
import { type CompiledQuery, compileQuery } from '../operation/compiled.ts';

/** Compiled, a field takes some 440 bytes; parsed, it takes 1,750, which come of 25 characters. */
const CHARACTERS_A_FIELD = 5;
const FEWEST_FIELDS = 150;
/** Of one operation by the values of its conditions. */
const MAX_VARIANTS = 4;

/** What is compiled of an operation, for all that subscribe to it. */
class Variants {
  readonly #conditions: readonly string[];
  readonly #known = new Map<string, CompiledQuery | null>();
  #fieldsLeft: number;

  constructor(document: ExecutionArgs['document']) {
    this.#conditions = conditionNames(document);
    this.#fieldsLeft = Math.max(FEWEST_FIELDS, (document.loc?.end ?? 0) / CHARACTERS_A_FIELD);
  }

  /** Null for what graphql-js has to execute. */
  of(
    { schema, document }: ExecutionArgs,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledQuery | null {
    // A condition that is null is an error, and graphql-js tells of it.
    if (this.#conditions.some((name) => variables[name] === null)) return null;
    const values = this.#conditions.map((name) => variables[name] === true);
    const key = values.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size === MAX_VARIANTS || this.#fieldsLeft <= 0) return null;
    const conditions = Object.fromEntries(this.#conditions.map((name, at) => [name, values[at] === true]));
    const compiled = compileQuery(schema, document, operation, conditions, this.#fieldsLeft);
    this.#fieldsLeft -= compiled?.size ?? 0;
    this.#known.set(key, compiled);
    return compiled;
  }
}

const compiledOf = new WeakMap<OperationDefinitionNode, Variants>();

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
  let variants = compiledOf.get(operation);
  if (variants === undefined) {
    variants = new Variants(document);
    compiledOf.set(operation, variants);
  }
  const compiled = variants.of(args, operation, coerced);
  if (compiled === null) return byGraphql;
  return async (event) => {
    const data = await compiled.execute(contextValue, coerced, event);
    return data === null ? byGraphql(event) : { data };
  };
}
