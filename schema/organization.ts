import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OrganizationKind, OrganizationLevel } from '../src/model/organization.ts';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What kind of body an organisation is.',
  valuesConfig: {
    FRONT: { description: 'The Viet Nam Fatherland Front (Mặt trận Tổ quốc Việt Nam), of any level.' },
    FRIENDSHIP_UNION: {
      description: 'A union of friendship organisations (Liên hiệp các tổ chức hữu nghị).',
    },
    FRIENDSHIP_ASSOCIATION: { description: 'A friendship association with one country (hội hữu nghị).' },
    PARTY: { description: 'The Communist Party of Viet Nam (Đảng Cộng sản Việt Nam) and its bodies.' },
    STATE: { description: 'Government and administration.' },
    ASSEMBLY: {
      description: 'The National Assembly or a council of the people (Quốc hội, hội đồng nhân dân).',
    },
    MASS_ORGANIZATION: {
      description: 'An association or mass organisation (hội, đoàn thể chính trị - xã hội).',
    },
    RELIGIOUS: { description: 'A church or religious body.' },
    EMBASSY: { description: 'Embassy or consulate.' },
    NGO: { description: 'Non-governmental organisation.' },
    PRESS: { description: 'Newspaper, magazine, broadcaster.' },
    OTHER: { description: 'None of these, or not known.' },
  },
});

registerEnumType(OrganizationLevel, {
  name: 'OrganizationLevel',
  description: 'At which level of administration an organisation stands.',
  valuesConfig: {
    CENTRAL: { description: 'The whole country.' },
    PROVINCE: { description: 'A province or centrally run city.' },
    DISTRICT: { description: 'A district (until 2025-06-30).' },
    COMMUNE: { description: 'A commune or ward.' },
    FOREIGN: { description: 'Another country.' },
  },
});

/** A body in which people hold offices. */
@ObjectType('Organization', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A body in which people hold offices (Popolo Organization).',
})
export class OrganizationType extends NodeType {
  @Field(() => String, { description: 'Name as most often printed.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Other names and abbreviations that were printed.' })
  readonly otherNames!: readonly string[];

  @Field(() => OrganizationKind, { description: 'What kind of body it is.' })
  readonly kind!: OrganizationKind;

  @Field(() => OrganizationLevel, { nullable: true, description: 'At which level it stands, where known.' })
  readonly level!: OrganizationLevel | null;
}

export const OrganizationConnectionType = connectionType<OrganizationType>(
  'Organization',
  () => OrganizationType,
);
