import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EventType } from '../schema/event.ts';
import { EvidenceType } from '../schema/evidence.ts';
import { OfficialType } from '../schema/official.ts';
import { ParticipationType } from '../schema/participation.ts';
import type { Participation } from '../src/model/event.ts';
import type { Context } from './context.ts';

/** What a participation is connected with. */
@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => OfficialType, { description: 'Who takes part.' })
  official(@Root() { officialId }: Participation, @Ctx() { loaders }: Context) {
    return loaders.referred('OFFICIAL', officialId);
  }

  @FieldResolver(() => EventType, { description: 'In what.' })
  event(@Root() { eventId }: Participation, @Ctx() { loaders }: Context) {
    return loaders.referred('EVENT', eventId);
  }

  @FieldResolver(() => EvidenceType, { description: 'Where it was read.' })
  evidence(@Root() { evidence }: Participation) {
    return evidence;
  }
}
