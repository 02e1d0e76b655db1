import type { Store } from '../src/store/store.ts';
import { articleFilter, eventFilter } from './filter.ts';
import { Loaders } from './loaders.ts';
import { encodeCursor, pageRequest } from './paging.ts';

/** What the graph makes of arguments, for whoever gives its lists in another form than GraphQL's: the same of the same mistake. */
export const argumentRules = (store: Store) => ({
  articleFilter: (choice: Parameters<typeof articleFilter>[1]) => articleFilter(new Loaders(store), choice),
  eventFilter: (choice: Parameters<typeof eventFilter>[1], today: string) =>
    eventFilter(new Loaders(store), choice, today),
  pageRequest,
  encodeCursor,
});
