import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { Arg, Ctx, createUnionType, Info, Query, Resolver } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { CountryType } from '../schema/country.ts';
import { LegalDocumentType } from '../schema/document.ts';
import { EventType } from '../schema/event.ts';
import { AnyScalar, ServiceType } from '../schema/federation.ts';
import { nodeTypeName } from '../schema/node.ts';
import { OfficialType } from '../schema/official.ts';
import { OrganizationType } from '../schema/organization.ts';
import { printSubgraph } from '../schema/print.ts';
import { ProvinceType } from '../schema/province.ts';
import { SourceType } from '../schema/source.ts';
import { StoryType } from '../schema/story.ts';
import { GatewayError } from '../src/errors.ts';
import type { Context } from './context.ts';

/** A gateway sends what a page of another graph refers to: a hundred items with ten references each. */
const MAX_REPRESENTATIONS = 1_000;

const EntityUnion = createUnionType({
  name: '_Entity',
  description: 'For gateways of several graphs (Apollo Federation): every node of this one.',
  types: () =>
    [
      ArticleType,
      EventType,
      OfficialType,
      OrganizationType,
      LegalDocumentType,
      ProvinceType,
      SourceType,
      StoryType,
      CountryType,
    ] as const,
  resolveType: ({ id }: { readonly id: string }) => nodeTypeName(id),
});

/** A node as another graph refers to it. */
interface Reference {
  readonly typeName: string;
  readonly id: string;
}

/** Reads a representation; throws BAD_INPUT for one that does not name a type of node and an id. */
function referenceOf(value: unknown, at: number, schema: GraphQLSchema): Reference {
  const { __typename: typeName, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const type = typeof typeName === 'string' ? schema.getType(typeName) : undefined;
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  if (isNode && typeof id === 'string') return { typeName: type.name, id };
  const came = isNode ? `an id of type ${id === null ? 'null' : typeof id}` : 'another type';
  throw new GatewayError(
    'BAD_INPUT',
    `representations[${at}] must have the __typename of a node, such as "Article", and its id, but got ${came}`,
  );
}

/** The interface to gateways that make one graph of several: the specification of subgraphs of Apollo Federation 2. */
@Resolver()
export class FederationResolver {
  readonly #sdl = new WeakMap<GraphQLSchema, string>();

  @Query(() => ServiceType, {
    name: '_service',
    description: 'For gateways of several graphs (Apollo Federation): what this one is.',
  })
  service(@Info() { schema }: GraphQLResolveInfo): ServiceType {
    const sdl = this.#sdl.get(schema) ?? printSubgraph(schema);
    this.#sdl.set(schema, sdl);
    return { sdl };
  }

  @Query(() => [EntityUnion], {
    name: '_entities',
    nullable: 'items',
    description:
      'For gateways of several graphs (Apollo Federation): the nodes that others refer to, in the order asked, null for those that are not there.',
  })
  entities(
    @Ctx() { loaders }: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('representations', () => [AnyScalar], {
      description: 'The __typename and the id of each, at most 1,000.',
    })
    representations: readonly unknown[],
  ) {
    if (representations.length > MAX_REPRESENTATIONS) {
      throw new GatewayError(
        'BAD_INPUT',
        `representations must be at most ${MAX_REPRESENTATIONS}, but got ${representations.length}`,
      );
    }
    const references = representations.map((value, at) => referenceOf(value, at, schema));
    return Promise.all(
      references.map(({ typeName, id }) => (nodeTypeName(id) === typeName ? loaders.node(id) : null)),
    );
  }
}
