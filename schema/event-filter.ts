import { Field, ID, InputType } from 'type-graphql';
import { EventKind, EventStatus } from '../src/model/event.ts';
import { DateRangeInput } from './date-range.ts';

/** Which events a list keeps. */
@InputType('EventFilter', {
  description:
    'Which events a list keeps. The parts are joined by "and", the values of one part by "or"; an empty list matches nothing, and an id that nothing has is refused with BAD_ID.',
})
export class EventFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Provinces where it takes place; the units merged into one count for it, see `predecessors`.',
  })
  readonly provinces?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
  })
  readonly predecessors?: boolean | null;

  @Field(() => [EventKind], { nullable: true, description: 'What kind of event it is.' })
  readonly kinds?: readonly EventKind[] | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Events with at least one day in the range.' })
  readonly on?: DateRangeInput | null;

  @Field(() => [EventStatus], { nullable: true, description: 'Where it stands today.' })
  readonly status?: readonly EventStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations that hold it.' })
  readonly organizers?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Officials who take part.' })
  readonly officials?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Numbered documents that it is about.' })
  readonly documents?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Countries that it is about.' })
  readonly countries?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of its name or venue, as `ArticleFilter.text`.',
  })
  readonly text?: string | null;
}
