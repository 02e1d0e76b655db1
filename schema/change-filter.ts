import { Field, ID, InputType } from 'type-graphql';
import { NodeKind } from '../src/model/id.ts';

/** Which changes a list or subscription keeps. */
@InputType('ChangeFilter', {
  description:
    'Which changes to keep. The parts are joined by "and", the values of one part by "or"; an empty list matches nothing, and an id that nothing has or had is refused with BAD_ID.',
})
export class ChangeFilterInput {
  @Field(() => [NodeKind], { nullable: true, description: 'Kinds of the changed node.' })
  readonly nodeKinds?: readonly NodeKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Provinces that it touches; the units merged into one count for it, see `predecessors`.',
  })
  readonly provinces?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
  })
  readonly predecessors?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Sites that it comes from.' })
  readonly sources?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Officials whom it touches.' })
  readonly officials?: readonly string[] | null;
}
