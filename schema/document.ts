import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateScalar } from './scalars.ts';

/** A numbered legal or party document. */
@ObjectType('LegalDocument', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A numbered legal or party document (Chỉ thị 12-CT/TW).',
})
export class LegalDocumentType extends NodeType {
  @Field(() => String, { nullable: true, description: 'Number and signs: "12-CT/TW".' })
  readonly number!: string | null;

  @Field(() => String, { description: 'Kind as printed: "Chỉ thị", "Nghị quyết".' })
  readonly kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who issued it, where an article or the number says so.',
  })
  readonly issuer!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of issue, where an article gives it.' })
  readonly issuedOn!: string | null;
}

export const LegalDocumentConnectionType = connectionType<LegalDocumentType>(
  'LegalDocument',
  () => LegalDocumentType,
);
