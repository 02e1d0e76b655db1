import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { CheckSpanType } from '../schema/check.ts';
import { DateRangeInput } from '../schema/date-range.ts';
import { SourceGapType } from '../schema/gap.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ProvinceType } from '../schema/province.ts';
import { SourceHealthType, SourceListingType, SourceType } from '../schema/source.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import type { SourceFilter } from '../src/model/filter.ts';
import {
  freshUntil,
  HealthStatus,
  healthStatus,
  neverChecked,
  type Source,
  SourceKind,
} from '../src/model/source.ts';
import { instantInVietnam } from '../src/model/time.ts';
import type { Context } from './context.ts';
import { rangeOf } from './filter.ts';
import { provinceIdsOf } from './ids.ts';
import type { Loaders } from './loaders.ts';
import { MAX_PAGE_SIZE } from './paging.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation('ARTICLE', ({ id }: Source) => ({ sourceIds: [id] }), 'PUBLISHED_DESC');

/** How reading a source goes, as of the operation's own clock. */
async function healthOf(source: Source, context: Context): Promise<SourceHealthType> {
  const state = (await context.loaders.sourceState(source.id)) ?? neverChecked(source);
  return { ...state, status: healthStatus(state, context.nowBefore([freshUntil(state)])) };
}

const DAY_MS = 86_400_000;

/** The moments of a run of days in Viet Nam, the last day whole. */
function momentsOf(field: string, days: DateRangeInput | null | undefined) {
  const { from, to } = rangeOf(field, days) ?? {};
  return {
    from: from === undefined ? undefined : instantInVietnam(from),
    to: to === undefined ? undefined : new Date(Date.parse(instantInVietnam(to)) + DAY_MS - 1).toISOString(),
  };
}

/** All sources that a filter keeps; a catalogue has hundreds at most, so a few statements read it whole. */
async function allSources(loaders: Loaders, filter: SourceFilter): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (let after: readonly (string | number)[] | undefined; ; ) {
    const page = await loaders.page('SOURCE', filter, 'NAME_ASC', { limit: MAX_PAGE_SIZE, after });
    found.push(...page.items);
    after = page.keys.at(-1);
    if (!page.hasNextPage || after === undefined) return found;
  }
}

/** Sources: the queries, and what a source is connected with. */
@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, {
    nullable: true,
    description: 'The source with an id; null where there is none.',
  })
  source(@Ctx() { loaders }: Context, @Arg('id', () => ID, { description: 'Its global id.' }) id: string) {
    return loaders.entity('SOURCE', id);
  }

  @Query(() => [SourceType], { description: 'The sites that are read, by name.' })
  async sources(
    @Ctx() context: Context,
    @Arg('kinds', () => [SourceKind], { nullable: true, description: 'Only of these kinds.' })
    kinds?: readonly SourceKind[] | null,
    @Arg('provinces', () => [ID], {
      nullable: true,
      description: 'Only of these provinces; the units merged into one count for it, see `predecessors`.',
    })
    provinces?: readonly string[] | null,
    @Arg('health', () => [HealthStatus], { nullable: true, description: 'Only in one of these states.' })
    health?: readonly HealthStatus[] | null,
    @Arg('predecessors', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
    })
    predecessors?: boolean | null,
  ): Promise<readonly Source[]> {
    const filter = {
      kinds: kinds ?? undefined,
      provinceIds: provinceIdsOf('provinces', provinces, predecessors),
    };
    const sources = await allSources(context.loaders, filter);
    if (health == null) return sources;
    const states = await Promise.all(sources.map((source) => healthOf(source, context)));
    return sources.filter((_source, index) => health.includes(states[index]!.status));
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province that it is of; null for a central site.',
  })
  province(@Root() { provinceId }: Source) {
    return provinceId === null ? null : provinceById(provinceId);
  }

  @FieldResolver(() => SourceHealthType, { description: 'How reading it goes.' })
  health(@Root() source: Source, @Ctx() context: Context) {
    return healthOf(source, context);
  }

  @FieldResolver(() => [SourceListingType], {
    description:
      'The feeds, list pages and sitemaps that are asked for its articles; none where its rules are not at hand any more.',
  })
  listings(@Root() { id }: Source, @Ctx() context: Context) {
    return context.listingsOf(id);
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that it published, newest first.' })
  articles(@Root() source: Source, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return ARTICLES.of(source, context, paging);
  }

  @FieldResolver(() => [SourceGapType], {
    description:
      'Periods in which articles of it may be missing, oldest first: "no articles" within a gap may be "not seen". Gaps that have a moment in common with these days; all without.',
  })
  gaps(
    @Root() { id }: Source,
    @Ctx() { loaders }: Context,
    @Arg('during', () => DateRangeInput, { nullable: true, description: 'The days in Viet Nam that count.' })
    during?: DateRangeInput | null,
  ) {
    return loaders.history('gaps', id, momentsOf('during', during));
  }

  @FieldResolver(() => [CheckSpanType], {
    description:
      'How the checks came out that have a moment in common with these days, latest first: runs of checks alike in outcome, the 200 latest of them.',
  })
  checks(
    @Root() { id }: Source,
    @Ctx() { loaders }: Context,
    @Arg('during', () => DateRangeInput, { nullable: true, description: 'The days in Viet Nam that count.' })
    during?: DateRangeInput | null,
  ) {
    return loaders.history('checks', id, momentsOf('during', during));
  }
}
