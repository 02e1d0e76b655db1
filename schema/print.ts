import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';

/**
 * The schema as SDL: the root types first, then all others by name, so that a diff shows what changed and nothing else;
 * fields keep the order in which they are declared.
 */
export function printGraph(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );
  const others = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${[...roots, ...others].map(printType).join('\n\n')}\n`;
}
