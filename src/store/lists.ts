import { GatewayError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { OfficialFilter } from '../model/filter.ts';
import type { Page, PageRequest } from '../model/page.ts';
import { isWordless, parseWords } from '../model/words.ts';
import type { ArticleOfficials } from './article-officials.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import type { Frequencies } from './frequency.ts';
import { countSql, isOnlyPage, packedColumns, pageColumns, pageSql, SIDE } from './list-sql.ts';
import { isImpossible, type ListArgs, type Listing } from './listing.ts';
import { articleListing, isByText, tierOf } from './listing-article.ts';
import { briefArticleListing } from './listing-brief.ts';
import { eventListing, participationListing, reportListing } from './listing-event.ts';
import { documentListing, organizationListing, revisionListing, sourceListing } from './listing-names.ts';
import { associateListing, mentionListing, officialListing, positionListing } from './listing-people.ts';
import { storyListing } from './listing-story.ts';
import type { PackedRows } from './packed-rows.ts';
import { checkRequest } from './page-request.ts';
import { type PageRow, pageOf } from './page-rows.ts';
import { hasTier, rankedPages } from './ranked.ts';
import { type RowView, rowView } from './row-view.ts';
import type { Statement } from './statement.ts';
import type { Filter, Item, ListingKind, Order } from './store.ts';
import { ARTICLE_INDEXES, type ArticleIndex, datedIn, indexOfTier, type Often } from './text-index.ts';

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
/** A kind's lists as a page of them is asked for. */
const listingOf = <K extends ListingKind>(kind: K, { isBrief }: PageRequest) =>
  (kind === 'ARTICLE' && isBrief === true ? briefArticleListing : LISTINGS[kind]) as (typeof LISTINGS)[K];
/** The order in which a list is counted: any but RELEVANCE, which would score what is only counted. */
const PLAIN_ORDER: Readonly<Record<string, string>> = {
  ARTICLE: 'PUBLISHED_DESC',
  EVENT: 'STARTS_DESC',
  OFFICIAL: 'MENTIONS_DESC',
};

/** Filters answered by one statement. */
const CHUNK = 100;

type Count = { readonly parent: number; readonly count: number };

/** How filters are asked, and what is made of the rows of one of them. */
interface Question<F, R, T> {
  readonly statement: (shapes: string, filters: readonly F[]) => Statement<ListArgs<F>, R>;
  readonly args: (filters: readonly F[]) => ListArgs<F>;
  /** Given where the rows come as one. */
  readonly packing?: PackedRows | null;
  /** A row of the values of its columns. */
  readonly view: (values: readonly unknown[]) => R;
  /** Of rows that were read at a version of the database, where the engine tells it. */
  readonly answer: (rows: readonly R[], version: unknown) => T;
}

/** Answers lists: finds or compiles the statement of a shape, runs it, and parts its rows into pages. */
export class Lists {
  readonly #engine: Engine;
  readonly #compiled: Compiled;
  readonly #frequencies: Frequencies;
  /** Null where it would take a round trip to know that nothing was committed. */
  readonly #officials: ArticleOfficials | null;
  readonly #views = new Map<object, RowView<PageRow>>();

  constructor(
    engine: Engine,
    compiled: Compiled,
    frequencies: Frequencies,
    officials: ArticleOfficials | null,
  ) {
    this.#engine = engine;
    this.#compiled = compiled;
    this.#frequencies = frequencies;
    this.#officials = officials;
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
      checkRequest(request, key);
      if (kind === 'OFFICIAL' && order === 'MENTIONS_DESC' && this.#officials !== null) {
        const pages = await this.#officials.pages(filters as readonly OfficialFilter[], request);
        if (pages !== null) return pages as readonly Page<Item<K>>[];
      }
      return this.#read(kind, filters, order, request);
    }
    checkRequest(request, ['number', ...key], hasTier);
    if (filters.some((filter) => !('text' in filter) || filter.text === undefined))
      throw new GatewayError('BAD_INPUT', 'expected a text to order by RELEVANCE, but the filter has none');
    const present = await this.#presentOf(filters);
    return rankedPages(filters, request, (tier, open, part) =>
      this.#read(kind, open, `RELEVANCE ${tier}`, part, present),
    );
  }

  /** A page of each filter's list in an order, or in one tier of the order by relevance. */
  async #read<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: string,
    request: PageRequest,
    present: Present = NOTHING_KNOWN,
  ): Promise<readonly Page<Item<K>>[]> {
    const listing = listingOf(kind, request);
    const { key } = listing.order(order);
    const bounds = {
      after: request.after !== undefined,
      before: request.before !== undefined,
      backwards: request.backwards === true,
      isOneSided: request.isOneSided === true,
    };
    const { often, absent } = await this.#textsOf(kind, filters, order, present);
    const isAbsent = (filter: object) => absent.has(('text' in filter ? filter.text : '') as string);
    const packing = this.#engine.readEach !== null && isOnlyPage(bounds) ? (listing.packing ?? null) : null;
    const View = this.#viewOf(listing, packing, key.length);
    return this.#each(filters, EMPTY as Page<Item<K>>, isAbsent, (filter) => shapeOf(filter, often), {
      statement: (shapes, chunk) =>
        this.#compiled.of<Filter<K>, PageRow>(
          `page ${kind} ${order} ${request.isBrief} ${Object.values(bounds)} ${shapes}`,
          () => pageSql(listing, this.#engine.dialect, chunk, order, bounds, often, packing),
        ),
      args: (chunk) => ({
        filters: chunk,
        limit: request.limit + 1,
        after: request.after ?? [],
        before: request.before ?? [],
      }),
      packing,
      view: (values) => new View(values),
      answer: (rows, version) => {
        const page = pageOf(rows, request, key.length, (row) => listing.item(row as never));
        if (isAllArticles(kind, filters, order)) this.#officials?.note(version, page as Page<Article>);
        return page;
      },
    });
  }

  #viewOf(
    listing: Pick<Listing<never, never, never>, 'columns' | 'keyColumns'>,
    packing: PackedRows | null,
    keyLength: number,
  ): RowView<PageRow> {
    const known = this.#views.get(packing ?? listing);
    if (known !== undefined) return known;
    const view =
      packing === null
        ? rowView<PageRow>(pageColumns(listing, keyLength))
        : rowView<PageRow>(packedColumns(listing), { parent: 0, side: SIDE.PAGE });
    this.#views.set(packing ?? listing, view);
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
    { statement, args, packing = null, view, answer }: Question<F, R, T>,
  ): Promise<readonly T[]> {
    const asked = filters
      .map((filter, index) => ({ filter, index }))
      .filter(({ filter }) => !findsNothing(filter) && !isAbsent(filter));
    const result = filters.map(() => nothing);
    const { readEach } = this.#engine;
    if (readEach !== null) {
      for (const [shape, alike] of Map.groupBy(asked, ({ filter }) => shapeOf(filter))) {
        const each = alike.map(({ filter }) => args([filter]));
        const { version, runs } = await readEach(statement(shape, each[0]?.filters ?? []), each);
        for (const [at, { index }] of alike.entries()) {
          const run = runs[at] ?? [];
          const [first] = run;
          const rows = packing === null || first === undefined ? run : packing.unpack(first);
          result[index] = answer(rows.map(view), version);
        }
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
      for (const [at, { index }] of chunk.entries()) result[index] = answer(parts[at] ?? [], null);
    }
    return result;
  }

  /** Where the words of the texts stand, as far as it is soon told: tiers of other indexes need not be read. */
  async #presentOf(filters: readonly object[]): Promise<Present> {
    const present = new Map<string, ReadonlySet<ArticleIndex>>();
    if (this.#engine.dialect.dated === null) return present;
    for (const filter of filters) {
      const text = 'text' in filter ? filter.text : undefined;
      if (typeof text !== 'string' || present.has(text) || findsNothing(filter)) continue;
      present.set(text, await this.#frequencies.present(text, [], ARTICLE_INDEXES));
    }
    return present;
  }

  /** How many articles have the texts of article filters (in the tier), and the texts that none has. */
  async #textsOf(kind: ListingKind, filters: readonly object[], order: string, present: Present) {
    const [often, absent] = [new Map<string, Often>(), new Set<string>()];
    if (kind !== 'ARTICLE' && kind !== 'STORY') return { often, absent };
    const texts = filters
      .filter((filter) => !findsNothing(filter))
      .map((filter) => ('text' in filter ? filter.text : undefined));
    for (const text of new Set(texts.filter((text) => typeof text === 'string'))) {
      const where = present.get(text);
      const isEmpty = where?.has(indexOfTier(tierOf(order))) === false;
      const dated = datedIn(where?.has('article_head') !== false);
      const alike = filters.filter((filter) => 'text' in filter && filter.text === text);
      const isDated = kind === 'ARTICLE' && this.#engine.dialect.dated !== null && alike.every(isByText);
      const ask = async () => (await this.#frequencies.of(text, ['ARTICLE'], tierOf(order))).get('ARTICLE');
      const frequency = isEmpty ? 'NONE' : isDated ? dated : ((await ask()) ?? 'NONE');
      if (frequency === 'NONE') absent.add(text);
      else often.set(text, frequency);
    }
    return { often, absent };
  }
}

/** Whether one page of all articles is asked for, newest first. */
const isAllArticles = (kind: ListingKind, [filter, another]: readonly object[], order: string): boolean =>
  kind === 'ARTICLE' &&
  order === 'PUBLISHED_DESC' &&
  filter !== undefined &&
  another === undefined &&
  Object.values(filter).every((value) => value === undefined);

/** The indexes of articles that have the words of a text. */
type Present = ReadonlyMap<string, ReadonlySet<ArticleIndex>>;
const NOTHING_KNOWN: Present = new Map();

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
