import { GatewayError } from '../errors.ts';
import type { App } from './app.ts';

export interface QueryOptions {
  readonly variables?: string;
  readonly operation?: string;
}

function parseVariables(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, with what was expected.
  }
  throw new GatewayError('BAD_INPUT', `--variables: expected a JSON object, but got ${JSON.stringify(text)}`);
}

/** Executes a GraphQL document against the local store, without a server, and prints the answer as JSON. */
export async function query(app: App, document: string, options: QueryOptions): Promise<number> {
  const variables = options.variables === undefined ? {} : parseVariables(options.variables);
  const gateway = await app.open();
  try {
    const answer = await gateway.query({ document, variables, operationName: options.operation ?? null });
    app.terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.errors === undefined ? 0 : 1;
  } finally {
    await gateway.close();
  }
}
