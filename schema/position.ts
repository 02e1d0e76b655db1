import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PositionEnd } from '../src/model/official.ts';
import { DateScalar } from './scalars.ts';

registerEnumType(PositionEnd, {
  name: 'PositionEnd',
  description: 'How it is known that a position is over.',
  valuesConfig: {
    STATED: { description: 'An article says when it ended.' },
    FORMER: { description: 'A later article calls it former ("nguyên").' },
    MOVED: {
      description:
        'The person was later given another seat of the body that excludes it: chair after vice chair.',
    },
    SUCCEEDED: { description: 'Another was later given the seat, of which the body has one.' },
    BODY_ABOLISHED: {
      description:
        'A law ended the body on 30 June 2025: with its province (NQ 202/2025/QH15), or with all districts (NQ 203/2025/QH15).',
    },
  },
});

/** A person in a post at an organisation. */
@ObjectType('Position', {
  simpleResolvers: true,
  description: 'A person in a post at an organisation (Popolo Membership).',
})
export class PositionType {
  @Field(() => String, { description: 'The office words, as printed: "Phó Chủ tịch Thường trực".' })
  readonly title!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, only where an article says so (elected, appointed).',
  })
  readonly startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, only where an article says so.' })
  readonly endedOn!: string | null;

  @Field(() => DateScalar, { description: 'Day of the oldest article that gives this position.' })
  readonly firstSeenOn!: string;

  @Field(() => DateScalar, { description: 'Day of the newest article that gives this position.' })
  readonly lastSeenOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From when on it counts as held: startedOn, or the day of an earlier article that speaks of it as held; null where articles only call it former, or speak of it as held only after heldUntil.',
  })
  readonly heldFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which it counts as held, known from an article, a successor or a law: the person may have left before. Null while nothing says that it is over.',
  })
  readonly heldUntil!: string | null;

  @Field(() => PositionEnd, { nullable: true, description: 'What heldUntil is known by.' })
  readonly endKnownBy!: PositionEnd | null;

  @Field(() => Boolean, { description: 'False once anything says that it is over, see endKnownBy.' })
  readonly isCurrent!: boolean;
}
