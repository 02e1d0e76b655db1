import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './engine.ts';
import { type Asking, all, type Branch, type ListArgs, type Listing } from './listing.ts';
import type { PackedRows } from './packed-rows.ts';
import { Slot } from './statement.ts';
import type { Often } from './text-index.ts';

/** The bounds that a page request has; their values are filled in at each run. */
export interface Bounds {
  readonly after: boolean;
  readonly before: boolean;
  readonly backwards: boolean;
  readonly isOneSided: boolean;
}

/** True where all rows are of the page itself: nobody asks what lies beyond a cursor. */
export const isOnlyPage = ({ after, before, isOneSided }: Bounds): boolean =>
  isOneSided || (!after && !before);

/** Which slice of a filter's list a row belongs to: the page itself, or the one row that proves there is more. */
export const SIDE = { BEFORE: -1, PAGE: 0, AFTER: 1 } as const;

const keyName = (index: number) => sql.ref(`k${index}`);

/** As a plain parameter the limit would be looked at by SQLite's planner, which then plans anew at each run. */
export const limitOf = <F>(): RawBuilder<number> =>
  sql<number>`cast(${new Slot<ListArgs<F>>((args) => args.limit)} as integer)`;

const columnsOf = ({ keys }: Branch): RawBuilder<unknown> =>
  sql.join(keys.map((key, index) => sql`${key} as ${keyName(index)}`));

const selectOf = (branch: Branch): RawBuilder<unknown> => sql`${columnsOf(branch)} from ${branch.from}`;

const ordered = (keys: readonly RawBuilder<unknown>[], isDescending: boolean) =>
  sql.join(keys.map((key) => (isDescending ? sql`${key} desc` : sql`${key} asc`)));

/** Rows on one side of a bound, by row-value comparison, which both engines run along an index. */
function beyond<F>(
  { keys, dated }: Branch,
  operator: '<' | '<=' | '>' | '>=',
  bound: 'after' | 'before',
): RawBuilder<boolean> {
  const value = (index: number) => new Slot<ListArgs<F>>((args) => args[bound][index]);
  const values = keys.map((_key, index) => sql`${value(index)}`);
  const condition = sql<boolean>`(${sql.join(keys)}) ${sql.raw(operator)} (${sql.join(values)})`;
  return dated === undefined ? condition : sql`${dated.beyond(operator, value(0))} and ${condition}`;
}

/**
 * One statement for one page of each filter. Every select is limited by itself, so its cost follows the page and not the
 * list; where a filter has several selects their union is limited again, which also drops what two of them found.
 * @param packing how the rows are handed over, for a page of which only its own rows are asked: see `isOnlyPage`
 */
export function pageSql<F, R, T>(
  listing: Listing<F, R, T>,
  dialect: Dialect,
  filters: readonly F[],
  order: string,
  bounds: Bounds,
  often: ReadonlyMap<string, Often>,
  packing: PackedRows | null = null,
): RawBuilder<unknown> {
  const { key, isDescending } = listing.order(order);
  const shown = (head: RawBuilder<unknown>, row: string) => {
    const columns = itemColumns(listing, dialect, row);
    return packing === null ? sql.join([head, ...columns]) : packing.row(columns);
  };
  const whole = (rows: RawBuilder<unknown>) => packing?.all(rows) ?? rows;
  const names = key.map((_type, index) => keyName(index));
  const [onwards, back] = isDescending ? (['<', '>'] as const) : (['>', '<'] as const);
  const limit = limitOf<F>();

  const slice = (
    index: number,
    branches: readonly Branch[],
    side: number,
    conditions: (branch: Branch) => readonly RawBuilder<boolean>[],
    runsDown: boolean,
    rows: RawBuilder<unknown>,
  ) => {
    const head = sql`select ${sql.lit(index)} as parent, ${sql.lit(side)} as side`;
    const selected = (branch: Branch, found: Branch['where']) => {
      const where = all([...found, ...conditions(branch)]);
      const { from, dated } = branch;
      if (dated !== undefined)
        return dated.first({
          columns: columnsOf(branch),
          names,
          from,
          where,
          order: names,
          isDescending: runsDown,
          rows,
        });
      return sql`select ${selectOf(branch)} where ${where} order by ${ordered(branch.keys, runsDown)} limit ${rows}`;
    };
    const joined = (found: readonly RawBuilder<unknown>[], how: RawBuilder<unknown>) =>
      sql.join(
        found.map((select) => sql`select * from (${select}) as s`),
        how,
      );
    const last = branches.at(-1);
    if (last?.ifShort !== undefined && branches.length > 1 && runsDown) {
      const leading = branches.slice(0, -1).map((branch) => selected(branch, branch.where));
      // Joined first, a count that is too large keeps the engine from beginning with the rest; a condition alone would not.
      const from = sql`(select count(*) as n from x) as c cross join ${last.from}`;
      const more = selected({ ...last, from }, [sql`c.n < ${rows}`, ...last.ifShort]);
      return sql`${head}, b.* from (with x as materialized (${joined(leading, sql` union all `)})
        select * from x union all select * from (${more}) as s order by ${ordered(names, runsDown)} limit ${rows}) as b`;
    }
    const selects = branches.map((branch) => selected(branch, branch.where));
    const [first] = selects;
    if (first !== undefined && selects.length === 1) return sql`${head}, b.* from (${first}) as b`;
    const union = joined(selects, sql` union `);
    return sql`${head}, b.* from (${union} order by ${ordered(names, runsDown)} limit ${rows}) as b`;
  };

  const inside = (branch: Branch) => [
    ...(bounds.after ? [beyond<F>(branch, onwards, 'after')] : []),
    ...(bounds.before ? [beyond<F>(branch, back, 'before')] : []),
  ];
  /** The whole statement where one walk along an index brings the rows themselves, in their order. */
  const walk = ([branch, ...more]: readonly Branch[]): RawBuilder<unknown> | null => {
    const isWalk = more.length === 0 && filters.length === 1 && !bounds.backwards && isOnlyPage(bounds);
    if (branch?.row === undefined || !isWalk) return null;
    const head = sql`${sql.lit(0)} as parent, ${sql.lit(SIDE.PAGE)} as side, ${columnsOf(branch)}`;
    const where = all([...branch.where, ...inside(branch)]);
    return whole(sql`select ${shown(head, branch.row)} from ${branch.from} where ${where}
      order by ${ordered(branch.keys, isDescending)} limit ${limit}`);
  };

  const parts: RawBuilder<unknown>[] = [];
  for (const [index, filter] of filters.entries()) {
    const asking: Asking<F> = {
      dialect,
      filter,
      order,
      often,
      part: (value) => new Slot<ListArgs<F>>((args) => value(args.filters[index] as F)),
    };
    const branches = listing.branches(asking);
    const walked = walk(branches);
    if (walked !== null) return walked;
    parts.push(slice(index, branches, SIDE.PAGE, inside, isDescending !== bounds.backwards, limit));
    if (bounds.after && !bounds.isOneSided) {
      const outside = (branch: Branch) => [beyond<F>(branch, `${back}=`, 'after')];
      parts.push(slice(index, branches, SIDE.BEFORE, outside, !isDescending, sql.lit(1)));
    }
    if (bounds.before && !bounds.isOneSided) {
      const outside = (branch: Branch) => [beyond<F>(branch, `${onwards}=`, 'before')];
      parts.push(slice(index, branches, SIDE.AFTER, outside, isDescending, sql.lit(1)));
    }
  }
  // The rows are looked up for what was found: SQLite may guess that a page is long, and read the whole table beside it.
  const inOrder = dialect.nestsLoops && listing.join !== null ? sql`cross ` : sql``;
  return whole(sql`select ${shown(sql`k.*`, 't')} from (${sql.join(parts, sql` union all `)}) as k ${inOrder}${listing.join ?? sql``}
    order by k.parent, k.side, ${ordered(names, isDescending)}`);
}

/** The columns that a listing's items are made of, of a row that is called `t` unless it has another name. */
export const itemColumns = <F, R, T>(
  { columns, longColumns }: Pick<Listing<F, R, T>, 'columns' | 'longColumns'>,
  dialect: Dialect,
  row = 't',
): readonly RawBuilder<unknown>[] =>
  columns.map((name) =>
    longColumns?.has(name) === true
      ? sql`${dialect.longText(`${row}.${name}`)} as ${sql.ref(name)}`
      : sql`${sql.ref(`${row}.${name}`)}`,
  );

/** The names of a page's columns, in their order. */
export const pageColumns = (
  { columns }: { readonly columns: readonly string[] },
  keyLength: number,
): readonly string[] => [
  'parent',
  'side',
  ...Array.from({ length: keyLength }, (_none, index) => `k${index}`),
  ...columns,
];

/** The columns of packed rows, under the names of the sort key too where they are its parts. */
export const packedColumns = ({
  columns,
  keyColumns = [],
}: Pick<Listing<never, never, never>, 'columns' | 'keyColumns'>): readonly (readonly string[])[] =>
  columns.map((name: string) => {
    const place = keyColumns.indexOf(name as never);
    return place < 0 ? [name] : [name, `k${place}`];
  });

/** A count must find every match, so it begins with them. */
const NONE: ReadonlyMap<string, Often> = new Map();

/** One statement for the number of items of each filter's list. */
export function countSql<F, R, T>(
  listing: Listing<F, R, T>,
  dialect: Dialect,
  filters: readonly F[],
  order: string,
): RawBuilder<unknown> {
  const parts = filters.map((filter, index) => {
    const part: Asking<F>['part'] = (value) =>
      new Slot<ListArgs<F>>((args) => value(args.filters[index] as F));
    const asking = { dialect, filter, order, part, often: NONE };
    const count = listing.count?.(asking) ?? null;
    if (count !== null) return sql`select ${sql.lit(index)} as parent, ${count} as count`;
    const branches = listing.branches(asking);
    const selects = branches.map((branch) => sql`select ${selectOf(branch)} where ${all(branch.where)}`);
    return sql`select ${sql.lit(index)} as parent, count(*) as count from (${sql.join(selects, sql` union `)}) as b`;
  });
  return sql.join(parts, sql` union all `);
}
