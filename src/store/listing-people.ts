import { type RawBuilder, sql } from 'kysely';
import type { AssociateFilter, MentionFilter, OfficialFilter, PositionFilter } from '../model/filter.ts';
import { type Asking, all, Conditions, type Listing, ofKind } from './listing.ts';
import {
  MENTION_COLUMNS,
  POSITION_COLUMNS,
  type ReadMentionRow,
  type ReadPositionRow,
  toAssociate,
  toMention,
  toOfficial,
  toPosition,
} from './rows.ts';
import { OFFICIAL, type OfficialRow } from './tables.ts';

/** Adds that a position is current or not, and that it was held on a day: see `Position.heldFrom`. */
function whenHeld<F extends { readonly current?: boolean | undefined; readonly on?: string | undefined }>(
  conditions: Conditions<F>,
  { current }: F,
): void {
  if (current !== undefined) conditions.list.push(sql`p.is_current = ${sql.lit(current ? 1 : 0)}`);
  conditions.when(
    (filter) => filter.on,
    (day) => sql<boolean>`p.held_from <= ${day} and (p.held_until is null or p.held_until >= ${day})`,
  );
}

/** Conditions that one and the same position must meet. */
function positionConditions(asking: Asking<OfficialFilter>): readonly RawBuilder<boolean>[] {
  const { dialect, filter } = asking;
  const conditions = new Conditions(asking)
    .among('p.province_id', (filter) => filter.provinceIds)
    .among('p.organization_id', (filter) => filter.organizationIds)
    .when(
      (filter) => filter.organizationKinds,
      (slot) =>
        dialect.within(
          'p.organization_id',
          sql`select id from organization where ${dialect.among(sql.ref('kind'), slot)}`,
        ),
    );
  conditions.named('p.id', (filter) => filter.title);
  whenHeld(conditions, filter);
  return conditions.list;
}

const OFFICIAL_ORDERS: Readonly<
  Record<string, { column: string; type: 'string' | 'number'; isDescending: boolean }>
> = {
  MENTIONS_DESC: { column: 'o.article_count', type: 'number', isDescending: true },
  NAME_ASC: { column: 'o.name_order', type: 'string', isDescending: false },
  LAST_SEEN_DESC: { column: 'o.last_seen', type: 'string', isDescending: true },
};
const orderOf = (name: string) => {
  const order = OFFICIAL_ORDERS[name];
  if (order === undefined) throw new Error(`expected an order of officials, but got ${name}`);
  return order;
};

/** Officials; the parts of a filter that speak of positions must be met by one and the same position. */
export const officialListing: Listing<OfficialFilter, OfficialRow, ReturnType<typeof toOfficial>> = {
  order(name) {
    const { type, isDescending } = orderOf(name);
    return { key: [type, 'string'], isDescending };
  },
  branches(asking) {
    const { dialect, filter } = asking;
    const conditions = new Conditions(asking)
      .among('o.id', (filter) => filter.ids)
      .within(
        'o.id',
        (filter) => filter.articleIds,
        (isOneOf) =>
          sql`select target_id from article_link where ${isOneOf('article_id')} and ${ofKind('target_id', 'OFFICIAL')}`,
      );
    conditions.named('o.id', (filter) => filter.text);
    if (filter.isForeign !== undefined)
      conditions.list.push(sql`o.is_foreign = ${sql.lit(filter.isForeign ? 1 : 0)}`);
    const held = positionConditions(asking);
    if (held.length > 0)
      conditions.list.push(
        dialect.within('o.id', sql`select p.official_id from position p where ${all(held)}`),
      );
    const keys = [sql.ref(orderOf(asking.order).column), sql.ref('o.id')];
    return [{ from: sql`official o`, where: conditions.list, keys }];
  },
  columns: OFFICIAL.columns,
  join: sql`join official t on t.id = k.k1`,
  item: toOfficial,
};

/** Positions: current first, then latest seen. */
export const positionListing: Listing<PositionFilter, ReadPositionRow, ReturnType<typeof toPosition>> = {
  order: () => ({ key: ['number', 'string', 'string'], isDescending: true }),
  branches(asking) {
    const conditions = new Conditions(asking).among('p.official_id', (filter) => filter.officialIds);
    whenHeld(conditions, asking.filter);
    const keys = [sql.ref('p.is_current'), sql.ref('p.last_seen_on'), sql.ref('p.id')];
    return [{ from: sql`position p`, where: conditions.list, keys }];
  },
  columns: POSITION_COLUMNS,
  join: sql`join position t on t.id = k.k2`,
  item: toPosition,
};

/** Mentions: newest article first, then down its text. */
export const mentionListing: Listing<MentionFilter, ReadMentionRow, ReturnType<typeof toMention>> = {
  order: () => ({ key: ['string', 'string', 'number'], isDescending: true }),
  branches: (asking) => [
    {
      from: sql`mention m`,
      where: new Conditions(asking)
        .among('m.article_id', (filter) => filter.articleIds)
        .among('m.official_id', (filter) => filter.officialIds)
        .among('m.position_id', (filter) => filter.positionIds).list,
      keys: [sql.ref('m.published'), sql.ref('m.article_id'), sql.ref('m.place')],
    },
  ],
  columns: MENTION_COLUMNS,
  join: sql`join mention t on t.article_id = k.k1 and t.place = k.k2`,
  item: toMention,
};

/** Counted when asked for: the articles of an official, and the officials of those articles. */
export const associateListing: Listing<
  AssociateFilter,
  { k0: number; k1: string; k2: string },
  ReturnType<typeof toAssociate>
> = {
  order: () => ({ key: ['number', 'string', 'string'], isDescending: true }),
  branches(asking) {
    const own = new Conditions(asking).among('l.target_id', (filter) => filter.officialIds).list;
    const where = all([
      ...own,
      ofKind('l.target_id', 'OFFICIAL'),
      ofKind('o.target_id', 'OFFICIAL'),
      sql<boolean>`o.target_id <> l.target_id`,
    ]);
    return [
      {
        from: sql`(select l.target_id as official_id, o.target_id as other_id, count(*) as shared
          from article_link l join article_link o on o.article_id = l.article_id and o.published = l.published
          where ${where} group by l.target_id, o.target_id) as a`,
        where: [],
        keys: [sql.ref('a.shared'), sql.ref('a.other_id'), sql.ref('a.official_id')],
      },
    ];
  },
  columns: [],
  join: null,
  item: ({ k0, k1, k2 }) => toAssociate({ shared: k0, other_id: k1, official_id: k2 }),
};
