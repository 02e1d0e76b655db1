import type { ConnectionShape } from '../schema/connection.ts';
import type { Entities, EntityKind, Filter, Item, ListingKind, Order } from '../src/store/store.ts';
import { connection, type Listing, tagOf } from './connection.ts';
import type { Context } from './context.ts';
import { type PagingInput, samePageRequest } from './paging.ts';

/*
 * `resolveAll` is for an executor that can ask for a field of all objects of a list at once: an extension of the field, which tells it how.
 */

/** Another entity that each object of a type names. */
export class Reference<S, K extends EntityKind> {
  readonly #kind: K;
  readonly #idOf: (source: S) => string;

  constructor(kind: K, idOf: (source: S) => string) {
    this.#kind = kind;
    this.#idOf = idOf;
  }

  /** What one of them names. Rejects with NOT_FOUND as `Loaders.referred`. */
  of(source: S, { loaders }: Context): Promise<Entities[K]> {
    return loaders.referred(this.#kind, this.#idOf(source));
  }

  /** What all of them name. */
  readonly resolveAll = (
    sources: readonly S[],
    _args: object,
    { loaders }: Context,
  ): Promise<readonly Entities[K][]> => loaders.referredAll(this.#kind, sources.map(this.#idOf));
}

/** A list that each object of a type has. */
export class Relation<S, K extends ListingKind> {
  readonly #kind: K;
  readonly #filterOf: (source: S) => Filter<K>;
  readonly #order: Order<K>;

  constructor(kind: K, filterOf: (source: S) => Filter<K>, order: Order<K>) {
    this.#kind = kind;
    this.#filterOf = filterOf;
    this.#order = order;
  }

  /** That of one of them, as `connection` gives it. */
  of(source: S, { loaders }: Context, paging: PagingInput): ConnectionShape<Item<K>> {
    return connection(loaders, this.#listingOf(source), paging);
  }

  /**
   * Those of all of them; null where each is better asked for alone: where no page is wanted, but a count, and beyond cursors, which are
   * of one list each.
   */
  readonly resolveAll = (
    sources: readonly S[],
    paging: PagingInput,
    { loaders }: Context,
    selected: ReadonlySet<string>,
  ): Promise<readonly ConnectionShape<Item<K>>[]> | null => {
    const isPage = selected.has('nodes') || selected.has('edges') || selected.has('pageInfo');
    if (!isPage || paging.after != null || paging.before != null) return null;
    const listings = sources.map((source) => this.#listingOf(source));
    const request = samePageRequest(tagOf(this.#kind, this.#order), paging);
    const filters = listings.map(({ filter }) => filter);
    return loaders
      .pages(this.#kind, filters, this.#order, request)
      .then((pages) => listings.map((listing, at) => connection(loaders, listing, paging, pages[at])));
  };

  #listingOf(source: S): Listing<K> {
    return { kind: this.#kind, filter: this.#filterOf(source), order: this.#order };
  }
}
