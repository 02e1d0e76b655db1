import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Progress } from '../../src/model/progress.ts';
import { benchRecord } from '../graph/record.ts';
import { answerParent } from '../measure/child.ts';
import { openGraph } from '../serve/graph.ts';

// The gateway's server, put together as src/main.ts does it, where the parent can make it commit an article.
const BUILD = resolve(import.meta.dirname, '../../dist');
const load = async (path: string) => import(pathToFileURL(join(BUILD, path)).href);
const { startServer } = (await load('src/server/http.js')) as typeof import('../../src/server/http.ts');

const { schema, store, bus, createContext } = await openGraph(process.argv[2] ?? '');
const silent = () => {};
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };
const server = await startServer({
  schema,
  createContext: (signal: AbortSignal, caller: { readonly progress?: Progress }) =>
    createContext({ signal, ...(caller.progress === undefined ? {} : { progress: caller.progress }) }),
  host: '127.0.0.1',
  port: 0,
  log: log as never,
  ready: () => store.ready(),
  queries: [],
  version: 'bench',
  newId: () => crypto.randomUUID(),
});

// Articles that are to be committed, by number; answers when they are, with the time that took.
answerParent(server.port, async ({ articles }: { readonly articles: readonly number[] }) => {
  const from = process.cpuUsage();
  const changes = await store.save(
    { records: articles.map((n) => benchRecord(n)) },
    new Date().toISOString(),
  );
  const { user, system } = process.cpuUsage(from);
  bus.publish(changes);
  return { changes: changes.length, savingSeconds: (user + system) / 1e6 };
});
