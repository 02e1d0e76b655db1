import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { EvidenceType } from '../schema/evidence.ts';
import { MentionType } from '../schema/mention.ts';
import { OfficialType } from '../schema/official.ts';
import { OrganizationType } from '../schema/organization.ts';
import type { Mention } from '../src/model/official.ts';
import type { Context } from './context.ts';
import { Reference } from './relation.ts';

const OFFICIAL = new Reference('OFFICIAL', ({ officialId }: Mention) => officialId);
/** What a mention is connected with. */
@Resolver(() => MentionType)
export class MentionResolver {
  @Extensions({ resolveAll: OFFICIAL.resolveAll })
  @FieldResolver(() => OfficialType, { description: 'Who is named.' })
  official(@Root() mention: Mention, @Ctx() context: Context) {
    return OFFICIAL.of(mention, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organisation of the office, where the article gives one.',
  })
  organization(@Root() { organizationId }: Mention, @Ctx() { loaders }: Context) {
    return organizationId === null ? null : loaders.entity('ORGANIZATION', organizationId);
  }

  @FieldResolver(() => EvidenceType, { description: 'Where it was read.' })
  evidence(@Root() { evidence }: Mention) {
    return evidence;
  }
}
