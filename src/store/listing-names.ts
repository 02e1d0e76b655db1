import { type RawBuilder, sql } from 'kysely';
import type { DocumentFilter, OrganizationFilter, RevisionFilter, SourceFilter } from '../model/filter.ts';
import type { NodeKind } from '../model/id.ts';
import { Conditions, type Listing, ofKind } from './listing.ts';
import {
  type ReadSourceRow,
  SOURCE_COLUMNS,
  toLegalDocument,
  toOrganization,
  toRevision,
  toSource,
} from './rows.ts';
import {
  LEGAL_DOCUMENT,
  type LegalDocumentRow,
  ORGANIZATION,
  type OrganizationRow,
  REVISION,
  type RevisionRow,
} from './tables.ts';

/** The id is that of a node which the articles speak of, and whose names have the words. */
function namedConditions<F extends OrganizationFilter | DocumentFilter>(
  kind: NodeKind,
  conditions: Conditions<F>,
): readonly RawBuilder<boolean>[] {
  conditions
    .among('n.id', (filter) => filter.ids)
    .within(
      'n.id',
      (filter) => filter.articleIds,
      (isOneOf) =>
        sql`select target_id from article_link where ${isOneOf('article_id')} and ${ofKind('target_id', kind)}`,
    );
  conditions.named('n.id', (filter) => filter.text);
  return conditions.list;
}

/** Organisations by name, in the order of a Vietnamese dictionary. */
export const organizationListing: Listing<
  OrganizationFilter,
  OrganizationRow,
  ReturnType<typeof toOrganization>
> = {
  order: () => ({ key: ['string', 'string'], isDescending: false }),
  branches(asking) {
    const conditions = new Conditions(asking)
      .among('n.kind', (filter) => filter.kinds)
      .among('n.province_id', (filter) => filter.provinceIds);
    const where = namedConditions('ORGANIZATION', conditions);
    return [{ from: sql`organization n`, where, keys: [sql.ref('n.name_order'), sql.ref('n.id')] }];
  },
  columns: ORGANIZATION.columns,
  join: sql`join organization t on t.id = k.k1`,
  item: toOrganization,
};

/** Documents by number, as a reader counts: 2-CT/TW before 12-CT/TW. */
export const documentListing: Listing<
  DocumentFilter,
  LegalDocumentRow,
  ReturnType<typeof toLegalDocument>
> = {
  order: () => ({ key: ['string', 'string'], isDescending: false }),
  branches(asking) {
    const where = namedConditions('LEGAL_DOCUMENT', new Conditions(asking));
    return [{ from: sql`legal_document n`, where, keys: [sql.ref('n.number_order'), sql.ref('n.id')] }];
  },
  columns: LEGAL_DOCUMENT.columns,
  join: sql`join legal_document t on t.id = k.k1`,
  item: toLegalDocument,
};

/** Sources by name. */
export const sourceListing: Listing<SourceFilter, ReadSourceRow, ReturnType<typeof toSource>> = {
  order: () => ({ key: ['string', 'string'], isDescending: false }),
  branches: (asking) => [
    {
      from: sql`source s`,
      where: new Conditions(asking)
        .among('s.id', (filter) => filter.ids)
        .among('s.kind', (filter) => filter.kinds)
        .among('s.province_id', (filter) => filter.provinceIds).list,
      keys: [sql.ref('s.name_order'), sql.ref('s.id')],
    },
  ],
  columns: SOURCE_COLUMNS,
  join: sql`join source t on t.id = k.k1`,
  item: toSource,
};

/** Earlier states of articles, newest first. */
export const revisionListing: Listing<RevisionFilter, RevisionRow, ReturnType<typeof toRevision>> = {
  order: () => ({ key: ['string', 'string', 'number'], isDescending: true }),
  branches: (asking) => [
    {
      from: sql`article_revision r`,
      where: new Conditions(asking).among('r.article_id', (filter) => filter.articleIds).list,
      keys: [sql.ref('r.at'), sql.ref('r.article_id'), sql.ref('r.revision')],
    },
  ],
  columns: REVISION.columns,
  join: sql`join article_revision t on t.article_id = k.k1 and t.revision = k.k2`,
  item: toRevision,
};
