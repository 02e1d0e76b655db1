import type { Page, PageRequest, SortKey } from '../model/page.ts';
import { SIDE } from './list-sql.ts';

/** A row of a page: which filter it is of, on which side of it, its sort key and its item. */
export type PageRow = { parent: number; side: number } & Readonly<Record<string, string | number>>;

/** What the columns of sort keys are called, however long a key is. */
const KEY_COLUMNS = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'] as const;

function sortKeyOf(row: PageRow, length: number): SortKey {
  const key: (string | number)[] = [];
  for (let at = 0; at < length; at += 1) key.push(row[KEY_COLUMNS[at] ?? ''] ?? '');
  return key;
}

/** The page that the rows of one filter make; `item` makes what is listed of a row. */
export function pageOf<T>(
  rows: readonly PageRow[],
  request: PageRequest,
  keyLength: number,
  item: (row: PageRow) => T,
): Page<T> {
  const found = rows.filter((row) => row.side === SIDE.PAGE);
  const isMore = found.length > request.limit;
  const { after, before, isOneSided } = request;
  const isBefore = isOneSided === true ? after !== undefined : rows.some((row) => row.side === SIDE.BEFORE);
  const isAfter = isOneSided === true ? before !== undefined : rows.some((row) => row.side === SIDE.AFTER);
  const backwards = request.backwards === true;
  // The row too many stands at the far end, which for a page read backwards is the beginning.
  const kept = !isMore ? found : backwards ? found.slice(1) : found.slice(0, request.limit);
  return {
    items: kept.map(item),
    keys: kept.map((row) => sortKeyOf(row, keyLength)),
    hasPreviousPage: isBefore || (backwards && isMore),
    hasNextPage: isAfter || (!backwards && isMore),
  };
}
