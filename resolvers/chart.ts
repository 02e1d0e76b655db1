import type { ArticleFilter } from '../src/model/filter.ts';
import { isWithin, type SourceGap } from '../src/model/gap.ts';
import { countedDays, type Figures, isTimeUnit, type StatisticsBy } from '../src/model/statistics.ts';
import type { Instant } from '../src/model/time.ts';
import { instantInVietnam } from '../src/model/time.ts';
import type { Context } from './context.ts';

interface Period {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

const DAY_MS = 86_400_000;
const beginningOf = (day: string): Instant => instantInVietnam(day);
/** The last millisecond of a day in Viet Nam. */
const endOf = (day: string): Instant =>
  new Date(Date.parse(instantInVietnam(day)) + DAY_MS - 1).toISOString();

/** A bucket of a chart, which knows the chart that it belongs to. */
export interface Bucket extends Figures {
  readonly by: StatisticsBy;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /**
   * The gaps that have a moment in common with the bucket, of the sources that could have filled it; last those of reason
   * NOT_CHECKED, for there is one a source.
   */
  gaps(): Promise<readonly SourceGap[]>;
  /** Whether its period is over. One without an end is taken to end a day ago. */
  readonly isOver: boolean;
}

/** All buckets of one answer. What may be missing from them is read at once, when the first bucket is asked. */
export function chartOf(
  by: StatisticsBy,
  filter: ArticleFilter,
  figures: readonly Figures[],
  context: Context,
): readonly Bucket[] {
  const { published: asked } = filter;
  const days = figures.map(({ key }) => (isTimeUnit(by) ? countedDays(by, key, asked) : null));
  const [first, last] = [days[0]?.from ?? asked?.from, days.at(-1)?.to ?? asked?.to];
  const whole: Period = {
    from: first === undefined ? undefined : beginningOf(first),
    to: last === undefined ? undefined : endOf(last),
  };
  let reading: Promise<readonly SourceGap[]> | null = null;
  const all = () => {
    reading ??= gapsOf(filter, whole, context);
    return reading;
  };
  return figures.map((one, index) => {
    const own = days[index] ?? null;
    const period = own === null ? whole : { from: beginningOf(own.from), to: endOf(own.to) };
    const { to } = period;
    return {
      ...one,
      by,
      startsOn: own?.from ?? null,
      endsOn: own?.to ?? null,
      get isOver() {
        return to === undefined || Date.parse(to) <= Date.parse(context.nowBefore([Date.parse(to) - 1]));
      },
      gaps: async () =>
        (await all()).filter(
          (gap) =>
            isWithin(gap, period) &&
            (to !== undefined || !isUnchecked(gap) || isDayOld(gap, context)) &&
            (by !== 'SOURCE' || gap.sourceId === one.key),
        ),
    };
  });
}

/** Whether a gap began a day ago: a site is checked every few hours, so an end of "now" could never have been looked at. */
function isDayOld({ from }: SourceGap, context: Context): boolean {
  if (from === null) return true;
  const begun = Date.parse(from) + DAY_MS;
  return begun <= Date.parse(context.nowBefore([begun - 1]));
}

const isUnchecked = ({ reason }: SourceGap): boolean => reason === 'NOT_CHECKED';

/** The gaps in a period of the sources that a filter lets in. */
async function gapsOf(filter: ArticleFilter, period: Period, { store, loaders }: Context) {
  const { sourceIds, sourceKinds } = filter;
  const found = await store.gaps({ ...period, sourceIds, unchecked: true });
  const gaps = found.toSorted((a, b) => Number(isUnchecked(a)) - Number(isUnchecked(b)));
  if (sourceKinds === undefined) return gaps;
  const sources = await loaders.entities('SOURCE', [...new Set(gaps.map((gap) => gap.sourceId))]);
  const kept = new Set(sources.filter(({ kind }) => sourceKinds.includes(kind)).map(({ id }) => id));
  return gaps.filter((gap) => kept.has(gap.sourceId));
}
