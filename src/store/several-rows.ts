/**
 * A statement that inserts one row, with parameters for its columns and nothing else. Not into a full-text table, whose columns begin
 * with `rowid`: FTS5 writes out what it has gathered whenever several rows come in one statement.
 */
const INSERT = /^insert (into "\w+" \((?:"\w+"(?:, )?)+\) values )(\((?:\?(?:, )?)+\))([^?]*)$/;

/**
 * The text of a statement that inserts so many rows at once instead of one, their parameters one row after the other; null where it is
 * no such statement. Whoever runs it takes back the whole transaction when it fails, so it may leave rows behind: to be able to
 * take back a statement alone, SQLite would copy each page that it changes (https://sqlite.org/lang_conflict.html).
 */
export function severalRows(sql: string, rows: number): string | null {
  const [, into, row, tail] = INSERT.exec(sql) ?? [];
  if (row === undefined) return null;
  return `insert or fail ${into}${Array<string>(rows).fill(row).join(', ')}${tail}`;
}
