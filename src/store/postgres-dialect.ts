import { type RawBuilder, sql } from 'kysely';
import type { Phrase, Words } from '../model/words.ts';
import type { Dialect } from './engine.ts';
import { jsonOf } from './json.ts';
import { Slot } from './statement.ts';
import {
  kindWord,
  nameStart,
  type TextIndex,
  type TextPart,
  type WordLists,
  wholeNames,
} from './text-index.ts';

const jsonSlot = <A>(values: Slot<A>) => new Slot<A>((args) => jsonOf(values.value(args)));

/**
 * `'đối' <-> 'ngoại':*`: the text form of a tsquery. Only letters, digits and marks stand between the quotes, so nothing
 * can break out of them (https://www.postgresql.org/docs/current/datatype-textsearch.html).
 */
const phraseOf =
  (weight: '' | 'A') =>
  ({ words, isPrefix }: Phrase): string => {
    const last = words.length - 1;
    const label = (at: number) => `${isPrefix && at === last ? '*' : ''}${weight}`;
    return `(${words.map((word, at) => `'${word}'${label(at) && `:${label(at)}`}`).join(' <-> ')})`;
  };

/** A tsquery that wants every phrase, in names alone where their weight is given. */
export const tsquery = (phrases: readonly Phrase[], weight: '' | 'A' = ''): string =>
  phrases.map(phraseOf(weight)).join(' & ');

/** The text form of a tsvector: words of the names weigh A, those of the parts D, and marks stand nowhere. */
function tsvector({ names, parts }: WordLists, marks: readonly string[]): string {
  const lexemes = marks.map((mark) => `'${mark}'`);
  let position = 0;
  for (const [texts, weight] of [
    [names, 'A'],
    [parts, 'D'],
  ] as const) {
    for (const words of texts) {
      for (const word of words) {
        position += 1;
        lexemes.push(`'${word}':${position}${weight}`);
      }
      // No phrase runs from one text into the next.
      position += 1;
    }
  }
  return lexemes.join(' ');
}

/** What is asked of the two columns; null asks nothing of one. */
type Queries = { readonly accented: string | null; readonly folded: string | null };
type Asked = (words: Words) => Queries;

const phrases = (list: readonly Phrase[], weight: '' | 'A') =>
  list.length === 0 ? null : tsquery(list, weight);
const anywhere: Asked = ({ accented, folded }) => ({
  accented: phrases(accented, ''),
  folded: phrases(folded, ''),
});
const inNames: Asked = ({ accented, folded }) => ({
  accented: phrases(accented, 'A'),
  folded: phrases(folded, 'A'),
});
const quoted = (word: string) => `'${word}'`;
const asName: Asked = ({ accented, name }) => ({
  accented: phrases(accented, 'A'),
  folded: name === null ? '' : `(${wholeNames(name).map(quoted).join(' | ')})`,
});
const asStart: Asked = ({ accented, name }) => {
  const others = name === null || name.isPrefix ? [] : [quoted(wholeNames(name)[1])];
  return {
    accented: phrases(accented, 'A'),
    folded: name === null ? '' : `(${[`${quoted(nameStart(name))}:*`, ...others].join(' | ')})`,
  };
};

/** The condition that the words make; the sample says which columns are asked. */
function condition<A>(asked: Asked, sample: Words, words: Slot<A>): RawBuilder<boolean> {
  const { accented, folded } = asked(sample);
  const query = (list: 'accented' | 'folded') =>
    new Slot<A>((args) => asked(words.value(args) as Words)[list] ?? '');
  const parts = [
    ...(folded === null ? [] : [sql`folded @@ ${query('folded')}::tsquery`]),
    ...(accented === null ? [] : [sql`accented @@ ${query('accented')}::tsquery`]),
  ];
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

function conditions<A>(sample: Words, words: Slot<A>, { kind, tier }: TextPart = {}): RawBuilder<unknown> {
  const { name } = sample;
  const when = (asked: Asked) => condition(asked, sample, words);
  const isWhole = name !== null && !name.isPrefix;
  const better = (asked: Asked | null) => (asked === null ? [] : [sql`not ${when(asked)}`]);
  const wanted = {
    ANY: () => [when(anywhere)],
    EXACT: () => [isWhole ? when(asName) : sql`false`],
    PREFIX: () => [name === null ? sql`false` : when(asStart), ...better(isWhole ? asName : null)],
    NAME: () => [when(inNames), ...better(name === null ? null : asStart)],
    LEAD: () => [when(anywhere), ...better(inNames)],
  }[tier ?? 'ANY']();
  const ofKind = kind === undefined ? [] : [sql`folded @@ ${quoted(kindWord(kind))}::tsquery`];
  return sql.join([...ofKind, ...wanted], sql` and `);
}

const textTable = (name: TextIndex): readonly string[] => [
  `create table ${name} (number integer primary key, accented tsvector not null, folded tsvector not null)`,
  `create index ${name}_by_accented on ${name} using gin (accented)`,
  `create index ${name}_by_folded on ${name} using gin (folded)`,
];

/** The comment on `schema_version` by which a database is known as this program's. */
const MARK = 'Cầu Nối';

/** Refused like any table that is there (42P07), before anything in the database changes. */
const CLAIM = `do $$ declare versions regclass = to_regclass(quote_ident(current_schema()) || '.schema_version'); begin
  if versions is null then
    create table schema_version (version integer primary key);
    comment on table schema_version is '${MARK}';
  elsif obj_description(versions, 'pg_class') is distinct from '${MARK}' then
    raise exception 'relation "schema_version" is of another program, or of one before the first release of this'
      using errcode = '42P07';
  end if;
end $$`;

/** The SQL of PostgreSQL where it differs. Texts sort by code point, as in SQLite and in this program. */
export const POSTGRES: Dialect = {
  name: 'postgres',
  ddl: {
    text: 'text collate "C"',
    identity: 'integer generated by default as identity primary key',
    clustered: '',
    claim: CLAIM,
  },
  nestsLoops: false,
  matches: { frequent: 2000, common: 2000 },
  textTables: [
    ...textTable('article_text'),
    ...textTable('article_head'),
    ...textTable('article_title'),
    ...textTable('name_text'),
  ],
  // A GIN index tells of all matches at once, in no order.
  dated: null,
  among: (column, values) => sql`${column} = any(${values}::text[])`,
  sharing: (column, values) => sql`${sql.ref(column)}::jsonb ?| ${values}::text[]`,
  amongNumbers: (column, values) => sql`${column} = any(${values}::bigint[])`,
  // An array is worked out first; "in" would leave it to estimates whether to run through the whole list instead.
  within: (column, query) => sql`${sql.ref(column)} = any(array(${query}))`,
  each: (values) =>
    sql`(select id, (place - 1)::integer as place from unnest(${values}::text[]) with ordinality as given (id, place))`,
  contains: (column, text) => sql`strpos(${column}, ${text}) > 0`,
  insert(table, rows, tail) {
    const names = sql.join(table.columns.map((name) => sql.ref(name)));
    return sql`insert into ${sql.table(table.name)} (${names}) select ${names}
      from json_populate_recordset(null::${sql.table(table.name)}, ${jsonSlot(rows)}) ${tail}`;
  },
  update(table, rows, key = ['id']) {
    const sets = table.columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`);
    const same = key.map((name) => sql`${sql.ref(`${table.name}.${name}`)} = ${sql.ref(`given.${name}`)}`);
    return sql`update ${sql.table(table.name)} set ${sql.join(sets)}
      from json_populate_recordset(null::${sql.table(table.name)}, ${jsonSlot(rows)}) as given
      where ${sql.join(same, sql` and `)}`;
  },
  remove(table, rows) {
    const same = table.columns.map(
      (name) => sql`${sql.ref(`${table.name}.${name}`)} = ${sql.ref(`gone.${name}`)}`,
    );
    return sql`delete from ${sql.table(table.name)}
      using json_populate_recordset(null::${sql.table(table.name)}, ${jsonSlot(rows)}) as gone
      where ${sql.join(same, sql` and `)}`;
  },
  // IYYY and IW are the year and number of the ISO week (the manual's 9.8). A date that is not known is ''.
  period: (unit, column) =>
    sql`to_char(nullif(${sql.ref(column)}, '')::timestamp + interval '7 hours',
      ${sql.lit({ DAY: 'YYYY-MM-DD', WEEK: 'IYYY-"W"IW', MONTH: 'YYYY-MM' }[unit])})`,
  periodEnd(unit, column) {
    const local = sql`${sql.ref(column)}::timestamp + interval '7 hours'`;
    const step = sql.lit({ DAY: '1 day', WEEK: '1 week', MONTH: '1 month' }[unit]);
    const end = sql`date_trunc(${sql.lit(unit)}, ${local}) + ${step}::interval - interval '7 hours'`;
    return sql`case when ${local} >= '9999-12-20' then '~' else to_char(${end}, 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') end collate "C"`;
  },
  longText: (column) => sql.ref(column),
  matching: (index, sample, words, part) =>
    sql`select number from ${sql.table(index)} where ${conditions(sample, words, part)}`,
  // Left alone the planner guesses the number of matches, and with two words guesses wrong by far. An array is worked out
  // first and a scalar subquery for each row, whatever it guesses.
  hasWords: (index, { number }, sample, words, often, part) =>
    often === 'RARE'
      ? sql`${number} = any(array(${POSTGRES.matching(index, sample, words, part)}))`
      : sql`(select ${conditions(sample, words, part)} from ${sql.table(index)} where number = ${number})`,
  insertTexts: (index, rows) =>
    sql`insert into ${sql.table(index)} (number, accented, folded)
      select number, accented, folded from json_populate_recordset(null::${sql.table(index)}, ${jsonSlot(rows)})`,
  articleText: (_published, number) => number,
  deleteTexts: (index, numbers) =>
    sql`delete from ${sql.table(index)} where number = any(${numbers}::integer[])`,
  textRow: (number, { accented, folded, marks }) => ({
    number,
    accented: tsvector(accented, []),
    folded: tsvector(folded, marks),
  }),
};
