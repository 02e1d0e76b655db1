import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ArticleKind } from '../src/model/article.ts';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateTimeScalar, UrlScalar } from './scalars.ts';

registerEnumType(ArticleKind, {
  name: 'ArticleKind',
  description: 'What an article is, by its form.',
  valuesConfig: {
    NEWS: { description: 'A report of what happened.' },
    PREVIEW: { description: 'An announcement of what is to come.' },
    DIGEST: { description: 'Several items of news in one article.' },
    INTERVIEW: { description: 'Questions and answers.' },
    OPINION: { description: 'Commentary, study, exchange of views.' },
    NOTICE: { description: 'An official notice or plan.' },
    PHOTO: { description: 'A picture story.' },
    VIDEO: { description: 'A film with little text.' },
    OTHER: { description: 'None of these, or not known.' },
  },
});

/** The orders of a list of articles. */
export const ArticleOrder = {
  PUBLISHED_DESC: 'PUBLISHED_DESC',
  PUBLISHED_ASC: 'PUBLISHED_ASC',
  RELEVANCE: 'RELEVANCE',
} as const;
export type ArticleOrder = keyof typeof ArticleOrder;

registerEnumType(ArticleOrder, {
  name: 'ArticleOrder',
  description: 'The order of a list of articles.',
  valuesConfig: {
    PUBLISHED_DESC: { description: 'Newest first, undated last.' },
    PUBLISHED_ASC: { description: 'Undated first, then oldest first.' },
    RELEVANCE: { description: 'Best match first, as in `search`; needs `filter.text`.' },
  },
});

/** A picture of an article. */
@ObjectType('Image', { simpleResolvers: true, description: 'A picture of an article.' })
export class ImageType {
  @Field(() => UrlScalar, { description: 'Where the picture lies.' })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: 'Caption as printed.' })
  readonly caption!: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it, as printed.' })
  readonly credit!: string | null;

  @Field(() => Int, { nullable: true, description: 'Width in CSS pixels, where the page states it.' })
  readonly width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in CSS pixels, where the page states it.' })
  readonly height!: number | null;
}

/** An earlier state of an article. */
@ObjectType('ArticleRevision', {
  simpleResolvers: true,
  description: 'An earlier state of an article, kept when its title, lead or text changed.',
})
export class ArticleRevisionType {
  @Field(() => Int, {
    description: '1 for the first reading, one more for each change of title, lead or text.',
  })
  readonly revision!: number;

  @Field(() => DateTimeScalar, { description: 'When this state was read.' })
  readonly at!: string;

  @Field(() => String, { description: 'The title it had.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The lead it had; null without one.' })
  readonly lead!: string | null;

  @Field(() => String, { description: 'The body it had, in the form of `Article.text`.' })
  readonly text!: string;
}

/** A news item. */
@ObjectType('Article', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A news item (schema.org NewsArticle) with what it says of events, officials, organisations and documents.',
})
export class ArticleType extends NodeType {
  @Field(() => UrlScalar, { description: 'The address it was read at.' })
  readonly url!: string;

  @Field(() => UrlScalar, {
    description: 'The address that identifies it: mirrors, mobile and print views folded.',
  })
  readonly canonicalUrl!: string;

  @Field(() => ArticleKind, { description: 'What it is, by its form.' })
  readonly kind!: ArticleKind;

  @Field(() => String, {
    description: 'Its headline, after the kicker (the line above it) where the page has one.',
  })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The summary above the body (sapô); null where the page has none.',
  })
  readonly lead!: string | null;

  @Field(() => String, {
    description:
      'Body as plain text: NFC, paragraphs parted by one blank line, page furniture and related links removed.',
  })
  readonly text!: string;

  @Field(() => String, { description: 'Body as sanitised HTML, safe to embed.' })
  readonly html!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  readonly language!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; null where the page shows no readable stamp.',
  })
  readonly publishedAt!: string | null;

  @Field(() => Boolean, {
    description: 'True where the page gave only a day; `publishedAt` is then midnight in Viet Nam.',
  })
  readonly publishedOnly!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was first read.' })
  readonly fetchedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When what the graph holds of it last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: '1 for the first reading, one more for each change of title, lead or text.',
  })
  readonly revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its author as printed; null where the page names none.',
  })
  readonly byline!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Another paper that the page names as the one its report was taken from ("Theo Báo Cao Bằng"); null where it names none.',
  })
  readonly credit!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The section of the site that it stands in, in the site's words; null where the page names none.",
  })
  readonly section!: string | null;

  @Field(() => [String], { description: 'Tags that the site gave it.' })
  readonly tags!: readonly string[];

  @Field(() => [ImageType], { description: 'Pictures of the article, in the order of the page.' })
  readonly images!: readonly ImageType[];

  @Field(() => Int, { description: 'Number of words (syllables parted by spaces) of the text.' })
  readonly wordCount!: number;
}

export const ArticleConnectionType = connectionType<ArticleType>('Article', () => ArticleType);
