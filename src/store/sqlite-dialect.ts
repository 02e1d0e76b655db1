import { type RawBuilder, sql } from 'kysely';
import type { Phrase, Words } from '../model/words.ts';
import { articleNumberSql, datedNumber, datedNumberSql, sqliteDatedTexts } from './dated-texts.ts';
import type { Dialect } from './engine.ts';
import { jsonOf } from './json.ts';
import { Cell, Slot } from './statement.ts';
import { broken, kindWord, type TextIndex, type TextPart, wholeNames } from './text-index.ts';

/** A list travels as one JSON text, so that a statement is the same for every number of values. */
const listOf = <A>(values: Slot<A>) => new Slot<A>((args) => jsonOf(values.value(args)));

/** Rows are bound one by one: SQLite runs in this process, and taking them out of one JSON text takes four times as long. */
const cells = <A>(rows: Slot<A>, columns: readonly string[]) =>
  sql.join(columns.map((column) => new Cell(rows, column)));

const equalities = <A>(rows: Slot<A>, columns: readonly string[]) =>
  columns.map((column) => sql`${sql.ref(column)} = ${new Cell(rows, column)}`);

/** `"đối ngoại" *`: only letters, digits and blanks stand between the quotes, so nothing can break out of them. */
const phraseOf = (columns: string) => (phrase: Phrase) =>
  `${columns} : "${phrase.words.join(' ')}"${phrase.isPrefix ? ' *' : ''}`;

const HEAD = ['{accented_head}', '{folded_head}'] as const;
const ALL = ['{accented_head accented_body}', '{folded_head folded_body}'] as const;

const found = (words: Words, [accented, folded]: readonly [string, string]) =>
  [...words.accented.map(phraseOf(accented)), ...words.folded.map(phraseOf(folded))].join(' AND ');

/** Names that begin with the words, or only those that are the words; null where the words cannot be a name. */
function named({ accented, name }: Words, isWhole: boolean): string | null {
  if (name === null || (isWhole && name.isPrefix)) return null;
  const whole = name.isPrefix ? [] : wholeNames(name).map((word) => `{folded_head} : "${word}"`);
  const start = isWhole ? [] : [`{folded_head} : ^ "${name.words.join(' ')}"${name.isPrefix ? ' *' : ''}`];
  return [`(${[...start, ...whole].join(' OR ')})`, ...accented.map(phraseOf(HEAD[0]))].join(' AND ');
}

/** Matches of nothing: no word is this mark alone. */
const NOTHING = '"\ue005"';
const without = (wanted: string, better: string | null) =>
  better === null ? `(${wanted})` : `((${wanted}) NOT (${better}))`;

/** An FTS5 expression that wants every phrase (https://sqlite.org/fts5.html, 3), in the part that is asked for. */
export function fts5Expression(words: Words, { kind, tier }: TextPart = {}): string {
  const [whole, begun] = [named(words, true), named(words, false)];
  const wanted = {
    ANY: () => found(words, ALL),
    EXACT: () => whole ?? NOTHING,
    PREFIX: () => without(begun ?? NOTHING, whole),
    NAME: () => without(found(words, HEAD), begun),
    LEAD: () => without(found(words, ALL), found(words, HEAD)),
  }[tier ?? 'ANY']();
  return kind === undefined ? wanted : `{folded_head} : "${kindWord(kind)}" AND ${wanted}`;
}

const isPrefixed = ({ accented, folded }: Words) => [...accented, ...folded].some(({ isPrefix }) => isPrefix);

/** The condition that the words make on an index, or on what is called so. */
function matches<A>(index: string, words: Slot<A>, part: TextPart | undefined): RawBuilder<boolean> {
  const expression = new Slot<A>((args) => fts5Expression(words.value(args) as Words, part));
  return sql<boolean>`${sql.ref(index)} match ${expression}`;
}

const isOfArticles = (index: TextIndex) => index !== 'name_text';

/**
 * Contentless: the index keeps no second copy of the texts. The tokenizer only parts at blanks, since words are found
 * and folded before they come here, by the same code as for PostgreSQL.
 */
const textTable = (name: string) =>
  `create virtual table ${name} using fts5(accented_head, accented_body, folded_head, folded_body, ` +
  `content = '', contentless_delete = 1, tokenize = 'ascii')`;

/** The SQL of SQLite where it differs. */
export const SQLITE: Dialect = {
  name: 'sqlite',
  ddl: {
    text: 'text',
    identity: 'integer primary key',
    clustered: 'without rowid',
    claim: 'create table if not exists schema_version (version integer primary key)',
  },
  nestsLoops: true,
  matches: { frequent: 500, common: 20_000 },
  textTables: [
    textTable('article_text'),
    textTable('article_head'),
    textTable('article_title'),
    textTable('name_text'),
  ],
  dated: sqliteDatedTexts(matches),
  among: (column, values) => sql`${column} in (select value from json_each(${listOf(values)}))`,
  // Most lists are empty, which is seen before they are read.
  sharing: (column, values) =>
    sql`(${sql.ref(column)} <> '[]' and exists (select 1 from json_each(${sql.ref(column)}) j where ${SQLITE.among(sql.ref('j.value'), values)}))`,
  amongNumbers: (column, values) => SQLITE.among(column, values),
  within: (column, query) => sql`${sql.ref(column)} in (${query})`,
  each: (values) => sql`(select value as id, key as place from json_each(${listOf(values)}))`,
  contains: (column, text) => sql`instr(${column}, ${text}) > 0`,
  insert(table, rows, tail) {
    const names = sql.join(table.columns.map((name) => sql.ref(name)));
    return sql`insert into ${sql.table(table.name)} (${names}) values (${cells(rows, table.columns)}) ${tail}`;
  },
  update(table, rows, key = ['id']) {
    const sets = sql.join(equalities(rows, table.columns));
    const same = sql.join(equalities(rows, key), sql` and `);
    return sql`update ${sql.table(table.name)} set ${sets} where ${same}`;
  },
  remove(table, rows) {
    const same = sql.join(equalities(rows, table.columns), sql` and `);
    return sql`delete from ${sql.table(table.name)} where ${same}`;
  },
  // %G and %V are the year and number of the ISO week (https://sqlite.org/lang_datefunc.html).
  // Most instants lie in the day and month that their text begins with, which is quicker to see than to reckon.
  period(unit, column) {
    const at = sql.ref(column);
    const format = { DAY: '%Y-%m-%d', WEEK: '%G-W%V', MONTH: '%Y-%m' }[unit];
    const reckoned = sql<string>`strftime(${sql.lit(format)}, ${at}, '+7 hours')`;
    if (unit === 'WEEK') return reckoned;
    const [length, seen] =
      unit === 'DAY' ? [10, sql`substr(${at}, 12, 2) < '17'`] : [7, sql`substr(${at}, 9, 2) < '28'`];
    return sql`case when ${seen} then substr(${at}, 1, ${sql.lit(length)}) else ${reckoned} end`;
  },
  // Midnight in Viet Nam is 17:00 UTC of the day before; "weekday 0" is the Sunday that ends an ISO week.
  periodEnd: (unit, column) => {
    const last = { DAY: [], WEEK: ['weekday 0'], MONTH: ['start of month', '+1 month', '-1 day'] }[unit];
    const steps = ['+7 hours', ...last].map((step) => sql.lit(step));
    return sql`coalesce(strftime('%Y-%m-%dT17:00:00.000Z', ${sql.ref(column)}, ${sql.join(steps)}), '~')`;
  },
  // node:sqlite takes five times as long to make a string of a text as TextDecoder takes for the same bytes.
  longText: (column) => sql`cast(${sql.ref(column)} as blob)`,
  matching: (index, _sample, words, part) =>
    sql`select ${isOfArticles(index) ? articleNumberSql(sql.ref('rowid')) : sql.ref('rowid')} as number
      from ${sql.table(index)} where ${matches(index, words, part)}`,
  // FTS5 lists matches at five a microsecond, a look-up of one row takes forty: only for common words are look-ups quicker,
  // and never for a prefix, for which FTS5 gathers all words that begin so before it answers. The plus sign keeps the planner
  // from beginning with the matches (https://sqlite.org/optoverview.html, 2), "is not null" from making a join of the look-up.
  hasWords(index, { number, published }, sample, words, often, part) {
    const matching = SQLITE.matching(index, sample, words, part);
    if (often === 'RARE') return sql`${number} in (${matching})`;
    if (often === 'FREQUENT' || isPrefixed(sample)) return sql`+${number} in (${matching})`;
    const row = published === undefined ? number : datedNumberSql(published, number);
    return sql`(select rowid from ${sql.table(index)} where rowid = ${row} and ${matches(index, words, part)}) is not null`;
  },
  insertTexts: (index, rows) =>
    sql`insert into ${sql.table(index)} (rowid, accented_head, accented_body, folded_head, folded_body)
      values (${cells(rows, ['n', 'ah', 'ab', 'fh', 'fb'])})`,
  articleText: datedNumber,
  deleteTexts: (index, numbers): RawBuilder<unknown> =>
    sql`delete from ${sql.table(index)} where rowid in (select value from json_each(${listOf(numbers)}))`,
  textRow: (number, { accented, folded, marks }) => ({
    n: number,
    ah: broken(accented.names),
    ab: broken(accented.parts),
    fh: [broken(folded.names), ...marks].join(' '),
    fb: broken(folded.parts),
  }),
};
