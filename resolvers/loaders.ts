import DataLoader from 'dataloader';
import { GatewayError } from '../src/errors.ts';
import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { type Article, NOT_READ } from '../src/model/article.ts';
import type { CheckSpan } from '../src/model/check.ts';
import type { Country } from '../src/model/country.ts';
import type { SourceGap } from '../src/model/gap.ts';
import { kindOfId } from '../src/model/id.ts';
import type { Page, PageRequest } from '../src/model/page.ts';
import type { Province } from '../src/model/province.ts';
import type { SourceState } from '../src/model/source.ts';
import type {
  Entities,
  EntityKind,
  Filter,
  GapPeriod,
  Item,
  ListingKind,
  Order,
  Store,
} from '../src/store/store.ts';
import { together } from './apart.ts';

/** Any node of the graph as the store or the gazetteer holds it. */
export type GraphNode = Entities[Exclude<EntityKind, 'POSITION'>] | Province | Country;

/** Kinds of listing whose items `byIds` finds too, so that a page answers later look-ups of its items. */
const ENTITY_KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'ARTICLE',
  'EVENT',
  'OFFICIAL',
  'ORGANIZATION',
  'LEGAL_DOCUMENT',
  'SOURCE',
  'STORY',
  'POSITION',
]);

/** Articles come without their bodies. */
const brief = (kind: ListingKind, page: PageRequest): PageRequest =>
  kind === 'ARTICLE' ? { ...page, isBrief: true } : page;

function present<T>(entity: T | null, id: string): T {
  if (entity !== null) return entity;
  throw new GatewayError('NOT_FOUND', `expected ${id} to be in the graph, but it was just removed`);
}

/** As JSON, but for the filter of a relation, which has one member with one id in it: JSON takes five times as long. */
function asKey(filter: object): string {
  const names = Object.keys(filter);
  const [name = ''] = names;
  const ids: unknown = names.length === 1 ? (filter as Readonly<Record<string, unknown>>)[name] : null;
  if (!Array.isArray(ids) || ids.length !== 1 || typeof ids[0] !== 'string') return JSON.stringify(filter);
  return `${name} ${ids[0]}`;
}

type PageLoader = DataLoader<object, unknown, string>;

/** What is read of each source for one period at once. */
interface Histories {
  readonly gaps: SourceGap;
  readonly checks: CheckSpan;
}

/**
 * What one operation has read. Look-ups that stand side by side in a query are gathered into one statement, and nothing is
 * read twice; so an operation sees each thing in one state. Its lists are of one state on SQLite; on PostgreSQL a commit may fall between
 * two of them. Not to be kept longer than the operation.
 */
export class Loaders {
  readonly #store: Store;
  readonly #batch: typeof together;
  readonly #entities = new Map<EntityKind, DataLoader<string, unknown>>();
  /** What pages brought, by id; pages whose items nobody has looked for yet stand beside. */
  readonly #brought = new Map<string, unknown>();
  readonly #unsorted = new Map<EntityKind, (readonly { readonly id: string }[])[]>();
  readonly #pages = new Map<string, PageLoader>();
  /** The list that was asked for last. */
  #asked: { kind: ListingKind; order: string; page: PageRequest; loader: PageLoader } | null = null;
  readonly #counts = new Map<ListingKind, DataLoader<object, number, string>>();
  readonly #histories = new Map<string, DataLoader<string, readonly unknown[]>>();
  #present: DataLoader<string, string | null> | null = null;
  #removed: DataLoader<string, boolean> | null = null;
  #bodies: DataLoader<string, Article | null> | null = null;
  #states: DataLoader<string, SourceState | null> | null = null;

  /** `batch` says what becomes of those that are asked for together when one fails: `apart` where several operations share this. */
  constructor(store: Store, batch = together) {
    this.#store = store;
    this.#batch = batch;
  }

  /** The id that an id of a stored node leads to now; null where it leads to nothing. */
  presentId(id: string): Promise<string | null> {
    this.#present ??= new DataLoader(
      this.#batch(async (ids: readonly string[]) => {
        const found = await this.#store.presentIds(ids);
        return ids.map((one) => found.get(one) ?? null);
      }),
    );
    return this.#present.load(id);
  }

  /** Whether the history tells that the node with this id was removed. */
  wasRemoved(id: string): Promise<boolean> {
    this.#removed ??= new DataLoader(
      this.#batch(async (ids: readonly string[]) => {
        const found = await this.#store.removedIds(ids);
        return ids.map((one) => found.has(one));
      }),
    );
    return this.#removed.load(id);
  }

  /** The entity with an id, or null. */
  entity<K extends EntityKind>(kind: K, id: string): Promise<Entities[K] | null> {
    return this.#entitiesOf(kind).load(id) as Promise<Entities[K] | null>;
  }

  /** The entities with these ids that are there, in the order given. */
  async entities<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<readonly Entities[K][]> {
    const found = await Promise.all(ids.map((id) => this.entity(kind, id)));
    return found.filter((entity) => entity !== null);
  }

  /** The entities that others name, in the order of the ids, read at once. Throws NOT_FOUND as `referred` does. */
  async referredAll<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<readonly Entities[K][]> {
    const found = await this.#readEntities(kind, ids);
    return found.map((entity, at) => present(entity as Entities[K] | null, ids[at] ?? ''));
  }

  /** An entity that another one names. Throws NOT_FOUND where it was removed between two statements of the operation. */
  referred<K extends EntityKind>(kind: K, id: string): Promise<Entities[K]> {
    return this.entity(kind, id).then((entity) => present(entity, id));
  }

  /**
   * An article with its body: pages come without. Throws NOT_FOUND where it was removed or reworded since it was read, so that no answer
   * has the title of one revision and the body of the next.
   */
  async whole(article: Article): Promise<Article> {
    if (article.text !== NOT_READ) return article;
    this.#bodies ??= new DataLoader(
      this.#batch((ids: readonly string[]) => this.#store.byIds('ARTICLE', ids)),
    );
    const whole = present(await this.#bodies.load(article.id), article.id);
    if (whole.revision === article.revision) return whole;
    throw new GatewayError(
      'NOT_FOUND',
      `expected revision ${article.revision} of ${article.id}, but revision ${whole.revision} was just stored: ask again`,
    );
  }

  /** The node with a global id; null for an unknown and for a malformed id. */
  node(id: string): Promise<GraphNode | null> | GraphNode | null {
    const kind = kindOfId(id);
    if (kind === null) return null;
    if (kind === 'PROVINCE') return provinceById(id);
    if (kind === 'COUNTRY') return countryById(id);
    return this.entity(kind, id);
  }

  /** One page of a list; articles are without their bodies, see `whole`. */
  page<K extends ListingKind>(
    kind: K,
    filter: Filter<K>,
    order: Order<K>,
    page: PageRequest,
  ): Promise<Page<Item<K>>> {
    // All parents of a relation ask with one object, and a text of it takes longer than all else here.
    const asked = this.#asked;
    if (asked !== null && asked.page === page && asked.kind === kind && asked.order === order)
      return asked.loader.load(filter) as Promise<Page<Item<K>>>;
    // JSON again takes longer, where there is nothing to it but a size.
    const isPlain = Object.keys(page).length === 1;
    const group = isPlain ? `${kind} ${order} ${page.limit}` : JSON.stringify([kind, order, page]);
    let loader = this.#pages.get(group);
    if (loader === undefined) {
      const request = brief(kind, page);
      loader = new DataLoader(
        this.#batch((filters: readonly object[]) =>
          this.#readPages(kind, filters as readonly Filter<K>[], order, request),
        ),
        { cacheKeyFn: asKey },
      );
      this.#pages.set(group, loader);
    }
    this.#asked = { kind, order, page, loader };
    return loader.load(filter) as Promise<Page<Item<K>>>;
  }

  /** A page of each of these lists, as `page` gives it, read at once. */
  pages<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: Order<K>,
    page: PageRequest,
  ): Promise<readonly Page<Item<K>>[]> {
    return this.#readPages(kind, filters, order, brief(kind, page));
  }

  /** The number of items of a whole list. */
  count<K extends ListingKind>(kind: K, filter: Filter<K>): Promise<number> {
    let loader = this.#counts.get(kind);
    if (loader === undefined) {
      loader = new DataLoader(
        this.#batch((filters: readonly object[]) =>
          this.#store.counts(kind, filters as readonly Filter<K>[]),
        ),
        { cacheKeyFn: asKey },
      );
      this.#counts.set(kind, loader);
    }
    return loader.load(filter);
  }

  /** What is remembered of reading a source, or null. */
  sourceState(sourceId: string): Promise<SourceState | null> {
    this.#states ??= new DataLoader(
      this.#batch(async (ids: readonly string[]) => {
        const states = new Map((await this.#store.sourceStates(ids)).map((state) => [state.sourceId, state]));
        return ids.map((id) => states.get(id) ?? null);
      }),
    );
    return this.#states.load(sourceId);
  }

  /** The gaps of a source, or the spans of its checks, in a period: as `Store.gaps` and `Store.checks` say. */
  history<K extends keyof Histories>(
    kind: K,
    sourceId: string,
    { from, to }: Omit<GapPeriod, 'sourceIds'>,
  ): Promise<readonly Histories[K][]> {
    const group = JSON.stringify([kind, from, to]);
    let loader = this.#histories.get(group);
    if (loader === undefined) {
      loader = new DataLoader(
        this.#batch(async (ids: readonly string[]) => {
          const found = await this.#store[kind]({ from, to, sourceIds: ids });
          const bySource = Map.groupBy<string, SourceGap | CheckSpan>(found, (part) => part.sourceId);
          return ids.map((id) => bySource.get(id) ?? []);
        }),
      );
      this.#histories.set(group, loader);
    }
    return loader.load(sourceId) as Promise<readonly Histories[K][]>;
  }

  #entitiesOf(kind: EntityKind): DataLoader<string, unknown> {
    let loader = this.#entities.get(kind);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(
        this.#batch((ids: readonly string[]) => this.#readEntities(kind, ids)),
      );
      this.#entities.set(kind, loader);
    }
    return loader;
  }

  async #readPages<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: Order<K>,
    page: PageRequest,
  ) {
    const pages = await this.#store.pages(kind, filters, order, page);
    if (!ENTITY_KINDS.has(kind)) return pages;
    const unsorted = this.#unsorted.get(kind as EntityKind) ?? [];
    this.#unsorted.set(kind as EntityKind, unsorted);
    for (const { items } of pages) unsorted.push(items as readonly Entities[EntityKind][]);
    return pages;
  }

  /** What a page brought is not read again, also where the page came after it was asked for. */
  async #readEntities(kind: EntityKind, ids: readonly string[]): Promise<readonly unknown[]> {
    for (const items of this.#unsorted.get(kind) ?? []) {
      for (const item of items) this.#brought.set(item.id, item);
    }
    this.#unsorted.delete(kind);
    const known = ids.map((id) => this.#brought.get(id));
    const missing = ids.filter((_id, at) => known[at] === undefined);
    const read: readonly unknown[] = missing.length === 0 ? [] : await this.#store.byIds(kind, missing);
    for (const [at, id] of missing.entries()) if (read[at] != null) this.#brought.set(id, read[at]);
    let next = 0;
    return known.map((entity) => entity ?? read[next++]);
  }
}
