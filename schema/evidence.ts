import { Field, Float, Int, ObjectType } from 'type-graphql';

/** The receipt of a statement; `article` is declared by its resolver. */
@ObjectType('Evidence', {
  simpleResolvers: true,
  description:
    'Where the graph got a statement from: the sentence, its place in the article, the rule and how sure it is.',
})
export class EvidenceType {
  @Field(() => String, { description: "The sentence, cut from the article's text." })
  readonly quote!: string;

  @Field(() => Int, { description: 'Where the statement begins in `Article.text`, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, {
    description: 'Where the statement ends in `Article.text`, in UTF-16 code units, exclusive.',
  })
  readonly end!: number;

  @Field(() => String, {
    description: 'The extraction rule that made it, a stable name such as `official.title-name`.',
  })
  readonly rule!: string;

  @Field(() => Float, { description: 'How sure the rule is, 0 to 1.' })
  readonly confidence!: number;
}
