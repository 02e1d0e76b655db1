import { sql } from 'kysely';
import type { Source } from '../model/source.ts';
import type { Engine, Target } from './engine.ts';
import { itemColumns } from './list-sql.ts';
import { articleListing } from './listing-article.ts';
import * as from from './rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Entities, EntityKind } from './store.ts';
import * as tables from './tables.ts';

type Ids = { ids: readonly string[] };

const TABLES: {
  readonly [K in EntityKind]: { readonly table: Target; readonly item: (row: never) => Entities[K] };
} = {
  ARTICLE: { table: tables.ARTICLE, item: from.toArticle },
  EVENT: { table: tables.EVENT, item: from.toEvent },
  OFFICIAL: { table: tables.OFFICIAL, item: from.toOfficial },
  ORGANIZATION: { table: tables.ORGANIZATION, item: from.toOrganization },
  LEGAL_DOCUMENT: { table: tables.LEGAL_DOCUMENT, item: from.toLegalDocument },
  SOURCE: { table: tables.SOURCE, item: from.toSource },
  STORY: { table: tables.STORY, item: from.toStory },
  POSITION: { table: tables.POSITION, item: from.toPosition },
};

/** Kinds whose entities are found by linking references. */
const LINKED: readonly EntityKind[] = ['OFFICIAL', 'EVENT', 'STORY'];

/**
 * The sources, of which there are few and whom every article names, as long as nothing is committed. For an engine that tells without a
 * round trip whether anything was.
 */
class Remembered {
  readonly #engine: Engine;
  readonly #sources = new Map<string, Source>();
  #version: unknown = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async sources(
    ids: readonly string[],
    read: (missing: readonly string[]) => Promise<readonly (Source | null)[]>,
  ): Promise<readonly (Source | null)[]> {
    const version = this.#engine.version();
    if (version !== this.#version) {
      this.#sources.clear();
      this.#version = version;
    }
    const missing = ids.filter((id) => !this.#sources.has(id));
    if (missing.length === 0) return ids.map((id) => this.#sources.get(id) ?? null);
    const found = await read(missing);
    // What was committed meanwhile may be in some of them and not in the others.
    if (this.#engine.version() !== version) return read(ids);
    for (const source of found) if (source !== null) this.#sources.set(source.id, source);
    const own = new Map(missing.map((id, at) => [id, found[at]]));
    return ids.map((id) => own.get(id) ?? this.#sources.get(id) ?? null);
  }
}

/** Finds entities by id. */
export class EntityFinder {
  readonly #engine: Engine;
  readonly #byIds = new Map<EntityKind, Statement<Ids, { id: string; asked: string }>>();
  readonly #remembered: Remembered | null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#remembered = engine.readEach === null ? null : new Remembered(engine);
    const { among } = engine.dialect;
    for (const [kind, { table: target }] of Object.entries(TABLES)) {
      const table = target.name;
      const shown = target.columns.map((column) => sql.ref(`t.${column}`));
      const columns = sql.join(kind === 'ARTICLE' ? itemColumns(articleListing, engine.dialect) : shown);
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
  byIds<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<readonly (Entities[K] | null)[]> {
    if (kind !== 'SOURCE' || this.#remembered === null) return this.#read(kind, ids);
    return this.#remembered.sources(ids, (missing) => this.#read('SOURCE', missing)) as Promise<
      readonly (Entities[K] | null)[]
    >;
  }

  async #read<K extends EntityKind>(
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
