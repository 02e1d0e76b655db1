import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SourceGapType } from '../schema/gap.ts';
import { SourceType } from '../schema/source.ts';
import type { SourceGap } from '../src/model/gap.ts';
import type { Context } from './context.ts';

/** Whose a gap is. */
@Resolver(() => SourceGapType)
export class SourceGapResolver {
  @FieldResolver(() => SourceType, { description: 'Whose articles may be missing.' })
  source(@Root() { sourceId }: SourceGap, @Ctx() { loaders }: Context) {
    return loaders.referred('SOURCE', sourceId);
  }
}
