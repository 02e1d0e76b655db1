import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of a list that is read both ways. */
@ArgsType()
export class PagingArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'At most this many items from the start or from `after`: 1 to 100, 20 when not given.',
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'At most this many items from the end or before `before`: 1 to 100. Not together with `first`.',
  })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  readonly before?: string | null;
}
