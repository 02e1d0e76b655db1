import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HealthStatus, SourceKind } from '../src/model/source.ts';
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
        'Title, text or date is missing from more than a fifth of its articles of the last 30 days.',
    },
    FAILING: { description: 'The last check failed.' },
    DISABLED: { description: 'The operator switched it off.' },
    NEVER_CHECKED: { description: 'It was never read yet.' },
  },
});

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
  description:
    "Share (0 to 1) of a source's articles of the last 30 days that have each field; 1 where there are none.",
})
export class FieldCoverageType {
  @Field(() => Float, { description: 'Share with a title.' })
  readonly title!: number;

  @Field(() => Float, { description: 'Share with a sapô.' })
  readonly lead!: number;

  @Field(() => Float, { description: 'Share with a date of publication.' })
  readonly publishedAt!: number;

  @Field(() => Float, { description: 'Share with a text.' })
  readonly text!: number;

  @Field(() => Float, { description: 'Share with a picture.' })
  readonly image!: number;
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

  @Field(() => FieldCoverageType, { description: 'How complete its recent articles are.' })
  readonly coverage!: FieldCoverageType;
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
}
