import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { PackedRows } from '../../src/store/packed-rows.ts';
import { SQLITE_BUILDER } from '../../src/store/sqlite-builder.ts';

const ROWS = new PackedRows({ id: 'PLAIN', title: 'TEXT', count: 'NUMBER', lead: 'TEXT_OR_NULL' });

type Row = readonly [id: string, title: string, count: number, lead: string | null];

/** The rows as SQLite packs them, last id first, at most `limit`, and as they are unpacked. */
function through(rows: readonly Row[], limit = 100): unknown[][] {
  const database = new DatabaseSync(':memory:');
  database.exec('create table t (id text, title text, count integer, lead text)');
  for (const row of rows) database.prepare('insert into t values (?, ?, ?, ?)').run(...row);
  const columns = ROWS.columns.map((name) => sql.ref(`t.${name}`));
  const select = sql`select ${ROWS.row(columns)} from t order by t.id desc limit ${sql.lit(limit)}`;
  const { sql: text } = ROWS.all(select).compile(SQLITE_BUILDER);
  const statement = database.prepare(text);
  statement.setReturnArrays(true);
  const packed = statement.all() as unknown as unknown[][];
  database.close();
  expect(packed).toHaveLength(1);
  return ROWS.unpack(packed[0] ?? []);
}

it.each<[string, Row]>([
  ['Vietnamese', ['a', 'Đoàn kết', 3, 'Hội nghị tập huấn']],
  ['null', ['a', 'Tin', 0, null]],
  ['an empty text, which is not null', ['a', '', 0, '']],
  ['what marks a text that is there', ['a', '=', 1, '=']],
  ['line ends, tabs, quotes and control characters', ['a', 'a\r\n\t"\'\\\u0001\u001f', 1, '\u001e']],
  ['a byte order mark and characters beyond 16 bits', ['a', '\ufeff𠀀', 1, '\ufeff🇻🇳']],
  ['letters that are not ASCII among plain texts', ['đ', 'Tin', 1, null]],
  ['numbers below zero and large', ['a', 'Tin', -2_147_483_648, null]],
])('hands over %s', (_name, row) => {
  expect(through([row])).toEqual([row]);
});

it('hands over no rows', () => {
  expect(through([])).toEqual([]);
});

it('keeps the order of the rows, and no more than are asked for', () => {
  const rows = Array.from(
    { length: 30 },
    (_none, n): Row => [`${n + 10}`, `Tin ${n}`, n, n % 2 ? null : 'ố'],
  );
  expect(through(rows)).toEqual(rows.toReversed());
  expect(through(rows, 7)).toEqual(rows.toReversed().slice(0, 7));
});
