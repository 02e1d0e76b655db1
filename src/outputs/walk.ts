import type { SortKey } from '../model/page.ts';
import type { Filter, Item, ListingKind, Order, Store } from '../store/store.ts';

/** Items held at a time: a hundred articles with their texts are a few megabytes. */
const PAGE = 100;

/**
 * A whole list, a page at a time, each read when the one before was taken; so it costs the same memory however long it is.
 * Rejects with the reason of `signal` when that is aborted. It is no snapshot: what moves in the list meanwhile can be missed
 * or come twice, and the change log says what moved.
 */
export async function* walk<K extends ListingKind>(
  store: Store,
  list: { readonly kind: K; readonly filter: Filter<K>; readonly order: Order<K> },
  signal: AbortSignal,
): AsyncGenerator<readonly Item<K>[]> {
  let after: SortKey | undefined;
  do {
    signal.throwIfAborted();
    const request = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const [page] = await store.pages(list.kind, [list.filter], list.order, request);
    if (page === undefined || page.items.length === 0) return;
    yield page.items;
    after = page.hasNextPage ? page.keys.at(-1) : undefined;
  } while (after !== undefined);
}

/**
 * What a list has for each of some things, in its own order: read as one list and parted by `owner`, which costs a tenth of a
 * list for each of them. Things that have nothing are absent.
 */
export async function parted<K extends ListingKind>(
  store: Store,
  list: { readonly kind: K; readonly filter: Filter<K>; readonly order: Order<K> },
  owner: (item: Item<K>) => string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Item<K>[]>> {
  const found = new Map<string, Item<K>[]>();
  for await (const items of walk(store, list, signal)) {
    for (const item of items) {
      const key = owner(item);
      const known = found.get(key);
      if (known === undefined) found.set(key, [item]);
      else known.push(item);
    }
  }
  return found;
}

/** The ids of what a list has for each of some things, where its items do not say whose they are. */
export async function idsOfEach<K extends 'ORGANIZATION' | 'LEGAL_DOCUMENT'>(
  store: Store,
  kind: K,
  order: Order<K>,
  articleIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  const filters = articleIds.map((id): Filter<K> => ({ articleIds: [id] }));
  const pages = await store.pages(kind, filters, order, { limit: PAGE });
  return Promise.all(
    pages.map(async ({ items, hasNextPage }, index) => {
      const filter = filters[index];
      const ids = items.map(({ id }) => id);
      // Few articles name more than a page of bodies: theirs are read from the beginning again.
      if (!hasNextPage || filter === undefined) return ids;
      const all: string[] = [];
      for await (const more of walk(store, { kind, filter, order }, signal))
        all.push(...more.map(({ id }) => id));
      return all;
    }),
  );
}
