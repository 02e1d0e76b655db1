import { Field, ID, InputType } from 'type-graphql';
import { OrganizationKind } from '../src/model/organization.ts';
import { DateScalar } from './scalars.ts';

/** Which officials a list keeps. */
@InputType('OfficialFilter', {
  description:
    'Which officials a list keeps. The parts are joined by "and", the values of one part by "or"; an empty list matches nothing, and an id that nothing has is refused with BAD_ID. Parts about positions must hold of one and the same position.',
})
export class OfficialFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Provinces of a position; the units merged into one count for it, see `predecessors`.',
  })
  readonly provinces?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
  })
  readonly predecessors?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations of a position.' })
  readonly organizations?: readonly string[] | null;

  @Field(() => [OrganizationKind], { nullable: true, description: 'Kinds of organisation of a position.' })
  readonly organizationKinds?: readonly OrganizationKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of a position's title, as `ArticleFilter.text`.",
  })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the name, as `ArticleFilter.text`.' })
  readonly text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Count only positions that are (or are not) current.',
  })
  readonly current?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Count only positions held on this day, from heldFrom to heldUntil.',
  })
  readonly on?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Keep only those who do (or do not) serve another country.',
  })
  readonly isForeign?: boolean | null;
}
