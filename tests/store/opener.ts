import { type OpenOptions, openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

/** A log that keeps silent. */
export const silent = { info: () => undefined };

/** Opens stores and remembers them, so that a test need not close what it opened. */
export function opener(database: () => Promise<string>) {
  const stores: Store[] = [];
  return {
    async open(options: OpenOptions & { readonly url?: string } = {}): Promise<Store> {
      const store = await openStore(options.url ?? (await database()), silent, options);
      stores.push(store);
      return store;
    },
    async closeAll(): Promise<void> {
      for (const store of stores.splice(0)) await store.close();
    },
  };
}
