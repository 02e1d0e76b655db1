import { sql } from 'kysely';
import type { Official } from '../model/official.ts';
import type { Source } from '../model/source.ts';
import type { Engine, Target } from './engine.ts';
import { itemColumns } from './list-sql.ts';
import { articleListing } from './listing-article.ts';
import { Remembered } from './remembered.ts';
import * as from from './rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Entities, EntityKind } from './store.ts';
import * as tables from './tables.ts';

type Ids = { ids: readonly string[] };

const TABLES: {
  readonly [K in EntityKind]: { readonly table: Target; readonly item: (row: never) => Entities[K] };
} = {
  ARTICLE: { table: tables.WHOLE_ARTICLE, item: from.toArticle },
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

/** What is remembered of each kind may take so much memory. */
const REMEMBERED_BYTES = 8_000_000;
/** What an entity takes beside its texts, which have two bytes a character. */
const ENTITY_BYTES = 300;
const sourceBytes = ({ name, homepage }: Source) => ENTITY_BYTES + 2 * (name.length + homepage.length);
const officialBytes = ({ name, otherNames }: Official) =>
  ENTITY_BYTES + 2 * otherNames.reduce((sum, other) => sum + other.length + 16, name.length);

/** Finds entities by id. */
export class EntityFinder {
  readonly #engine: Engine;
  readonly #byIds = new Map<EntityKind, Statement<Ids, { id: string; asked: string }>>();
  /** Few, and named by many articles. */
  readonly #remembered: { readonly [K in EntityKind]?: Remembered<Entities[K]> };

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#remembered =
      engine.readEach === null
        ? {}
        : {
            SOURCE: new Remembered(engine, REMEMBERED_BYTES, sourceBytes),
            OFFICIAL: new Remembered(engine, REMEMBERED_BYTES, officialBytes),
          };
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

  /** Officials as they were at a version of the database, each under its present id; null where they have to be read. */
  officialsAt(version: unknown, ids: readonly string[]): readonly Official[] | null {
    return this.#remembered.OFFICIAL?.at(version, ids) ?? null;
  }

  /** As `Store.byIds` promises. */
  byIds<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<readonly (Entities[K] | null)[]> {
    const remembered: Remembered<Entities[K]> | undefined = this.#remembered[kind];
    return remembered === undefined
      ? this.#read(kind, ids)
      : remembered.get(ids, (missing) => this.#read(kind, missing));
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
