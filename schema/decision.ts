import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Decision } from '../src/model/decision.ts';
import { DateTimeScalar } from './scalars.ts';

/** The kinds of decision. */
export const DecisionKind = {
  MERGE_OFFICIALS: 'MERGE_OFFICIALS',
  SPLIT_OFFICIAL: 'SPLIT_OFFICIAL',
  RETRACT_MENTION: 'RETRACT_MENTION',
  RETRACT_ARTICLE: 'RETRACT_ARTICLE',
  ADD_SOURCE: 'ADD_SOURCE',
  ENABLE_SOURCE: 'ENABLE_SOURCE',
  DISABLE_SOURCE: 'DISABLE_SOURCE',
} as const satisfies Readonly<{ [K in Decision['kind']]: K }>;

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What operators can decide.',
  valuesConfig: {
    MERGE_OFFICIALS: { description: 'Several officials are one person.' },
    SPLIT_OFFICIAL: { description: 'In some articles an official is somebody else of the same name.' },
    RETRACT_MENTION: { description: 'An article does not speak of an official.' },
    RETRACT_ARTICLE: { description: 'An article is not to be in the graph.' },
    ADD_SOURCE: { description: 'A site is to be read too.' },
    ENABLE_SOURCE: { description: 'A source is to be read again.' },
    DISABLE_SOURCE: { description: 'A source is not to be read any more.' },
  },
});

/** A decision in the log of what operators did. */
@ObjectType('Decision', {
  simpleResolvers: true,
  description:
    'What an operator decided, above what the rules found. Ids are those that the operator gave; what they named may have another id since, or be gone.',
})
export class DecisionType {
  @Field(() => Int, { description: 'Its number in the log: 1 for the first.' })
  readonly number!: number;

  @Field(() => DateTimeScalar, { description: 'When it was carried out.' })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "Why, in the operator's words; null without any." })
  readonly reason!: string | null;
}
