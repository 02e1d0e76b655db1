import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUILD = resolve(import.meta.dirname, '../../dist');
const load = async (path: string) => import(pathToFileURL(join(BUILD, path)).href);

/** The build's modules that Node cannot run from their sources, because of their decorators. */
const resolvers = (await load('resolvers/index.js')) as typeof import('../../resolvers/index.ts');
const context = (await load('resolvers/context.js')) as typeof import('../../resolvers/context.ts');
const stores = (await load('src/store/open.js')) as typeof import('../../src/store/open.ts');
const replay = (await load('src/live/replay.js')) as typeof import('../../src/live/replay.ts');
const buses = (await load('src/live/bus.js')) as typeof import('../../src/live/bus.ts');

/** The graph over a database, for servers that are not the gateway: the same schema, resolvers and store. */
export async function openGraph(databaseUrl: string) {
  const store = await stores.openStore(databaseUrl, { info() {} }, { isServing: true });
  const bus = buses.createBus();
  const now = () => new Date();
  const changes = {
    since: (after: number | null, signal?: AbortSignal) => replay.changesSince(store, bus, after, signal),
  };
  return {
    schema: resolvers.buildGraph(),
    store,
    bus,
    createContext: (
      parts: {
        signal?: AbortSignal;
        progress?: import('../../src/model/progress.ts').Progress;
        shared?: import('../../resolvers/shared-reads.ts').SharedReads;
      } = {},
    ) => context.createContext({ store, now, changes, ...parts }),
  };
}
