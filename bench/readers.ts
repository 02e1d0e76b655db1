import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { graphFile } from './graph/graph.ts';
import type { Served } from './ingest/world.ts';
import { type Child, startGateway } from './measure/child.ts';
import { type Finding, median, quantile } from './measure/figures.ts';
import { answerOf, drive, post } from './measure/load.ts';
import { COLD_QUERY, pagesOf } from './serve/cold.ts';

const SITES = 100;
const PAGES = 6_000;
const ROUNDS = 3;
const SECONDS = 2;
/** Few, so that a request waits for the gateway and not for its like. */
const CONNECTIONS = 2;
const BEGUN_WITHIN_MS = 60_000;

const hotRequest = post('/graphql', { query: COLD_QUERY });

/** p99 of hot and of cold requests, in ms. */
interface Tail {
  readonly hot: number;
  readonly cold: number;
}

async function p99(gateway: Child, articles: number): Promise<Tail> {
  const { port } = gateway;
  const load = { port, connections: CONNECTIONS, seconds: SECONDS };
  const hot = await drive({ ...load, next: () => hotRequest });
  const cold = await drive({ ...load, next: pagesOf(articles, 0) });
  return { hot: quantile(hot.latencies, 0.99), cold: quantile(cold.latencies, 0.99) };
}

async function stored({ port }: Child): Promise<number> {
  const text = await answerOf(port, { query: '{ articles { totalCount } }' });
  return (JSON.parse(text) as { data: { articles: { totalCount: number } } }).data.articles.totalCount;
}

/** Hot and cold queries while nothing else happens, and while a hundred new sites are read at full speed into the same graph. */
export async function readers(articles: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-bench-'));
  const copy = join(folder, 'graph.db');
  const file = new DatabaseSync(await graphFile(articles));
  file.exec(`vacuum into '${copy}'`);
  file.close();
  const world = fork(join(import.meta.dirname, 'ingest', 'world.ts'), [String(SITES), String(PAGES)]);
  const children: Child[] = [];
  try {
    const [{ sources, allowHosts }] = (await once(world, 'message')) as [Served];
    const sourcesFile = join(folder, 'sources.json');
    writeFileSync(sourcesFile, JSON.stringify(sources));
    const quiet = await startGateway(`sqlite:${copy}`);
    children.push(quiet);
    await p99(quiet, articles);
    const still: Tail[] = [];
    for (let round = 0; round < ROUNDS; round += 1) still.push(await p99(quiet, articles));
    await quiet.stop();

    const busy = await startGateway(`sqlite:${copy}`, {
      environment: { SOURCES_FILE: sourcesFile, FETCH_ALLOW_HOSTS: allowHosts.join(',') },
    });
    children.push(busy);
    const before = await stored(busy);
    for (const until = performance.now() + BEGUN_WITHIN_MS; (await stored(busy)) === before; await pause(100))
      if (performance.now() > until) throw new Error('expected the sites to be read, but nothing was stored');
    const [from, first] = [performance.now(), await stored(busy)];
    const beside: Tail[] = [];
    for (let round = 0; round < ROUNDS; round += 1) beside.push(await p99(busy, articles));
    const perSecond = ((await stored(busy)) - first) / ((performance.now() - from) / 1_000);
    const isWhole = (await stored(busy)) >= before + PAGES;

    const of = (all: readonly Tail[], key: keyof Tail) => median(all.map((one) => one[key]));
    const figures = {
      hotBesideBackfill: of(beside, 'hot') / of(still, 'hot'),
      coldBesideBackfill: of(beside, 'cold') / of(still, 'cold'),
      backfillPerSecond: perSecond,
    };
    return [
      {
        title: `Readers beside a backfill, ${articles} articles`,
        columns: ['p99 ms', 'quiet', 'beside', 'ratio', 'target'],
        rows: [
          ['hot', of(still, 'hot'), of(beside, 'hot'), figures.hotBesideBackfill, 2],
          ['cold', of(still, 'cold'), of(beside, 'cold'), figures.coldBesideBackfill, 2],
        ],
        notes: [
          `${perSecond.toFixed(0)} pages a second were stored meanwhile; the sites and the load generator take their share of the same cores.`,
          ...(isWhole ? ['The sites were read before the end: the figures are too good.'] : []),
        ],
        figures,
      },
    ];
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    world.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
