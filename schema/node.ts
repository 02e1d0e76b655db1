import { Field, ID, InterfaceType, registerEnumType } from 'type-graphql';
import { kindOfId, NodeKind } from '../src/model/id.ts';

registerEnumType(NodeKind, {
  name: 'NodeKind',
  description: 'The kinds of node in the graph.',
  valuesConfig: {
    ARTICLE: { description: 'A news item.' },
    EVENT: { description: 'Something that takes place on a day or a run of days.' },
    OFFICIAL: { description: 'A person in public office.' },
    ORGANIZATION: { description: 'A body in which people hold offices.' },
    LEGAL_DOCUMENT: { description: 'A numbered legal or party document.' },
    PROVINCE: { description: 'A province-level unit of Viet Nam.' },
    SOURCE: { description: 'A site that is read.' },
    STORY: { description: 'The copies and reports of the same news.' },
    COUNTRY: { description: 'A country other than Viet Nam.' },
  },
});

/** The GraphQL type of each kind of node. */
const TYPE_NAMES: Readonly<Record<NodeKind, string>> = {
  ARTICLE: 'Article',
  EVENT: 'Event',
  OFFICIAL: 'Official',
  ORGANIZATION: 'Organization',
  LEGAL_DOCUMENT: 'LegalDocument',
  PROVINCE: 'Province',
  SOURCE: 'Source',
  STORY: 'Story',
  COUNTRY: 'Country',
};

/** The GraphQL type of the node that a global id names; undefined for what is no id of ours. */
export function nodeTypeName(id: string): string | undefined {
  const kind = kindOfId(id);
  return kind === null ? undefined : TYPE_NAMES[kind];
}

/** Anything with a global id (Relay). The prefix of the id names the kind, so the type needs no look at the value. */
@InterfaceType('Node', {
  description: 'Anything with a global id (Relay object identification).',
  resolveType: ({ id }: NodeType) => nodeTypeName(id),
})
export abstract class NodeType {
  @Field(() => ID, {
    description:
      'The global id, the same for ever for the same thing; opaque, though it reads as `<kind>:<key>`.',
  })
  readonly id!: string;
}
