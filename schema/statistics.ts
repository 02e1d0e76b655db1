import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StatisticsBy } from '../src/model/statistics.ts';
import { DateScalar } from './scalars.ts';

registerEnumType(StatisticsBy, {
  name: 'StatisticsBy',
  description: 'What articles are counted by. Times follow the calendar of Viet Nam (UTC+07:00).',
  valuesConfig: {
    DAY: { description: 'Day of publication; keys such as "2026-11-21".' },
    WEEK: { description: 'Week of publication, ISO 8601, Monday to Sunday; keys such as "2026-W47".' },
    MONTH: { description: 'Month of publication; keys such as "2026-11".' },
    PROVINCE: { description: 'Provinces whose bodies act in it; keys are their ids.' },
    SOURCE: { description: 'The site that published it; keys are their ids.' },
    EVENT_KIND: { description: 'Kinds of the events that it reports; keys are values of EventKind.' },
    COUNTRY: { description: 'Countries that it is about; keys are their ids.' },
  },
});

/** Through which map provinces are counted. */
export const ProvinceLens = { TODAY: 'TODAY', AS_PUBLISHED: 'AS_PUBLISHED' } as const;
export type ProvinceLens = keyof typeof ProvinceLens;

registerEnumType(ProvinceLens, {
  name: 'ProvinceLens',
  description:
    'Through which map articles are counted by province: that of the 34 units, or that of their own day.',
  valuesConfig: {
    TODAY: {
      description:
        'The 34 units since 2025-07-01: what is about a merged unit counts for the one that it went into. An article about several units of one province counts once.',
    },
    AS_PUBLISHED: {
      description:
        'The units as the articles have them in `Article.provinces`: the 63 until 2025-06-30, the 34 since, and an older one where a later article is still about it.',
    },
  },
});

/** One bar of a chart; label, node and what may be missing are declared by its resolver. */
@ObjectType('StatisticsBucket', {
  simpleResolvers: true,
  description: 'One bar of a chart: articles that have something in common, and what they speak of.',
})
export class StatisticsBucketType {
  @Field(() => String, {
    description:
      'What they have in common: a day "2026-11-21", a week "2026-W47", a month "2026-11", a global id, or a value of EventKind.',
  })
  readonly key!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that is counted in it, by DAY, WEEK and MONTH; null else.',
  })
  readonly startsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day that is counted in it, by DAY, WEEK and MONTH; null else.',
  })
  readonly endsOn!: string | null;

  @Field(() => Int, { description: 'Number of articles.' })
  readonly articleCount!: number;

  @Field(() => Int, {
    description: 'Number of different events that these articles report; by EVENT_KIND those of the kind.',
  })
  readonly eventCount!: number;

  @Field(() => Int, { description: 'Number of different officials whom these articles name.' })
  readonly officialCount!: number;
}
