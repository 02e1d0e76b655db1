import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { standBack } from '../src/processes/priority.ts';
import { graphFile } from './graph/graph.ts';
import type { Served } from './ingest/world.ts';
import { type Child, startGateway } from './measure/child.ts';
import { type Finding, median, quantile, type Ratio, ratioOf, shownRatio } from './measure/figures.ts';
import { answerOf, drive, post } from './measure/load.ts';
import { treeOf } from './measure/tree.ts';
import { COLD_QUERY, pagesOf } from './serve/cold.ts';

const SITES = 100;
const PAGES = 6_000;
const ROUNDS = 5;
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

/** The process that reads the sources for a gateway. */
function readerOf(gateway: Child): number {
  const pid = [...treeOf(gateway.pid).cpuSecondsOf.keys()].find((one) => one !== gateway.pid);
  if (pid === undefined)
    throw new Error('expected a process that reads the sources, but the gateway has none');
  return pid;
}

/** Has a process work only while something is measured, so that what is compared is measured in turn, over one graph. */
async function onlyWhile<T>(pid: number, work: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGCONT');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGSTOP');
  }
}

/** Begins to read the sites into a graph, and halts. */
async function reading(gateway: Child): Promise<number> {
  const before = await stored(gateway);
  for (
    const until = performance.now() + BEGUN_WITHIN_MS;
    (await stored(gateway)) === before;
    await pause(100)
  )
    if (performance.now() > until) throw new Error('expected the sites to be read, but nothing was stored');
  const pid = readerOf(gateway);
  process.kill(pid, 'SIGSTOP');
  return pid;
}

/**
 * Hot and cold queries while nothing else happens, while a process computes that touches neither the graph nor the network, and while a
 * hundred new sites are read at full speed into the same graph. What the second costs is the price of a processor that is shared.
 */
export async function readers(articles: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-bench-'));
  const copy = join(folder, 'graph.db');
  // Nothing writes to the graph that all parts share, so it has no log.
  copyFileSync(await graphFile(articles), copy);
  const world = fork(join(import.meta.dirname, 'ingest', 'world.ts'), [String(SITES), String(PAGES)]);
  const computing = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  const { pid: computingPid = 0 } = computing;
  process.kill(computingPid, 'SIGSTOP');
  const children: Child[] = [];
  let readingPid: number | null = null;
  try {
    const [{ sources, allowHosts }] = (await once(world, 'message')) as [Served];
    // Elsewhere the sites would be on other machines.
    for (const other of [world, computing]) standBack(other);
    const sourcesFile = join(folder, 'sources.json');
    writeFileSync(sourcesFile, JSON.stringify(sources));
    const gateway = await startGateway(`sqlite:${copy}`, {
      environment: { SOURCES_FILE: sourcesFile, FETCH_ALLOW_HOSTS: allowHosts.join(',') },
    });
    children.push(gateway);
    const pid = await reading(gateway);
    readingPid = pid;
    const first = await stored(gateway);
    await p99(gateway, articles);
    const [quiet, control, beside]: [Tail[], Tail[], Tail[]] = [[], [], []];
    let besideMs = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      quiet.push(await p99(gateway, articles));
      control.push(await onlyWhile(computingPid, () => p99(gateway, articles)));
      const from = performance.now();
      beside.push(await onlyWhile(pid, () => p99(gateway, articles)));
      besideMs += performance.now() - from;
    }
    const read = (await stored(gateway)) - first;
    const perSecond = read / (besideMs / 1_000);

    const of = (all: readonly Tail[], key: keyof Tail) => median(all.map((one) => one[key]));
    const toQuiet = (all: readonly Tail[], key: keyof Tail): Ratio =>
      ratioOf(
        all.map((one) => one[key]),
        quiet.map((one) => one[key]),
      );
    const row = (key: keyof Tail) => [
      key,
      of(quiet, key),
      of(control, key),
      of(beside, key),
      shownRatio(toQuiet(control, key)),
      shownRatio(toQuiet(beside, key)),
      2,
    ];
    return [
      {
        title: `Readers beside a backfill, ${articles} articles`,
        columns: [
          'p99 ms',
          'quiet',
          'computing',
          'backfill',
          'computing to quiet',
          'backfill to quiet',
          'target',
        ],
        rows: [row('hot'), row('cold')],
        notes: [
          `${perSecond.toFixed(0)} pages a second were stored meanwhile. The load generator takes its share of the same cores; the sites, and what only computes, stand back as far as the process that reads.`,
          ...(read >= PAGES * 0.95 ? ['The sites were read before the end: the figures are too good.'] : []),
        ],
        figures: {
          hotBesideBackfill: toQuiet(beside, 'hot'),
          coldBesideBackfill: toQuiet(beside, 'cold'),
          hotBesideComputing: toQuiet(control, 'hot'),
          coldBesideComputing: toQuiet(control, 'cold'),
          backfillPerSecond: perSecond,
        },
      },
    ];
  } finally {
    computing.kill('SIGKILL');
    await Promise.all(children.map((child) => child.stop()));
    world.disconnect();
    rmSync(folder, { recursive: true, force: true });
    // One that is halted would not notice that its parent is gone.
    if (readingPid !== null) process.kill(readingPid, 'SIGKILL');
  }
}
