import { Field, ID, InputType } from 'type-graphql';
import { ArticleKind } from '../src/model/article.ts';
import { SourceKind } from '../src/model/source.ts';
import { DateRangeInput } from './date-range.ts';

/** Which articles a list keeps. */
@InputType('ArticleFilter', {
  description:
    'Which articles a list keeps. The parts are joined by "and", the values of one part by "or"; an empty list matches nothing, and an id that nothing has is refused with BAD_ID.',
})
export class ArticleFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Provinces whose bodies act in it; the units merged into one count for it, see `predecessors`.',
  })
  readonly provinces?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
  })
  readonly predecessors?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Sites that published it.' })
  readonly sources?: readonly string[] | null;

  @Field(() => [SourceKind], { nullable: true, description: 'Kinds of site that published it.' })
  readonly sourceKinds?: readonly SourceKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Officials whom it names.' })
  readonly officials?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations that it names.' })
  readonly organizations?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Events that it reports.' })
  readonly events?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Numbered documents that it cites.' })
  readonly documents?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Countries that it is about.' })
  readonly countries?: readonly string[] | null;

  @Field(() => [ArticleKind], { nullable: true, description: 'What it is, by its form.' })
  readonly kinds?: readonly ArticleKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Languages of the text, BCP 47 in any case. Only the language itself counts: "vi-VN" is "vi".',
  })
  readonly languages?: readonly string[] | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Day of publication in Viet Nam.' })
  readonly published?: DateRangeInput | null;

  @Field(() => [String], { nullable: true, description: 'Tags that the site gave it.' })
  readonly tags?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Full text, diacritics optional: 'doi ngoai nhan dan' finds 'đối ngoại nhân dân'. All words must occur; \"...\" or “...” is a phrase, a final * a prefix. At most 500 characters, 32 words and 2 prefixes; an empty text keeps all, one of signs alone nothing.",
  })
  readonly text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Hide syndicated copies, keep the original of each story.',
  })
  readonly distinct?: boolean | null;
}
