import { type RawBuilder, sql } from 'kysely';
import { kindOfId, type NodeKind } from '../model/id.ts';
import type { Engine } from './engine.ts';
import { grouped } from './grouped.ts';
import { Slot, type Statement, slot } from './statement.ts';
import type { EntityKind } from './store.ts';

type Asked = { readonly ids: ReadonlyMap<NodeKind | null, readonly string[]> };
type Ids = { readonly ids: readonly string[] };

/** Kinds of node that have rows. */
type StoredKind = Exclude<EntityKind, 'POSITION'>;

/** The table of each kind, and whether ids of it were joined with others. */
const TABLES: Readonly<Record<StoredKind, { readonly table: string; readonly isLinked: boolean }>> = {
  ARTICLE: { table: 'article', isLinked: false },
  EVENT: { table: 'event', isLinked: true },
  OFFICIAL: { table: 'official', isLinked: true },
  ORGANIZATION: { table: 'organization', isLinked: false },
  LEGAL_DOCUMENT: { table: 'legal_document', isLinked: false },
  SOURCE: { table: 'source', isLinked: false },
  STORY: { table: 'story', isLinked: true },
};
const KINDS = Object.keys(TABLES) as readonly StoredKind[];

/** Finds out which ids lead to something, without reading what it is. */
export class Presence {
  readonly #engine: Engine;
  /** By the kinds of the ids. */
  readonly #present = new Map<string, Statement<Asked, { asked: string; id: string }>>();
  readonly #removed: Statement<Ids, { id: string }>;

  constructor(engine: Engine) {
    this.#engine = engine;
    const among = engine.dialect.among(sql.ref('node_id'), slot<Ids>('ids'));
    this.#removed = engine.statement(
      sql`select distinct node_id as id from change where kind = 'REMOVED' and ${among}`,
    );
  }

  /** As `Store.presentIds` promises. */
  async present(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = grouped([...new Set(ids)], kindOfId, (id) => id);
    const kinds = KINDS.filter((kind) => asked.has(kind));
    if (kinds.length === 0) return new Map();
    const shape = kinds.join(' ');
    const statement = this.#present.get(shape) ?? this.#statementOf(kinds);
    this.#present.set(shape, statement);
    const found = new Map<string, string>();
    for (const row of await this.#engine.read(statement, { ids: asked })) {
      // What has the id itself stands above what it was joined with once.
      if (row.asked === row.id || !found.has(row.asked)) found.set(row.asked, row.id);
    }
    return found;
  }

  /** As `Store.removedIds` promises. */
  async removed(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#engine.read(this.#removed, { ids: [...new Set(ids)] });
    return new Set(rows.map(({ id }) => id));
  }

  #statementOf(kinds: readonly StoredKind[]) {
    const { among } = this.#engine.dialect;
    const selects = kinds.flatMap((kind): readonly RawBuilder<unknown>[] => {
      const { table, isLinked } = TABLES[kind];
      const ids = new Slot<Asked>((args) => args.ids.get(kind) ?? []);
      const own = sql`select t.id as asked, t.id from ${sql.table(table)} t where ${among(sql.ref('t.id'), ids)}`;
      if (!isLinked) return [own];
      const joined = sql`select r.id as asked, t.id from reference r join ${sql.table(table)} t on t.id = r.entity_id
        where ${among(sql.ref('r.id'), ids)}`;
      return [own, joined];
    });
    return this.#engine.statement<Asked, { asked: string; id: string }>(sql.join(selects, sql` union all `));
  }
}
