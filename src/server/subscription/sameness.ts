import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Accepted } from '../operation/prepared.ts';

/** The argument by which every subscription says where it goes on; its field resolves to the event, whatever it says. */
const RESUME_ARGUMENT = 'after';

function usesOf(document: DocumentNode, name: string): number {
  let count = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      if (node.name.value === name) count += 1;
    },
  });
  return count;
}

/** The variable that says nothing but where a subscription goes on; null where there is none. */
function resumeVariable(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return null;
  const value = field.arguments?.find(({ name }) => name.value === RESUME_ARGUMENT)?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  return usesOf(document, name) === 1 ? name : null;
}

const known = new WeakMap<OperationDefinitionNode, string | null>();

/**
 * The same text for subscriptions that have the same results from a cursor on: of one document, operation, variables but the one that
 * says where to go on, and audience (see `Progress`). All are of the same scope: nobody is an operator.
 */
export function samenessOf(accepted: Accepted, audience: string): string {
  const { document, operation, operationName, variables } = accepted;
  let resume = known.get(operation);
  if (resume === undefined) {
    resume = resumeVariable(document, operation);
    known.set(operation, resume);
  }
  const others = Object.entries(variables).filter(([name]) => name !== resume);
  return JSON.stringify([document.loc?.source.body, operationName, others, audience]);
}
