import { type Footprint, TOLD, UNTOLD } from '../model/footprint.ts';
import { type Seen, scopesOfChanges, scopesOfIds, scopesOfList, scopesOfPresence } from './scopes.ts';
import type { Item, ListingKind, Store } from './store.ts';

/**
 * A store that notes in a footprint what is read of it, for queries only. What is noted may be more than what a commit would
 * change, never less.
 */
export function observedStore(store: Store, footprint: Footprint): Store {
  const noting = <Values extends readonly unknown[], T>(
    scope: typeof TOLD | typeof UNTOLD,
    read: (...values: Values) => Promise<T>,
  ) => {
    return (...values: Values) => {
      footprint.read([scope]);
      return read(...values);
    };
  };
  const seenOf = <K extends ListingKind>(page: {
    readonly items: readonly Item<K>[];
    readonly hasPreviousPage: boolean;
    readonly hasNextPage: boolean;
  }): Seen<Item<K>> => ({ items: page.items, isWhole: !page.hasPreviousPage && !page.hasNextPage });
  const observed: Partial<Store> = {
    async byIds(kind, ids) {
      const found = await store.byIds(kind, ids);
      footprint.read(scopesOfIds(kind, ids, found));
      return found;
    },
    async presentIds(ids) {
      const found = await store.presentIds(ids);
      footprint.read(scopesOfPresence(ids, found));
      return found;
    },
    removedIds(ids) {
      footprint.read(ids);
      return store.removedIds(ids);
    },
    async pages(kind, filters, order, page) {
      const found = await store.pages(kind, filters, order, page);
      for (const [at, one] of found.entries()) {
        const asked = filters[at];
        if (asked !== undefined) footprint.read(scopesOfList(kind, asked, seenOf<typeof kind>(one)));
      }
      return found;
    },
    counts(kind, filters) {
      for (const asked of filters) footprint.read(scopesOfList(kind, asked, null));
      return store.counts(kind, filters);
    },
    async changesAfter(seq, limit, filter = {}) {
      const found = await store.changesAfter(seq, limit, filter);
      footprint.read(scopesOfChanges(filter, found.length >= limit));
      return found;
    },
    search: noting(TOLD, (query, page) => store.search(query, page)),
    searchCount: noting(TOLD, (query) => store.searchCount(query)),
    statistics: noting(TOLD, (question) => store.statistics(question)),
    latestSeq: noting(TOLD, () => store.latestSeq()),
    eventHistories: noting(TOLD, (ids) => store.eventHistories(ids)),
    // The history tells nothing of these.
    gaps: noting(UNTOLD, (question) => store.gaps(question)),
    checks: noting(UNTOLD, (period) => store.checks(period)),
    sourceStates: noting(UNTOLD, (ids) => store.sourceStates(ids)),
    known: noting(UNTOLD, (urls) => store.known(urls)),
    decisions: noting(UNTOLD, (limit) => store.decisions(limit)),
    addedSources: noting(UNTOLD, () => store.addedSources()),
  };
  // What changes the graph is of no answer that is kept.
  return { ...store, ...observed };
}
