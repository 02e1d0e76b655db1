import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { Page, PageRequest, SortKey } from '../model/page.ts';
import type { Engine } from './engine.ts';
import { countSql, pageSql, SIDE } from './list-sql.ts';
import { isImpossible, type ListArgs, type Listing } from './listing.ts';
import { articleListing, storyListing } from './listing-article.ts';
import { eventListing, participationListing, reportListing } from './listing-event.ts';
import { documentListing, organizationListing, revisionListing, sourceListing } from './listing-names.ts';
import { associateListing, mentionListing, officialListing, positionListing } from './listing-people.ts';
import { Slot, type Statement } from './statement.ts';
import type { Filter, Item, ListingKind, Order } from './store.ts';
import { isWordless, parseWords } from './words.ts';

const LISTINGS: { readonly [K in ListingKind]: Listing<Filter<K>, never, Item<K>> } = {
  ARTICLE: articleListing,
  STORY: storyListing,
  EVENT: eventListing,
  REPORT: reportListing,
  PARTICIPATION: participationListing,
  OFFICIAL: officialListing,
  POSITION: positionListing,
  MENTION: mentionListing,
  ASSOCIATE: associateListing,
  ORGANIZATION: organizationListing,
  LEGAL_DOCUMENT: documentListing,
  SOURCE: sourceListing,
  REVISION: revisionListing,
};
/** The order in which a list is counted: any but RELEVANCE, which would score what is only counted. */
const PLAIN_ORDER: Readonly<Record<string, string>> = {
  ARTICLE: 'PUBLISHED_DESC',
  EVENT: 'STARTS_DESC',
  OFFICIAL: 'MENTIONS_DESC',
};

/** Filters answered by one statement. */
const CHUNK = 100;
/** Compiled statements kept, the least recently used dropped first. */
const COMPILED = 500;
/**
 * From so many matches on a list follows its own order and looks up whether a row matches, rather than fetch and sort all
 * matches: about the square root of a page times a million articles, where both ways cost the same.
 */
const FREQUENT = 4000;
/** The largest page, as `PageRequest` says. */
const MAX_LIMIT = 100;

type Row = { parent: number; side: number } & Readonly<Record<string, string | number>>;

/** Answers lists: finds or compiles the statement of a shape, runs it, and parts its rows into pages. */
export class Lists {
  readonly #engine: Engine;
  readonly #frequent: number;
  readonly #compiled = new Map<string, Statement<ListArgs<never>, never>>();

  /** @param frequent the number of matches from which on words count as frequent */
  constructor(engine: Engine, frequent: number = FREQUENT) {
    this.#engine = engine;
    this.#frequent = frequent;
  }

  /** As `Store.pages` promises. Throws BAD_PAGE_SIZE, BAD_CURSOR or BAD_INPUT for a request that makes no sense. */
  async pages<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: Order<K>,
    request: PageRequest,
  ): Promise<readonly Page<Item<K>>[]> {
    const listing = LISTINGS[kind];
    const { key } = listing.order(order);
    check(request, key);
    if (order === 'RELEVANCE' && filters.some((filter) => !('text' in filter) || filter.text === undefined))
      throw new GatewayError('BAD_INPUT', 'expected a text to order by RELEVANCE, but the filter has none');
    const bounds = {
      after: request.after !== undefined,
      before: request.before !== undefined,
      backwards: request.backwards === true,
    };
    return this.#each(filters, EMPTY as Page<Item<K>>, async (chunk) => {
      const frequent = order === 'RELEVANCE' ? new Set<string>() : await this.#frequentTexts(kind, chunk);
      const shapes = chunk.map((filter) => shapeOf(filter, frequent)).join(' ');
      const shape = `page ${kind} ${order} ${Object.values(bounds)} ${shapes}`;
      const statement = this.#statement<Filter<K>, Row>(shape, () =>
        pageSql(listing, this.#engine.dialect, chunk, order, bounds, frequent),
      );
      const rows = await this.#engine.read(statement, {
        filters: chunk,
        limit: request.limit + 1,
        after: request.after ?? [],
        before: request.before ?? [],
      });
      const parts: Row[][] = chunk.map(() => []);
      for (const row of rows) parts[row.parent]?.push(row);
      return parts.map((part) => pageOf(part, request, key.length, (row) => listing.item(row as never)));
    });
  }

  /** As `Store.counts` promises. */
  async counts<K extends ListingKind>(kind: K, filters: readonly Filter<K>[]): Promise<readonly number[]> {
    const listing = LISTINGS[kind];
    return this.#each(filters, 0, async (chunk) => {
      const statement = this.#statement<Filter<K>, { parent: number; count: number }>(
        `count ${kind} ${chunk.map((filter) => shapeOf(filter)).join(' ')}`,
        () => countSql(listing, this.#engine.dialect, chunk, PLAIN_ORDER[kind] ?? ''),
      );
      const rows = await this.#engine.read(statement, { filters: chunk, limit: 0, after: [], before: [] });
      const counts = new Map(rows.map((row) => [row.parent, row.count]));
      return chunk.map((_filter, index) => counts.get(index) ?? 0);
    });
  }

  /** Answers filters in chunks and in order; those that match nothing whatever is stored are not even asked. */
  async #each<F extends object, T>(
    filters: readonly F[],
    nothing: T,
    answer: (chunk: readonly F[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const asked = filters
      .map((filter, index) => ({ filter, index }))
      .filter(({ filter }) => !findsNothing(filter));
    const result = filters.map(() => nothing);
    for (let from = 0; from < asked.length; from += CHUNK) {
      const chunk = asked.slice(from, from + CHUNK);
      const answers = await answer(chunk.map(({ filter }) => filter));
      for (const [at, { index }] of chunk.entries()) result[index] = answers[at] ?? nothing;
    }
    return result;
  }

  /** The texts of article filters that so many articles have that they count as frequent; counting stops there. */
  async #frequentTexts(kind: ListingKind, filters: readonly object[]): Promise<ReadonlySet<string>> {
    const frequent = new Set<string>();
    if (kind !== 'ARTICLE' && kind !== 'STORY') return frequent;
    const texts = filters.map((filter) => ('text' in filter ? filter.text : undefined));
    for (const text of new Set(texts.filter((text) => typeof text === 'string'))) {
      const filter = { text };
      const statement = this.#statement<{ text: string }, { count: number }>(
        `frequent ${shapeOf(filter)}`,
        () => {
          const words = new Slot<ListArgs<{ text: string }>>((args) =>
            parseWords(args.filters[0]?.text ?? ''),
          );
          const numbers = this.#engine.dialect.matching('article_text', parseWords(text), words);
          return sql`select count(*) as count from (${numbers} limit ${sql.lit(this.#frequent)}) as m`;
        },
      );
      const args = { filters: [filter], limit: 0, after: [], before: [] };
      const [row] = await this.#engine.read(statement, args);
      if (row !== undefined && row.count >= this.#frequent) frequent.add(text);
    }
    return frequent;
  }

  #statement<F, R>(shape: string, build: () => ReturnType<typeof pageSql>): Statement<ListArgs<F>, R> {
    const known = this.#compiled.get(shape) as Statement<ListArgs<F>, R> | undefined;
    const statement = known ?? this.#engine.statement<ListArgs<F>, R>(build());
    this.#compiled.delete(shape);
    this.#compiled.set(shape, statement as Statement<ListArgs<never>, never>);
    if (this.#compiled.size > COMPILED) this.#compiled.delete(this.#compiled.keys().next().value ?? '');
    return statement;
  }
}

const EMPTY: Page<never> = { items: [], keys: [], hasPreviousPage: false, hasNextPage: false };

const findsNothing = (filter: object): boolean =>
  isImpossible(filter) ||
  ('text' in filter && typeof filter.text === 'string' && isWordless(parseWords(filter.text))) ||
  ('title' in filter && typeof filter.title === 'string' && isWordless(parseWords(filter.title)));

/** Filters of one shape are answered by one statement: which parts they have, not what stands in them. */
function shapeOf(filter: object, frequent: ReadonlySet<string> = new Set()): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) parts.push(`${name}:${Math.min(value.length, 9)}`);
    else if (typeof value === 'boolean') parts.push(`${name}=${value}`);
    else if (typeof value === 'string') {
      const { accented, folded } = parseWords(value);
      parts.push(`${name}~${accented.length > 0}${folded.length > 0}${frequent.has(value)}`);
    } else if ('among' in value) parts.push(`${name}:${value.among}`);
    else parts.push(`${name}:${value.from !== undefined}${value.to !== undefined}`);
  }
  return `{${parts.sort()}}`;
}

/** Numbers in sort keys are counts and places, which both engines keep in 32 bits. */
const fitsEngine = (part: string | number) => typeof part === 'string' || (part | 0) === part;

function check(request: PageRequest, types: readonly string[]): void {
  const { limit } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new GatewayError('BAD_PAGE_SIZE', `page size must be 1 to ${MAX_LIMIT}, but got ${limit}`);
  for (const key of [request.after, request.before]) {
    if (key === undefined) continue;
    const fits =
      key.length === types.length &&
      key.every((part, index) => typeof part === types[index] && fitsEngine(part));
    if (!fits)
      throw new GatewayError(
        'BAD_CURSOR',
        `expected a cursor of this list and order (${types.join(', ')}), but got ${JSON.stringify(key).slice(0, 200)}`,
      );
  }
}

function pageOf<T>(
  rows: readonly Row[],
  request: PageRequest,
  keyLength: number,
  item: (row: Row) => T,
): Page<T> {
  const found = rows.filter((row) => row.side === SIDE.PAGE);
  const isMore = found.length > request.limit;
  const isBefore = rows.some((row) => row.side === SIDE.BEFORE);
  const isAfter = rows.some((row) => row.side === SIDE.AFTER);
  const backwards = request.backwards === true;
  // The row too many stands at the far end, which for a page read backwards is the beginning.
  const kept = !isMore ? found : backwards ? found.slice(1) : found.slice(0, request.limit);
  return {
    items: kept.map(item),
    keys: kept.map((row): SortKey => Array.from({ length: keyLength }, (_, index) => row[`k${index}`] ?? '')),
    hasPreviousPage: isBefore || (backwards && isMore),
    hasNextPage: isAfter || (!backwards && isMore),
  };
}
