import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Progress } from '../../src/model/progress.ts';
import { benchRecord } from '../graph/record.ts';
import { answerParent } from '../measure/child.ts';
import { openGraph } from '../serve/graph.ts';
import { Ticker } from './ticker.ts';

// The gateway's server, put together as src/main.ts does it, where the parent can make it commit an article.
const BUILD = resolve(import.meta.dirname, '../../dist');
const load = async (path: string) => import(pathToFileURL(join(BUILD, path)).href);
const { startServer } = (await load('src/server/http.js')) as typeof import('../../src/server/http.ts');

const { SharedReads } = (await load(
  'resolvers/shared-reads.js',
)) as typeof import('../../resolvers/shared-reads.ts');

const { schema, store, bus, createContext } = await openGraph(process.argv[2] ?? '');
const shared = new SharedReads(store, () => store.version());
const silent = () => {};
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };
const server = await startServer({
  schema,
  createContext: (signal: AbortSignal, caller: { readonly progress?: Progress }) =>
    createContext({
      signal,
      shared,
      ...(caller.progress === undefined ? {} : { progress: caller.progress }),
    }),
  host: '127.0.0.1',
  port: 0,
  log: log as never,
  ready: () => store.ready(),
  queries: [],
  version: 'bench',
  newId: () => crypto.randomUUID(),
  // What is measured are deliveries: the plain loop has no signs of life, and who stalls is not cut off.
  timeouts: { socketPingMs: 3_600_000, streamBeatMs: 3_600_000, stallMs: 3_600_000 },
});

const sockets: Socket[] = [];
if (process.argv[3] === 'stalled')
  subscribe('net.server.socket', (message) => sockets.push((message as { readonly socket: Socket }).socket));
/** Connections on which so much waits that the next event does, too. */
const behind = () => sockets.filter(({ writableLength }) => writableLength > 65_536).length;

/** What the parent asks for. */
interface Commit {
  readonly articles?: readonly number[];
  /** Whether it is noted how long nothing else could run: the noting takes some time itself. */
  readonly isTimed?: boolean;
  /** How many clients have fallen behind. */
  readonly behind?: true;
}

// Articles that are to be committed, by number; answers when they are, with the time that took. Without any, with how long nothing
// else could run since they were told.
const ticker = new Ticker();
answerParent(server.port, async ({ articles, isTimed, behind: asked }: Commit) => {
  if (asked === true) return behind();
  if (articles === undefined) return ticker.stop();
  const from = process.cpuUsage();
  const changes = await store.save(
    { records: articles.map((n) => benchRecord(n)) },
    new Date().toISOString(),
  );
  const { user, system } = process.cpuUsage(from);
  if (isTimed === true) ticker.start();
  bus.publish(changes);
  return { changes: changes.length, savingSeconds: (user + system) / 1e6 };
});
