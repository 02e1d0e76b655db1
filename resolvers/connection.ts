import type { ConnectionShape, PageInfoType } from '../schema/connection.ts';
import type { Page, PageRequest } from '../src/model/page.ts';
import type { Filter, Item, ListingKind, Order } from '../src/store/store.ts';
import type { Loaders } from './loaders.ts';
import { encodeCursor, type PagingInput, pageRequest } from './paging.ts';

/** A list of the store to be shown as a connection. */
export interface Listing<K extends ListingKind> {
  readonly kind: K;
  readonly filter: Filter<K>;
  readonly order: Order<K>;
}

/** A connection that reads its page, and counts, when a field first asks; the loaders gather what stands side by side. */
class LazyConnection<K extends ListingKind> implements ConnectionShape<Item<K>> {
  readonly #loaders: Loaders;
  readonly #listing: Listing<K>;
  readonly #list: string;
  readonly #request: PageRequest;

  constructor(loaders: Loaders, listing: Listing<K>, paging: PagingInput) {
    this.#loaders = loaders;
    this.#listing = listing;
    this.#list = `${listing.kind}.${listing.order}`;
    this.#request = pageRequest(this.#list, paging);
  }

  get edges() {
    return this.#page().then(({ items, keys }) =>
      items.map((node, index) => ({ cursor: encodeCursor(this.#list, keys[index] ?? []), node })),
    );
  }

  get nodes() {
    return this.#page().then(({ items }) => items);
  }

  get pageInfo(): Promise<PageInfoType> {
    return this.#page().then(({ keys, hasNextPage, hasPreviousPage }) => {
      const [first, last] = [keys[0], keys.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : encodeCursor(this.#list, first),
        endCursor: last === undefined ? null : encodeCursor(this.#list, last),
      };
    });
  }

  get totalCount(): Promise<number> {
    return this.#loaders.count(this.#listing.kind, this.#listing.filter);
  }

  #page(): Promise<Page<Item<K>>> {
    const { kind, filter, order } = this.#listing;
    return this.#loaders.page(kind, filter, order, this.#request);
  }
}

/** A page of a list as a connection. Throws at once for wrong paging arguments (see `pageRequest`), reads later. */
export function connection<K extends ListingKind>(
  loaders: Loaders,
  listing: Listing<K>,
  paging: PagingInput,
): ConnectionShape<Item<K>> {
  return new LazyConnection(loaders, listing, paging);
}
