import type { ConnectionShape, PageInfoShape } from '../schema/connection.ts';
import type { Page, PageRequest } from '../src/model/page.ts';
import type { Filter, Item, ListingKind, Order } from '../src/store/store.ts';
import type { Loaders } from './loaders.ts';
import { encodeCursor, type PagingInput, samePageRequest } from './paging.ts';

/** A list of the store to be shown as a connection. */
export interface Listing<K extends ListingKind> {
  readonly kind: K;
  readonly filter: Filter<K>;
  readonly order: Order<K>;
}

type Flag = 'hasNextPage' | 'hasPreviousPage';

/** Where a page stands; looks to the other side of a cursor when a field asks what is there. */
class LazyPageInfo<T> implements PageInfoShape {
  readonly #page: Page<T>;
  readonly #request: PageRequest;
  readonly #list: string;
  readonly #read: (request: PageRequest) => Promise<Page<T>>;

  constructor(
    page: Page<T>,
    request: PageRequest,
    list: string,
    read: (request: PageRequest) => Promise<Page<T>>,
  ) {
    this.#page = page;
    this.#request = request;
    this.#list = list;
    this.#read = read;
  }

  get hasNextPage() {
    return this.#request.before === undefined ? this.#page.hasNextPage : this.#beyond('hasNextPage');
  }

  get hasPreviousPage() {
    return this.#request.after === undefined ? this.#page.hasPreviousPage : this.#beyond('hasPreviousPage');
  }

  get startCursor() {
    const key = this.#page.keys[0];
    return key === undefined ? null : encodeCursor(this.#list, key);
  }

  get endCursor() {
    const key = this.#page.keys.at(-1);
    return key === undefined ? null : encodeCursor(this.#list, key);
  }

  #beyond(flag: Flag): Promise<boolean> {
    const isFarEnd = (flag === 'hasNextPage') !== (this.#request.backwards === true);
    // At the near end the size of the page does not matter.
    return this.#read(isFarEnd ? this.#request : { ...this.#request, limit: 1 }).then((page) => page[flag]);
  }
}

/** The tags of cursors by kind and order: made anew for each parent, one would be compared character by character. */
const tags = new Map<ListingKind, Map<string, string>>();

/** The tag of the cursors of a list: see `encodeCursor`. */
export function tagOf(kind: ListingKind, order: string): string {
  let byOrder = tags.get(kind);
  if (byOrder === undefined) {
    byOrder = new Map();
    tags.set(kind, byOrder);
  }
  let tag = byOrder.get(order);
  if (tag === undefined) {
    tag = `${kind}.${order}`;
    byOrder.set(order, tag);
  }
  return tag;
}

/** A connection that reads its page, and counts, when a field first asks; the loaders gather what stands side by side. */
class LazyConnection<K extends ListingKind> implements ConnectionShape<Item<K>> {
  readonly #loaders: Loaders;
  readonly #listing: Listing<K>;
  readonly #list: string;
  readonly #request: PageRequest;
  /** As it is read for the page itself: one object, by which the loaders know it again. */
  #oneSided: PageRequest | null = null;

  readonly #known: Page<Item<K>> | null;

  constructor(loaders: Loaders, listing: Listing<K>, paging: PagingInput, known: Page<Item<K>> | null) {
    this.#known = known;
    this.#loaders = loaders;
    this.#listing = listing;
    this.#list = tagOf(listing.kind, listing.order);
    this.#request = samePageRequest(this.#list, paging);
  }

  get edges() {
    return this.#page().then(({ items, keys }) =>
      items.map((node, index) => ({ cursor: encodeCursor(this.#list, keys[index] ?? []), node })),
    );
  }

  get nodes() {
    return this.#known?.items ?? this.#page().then(({ items }) => items);
  }

  get pageInfo(): Promise<PageInfoShape> {
    return this.#page().then(
      (page) => new LazyPageInfo(page, this.#request, this.#list, (request) => this.#read(request)),
    );
  }

  get totalCount(): Promise<number> {
    return this.#loaders.count(this.#listing.kind, this.#listing.filter);
  }

  #page(): Promise<Page<Item<K>>> {
    if (this.#known !== null) return Promise.resolve(this.#known);
    const { after, before } = this.#request;
    const hasCursor = after !== undefined || before !== undefined;
    this.#oneSided ??= hasCursor ? { ...this.#request, isOneSided: true } : this.#request;
    return this.#read(this.#oneSided);
  }

  #read(request: PageRequest): Promise<Page<Item<K>>> {
    const { kind, filter, order } = this.#listing;
    return this.#loaders.page(kind, filter, order, request);
  }
}

/**
 * A page of a list as a connection. Throws at once for wrong paging arguments (see `pageRequest`), reads later; `known` is the page where it
 * was read before.
 */
export function connection<K extends ListingKind>(
  loaders: Loaders,
  listing: Listing<K>,
  paging: PagingInput,
  known: Page<Item<K>> | null = null,
): ConnectionShape<Item<K>> {
  return new LazyConnection(loaders, listing, paging, known);
}
