import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateTimeScalar } from './scalars.ts';

/** The copies and reports of the same news. */
@ObjectType('Story', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'The group of copies and reports of the same news; a story of one is common.',
})
export class StoryType extends NodeType {
  @Field(() => String, { description: 'Title of the original.' })
  readonly title!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its original was published. A reprint may be dated before it.',
  })
  readonly firstPublishedAt!: string | null;

  @Field(() => Int, { description: 'Number of sites that carry it.' })
  readonly sourceCount!: number;
}

export const StoryConnectionType = connectionType<StoryType>('Story', () => StoryType);
