import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A statement whose rows come as arrays, and the names of what stands in them. */
export interface Prepared {
  readonly statement: StatementSync;
  /** None where it answers nothing. */
  readonly columns: readonly string[];
}

/** Prepares a statement. Throws what SQLite says of it. */
export function prepared(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return { statement, columns: statement.columns().map(({ name }) => name) };
}

/** What a prepared statement answers, a row as the values of its columns. */
export const rowsOf = (statement: StatementSync, parameters: readonly unknown[]) =>
  statement.all(...(parameters as SQLInputValue[])) as unknown as unknown[][];

/**
 * Rows as objects. Those that node:sqlite makes are dictionaries to V8, which takes several times as long to make, to copy and to read
 * them.
 */
export function objectsOf<R>(columns: readonly string[], rows: readonly (readonly unknown[])[]): R[] {
  const empty: Record<string, unknown> = {};
  for (const column of columns) empty[column] = null;
  return rows.map((values) => {
    const row = { ...empty };
    for (let at = 0; at < columns.length; at += 1) row[columns[at] as string] = values[at];
    return row as R;
  });
}
