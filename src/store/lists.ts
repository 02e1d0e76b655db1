import { GatewayError } from '../errors.ts';
import type { Page, PageRequest, SortKey } from '../model/page.ts';
import { isWordless, parseWords } from '../model/words.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import type { Frequencies } from './frequency.ts';
import { countSql, pageColumns, pageSql, SIDE } from './list-sql.ts';
import { isImpossible, type ListArgs, type Listing } from './listing.ts';
import { articleListing, storyListing, tierOf } from './listing-article.ts';
import { eventListing, participationListing, reportListing } from './listing-event.ts';
import { documentListing, organizationListing, revisionListing, sourceListing } from './listing-names.ts';
import { associateListing, mentionListing, officialListing, positionListing } from './listing-people.ts';
import { hasTier, rankedPages } from './ranked.ts';
import { type RowView, rowView } from './row-view.ts';
import type { Statement } from './statement.ts';
import type { Filter, Item, ListingKind, Order } from './store.ts';
import type { Often } from './text-index.ts';

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
/** The largest page, as `PageRequest` says. */
const MAX_LIMIT = 100;

type Row = { parent: number; side: number } & Readonly<Record<string, string | number>>;
type Count = { readonly parent: number; readonly count: number };

/** How filters are asked, and what is made of the rows of one of them. */
interface Question<F, R, T> {
  readonly statement: (shapes: string, filters: readonly F[]) => Statement<ListArgs<F>, R>;
  readonly args: (filters: readonly F[]) => ListArgs<F>;
  /** A row of the values of its columns. */
  readonly view: (values: readonly unknown[]) => R;
  readonly answer: (rows: readonly R[]) => T;
}

/** Answers lists: finds or compiles the statement of a shape, runs it, and parts its rows into pages. */
export class Lists {
  readonly #engine: Engine;
  readonly #compiled: Compiled;
  readonly #frequencies: Frequencies;
  readonly #views = new Map<ListingKind, RowView<Row>>();

  constructor(engine: Engine, compiled: Compiled, frequencies: Frequencies) {
    this.#engine = engine;
    this.#compiled = compiled;
    this.#frequencies = frequencies;
  }

  /** As `Store.pages` promises. Throws BAD_PAGE_SIZE, BAD_CURSOR or BAD_INPUT for a request that makes no sense. */
  async pages<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: Order<K>,
    request: PageRequest,
  ): Promise<readonly Page<Item<K>>[]> {
    const { key } = LISTINGS[kind].order(order);
    if (order !== 'RELEVANCE') {
      check(request, key);
      return this.#read(kind, filters, order, request);
    }
    check(request, ['number', ...key], hasTier);
    if (filters.some((filter) => !('text' in filter) || filter.text === undefined))
      throw new GatewayError('BAD_INPUT', 'expected a text to order by RELEVANCE, but the filter has none');
    return rankedPages(filters, request, (tier, open, part) =>
      this.#read(kind, open, `RELEVANCE ${tier}`, part),
    );
  }

  /** A page of each filter's list in an order, or in one tier of the order by relevance. */
  async #read<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: string,
    request: PageRequest,
  ): Promise<readonly Page<Item<K>>[]> {
    const listing = LISTINGS[kind];
    const { key } = listing.order(order);
    const bounds = {
      after: request.after !== undefined,
      before: request.before !== undefined,
      backwards: request.backwards === true,
      isOneSided: request.isOneSided === true,
    };
    const { often, absent } = await this.#textsOf(kind, filters, order);
    const isAbsent = (filter: object) => absent.has(('text' in filter ? filter.text : '') as string);
    const View = this.#viewOf(kind, key.length);
    return this.#each(filters, EMPTY as Page<Item<K>>, isAbsent, (filter) => shapeOf(filter, often), {
      statement: (shapes, chunk) =>
        this.#compiled.of<Filter<K>, Row>(`page ${kind} ${order} ${Object.values(bounds)} ${shapes}`, () =>
          pageSql(listing, this.#engine.dialect, chunk, order, bounds, often),
        ),
      args: (chunk) => ({
        filters: chunk,
        limit: request.limit + 1,
        after: request.after ?? [],
        before: request.before ?? [],
      }),
      view: (values) => new View(values),
      answer: (rows) => pageOf(rows, request, key.length, (row) => listing.item(row as never)),
    });
  }

  #viewOf(kind: ListingKind, keyLength: number): RowView<Row> {
    const known = this.#views.get(kind);
    if (known !== undefined) return known;
    const view = rowView<Row>(pageColumns(LISTINGS[kind], keyLength));
    this.#views.set(kind, view);
    return view;
  }

  /** As `Store.counts` promises. */
  async counts<K extends ListingKind>(kind: K, filters: readonly Filter<K>[]): Promise<readonly number[]> {
    const listing = LISTINGS[kind];
    return this.#each(
      filters,
      0,
      () => false,
      (filter) => shapeOf(filter),
      {
        statement: (shapes, chunk) =>
          this.#compiled.of<Filter<K>, Count>(`count ${kind} ${shapes}`, () =>
            countSql(listing, this.#engine.dialect, chunk, PLAIN_ORDER[kind] ?? ''),
          ),
        args: (chunk) => ({ filters: chunk, limit: 0, after: [], before: [] }),
        view: ([, count]) => ({ parent: 0, count: count as number }),
        answer: ([row]) => row?.count ?? 0,
      },
    );
  }

  /**
   * Answers filters in order; those that match nothing whatever is stored are not even asked. Filters of one shape share a
   * statement: an engine without round trips runs it for one after the other, others are asked for a chunk of them at once.
   */
  async #each<F extends object, R extends { readonly parent: number }, T>(
    filters: readonly F[],
    nothing: T,
    isAbsent: (filter: F) => boolean,
    shapeOf: (filter: F) => string,
    { statement, args, view, answer }: Question<F, R, T>,
  ): Promise<readonly T[]> {
    const asked = filters
      .map((filter, index) => ({ filter, index }))
      .filter(({ filter }) => !findsNothing(filter) && !isAbsent(filter));
    const result = filters.map(() => nothing);
    const { readEach } = this.#engine;
    if (readEach !== null) {
      for (const [shape, alike] of Map.groupBy(asked, ({ filter }) => shapeOf(filter))) {
        const each = alike.map(({ filter }) => args([filter]));
        const runs = await readEach(statement(shape, each[0]?.filters ?? []), each);
        for (const [at, { index }] of alike.entries()) result[index] = answer((runs[at] ?? []).map(view));
      }
      return result;
    }
    for (let from = 0; from < asked.length; from += CHUNK) {
      const chunk = asked.slice(from, from + CHUNK);
      const chosen = chunk.map(({ filter }) => filter);
      const shapes = chosen.map(shapeOf).join(' ');
      const rows = await this.#engine.read(statement(shapes, chosen), args(chosen));
      const parts: R[][] = chunk.map(() => []);
      for (const row of rows) parts[row.parent]?.push(row);
      for (const [at, { index }] of chunk.entries()) result[index] = answer(parts[at] ?? []);
    }
    return result;
  }

  /** How many articles have the texts of article filters (in the tier), and the texts that none has. */
  async #textsOf(kind: ListingKind, filters: readonly object[], order: string) {
    const [often, absent] = [new Map<string, Often>(), new Set<string>()];
    if (kind !== 'ARTICLE' && kind !== 'STORY') return { often, absent };
    const texts = filters
      .filter((filter) => !findsNothing(filter))
      .map((filter) => ('text' in filter ? filter.text : undefined));
    for (const text of new Set(texts.filter((text) => typeof text === 'string'))) {
      const found = await this.#frequencies.of(text, ['ARTICLE'], tierOf(order));
      const frequency = found.get('ARTICLE') ?? 'NONE';
      if (frequency === 'NONE') absent.add(text);
      else often.set(text, frequency);
    }
    return { often, absent };
  }
}

const EMPTY: Page<never> = { items: [], keys: [], hasPreviousPage: false, hasNextPage: false };

/** True for a filter that matches nothing whatever is stored: an empty list, or a text without a word. */
export const findsNothing = (filter: object): boolean =>
  isImpossible(filter) ||
  ('text' in filter && typeof filter.text === 'string' && isWordless(parseWords(filter.text))) ||
  ('title' in filter && typeof filter.title === 'string' && isWordless(parseWords(filter.title)));

/** Filters of one shape are answered by one statement: which parts they have, not what stands in them. */
export function shapeOf(filter: object, often: ReadonlyMap<string, Often> = new Map()): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) parts.push(`${name}:${Math.min(value.length, 9)}`);
    else if (typeof value === 'boolean') parts.push(`${name}=${value}`);
    else if (typeof value === 'string') {
      parts.push(`${name}~${shapeOfText(value)}${often.get(value)}`);
    } else if ('among' in value) parts.push(`${name}:${value.among}`);
    else parts.push(`${name}:${value.from !== undefined}${value.to !== undefined}`);
  }
  return `{${parts.sort()}}`;
}

/** Numbers in sort keys are counts and places, which both engines keep in 32 bits. */
const fitsEngine = (part: string | number) => typeof part === 'string' || (part | 0) === part;

function check(
  request: PageRequest,
  types: readonly string[],
  fitsOrder: (key: SortKey) => boolean = () => true,
): void {
  const { limit } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new GatewayError('BAD_PAGE_SIZE', `page size must be 1 to ${MAX_LIMIT}, but got ${limit}`);
  for (const key of [request.after, request.before]) {
    if (key === undefined) continue;
    const fits =
      key.length === types.length &&
      key.every((part, index) => typeof part === types[index] && fitsEngine(part)) &&
      fitsOrder(key);
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
  const { after, before, isOneSided } = request;
  const isBefore = isOneSided === true ? after !== undefined : rows.some((row) => row.side === SIDE.BEFORE);
  const isAfter = isOneSided === true ? before !== undefined : rows.some((row) => row.side === SIDE.AFTER);
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
