import { Field, ID, InputType, Int } from 'type-graphql';
import { SourceKind } from '../src/model/source.ts';
import { UrlScalar } from './scalars.ts';

const ADDRESSES = () => [UrlScalar];

/** A site to be read. */
@InputType('SourceInput', {
  description:
    'A site to be read. Where neither `feeds` nor `lists` nor `sitemaps` are given, it is looked over from its homepage for them.',
})
export class SourceInputType {
  @Field(() => String, {
    description:
      'A short name for it, of lower-case letters, digits and hyphens, which no other source has: `mttq-hue` makes `source:mttq-hue`.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'Name of the site.' })
  readonly name!: string;

  @Field(() => SourceKind, { description: 'Whose site it is.' })
  readonly kind!: SourceKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The province whose body publishes it; none for a central site.',
  })
  readonly province?: string | null;

  @Field(() => UrlScalar, { description: 'Its front page. Articles count when they lie on the same host.' })
  readonly homepage!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The CMS family whose rules read it; `generic`, or what is found, when left out.',
  })
  readonly family?: string | null;

  @Field(ADDRESSES, { nullable: true, description: 'Its RSS, Atom or JSON feeds.' })
  readonly feeds?: readonly string[] | null;

  @Field(ADDRESSES, { nullable: true, description: 'Pages that list its articles.' })
  readonly lists?: readonly string[] | null;

  @Field(ADDRESSES, { nullable: true, description: 'Its sitemaps.' })
  readonly sitemaps?: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A new article is expected at least this often, in hours, 1 to 8760; 48 when left out. Beyond three times that the source is STALE.',
  })
  readonly expectEveryHours?: number | null;
}
