import { type RawBuilder, sql } from 'kysely';
import { Slot } from './statement.ts';
import type { ArticleIndex, TextPart } from './text-index.ts';

type Operator = '<' | '<=' | '>' | '>=';

/** A select over `from` of `DatedTexts`, ordered by columns of its own: an article's date first, its or its story's id last. */
export interface DatedSelect {
  readonly columns: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<boolean>;
  /** The names of the columns. */
  readonly names: readonly RawBuilder<unknown>[];
  /** Those of them that order it. */
  readonly order: readonly RawBuilder<unknown>[];
  readonly isDescending: boolean;
  /** How many rows are wanted. */
  readonly rows: RawBuilder<unknown>;
}

/**
 * Matches in the order of the articles' dates, for an engine that lists matches by their number: the newest are found without
 * looking at the others, however many have the words.
 */
export interface DatedTexts {
  /** The matches as `f`, with their `article a`. */
  from(index: ArticleIndex): RawBuilder<unknown>;
  /** True of the matches. */
  has<A>(index: ArticleIndex, words: Slot<A>, part?: TextPart): RawBuilder<boolean>;
  /** True where the article may stand on that side of the instant; of others than instants it says nothing. */
  beyond<A>(operator: Operator, instant: Slot<A>): RawBuilder<boolean>;
  /** The first rows of a select. */
  first(select: DatedSelect): RawBuilder<unknown>;
}

/** The texts of six hours are numbered side by side: less would make the lists of numbers longer, more leave more to sort. */
const SPAN_MS = 6 * 3_600_000;
/** So many articles a graph can have. Numbers stay below 2^53. */
const ROOM = 2 ** 27;
/** Beyond the year 9999. */
const LAST_SPAN = 2 ** 25;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Six hours since 1970, 0 for what is not known or before; null for what is no instant of the store's. */
function spanOf(instant: unknown): number | null {
  if (instant === '') return 0;
  const time = typeof instant === 'string' && INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  // 30 February is read as a day of March, which as text it does not sort with.
  const isInstant = !Number.isNaN(time) && new Date(time).toISOString() === instant;
  return isInstant ? Math.max(0, Math.floor(time / SPAN_MS)) : null;
}

/** The number of an article's texts: those of later days have larger ones. */
export const datedNumber = (published: string, number: number): number =>
  (spanOf(published) ?? 0) * ROOM + number;

/** The same number, from the columns of an article. */
export const datedNumberSql = (
  published: RawBuilder<unknown>,
  number: RawBuilder<unknown>,
): RawBuilder<number> =>
  sql<number>`(max(coalesce(unixepoch(${published}), 0), 0) / ${sql.lit(SPAN_MS / 1000)} * ${sql.lit(ROOM)} + ${number})`;

/** The article's own number, from that of its texts. */
export const articleNumberSql = (number: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`${number} % ${sql.lit(ROOM)}`;

/** The largest number that SQLite has. */
const BEYOND_ALL = sql.raw('9223372036854775807');
const AT = sql.raw('f.rowid');

/** On SQLite. @param match a condition that the words make on an index, called by this name */
export function sqliteDatedTexts(
  match: <A>(name: string, words: Slot<A>, part: TextPart | undefined) => RawBuilder<boolean>,
): DatedTexts {
  return {
    // A cross join is run in this order.
    from: (index) => sql`${sql.table(index)} f cross join article a`,
    has: (index, words, part) =>
      sql<boolean>`${match(`f.${index}`, words, part)} and a.number = ${articleNumberSql(AT)}`,
    beyond<A>(operator: Operator, instant: Slot<A>) {
      const isBelow = operator === '<' || operator === '<=';
      const bound = new Slot<A>((args) => {
        const span = spanOf(instant.value(args));
        return isBelow ? ((span ?? LAST_SPAN) + 1) * ROOM - 1 : (span ?? 0) * ROOM;
      });
      // node:sqlite hands numbers over as floating ones, and FTS5 takes only integers for a bound.
      return sql<boolean>`${AT} ${sql.raw(isBelow ? '<=' : '>=')} cast(${bound} as integer)`;
    },
    // Numbers tell the order only as far as six hours, so what shares those of the last one is read too, and all are sorted.
    first({ columns, names, from, where, order, isDescending, rows }) {
      const down = sql.raw(isDescending ? 'desc' : 'asc');
      const span = (end: RawBuilder<unknown>) => sql`${end}(x.at) / ${sql.lit(ROOM)} * ${sql.lit(ROOM)}`;
      const rest = isDescending
        ? sql`${AT} < (select min(x.at) from x) and ${AT} >= (select coalesce(${span(sql.raw('min'))}, ${BEYOND_ALL}) from x)`
        : sql`${AT} > (select max(x.at) from x) and ${AT} < (select coalesce(${span(sql.raw('max'))} + ${sql.lit(ROOM)}, 0) from x)`;
      const sorted = sql.join(order.map((name) => sql`${name} ${down}`));
      return sql`with x as materialized (select ${columns}, ${AT} as at from ${from} where ${where} order by ${AT} ${down} limit ${rows})
        select ${sql.join(names)} from x union all select ${columns} from ${from} where ${where} and ${rest}
        order by ${sorted} limit ${rows}`;
    },
  };
}
