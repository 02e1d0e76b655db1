import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';

/** Something that a search found; its fields are declared by its resolver. */
@ObjectType('SearchHit', { description: 'Something that a search found, and how.' })
export class SearchHitType {
  @Field(() => NodeType, { description: 'What was found.' })
  readonly node!: NodeType;

  @Field(() => Float, {
    description:
      'How it was found, 0 to 1: 1 its name or title is the text; 0.8 it begins with the text; 0.6 all words stand in its names or title; 0.4 in title and lead, or in names and venue or issuer; 0.2 in title, lead and text.',
  })
  readonly score!: number;

  @Field(() => String, {
    description:
      'The best passage as HTML: of title, lead and text or of the names, about 200 characters, what was found between <mark> tags, everything else escaped.',
  })
  readonly highlight!: string;
}

/** A page of what a search found. */
export const SearchHitConnectionType = connectionType<unknown>('SearchHit', () => SearchHitType);
