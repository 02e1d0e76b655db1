import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { EvidenceType } from '../schema/evidence.ts';
import { OfficialType } from '../schema/official.ts';
import { OrganizationType } from '../schema/organization.ts';
import { PositionType } from '../schema/position.ts';
import { ProvinceType } from '../schema/province.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import type { Position } from '../src/model/official.ts';
import type { Context } from './context.ts';
import { pageSize } from './paging.ts';

/** What a position is connected with. */
@Resolver(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organisation, where an article gives one.',
  })
  organization(@Root() { organizationId }: Position, @Ctx() { loaders }: Context) {
    return organizationId === null ? null : loaders.entity('ORGANIZATION', organizationId);
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province that it is of, where there is one.',
  })
  province(@Root() { provinceId }: Position) {
    return provinceId === null ? null : provinceById(provinceId);
  }

  @FieldResolver(() => OfficialType, {
    nullable: true,
    description: 'Who was given the seat next, where the end is known by that (SUCCEEDED).',
  })
  successor(@Root() { successorId }: Position, @Ctx() { loaders }: Context) {
    return successorId === null ? null : loaders.entity('OFFICIAL', successorId);
  }

  @FieldResolver(() => [EvidenceType], { description: 'Where it was read, newest article first.' })
  async evidence(
    @Root() { id }: Position,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'At most this many: 1 to 100.' })
    first?: number | null,
  ) {
    const mentions = await loaders.page('MENTION', { positionIds: [id] }, 'NEWEST_FIRST', {
      limit: pageSize(first, 5),
    });
    return mentions.items.map(({ evidence }) => evidence);
  }
}
