import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.ts';

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

  @Field(() => Boolean, { description: 'False once an article says that it ended ("nguyên", succeeded).' })
  readonly isCurrent!: boolean;
}
