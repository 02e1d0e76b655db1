import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { SourceGapType } from '../schema/gap.ts';
import { NodeType } from '../schema/node.ts';
import { ProvinceLens, StatisticsBucketType } from '../schema/statistics.ts';
import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById, provinces } from '../src/gazetteer/provinces.ts';
import type { EventKind } from '../src/model/event.ts';
import {
  bySize,
  type CountedUnit,
  EVENT_KIND_LABELS,
  inTime,
  isTimeUnit,
  keysBetween,
  StatisticsBy,
  timeLabel,
} from '../src/model/statistics.ts';
import { type Bucket, chartOf } from './chart.ts';
import type { Context } from './context.ts';
import { articleFilter } from './filter.ts';
import { pageSize } from './paging.ts';
import { selectedFields } from './selection.ts';

const UNITS: Readonly<Record<ProvinceLens, readonly CountedUnit[]>> = {
  TODAY: provinces.map(({ id, mergedIntoId }) => ({ id, key: mergedIntoId ?? id })),
  AS_PUBLISHED: provinces.map(({ id }) => ({ id, key: id })),
};
const GAPS = 10;

/** Figures for charts. */
@Resolver(() => StatisticsBucketType)
export class StatisticsResolver {
  @Query(() => [StatisticsBucketType], {
    description:
      'Figures for a chart. Every article, event and official counts once in a bucket, and in each bucket that it belongs to. By DAY, WEEK and MONTH: in order of time and without a hole, from `filter.published.from` (else the first article) to `filter.published.to` (else the last), a time without articles being a bucket of zeros; undated articles are in none; at most 1,000 buckets, BAD_INPUT beyond. By the others: the most articles first, then by key, without empty buckets; undated articles count unless `filter.published` is given. Buckets are of all that the counted articles have, so by PROVINCE also of provinces that `filter.provinces` does not name.',
  })
  async statistics(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('by', () => StatisticsBy, { description: 'What to count by.' }) by: StatisticsBy,
    @Arg('filter', () => ArticleFilterInput, { nullable: true, description: 'Which articles to count.' })
    input?: ArticleFilterInput | null,
    @Arg('lens', () => ProvinceLens, {
      nullable: true,
      defaultValue: 'TODAY',
      description: 'Through which map to count by PROVINCE; it changes nothing else.',
    })
    lens?: ProvinceLens | null,
  ): Promise<readonly Bucket[]> {
    const filter = await articleFilter(context.loaders, input);
    const { from, to } = filter.published ?? {};
    if (isTimeUnit(by) && from !== undefined && to !== undefined) keysBetween(by, from, to);
    const selected = selectedFields(info);
    const figures = await context.store.statistics({
      by,
      filter,
      units: by === 'PROVINCE' ? UNITS[lens ?? 'TODAY'] : undefined,
      events: selected.has('eventCount'),
      officials: selected.has('officialCount'),
    });
    const ordered = isTimeUnit(by) ? inTime(by, figures, filter.published) : bySize(figures);
    return chartOf(by, filter, ordered, context);
  }

  @FieldResolver(() => String, {
    description:
      'What to write under the bar, in Vietnamese: 21/11/2026, Tuần 47/2026, 11/2026, the name of the province, site or country, or of the kind of event.',
  })
  async label(@Root() { by, key }: Bucket, @Ctx() { loaders }: Context): Promise<string> {
    if (isTimeUnit(by)) return timeLabel(by, key);
    if (by === 'EVENT_KIND') return EVENT_KIND_LABELS[key as EventKind];
    if (by === 'SOURCE') return (await loaders.entity('SOURCE', key))?.name ?? key;
    return (by === 'PROVINCE' ? provinceById(key) : countryById(key))?.name ?? key;
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The Province, Source or Country that it is about; null by time and by EVENT_KIND.',
  })
  node(@Root() { by, key }: Bucket, @Ctx() { loaders }: Context) {
    return isTimeUnit(by) || by === 'EVENT_KIND' ? null : loaders.node(key);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether few articles, or none, mean silence: its time is over, and no gap overlaps it, not even that of reason NOT_CHECKED since the last check of a site. By time no gap on its days, by SOURCE none of the site within `filter.published`, else none within `filter.published`; of the sites that `filter.sources` and `filter.sourceKinds` let in. So today, the running week or month, and days that have not come are not complete; where `filter.published` has no end, NOT_CHECKED counts up to a day ago.',
  })
  async isComplete(@Root() bucket: Bucket): Promise<boolean> {
    return bucket.isOver && (await bucket.gaps()).length === 0;
  }

  @FieldResolver(() => [SourceGapType], {
    description:
      'By DAY, WEEK, MONTH and SOURCE the gaps that overlap it, see `isComplete`; empty by the others, whose bars have no period or site of their own.',
  })
  async gaps(
    @Root() bucket: Bucket,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: GAPS,
      description: 'At most this many: 1 to 100.',
    })
    first?: number | null,
  ) {
    const limit = pageSize(first, GAPS);
    if (!isTimeUnit(bucket.by) && bucket.by !== 'SOURCE') return [];
    return (await bucket.gaps()).slice(0, limit);
  }
}
