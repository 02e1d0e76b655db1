import {
  GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';

/** Names with one underscore are those of Apollo Federation: a gateway asks for them, no person does. */
const isForGateways = (name: string) => name.startsWith('_');

function withoutGatewayFields(type: GraphQLObjectType): GraphQLObjectType {
  const config = type.toConfig();
  const fields = Object.entries(config.fields).filter(([name]) => !isForGateways(name));
  return new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
}

/**
 * The schema as SDL: the root types first, then all others by name, so that a diff shows what changed and nothing else;
 * fields keep the order in which they are declared. Without what only gateways of several graphs ask for.
 */
export function printGraph(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type != null)
    .map(withoutGatewayFields);
  const others = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !isIntrospectionType(type) &&
        !isSpecifiedScalarType(type) &&
        !isForGateways(type.name) &&
        !roots.some((root) => root.name === type.name),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${[...roots, ...others].map(printType).join('\n\n')}\n`;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

/**
 * The schema as Apollo Federation 2 wants it: every node is an entity whose key is its global id, and `PageInfo`, which every
 * graph with Relay's connections has, may be defined by others too.
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const sdl = printGraph(schema)
    .replace(/^type (\w+) implements Node \{$/gm, 'type $1 implements Node @key(fields: "id") {')
    .replace(/^type PageInfo \{$/m, 'type PageInfo @shareable {');
  return `${LINK}\n\n${sdl}`;
}
