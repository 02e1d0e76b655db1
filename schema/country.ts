import { Field, ObjectType } from 'type-graphql';
import { NodeType } from './node.ts';

/** A country other than Viet Nam. */
@ObjectType('Country', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A country other than Viet Nam.',
})
export class CountryType extends NodeType {
  @Field(() => String, { description: 'Name in Vietnamese.' })
  readonly name!: string;

  @Field(() => String, { description: 'Name in English.' })
  readonly englishName!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code.' })
  readonly code!: string;
}
