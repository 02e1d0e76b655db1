import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { severalRows } from '../../src/store/several-rows.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Statement, slot } from '../../src/store/statement.ts';

type Rows = { rows: readonly { id: string; count: number }[] };

test('an insert of one row becomes one of several, whatever follows the row', () => {
  expect(severalRows('insert into "a" ("b", "c") values (?, ?) returning b', 3)).toBe(
    'insert or fail into "a" ("b", "c") values (?, ?), (?, ?), (?, ?) returning b',
  );
});

test.each([
  ['an update', 'update "a" set "b" = ? where "c" = ?'],
  ['an insert into a full-text table', 'insert into "a" (rowid, b) values (?, ?)'],
  [
    'an insert with a parameter behind its row',
    'insert into "a" ("b") values (?) on conflict ("b") do update set c = ?',
  ],
])('%s stays as it is', (_what, text) => {
  expect(severalRows(text, 2)).toBeNull();
});

/** A table that holds nothing yet, and a statement that inserts into it and answers with what it inserted. */
async function table() {
  const engine = openSqlite(':memory:');
  onTestFinished(() => engine.close());
  await engine.write(() =>
    engine.execute('create table thing (id text primary key, count integer not null)'),
  );
  const target = { name: 'thing', columns: ['id', 'count'] };
  const insert: Statement<Rows, { id: string }> = engine.statement(
    engine.dialect.insert(target, slot<Rows>('rows'), sql`returning id`),
  );
  const stored = async () =>
    (
      await engine.read(
        engine.statement<object, { id: string; count: number }>(sql`select * from thing order by count`),
        {},
      )
    ).map(({ id, count }) => `${id} ${count}`);
  return { engine, insert, stored };
}

const rowsTo = (length: number) => Array.from({ length }, (_none, at) => ({ id: `row ${at}`, count: at }));

test('rows that are inserted several at once are all stored, each with its own values, and each is answered for', async () => {
  const { engine, insert, stored } = await table();
  const rows = rowsTo(53);
  const answers = await engine.write((run) => run(insert, { rows }));
  expect(answers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(await stored()).toEqual(rows.map(({ id, count }) => `${id} ${count}`));
});

test('when one of the rows cannot be stored, none of the transaction is', async () => {
  const { engine, insert, stored } = await table();
  const twice = [...rowsTo(20), { id: 'row 10', count: 20 }, ...rowsTo(40).slice(21)];
  await expect(engine.write((run) => run(insert, { rows: twice }))).rejects.toThrow('UNIQUE');
  expect(await stored()).toEqual([]);
});
