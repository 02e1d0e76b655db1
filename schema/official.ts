import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateScalar } from './scalars.ts';

/** The orders of a list of officials. */
export const OfficialOrder = {
  MENTIONS_DESC: 'MENTIONS_DESC',
  NAME_ASC: 'NAME_ASC',
  LAST_SEEN_DESC: 'LAST_SEEN_DESC',
} as const;
export type OfficialOrder = keyof typeof OfficialOrder;

registerEnumType(OfficialOrder, {
  name: 'OfficialOrder',
  description: 'The order of a list of officials.',
  valuesConfig: {
    MENTIONS_DESC: { description: 'Those named in most articles first.' },
    NAME_ASC: { description: 'By given name, as Vietnamese lists do.' },
    LAST_SEEN_DESC: { description: 'Those named most recently first.' },
  },
});

/** A person in public office. */
@ObjectType('Official', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A person in public office (Popolo Person), folded from all articles that name them.',
})
export class OfficialType extends NodeType {
  @Field(() => String, { description: 'The spelling most often printed, without honorific.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Other spellings that were printed.' })
  readonly otherNames!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Honorific as printed: "đồng chí", "Thượng tọa".' })
  readonly honorific!: string | null;

  @Field(() => Boolean, { description: 'True for someone who serves another country.' })
  readonly isForeign!: boolean;

  @Field(() => Int, { description: 'Number of articles that name them.' })
  readonly articleCount!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the newest article that names them.' })
  readonly lastSeenOn!: string | null;
}

/** An official named in the same articles as another. */
@ObjectType('Associate', {
  simpleResolvers: true,
  description: 'An official named in the same articles as another.',
})
export class AssociateType {
  @Field(() => Int, { description: 'Number of articles that name both.' })
  readonly sharedArticleCount!: number;
}

export const OfficialConnectionType = connectionType<OfficialType>('Official', () => OfficialType);
