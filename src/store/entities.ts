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

/** Finds entities by id. */
export class EntityFinder {
  readonly #engine: Engine;
  readonly #byIds = new Map<EntityKind, Statement<Ids, { id: string }>>();

  constructor(engine: Engine) {
    this.#engine = engine;
    for (const [kind, { table }] of Object.entries(TABLES)) {
      const columns = kind === 'ARTICLE' ? articleColumns(engine.dialect) : sql`t.*`;
      const among = engine.dialect.among(sql.ref('id'), slot<Ids>('ids'));
      this.#byIds.set(
        kind as EntityKind,
        engine.statement(sql`select ${columns} from ${sql.table(table)} as t where ${among}`),
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
    return ids.map((id) => found.get(id) ?? null);
  }
}
