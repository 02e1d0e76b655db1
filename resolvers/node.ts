import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NodeType } from '../schema/node.ts';
import { GatewayError } from '../src/errors.ts';
import type { Context } from './context.ts';
import { MAX_IDS } from './ids.ts';

/** Look-up of anything by its global id. */
@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'The node with a global id; null for an unknown and for a malformed id.',
  })
  node(@Ctx() { loaders }: Context, @Arg('id', () => ID, { description: 'The global id.' }) id: string) {
    return loaders.node(id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The nodes with these global ids, in the order asked, null for those that are not there.',
  })
  nodes(
    @Ctx() { loaders }: Context,
    @Arg('ids', () => [ID], { description: 'The global ids, at most 100.' }) ids: readonly string[],
  ) {
    if (ids.length <= MAX_IDS) return Promise.all(ids.map((id) => loaders.node(id)));
    throw new GatewayError('BAD_INPUT', `ids must have at most ${MAX_IDS} ids, but got ${ids.length}`);
  }
}
