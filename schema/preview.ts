import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UrlScalar } from './scalars.ts';

/** An article of a preview. */
@ObjectType('PreviewArticle', {
  simpleResolvers: true,
  description: 'An article as it would be stored. What could not be read is null.',
})
export class PreviewArticleType {
  @Field(() => UrlScalar, { description: 'Its canonical address.' })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its sapô.' })
  readonly lead!: string | null;

  @Field(() => String, { nullable: true, description: 'Its text, paragraphs parted by blank lines.' })
  readonly text!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  readonly publishedAt!: string | null;

  @Field(() => [String], { description: 'Names of the officials that it speaks of, each once.' })
  readonly officials!: readonly string[];

  @Field(() => [String], { description: 'Names of the events that it reports, each once.' })
  readonly events!: readonly string[];
}

/** What a preview could not read. */
@ObjectType('PreviewIssue', {
  simpleResolvers: true,
  description: 'Something that could not be read, or only imperfectly.',
})
export class PreviewIssueType {
  @Field(() => String, { description: 'The part that it is about, such as `publishedAt`.' })
  readonly field!: string;

  @Field(() => String, { description: 'A stable code such as `READ_NOT_AN_ARTICLE`.' })
  readonly code!: string;

  @Field(() => String, { description: 'What was expected and what came.' })
  readonly detail!: string;
}

/** What the rules make of a document. */
@ObjectType('Preview', {
  simpleResolvers: true,
  description: 'What the rules make of a page, feed or list, of which nothing is stored.',
})
export class PreviewType {
  @Field(() => UrlScalar, { description: 'Where it came from, after redirects.' })
  readonly url!: string;

  @Field(() => String, { description: 'The CMS family whose rules read it.' })
  readonly family!: string;

  @Field(() => [PreviewArticleType], {
    description: 'The article of the page; of a feed or list the first articles, five at most.',
  })
  readonly articles!: readonly PreviewArticleType[];

  @Field(() => [PreviewIssueType], { description: 'What could not be read, or only imperfectly.' })
  readonly issues!: readonly PreviewIssueType[];
}
