import { Field, InputType } from 'type-graphql';
import { DateScalar } from './scalars.ts';

/** A run of days, open where an end is not given. */
@InputType('DateRange', {
  description: 'A run of calendar days in Viet Nam, open where an end is not given.',
})
export class DateRangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive.' })
  readonly to?: string | null;
}
