import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';

/** An official named in an article. */
@ObjectType('Mention', {
  simpleResolvers: true,
  description:
    'An official named in an article, in the position that the article gives; once for each position.',
})
export class MentionType {
  @Field(() => String, {
    nullable: true,
    description: 'The office words, as printed; null where the article gives none.',
  })
  readonly title!: string | null;
}

export const MentionConnectionType = connectionType<MentionType>('Mention', () => MentionType);
