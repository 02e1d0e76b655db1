import type { SortKey } from '../../src/model/page.ts';
import type { Filter, Item, ListingKind, Order, Store } from '../../src/store/store.ts';

/** A whole list, page by page. */
export async function everyItem<K extends ListingKind>(
  store: Store,
  kind: K,
  order: Order<K>,
  filter: Filter<K>,
): Promise<readonly Item<K>[]> {
  const items: Item<K>[] = [];
  let after: SortKey | undefined;
  do {
    const [page] = await store.pages(kind, [filter], order, { limit: 100, after });
    items.push(...(page?.items ?? []));
    after = page?.hasNextPage === true ? page.keys.at(-1) : undefined;
  } while (after !== undefined);
  return items;
}

/** Everything that can be listed, by list, without the marks of time and number that differ by design. */
export async function graphOf(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const officials = await everyItem(store, 'OFFICIAL', 'MENTIONS_DESC', {});
  const officialIds = officials.map(({ id }) => id);
  const lists = {
    articles: await everyItem(store, 'ARTICLE', 'PUBLISHED_DESC', {}),
    stories: await everyItem(store, 'STORY', 'PUBLISHED_DESC', {}),
    events: await everyItem(store, 'EVENT', 'STARTS_DESC', {}),
    officials,
    organizations: await everyItem(store, 'ORGANIZATION', 'NAME_ASC', {}),
    documents: await everyItem(store, 'LEGAL_DOCUMENT', 'NUMBER_ASC', {}),
    positions: await everyItem(store, 'POSITION', 'CURRENT_FIRST', {}),
    mentions: await everyItem(store, 'MENTION', 'NEWEST_FIRST', {}),
    reports: await everyItem(store, 'REPORT', 'NEWEST_FIRST', {}),
    participations: await everyItem(store, 'PARTICIPATION', 'NEWEST_FIRST', {}),
    associates: await everyItem(store, 'ASSOCIATE', 'SHARED_DESC', { officialIds }),
    eventsOfOfficials: await everyItem(store, 'EVENT', 'STARTS_ASC', { officialIds }),
    articlesOfOfficials: await everyItem(store, 'ARTICLE', 'PUBLISHED_ASC', { officialIds }),
  };
  return Object.fromEntries(
    Object.entries(lists).map(([name, items]) => [
      name,
      items.map((item) => ({ ...item, updatedAt: null, revision: null })),
    ]),
  );
}
