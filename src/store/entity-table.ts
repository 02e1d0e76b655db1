import { sql } from 'kysely';
import type { ChangeKind } from '../model/change.ts';
import type { Engine, Run, Target } from './engine.ts';
import { type Statement, slot } from './statement.ts';
import type { Table } from './table.ts';
import type { NamedText, NameTurn } from './text-writer.ts';

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
  readonly #engine: Engine;
  readonly #table: Table<R>;
  readonly #select: Statement<Ids, R>;
  readonly #insert: Statement<Rows<R>, never>;
  /** By the columns that they write. */
  readonly #updates = new Map<string, Statement<Rows<R>, never>>();
  readonly #delete: Statement<Ids, never>;
  readonly #text: ((row: R) => NamedText) | null;
  readonly #hidden: ReadonlySet<string>;

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
    this.#engine = engine;
    this.#table = table;
    this.#hidden = new Set(hidden);
    this.#text = text;
    const byId = dialect.among(sql.ref('id'), slot<Ids>('ids'));
    const columns = sql.join(table.columns.map((name) => sql.ref(name)));
    this.#select = engine.statement(sql`select ${columns} from ${sql.table(table.name)} where ${byId}`);
    this.#insert = engine.statement(dialect.insert(table, slot<Rows<R>>('rows'), sql``));
    this.#delete = engine.statement(sql`delete from ${sql.table(table.name)} where ${byId}`);
  }

  /** The stored rows of these ids. */
  async stored(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, R>> {
    const rows = ids.length === 0 ? [] : await run(this.#select, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Makes the stored rows of these ids what was folded: an id without a folded row is removed.
   * @param names is told what these are found by from now on
   * @param stored the rows of these ids as they are
   * @param alsoChanged ids that count as updated even where their own row stays as it was
   * @returns what changed, by id
   */
  async replace(
    run: Run,
    names: NameTurn,
    ids: readonly string[],
    stored: ReadonlyMap<string, R>,
    folded: ReadonlyMap<string, R>,
    alsoChanged: ReadonlySet<string> = new Set(),
  ): Promise<readonly Step<R>[]> {
    const steps: Step<R>[] = [];
    const added: R[] = [];
    const changed: R[] = [];
    for (const id of [...ids].sort()) {
      const before = stored.get(id);
      const after = folded.get(id);
      if (after === undefined) {
        if (before !== undefined) steps.push({ kind: 'REMOVED', id, row: before, before });
      } else if (before === undefined) {
        steps.push({ kind: 'ADDED', id, row: after, before: null });
        added.push(after);
      } else {
        const differing = this.#differing(before, after);
        if (differing.length > 0) changed.push(after);
        const isSeen = alsoChanged.has(id) || differing.some((column) => !this.#hidden.has(column));
        if (isSeen) steps.push({ kind: 'UPDATED', id, row: after, before });
      }
    }
    const removed = steps.filter((step) => step.kind === 'REMOVED').map((step) => step.id);
    if (added.length > 0) await run(this.#insert, { rows: added });
    await this.#update(run, stored, changed);
    if (removed.length > 0) await run(this.#delete, { ids: removed });
    this.#turnNames(names, steps);
    return steps;
  }

  #differing(before: R | undefined, after: R): readonly (keyof R & string)[] {
    return this.#table.columns.filter((column) => before?.[column] !== after[column]);
  }

  /** Writes only columns that differ: an index is written whenever one of its columns is, though it be what it was. */
  async #update(run: Run, stored: ReadonlyMap<string, R>, changed: readonly R[]): Promise<void> {
    const shapes = new Map<string, { columns: readonly string[]; rows: R[] }>();
    for (const row of changed) {
      const columns = this.#differing(stored.get(row.id), row);
      const shape = columns.join();
      const alike = shapes.get(shape);
      if (alike === undefined) shapes.set(shape, { columns, rows: [row] });
      else alike.rows.push(row);
    }
    for (const [shape, { columns, rows }] of shapes) {
      let update = this.#updates.get(shape);
      if (update === undefined) {
        const target = { name: this.#table.name, columns };
        update = this.#engine.statement<Rows<R>, never>(
          this.#engine.dialect.update(target, slot<Rows<R>>('rows')),
        );
        this.#updates.set(shape, update);
      }
      await run(update, { rows });
    }
  }

  /** No text hangs on a hidden column. */
  #turnNames(names: NameTurn, steps: readonly Step<R>[]): void {
    const textOf = this.#text;
    if (textOf === null) return;
    for (const { kind, id, row, before } of steps) {
      if (kind === 'REMOVED') names.removed.push(id);
      else if (before === null) names.added.push(textOf(row));
      else {
        const text = textOf(row);
        if (JSON.stringify(textOf(before)) !== JSON.stringify(text)) names.changed.push(text);
      }
    }
  }
}
