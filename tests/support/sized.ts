import { Kind, parse, print, visit } from 'graphql';

/** The document with so many items in its own lists, and one in each list of an item. */
export function sized(document: string, size: number): string {
  let depth = 0;
  return print(
    visit(parse(document), {
      Field: {
        enter(node) {
          const first = node.arguments?.find(({ name }) => name.value === 'first');
          if (first === undefined) return undefined;
          depth += 1;
          const value = { kind: Kind.INT, value: String(depth === 1 ? size : 1) } as const;
          return {
            ...node,
            arguments: node.arguments?.map((one) => (one === first ? { ...one, value } : one)),
          };
        },
        leave(node) {
          if (node.arguments?.some(({ name }) => name.value === 'first')) depth -= 1;
        },
      },
      OperationDefinition: {
        leave: (node) => ({
          ...node,
          variableDefinitions: node.variableDefinitions?.filter(
            ({ variable }) => variable.name.value !== 'sentences',
          ),
        }),
      },
    }),
  );
}
