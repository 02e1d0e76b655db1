import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { AssociateType, OfficialConnectionType, OfficialOrder, OfficialType } from '../schema/official.ts';
import { OfficialFilterInput } from '../schema/official-filter.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ParticipationConnectionType } from '../schema/participation.ts';
import { PositionType } from '../schema/position.ts';
import { DateScalar } from '../schema/scalars.ts';
import type { Associate, Official } from '../src/model/official.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { articleFilter, officialFilter } from './filter.ts';
import { narrowed } from './ids.ts';
import { MAX_PAGE_SIZE, pageSize } from './paging.ts';
import { Reference, Relation } from './relation.ts';

const PARTICIPATIONS = new Relation(
  'PARTICIPATION',
  ({ id }: Official) => ({ officialIds: [id] }),
  'NEWEST_FIRST',
);

/** Officials: the queries, and what an official is connected with. */
@Resolver(() => OfficialType)
export class OfficialResolver {
  @Query(() => OfficialType, {
    nullable: true,
    description: 'The official with an id; null where the graph has none.',
  })
  official(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Their global id.' }) id: string,
  ) {
    return loaders.entity('OFFICIAL', id);
  }

  @Query(() => OfficialConnectionType, {
    description: 'Officials, those named in most articles first unless another order is asked for.',
  })
  async officials(
    @Ctx() { loaders }: Context,
    @Arg('filter', () => OfficialFilterInput, { nullable: true, description: 'Which officials to keep.' })
    input: OfficialFilterInput | null | undefined,
    @Arg('order', () => OfficialOrder, {
      nullable: true,
      defaultValue: 'MENTIONS_DESC',
      description: 'In which order.',
    })
    order: OfficialOrder | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return connection(
      loaders,
      { kind: 'OFFICIAL', filter: await officialFilter(loaders, input), order: order ?? 'MENTIONS_DESC' },
      paging,
    );
  }

  @FieldResolver(() => [PositionType], {
    description: 'Positions that articles give them: current first, then latest seen, at most 100.',
  })
  async positions(
    @Root() { id }: Official,
    @Ctx() { loaders }: Context,
    @Arg('current', () => Boolean, {
      nullable: true,
      description: 'Only those that are (or are not) current.',
    })
    current?: boolean | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Only positions held on this day, from heldFrom to heldUntil.',
    })
    on?: string | null,
  ) {
    const filter = { officialIds: [id], current: current ?? undefined, on: on ?? undefined };
    return (await loaders.page('POSITION', filter, 'CURRENT_FIRST', { limit: MAX_PAGE_SIZE })).items;
  }

  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that name them, newest first.' })
  async articles(
    @Root() { id }: Official,
    @Ctx() { loaders }: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('filter', () => ArticleFilterInput, {
      nullable: true,
      description: 'Which of them to keep.',
    })
    input?: ArticleFilterInput | null,
  ) {
    const asked = await articleFilter(loaders, input);
    const officialIds = narrowed('filter.officials', [id], asked.officialIds);
    return connection(
      loaders,
      { kind: 'ARTICLE', filter: { ...asked, officialIds }, order: 'PUBLISHED_DESC' },
      paging,
    );
  }

  @Extensions({ resolveAll: PARTICIPATIONS.resolveAll })
  @FieldResolver(() => ParticipationConnectionType, {
    description: 'Events they take part in, newest first.',
  })
  participations(
    @Root() official: Official,
    @Ctx() context: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return PARTICIPATIONS.of(official, context, paging);
  }

  @FieldResolver(() => [AssociateType], {
    description: 'Officials named in the same articles, most often first.',
  })
  async associates(
    @Root() { id }: Official,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 10,
      description: 'At most this many: 1 to 100.',
    })
    first?: number | null,
  ) {
    return (
      await loaders.page('ASSOCIATE', { officialIds: [id] }, 'SHARED_DESC', { limit: pageSize(first, 10) })
    ).items;
  }
}

const OTHER = new Reference('OFFICIAL', ({ otherId }: Associate) => otherId);
/** What an associate is connected with. */
@Resolver(() => AssociateType)
export class AssociateResolver {
  @Extensions({ resolveAll: OTHER.resolveAll })
  @FieldResolver(() => OfficialType, { description: 'The other official.' })
  official(@Root() associate: Associate, @Ctx() context: Context) {
    return OTHER.of(associate, context);
  }
}
