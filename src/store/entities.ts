import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { itemColumns } from './list-sql.ts';
import { articleListing } from './listing-article.ts';
import * as from from './rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Entities, EntityKind } from './store.ts';

type Ids = { ids: readonly string[] };

const TABLES: {
  readonly [K in EntityKind]: { readonly table: string; readonly item: (row: never) => Entities[K] };
} = {
  ARTICLE: { table: 'article', item: from.toArticle },
  EVENT: { table: 'event', item: from.toEvent },
  OFFICIAL: { table: 'official', item: from.toOfficial },
  ORGANIZATION: { table: 'organization', item: from.toOrganization },
  LEGAL_DOCUMENT: { table: 'legal_document', item: from.toLegalDocument },
  SOURCE: { table: 'source', item: from.toSource },
  STORY: { table: 'story', item: from.toStory },
  POSITION: { table: 'position', item: from.toPosition },
};

/** Kinds whose entities are found by linking references. */
const LINKED: readonly EntityKind[] = ['OFFICIAL', 'EVENT', 'STORY'];

/** Finds entities by id. */
export class EntityFinder {
  readonly #engine: Engine;
  readonly #byIds = new Map<EntityKind, Statement<Ids, { id: string; asked: string }>>();

  constructor(engine: Engine) {
    this.#engine = engine;
    const { among } = engine.dialect;
    for (const [kind, { table }] of Object.entries(TABLES)) {
      const columns = kind === 'ARTICLE' ? sql.join(itemColumns(articleListing, engine.dialect)) : sql`t.*`;
      const own = sql`select ${columns}, t.id as asked from ${sql.table(table)} as t
        where ${among(sql.ref('t.id'), slot<Ids>('ids'))}`;
      // Through references: an id that was an entity's before it was joined with another still leads to it.
      const joined = sql`select ${columns}, r.id as asked from reference r join ${sql.table(table)} as t
        on t.id = r.entity_id where ${among(sql.ref('r.id'), slot<Ids>('ids'))} and r.id <> r.entity_id`;
      const isLinked = LINKED.includes(kind as EntityKind);
      this.#byIds.set(kind as EntityKind, engine.statement(isLinked ? sql`${own} union all ${joined}` : own));
    }
  }

  /** As `Store.byIds` promises. */
  async byIds<K extends EntityKind>(
    kind: K,
    ids: readonly string[],
  ): Promise<readonly (Entities[K] | null)[]> {
    const statement = this.#byIds.get(kind);
    if (statement === undefined) throw new Error(`expected an entity kind, but got ${kind}`);
    if (ids.length === 0) return [];
    const found = new Map<string, Entities[K]>();
    for (const { asked, ...row } of await this.#engine.read(statement, { ids: [...new Set(ids)] })) {
      // What has the id itself stands above what it was joined with once.
      if (asked === row.id || !found.has(asked)) found.set(asked, TABLES[kind].item(row as never));
    }
    return ids.map((id) => found.get(id) ?? null);
  }
}
