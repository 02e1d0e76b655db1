import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { articleColumns } from './listing-article.ts';
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
  readonly #byIds = new Map<EntityKind, Statement<Ids, { id: string }>>();
  /** Through references: an id that was an entity's before it was joined with another still leads to it. */
  readonly #byReferences = new Map<EntityKind, Statement<Ids, { id: string; asked: string }>>();

  constructor(engine: Engine) {
    this.#engine = engine;
    for (const [kind, { table }] of Object.entries(TABLES)) {
      const columns = kind === 'ARTICLE' ? articleColumns(engine.dialect) : sql`t.*`;
      const among = engine.dialect.among(sql.ref('id'), slot<Ids>('ids'));
      this.#byIds.set(
        kind as EntityKind,
        engine.statement(sql`select ${columns} from ${sql.table(table)} as t where ${among}`),
      );
      if (!LINKED.includes(kind as EntityKind)) continue;
      const asked = engine.dialect.among(sql.ref('r.id'), slot<Ids>('ids'));
      this.#byReferences.set(
        kind as EntityKind,
        engine.statement(
          sql`select ${columns}, r.id as asked from reference r join ${sql.table(table)} as t on t.id = r.entity_id
            where ${asked}`,
        ),
      );
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
    const rows = await this.#engine.read(statement, { ids: [...new Set(ids)] });
    const found = new Map(rows.map((row) => [row.id, TABLES[kind].item(row as never)]));
    const through = this.#byReferences.get(kind);
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    if (through !== undefined && missing.length > 0) {
      for (const row of await this.#engine.read(through, { ids: missing }))
        found.set(row.asked, TABLES[kind].item(row as never));
    }
    return ids.map((id) => found.get(id) ?? null);
  }
}
