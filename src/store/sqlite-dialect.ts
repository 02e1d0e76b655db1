import { type RawBuilder, sql } from 'kysely';
import { accentKey, foldText } from '../model/text.ts';
import type { Dialect, IndexedText } from './engine.ts';
import { jsonOf } from './json.ts';
import { Cell, Slot } from './statement.ts';
import { type Phrase, type Words, wordsOf } from './words.ts';

/** A list travels as one JSON text, so that a statement is the same for every number of values. */
const listOf = <A>(values: Slot<A>) => new Slot<A>((args) => jsonOf(values.value(args)));

/** Rows are bound one by one: SQLite runs in this process, and taking them out of one JSON text takes four times as long. */
const cells = <A>(rows: Slot<A>, columns: readonly string[]) =>
  sql.join(columns.map((column) => new Cell(rows, column)));

/** `"đối ngoại" *`: only letters, digits and blanks stand between the quotes, so nothing can break out of them. */
const phraseOf = (columns: string) => (phrase: Phrase) =>
  `${columns} : "${phrase.words.join(' ')}"${phrase.isPrefix ? ' *' : ''}`;

/** An FTS5 expression that wants every phrase (https://sqlite.org/fts5.html, 3). */
export function fts5Expression(words: Words): string {
  return [
    ...words.accented.map(phraseOf('{accented_head accented_body}')),
    ...words.folded.map(phraseOf('{folded_head folded_body}')),
  ].join(' AND ');
}

const expressionOf = <A>(words: Slot<A>) => new Slot<A>((args) => fts5Expression(words.value(args) as Words));
const spaced = (text: string) => wordsOf(text).join(' ');

/**
 * Contentless: the index keeps no second copy of the texts. The tokenizer only parts at blanks, since words are found
 * and folded before they come here, by the same code as for PostgreSQL.
 */
const textTable = (name: string) =>
  `create virtual table ${name} using fts5(accented_head, accented_body, folded_head, folded_body, ` +
  `content = '', contentless_delete = 1, tokenize = 'ascii')`;

/** A head counts ten times a body; bm25 is negative, the better the smaller (https://sqlite.org/fts5.html, 5.1.1). */
const SCORE = 'bm25(%, 10.0, 1.0, 10.0, 1.0)';

/** The SQL of SQLite where it differs. */
export const SQLITE: Dialect = {
  name: 'sqlite',
  ddl: { text: 'text', identity: 'integer primary key', clustered: 'without rowid' },
  textTables: [textTable('article_text'), textTable('name_text')],
  among: (column, values) => sql`${column} in (select value from json_each(${listOf(values)}))`,
  within: (column, query) => sql`${sql.ref(column)} in (${query})`,
  each: (values) => sql`(select value as id from json_each(${listOf(values)}))`,
  contains: (column, text) => sql`instr(${column}, ${text}) > 0`,
  insert(table, rows, tail) {
    const names = sql.join(table.columns.map((name) => sql.ref(name)));
    return sql`insert into ${sql.table(table.name)} (${names}) values (${cells(rows, table.columns)}) ${tail}`;
  },
  // node:sqlite takes five times as long to make a string of a text as TextDecoder takes for the same bytes.
  longText: (column) => sql`cast(${sql.ref(column)} as blob)`,
  matching: (index, _sample, words) =>
    sql`select rowid as number from ${sql.table(index)} where ${sql.table(index)} match ${expressionOf(words)}`,
  hasWords: (index, column, sample, words, areRare) =>
    areRare
      ? sql`${sql.ref(column)} in (${SQLITE.matching(index, sample, words)})`
      : sql`exists (select 1 from ${sql.table(index)}
          where rowid = ${sql.ref(column)} and ${sql.table(index)} match ${expressionOf(words)})`,
  scored: (index, _sample, words) =>
    sql`(select rowid as number, cast(round(-1000000 * ${sql.raw(SCORE.replace('%', index))}) as integer) as score
      from ${sql.table(index)} where ${sql.table(index)} match ${expressionOf(words)})`,
  insertTexts: (index, rows) =>
    sql`insert into ${sql.table(index)} (rowid, accented_head, accented_body, folded_head, folded_body)
      values (${cells(rows, ['n', 'ah', 'ab', 'fh', 'fb'])})`,
  deleteTexts: (index, numbers): RawBuilder<unknown> =>
    sql`delete from ${sql.table(index)} where rowid in (select value from json_each(${listOf(numbers)}))`,
  textRow: ({ number, head, body }: IndexedText) => ({
    n: number,
    ah: spaced(accentKey(head)),
    ab: spaced(accentKey(body)),
    fh: spaced(foldText(head)),
    fb: spaced(foldText(body)),
  }),
};
