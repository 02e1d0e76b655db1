import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CheckOutcome } from '../src/model/check.ts';
import { DateTimeScalar } from './scalars.ts';

registerEnumType(CheckOutcome, {
  name: 'CheckOutcome',
  description: 'How a check of a source came out.',
  valuesConfig: {
    SUCCEEDED: { description: 'Every feed and list answered and could be read.' },
    PARTIAL: { description: 'Some feed or list could be read, another could not.' },
    FAILED: { description: 'None could be read.' },
  },
});

/** Checks in a row that came out alike. */
@ObjectType('CheckSpan', {
  simpleResolvers: true,
  description:
    'Checks that followed one another and came out alike. A check that came an hour or more too late begins a span of its own, so no span covers a time in which nobody looked.',
})
export class CheckSpanType {
  @Field(() => DateTimeScalar, { description: 'When the first of them began.' })
  readonly from!: string;

  @Field(() => DateTimeScalar, { description: 'When the last of them was over.' })
  readonly to!: string;

  @Field(() => CheckOutcome, { description: 'How they came out.' })
  readonly outcome!: CheckOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'A stable code of what was wrong with a feed or list, such as `FETCH_TIMEOUT`, or `READ_NO_ENTRIES` for one that could be read and lists nothing; null where nothing was wrong.',
  })
  readonly code!: string | null;

  @Field(() => Int, { description: 'How many they are.' })
  readonly count!: number;
}
