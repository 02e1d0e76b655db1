import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind } from '../src/model/change.ts';
import { NodeKind } from '../src/model/id.ts';
import { DateTimeScalar } from './scalars.ts';

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened to a node.',
  valuesConfig: {
    ADDED: { description: 'It came into the graph.' },
    UPDATED: { description: 'A field or relation of it changed.' },
    REMOVED: { description: 'It left the graph.' },
  },
});

/** One step of the graph's history. */
@ObjectType('Change', {
  simpleResolvers: true,
  description:
    "One step of the graph's history. Cursors are totally ordered; resuming after one misses nothing and repeats nothing.",
})
export class ChangeType {
  @Field(() => ChangeKind, { description: 'What happened to the node.' })
  readonly kind!: ChangeKind;

  @Field(() => NodeKind, { description: 'Of which kind the node is.' })
  readonly nodeKind!: NodeKind;

  @Field(() => ID, { description: 'The global id of the node.' })
  readonly nodeId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was committed.' })
  readonly at!: string;
}
