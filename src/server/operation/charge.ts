import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { knownCostOf, type Variables } from './cost.ts';
import { type Limits, limitError } from './limits.ts';

/** What an operation costs at most, and what it may cost; both in values of the answer, see cost.ts. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

/** The cost of an operation with its variables. */
export interface Charge {
  /** Null where the variables alone are too much. */
  readonly cost: Cost | null;
  /** Why it is not executed; null where it is. */
  readonly error: GraphQLError | null;
}

/** Whether JSON holds more than so many values, lists and objects included. It looks at no more than that many. */
export function holdsMoreThan(most: number, value: unknown): boolean {
  const rest: object[] = typeof value === 'object' && value !== null ? [value] : [];
  let count = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const values: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    count += values.length;
    if (count > most) return true;
    for (const one of values) if (typeof one === 'object' && one !== null) rest.push(one);
  }
  return false;
}

/** Holds an operation of a valid document against the limits that depend on its variables. */
export function charge(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: Limits,
): Charge {
  if (holdsMoreThan(limits.variables, variables)) {
    return { cost: null, error: limitError('values in the variables', limits.variables, 'more') };
  }
  const requested = knownCostOf(schema, document, operation, variables);
  const error = requested > limits.cost ? limitError('values in the answer', limits.cost, requested) : null;
  // JSON has no infinity, and nobody needs more digits.
  return { cost: { requested: Math.min(requested, Number.MAX_SAFE_INTEGER), limit: limits.cost }, error };
}
