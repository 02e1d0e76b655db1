import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ProvinceKind } from '../src/model/province.ts';
import { NodeType } from './node.ts';
import { DateScalar } from './scalars.ts';

registerEnumType(ProvinceKind, {
  name: 'ProvinceKind',
  description: 'The two kinds of province-level unit.',
  valuesConfig: {
    PROVINCE: { description: 'A province (tỉnh).' },
    CITY: { description: 'A centrally run city (thành phố trực thuộc Trung ương).' },
  },
});

/** A province-level unit; what depends on the day is declared by its resolver. */
@ObjectType('Province', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A province-level unit. The 63 units until 2025-06-30 and the 34 since; history is kept, not rewritten.',
})
export class ProvinceType extends NodeType {
  @Field(() => String, { description: 'Name in Vietnamese, without "tỉnh" or "thành phố".' })
  readonly name!: string;

  @Field(() => String, { description: 'Name in English.' })
  readonly englishName!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer existed; null for a current unit.',
  })
  readonly abolishedOn!: string | null;
}
