import { sql } from 'kysely';
import type { ChangeKind } from '../model/change.ts';
import type { Engine, Run, Target } from './engine.ts';
import { type Statement, slot } from './statement.ts';
import type { Table } from './table.ts';
import { type NamedText, TextWriter } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };

/** What became of an entity when it was folded anew. */
export interface Step<R> {
  readonly kind: ChangeKind;
  readonly id: string;
  /** The row as it is now, or as it was where it was removed. */
  readonly row: R;
  /** The row as it was; null where there was none. */
  readonly before: R | null;
}

/** The provinces that a step touches: where the entity belonged before, and where it belongs now. */
export const provincesOf = (
  ...rows: readonly ({ readonly province_id: string | null } | null)[]
): string[] => [...new Set(rows.flatMap((row) => row?.province_id ?? []))];

/** `on conflict` clause that overwrites all other columns of a table. */
export function overwrite(table: Target, key: string) {
  const columns = table.columns.filter((name) => name !== key);
  const sets = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  return sql`on conflict (${sql.ref(key)}) do update set ${sql.join(sets)}`;
}

/** The table of a folded entity: compares what was folded with what is stored and writes only what differs. */
export class EntityTable<R extends { id: string }> {
  readonly #table: Table<R>;
  readonly #select: Statement<Ids, R>;
  readonly #upsert: Statement<Rows<R>, never>;
  readonly #delete: Statement<Ids, never>;
  readonly #texts: TextWriter;
  readonly #text: ((row: R) => NamedText) | null;
  /** The columns by which an entity has changed. */
  readonly #shown: readonly (keyof R & string)[];

  /**
   * @param text what of a row is found by full text, null when nothing is
   * @param hidden columns that only later folds read, so that nobody is told when nothing but these changed
   */
  constructor(
    engine: Engine,
    table: Table<R>,
    text: ((row: R) => NamedText) | null,
    hidden: readonly (keyof R & string)[] = [],
  ) {
    const { dialect } = engine;
    this.#table = table;
    this.#shown = table.columns.filter((column) => !hidden.includes(column));
    this.#text = text;
    this.#texts = new TextWriter(engine);
    const byId = dialect.among(sql.ref('id'), slot<Ids>('ids'));
    const columns = sql.join(table.columns.map((name) => sql.ref(name)));
    this.#select = engine.statement(sql`select ${columns} from ${sql.table(table.name)} where ${byId}`);
    this.#upsert = engine.statement(dialect.insert(table, slot<Rows<R>>('rows'), overwrite(table, 'id')));
    this.#delete = engine.statement(sql`delete from ${sql.table(table.name)} where ${byId}`);
  }

  /** The stored rows of these ids. */
  async stored(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, R>> {
    const rows = await run(this.#select, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Makes the stored rows of these ids what was folded: an id without a folded row is removed.
   * @param alsoChanged ids that count as updated even where their own row stays as it was
   * @param known the stored rows of these ids, where they have been read already
   * @returns what changed, by id
   */
  async replace(
    run: Run,
    ids: readonly string[],
    folded: ReadonlyMap<string, R>,
    alsoChanged: ReadonlySet<string> = new Set(),
    known: ReadonlyMap<string, R> | null = null,
  ): Promise<readonly Step<R>[]> {
    const stored = known ?? (await this.stored(run, ids));
    const steps: Step<R>[] = [];
    const written: R[] = [];
    for (const id of [...ids].sort()) {
      const before = stored.get(id);
      const after = folded.get(id);
      if (after === undefined) {
        if (before !== undefined) steps.push({ kind: 'REMOVED', id, row: before, before });
      } else if (before === undefined) {
        steps.push({ kind: 'ADDED', id, row: after, before: null });
        written.push(after);
      } else {
        const differs = this.#shown.some((column) => before[column] !== after[column]);
        if (differs || this.#table.columns.some((column) => before[column] !== after[column]))
          written.push(after);
        if (differs || alsoChanged.has(id)) steps.push({ kind: 'UPDATED', id, row: after, before });
      }
    }
    const removed = steps.filter((step) => step.kind === 'REMOVED').map((step) => step.id);
    if (written.length > 0) await run(this.#upsert, { rows: written });
    if (removed.length > 0) await run(this.#delete, { ids: removed });
    await this.#writeTexts(run, stored, written, removed);
    return steps;
  }

  async #writeTexts(
    run: Run,
    stored: ReadonlyMap<string, R>,
    written: readonly R[],
    removed: readonly string[],
  ) {
    const textOf = this.#text;
    if (textOf === null) return;
    if (removed.length > 0) await this.#texts.removeNames(run, removed);
    const texts = written
      .filter((row) => {
        const before = stored.get(row.id);
        return before === undefined || JSON.stringify(textOf(before)) !== JSON.stringify(textOf(row));
      })
      .map(textOf);
    if (texts.length > 0) await this.#texts.writeNames(run, texts);
  }
}
