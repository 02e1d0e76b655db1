import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SourceHealthType } from '../schema/source.ts';
import { adviceMoments, adviceOf } from '../src/model/advice.ts';
import type { SourceState } from '../src/model/source.ts';
import type { Context } from './context.ts';

/** What follows from how reading a source goes. */
@Resolver(() => SourceHealthType)
export class SourceHealthResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What to do about its status, and about articles that were missed in the last 30 days, in a sentence or two; null where nothing need be done.',
  })
  async advice(@Root() state: SourceState, @Ctx() context: Context): Promise<string | null> {
    const { sourceId } = state;
    const gaps = await context.loaders.history('gaps', sourceId, {});
    const now = context.nowBefore(adviceMoments(state, gaps));
    const listings = context.listingsOf(sourceId);
    const hasOnlyFeeds = listings.length > 0 && listings.every(({ kind }) => kind === 'FEED');
    return adviceOf(state, now, { gaps, hasOnlyFeeds });
  }
}
