import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { Field, ObjectType } from 'type-graphql';

/** What a gateway of several graphs says of a thing to find it here. Anything that JSON can say. */
export const AnyScalar = new GraphQLScalarType<unknown, unknown>({
  name: '_Any',
  description: 'For gateways of several graphs (Apollo Federation): the type and the key of a node.',
  specifiedByURL:
    'https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** What a gateway of several graphs has to know of this one. */
@ObjectType('_Service', {
  simpleResolvers: true,
  description: 'For gateways of several graphs (Apollo Federation): this one.',
})
export class ServiceType {
  @Field(() => String, { description: 'The schema with the directives of Apollo Federation 2.' })
  readonly sdl!: string;
}
