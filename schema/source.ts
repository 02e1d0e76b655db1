import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HealthStatus, ListingKind, SourceKind } from '../src/model/source.ts';
import { NodeType } from './node.ts';
import { DateTimeScalar, UrlScalar } from './scalars.ts';

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Whose site a source is.',
  valuesConfig: {
    FRONT: { description: 'Of the Viet Nam Fatherland Front.' },
    FRIENDSHIP_UNION: { description: 'Of a union of friendship organisations.' },
    PRESS: { description: 'Of a newspaper or magazine.' },
  },
});

registerEnumType(HealthStatus, {
  name: 'HealthStatus',
  description: 'What the history of reading a source amounts to.',
  valuesConfig: {
    OK: { description: 'It is read and gives what is expected.' },
    EMPTY: { description: 'The last reading listed nothing.' },
    STALE: { description: 'No article is younger than three times what is expected.' },
    THINNING: {
      description:
        "A field has grown rarer: its share among the articles of the last 30 days is more than a fifth below the source's usual (`usualCoverage`; where nothing is usual yet, title, text or date is missing from more than a fifth), and three articles at least lack it by that. Or a field's own rule has stopped answering (`drift`): what is known of the site covers less than before, even where a general rule steps in.",
    },
    FAILING: { description: 'The last check failed.' },
    DISABLED: { description: 'The operator switched it off.' },
    NEVER_CHECKED: { description: 'It was never read yet.' },
  },
});

registerEnumType(ListingKind, {
  name: 'ListingKind',
  description: 'How a site announces its articles.',
  valuesConfig: {
    FEED: { description: 'By a feed: RSS, Atom or JSON Feed.' },
    LIST: { description: 'By a page that lists them.' },
    SITEMAP: { description: 'By a sitemap.' },
  },
});

/** Where a site announces its articles. */
@ObjectType('SourceListing', { simpleResolvers: true, description: 'Where a site announces its articles.' })
export class SourceListingType {
  @Field(() => ListingKind, { description: 'In which form.' })
  readonly kind!: ListingKind;

  @Field(() => UrlScalar, { description: 'At which address.' })
  readonly url!: string;
}

/** What went wrong last. */
@ObjectType('SourceError', { simpleResolvers: true, description: 'What went wrong in reading a source.' })
export class SourceErrorType {
  @Field(() => String, { description: 'A stable code such as `FETCH_TIMEOUT`.' })
  readonly code!: string;

  @Field(() => String, { description: 'A sentence that an operator can act on.' })
  readonly message!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  readonly at!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'The address that was asked for, where one was.' })
  readonly url!: string | null;
}

/** How complete the recent articles of a source are. */
@ObjectType('FieldCoverage', {
  simpleResolvers: true,
  description: "Share (0 to 1) of a source's articles that have each field; 1 where there are none.",
})
export class FieldCoverageType {
  @Field(() => Float, { description: 'Share with a title.' })
  readonly title!: number;

  @Field(() => Float, { description: 'Share with a lead (sapô).' })
  readonly lead!: number;

  @Field(() => Float, { description: 'Share with a date of publication.' })
  readonly publishedAt!: number;

  @Field(() => Float, { description: 'Share with a text.' })
  readonly text!: number;

  @Field(() => Float, { description: 'Share with a picture.' })
  readonly image!: number;
}

/** A field for which a general rule steps in. */
@ObjectType('FieldDrift', {
  simpleResolvers: true,
  description:
    "A field that the rules of the source's own family used to answer on most of its pages, and for which a general rule steps in on three or more of the ten newest: the site has changed, and what the general rule finds may be less exact.",
})
export class FieldDriftType {
  @Field(() => String, { description: 'Which: `title`, `lead`, `publishedAt` or `text`.' })
  readonly field!: string;

  @Field(() => String, { description: 'The rule that answered before, such as `epi.sapo`.' })
  readonly usualRule!: string;

  @Field(() => String, { description: 'The rule that answers now, such as `generic.meta`.' })
  readonly presentRule!: string;

  @Field(() => DateTimeScalar, { description: 'When the first article that shows it was published.' })
  readonly since!: string;

  @Field(() => Float, {
    description: 'Share (0 to 1) of the ten newest articles that a general rule answers for.',
  })
  readonly share!: number;
}

/** How reading a source goes. */
@ObjectType('SourceHealth', { simpleResolvers: true, description: 'How reading a source goes.' })
export class SourceHealthType {
  @Field(() => HealthStatus, { description: 'What the history amounts to now.' })
  readonly status!: HealthStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last asked.' })
  readonly lastCheckedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last answered readably.' })
  readonly lastSucceededAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The newest publication date among its articles.',
  })
  readonly lastArticleAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to be asked next.' })
  readonly nextCheckAt!: string | null;

  @Field(() => Int, { description: 'Number of checks that failed since the last that succeeded.' })
  readonly consecutiveFailures!: number;

  @Field(() => SourceErrorType, {
    nullable: true,
    description: 'What went wrong last; null where nothing is wrong.',
  })
  readonly lastError!: SourceErrorType | null;

  @Field(() => FieldCoverageType, {
    description: 'How complete the articles of the 30 days before the last check are.',
  })
  readonly coverage!: FieldCoverageType;

  @Field(() => FieldCoverageType, {
    nullable: true,
    description:
      'How complete those of the 180 days before these are; null while they are fewer than 20, which tell too little.',
  })
  readonly usualCoverage!: FieldCoverageType | null;

  @Field(() => [FieldDriftType], {
    description: 'Fields whose own rule has stopped answering; a general rule answers now.',
  })
  readonly drift!: readonly FieldDriftType[];
}

/** A site that is read. */
@ObjectType('Source', { implements: NodeType, simpleResolvers: true, description: 'A site that is read.' })
export class SourceType extends NodeType {
  @Field(() => String, { description: 'Name of the site.' })
  readonly name!: string;

  @Field(() => SourceKind, { description: 'Whose site it is.' })
  readonly kind!: SourceKind;

  @Field(() => UrlScalar, { description: 'Its front page.' })
  readonly homepage!: string;

  @Field(() => String, { description: 'The CMS family whose rules read it.' })
  readonly family!: string;

  @Field(() => Boolean, { description: 'Whether it is read at all.' })
  readonly enabled!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether somebody read its pages and found its rules right. Else they are the convention of its CMS, and fields may be missing or less exact.',
  })
  readonly isVerified!: boolean;
}
