import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { GapReason } from '../src/model/gap.ts';
import { DateTimeScalar, UrlScalar } from './scalars.ts';

registerEnumType(GapReason, {
  name: 'GapReason',
  description: 'Why articles of a period may be missing.',
  valuesConfig: {
    NOT_YET_READ: {
      description:
        'Older than what the first reading listed: `ingest --since DATE` walks further back. With an open end: a feed or list, or the whole source, was never read yet.',
    },
    FAILING: {
      description:
        'With an open end: what is named could not be read since then, or lists nothing any more. Else: pages were listed but could not be read while they were.',
    },
    OVERFLOWED: {
      description:
        'More was published while nobody looked than the list holds; `ingest --since DATE` may still find it.',
    },
    DISABLED: { description: 'The source is switched off since.' },
    NOT_CHECKED: {
      description:
        'Since the last check, which found everything: nobody has looked yet. Only in `StatisticsBucket.gaps`, for a bucket that reaches beyond that check.',
    },
  },
});

/** A period in which articles may be missing. */
@ObjectType('SourceGap', {
  simpleResolvers: true,
  description:
    'A period in which articles that a source published may be missing from the graph, both ends included. Outside of gaps the graph has all that its feeds and lists showed up to the last check, save pages that the site refused or that are no articles.',
})
export class SourceGapType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Where it begins; null for the source's own beginning.",
  })
  readonly from!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Where it ends; null while it is open.' })
  readonly to!: string | null;

  @Field(() => GapReason, { description: 'Why.' })
  readonly reason!: GapReason;

  @Field(() => [UrlScalar], {
    description: 'The feeds, lists or pages that were not read; empty where it is about the whole source.',
  })
  readonly urls!: readonly string[];
}
