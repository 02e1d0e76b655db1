import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { EventType } from '../schema/event.ts';
import { EvidenceType } from '../schema/evidence.ts';
import { MentionType } from '../schema/mention.ts';
import { OfficialType } from '../schema/official.ts';
import { ParticipationType } from '../schema/participation.ts';
import type { Participation } from '../src/model/event.ts';
import type { Mention } from '../src/model/official.ts';
import type { Context } from './context.ts';
import { MAX_PAGE_SIZE } from './paging.ts';
import { Reference } from './relation.ts';

const OFFICIAL = new Reference('OFFICIAL', ({ officialId }: Participation) => officialId);
const EVENT = new Reference('EVENT', ({ eventId }: Participation) => eventId);
const whole = { limit: MAX_PAGE_SIZE };

/** What a participation is connected with. */
@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @Extensions({ resolveAll: OFFICIAL.resolveAll })
  @FieldResolver(() => OfficialType, { description: 'Who takes part.' })
  official(@Root() participation: Participation, @Ctx() context: Context) {
    return OFFICIAL.of(participation, context);
  }

  @Extensions({ resolveAll: EVENT.resolveAll })
  @FieldResolver(() => EventType, { description: 'In what.' })
  event(@Root() participation: Participation, @Ctx() context: Context) {
    return EVENT.of(participation, context);
  }

  @FieldResolver(() => MentionType, {
    nullable: true,
    description:
      'How the article of `evidence` names the official: in the first office that it gives, or without one; null where it names them in passing only.',
  })
  async mention(
    @Root() { officialId, evidence }: Participation,
    @Ctx() { loaders }: Context,
  ): Promise<Mention | null> {
    const articleIds = [evidence.articleId];
    const inOffice = (mentions: readonly Mention[]) => mentions.find(({ title }) => title !== null);
    // All who take part by one article share its page; to look each of them up would go through all that name them.
    const { items, hasNextPage } = await loaders.page('MENTION', { articleIds }, 'NEWEST_FIRST', whole);
    const own = items.filter((mention) => mention.officialId === officialId);
    const first = inOffice(own);
    if (first !== undefined || !hasNextPage) return first ?? own[0] ?? null;
    const filter = { articleIds, officialIds: [officialId] };
    const { items: all } = await loaders.page('MENTION', filter, 'NEWEST_FIRST', whole);
    return inOffice(all) ?? all[0] ?? null;
  }

  @FieldResolver(() => EvidenceType, { description: 'Where it was read.' })
  evidence(@Root() { evidence }: Participation) {
    return evidence;
  }
}
