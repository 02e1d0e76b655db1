import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { SourceGapType } from '../schema/gap.ts';
import { SourceType } from '../schema/source.ts';
import type { SourceGap } from '../src/model/gap.ts';
import type { Context } from './context.ts';
import { Reference } from './relation.ts';

const SOURCE = new Reference('SOURCE', ({ sourceId }: SourceGap) => sourceId);
/** Whose a gap is. */
@Resolver(() => SourceGapType)
export class SourceGapResolver {
  @Extensions({ resolveAll: SOURCE.resolveAll })
  @FieldResolver(() => SourceType, { description: 'Whose articles may be missing.' })
  source(@Root() gap: SourceGap, @Ctx() context: Context) {
    return SOURCE.of(gap, context);
  }
}
