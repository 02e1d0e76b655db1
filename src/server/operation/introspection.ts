import { GraphQLError, type ValidationRule } from 'graphql';

/** Fields that tell the schema; `_service` tells it to gateways of several graphs (Apollo Federation). */
const TELLING: ReadonlySet<string> = new Set(['__schema', '__type', '_service']);

/** The rule where introspection is switched off: nothing that tells the schema; `__typename` tells nothing new and stays. */
export const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value;
    if (!TELLING.has(name)) return;
    const message = `expected fields of the graph, but got ${name}: introspection is switched off here`;
    context.reportError(
      new GraphQLError(message, { nodes: [node], extensions: { code: 'INTROSPECTION_DISABLED' } }),
    );
  },
});

/** A message without graphql's guesses at what was meant, which name parts of the schema; they are its last sentence. */
export function withoutSuggestion(message: string): string {
  const at = message.endsWith('?') ? message.lastIndexOf(' Did you mean ') : -1;
  return at < 0 ? message : message.slice(0, at);
}
