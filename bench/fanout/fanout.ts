import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { graphFile } from '../graph/graph.ts';
import { type Child, startServer } from '../measure/child.ts';
import { type Finding, median, quantile, ratioOf, shownRatio } from '../measure/figures.ts';
import { answerOf } from '../measure/load.ts';
import { committer } from './committer.ts';
import { type Crowd, type CrowdPlan, gather } from './crowds.ts';
import { type Cause, type Delivery, delivered } from './delivery.ts';
import { operations } from './operations.ts';
import { stalled } from './stalled.ts';
import type { Blocked } from './ticker.ts';

const ARTICLES = 10_000;
const ROUNDS = 9;
/** Until what connecting left behind is done. */
const SETTLE_MS = 1_500;
/**
 * Who come before those that are counted: what a server makes once for all is made for them, compiled code and the room for new objects
 * above all, 10 to 20 MB.
 */
const FIRST = 500;
/** After the last event, until the loop's last delay is noted. */
const NOTED_MS = 50;
/** As `npm start` runs the gateway, and with a garbage collection on demand. */
const FLAGS = { nodeArgs: ['--max-semi-space-size=8', '--heap-growing-percent=25', '--expose-gc'] };
/** Deliveries before those that count: they compile what is hot. */
const WARMING = 3;
const TRANSPORTS = ['graphql-ws', 'SSE'] as const;
/** What goes on beside a fan-out: a query as an app asks it. */
const QUERY = '{ articles(first: 20) { nodes { id title publishedAt source { name } provinces { name } } } }';

/** How long a delivery lets nothing else run. */
async function blockedBy(server: Child, crowd: Crowd, cause: Cause): Promise<Blocked> {
  await crowd.receive(1, () => cause(true));
  await pause(NOTED_MS);
  return server.ask<Blocked>({});
}

const medianOf = <T>(all: readonly T[], value: (one: T) => number) => median(all.map(value));

/** A crowd, and what each of it costs in memory, after a collection. */
async function connected(server: Child, plan: Omit<CrowdPlan, 'port'>) {
  const first = await gather({ ...plan, port: server.port, clients: FIRST });
  await pause(SETTLE_MS);
  const before = await server.vitals(true);
  const crowd = await gather({ ...plan, port: server.port });
  await pause(SETTLE_MS);
  const after = await server.vitals(true);
  await first.leave();
  const each = (megabytes: number) => (megabytes * 1_000) / plan.clients;
  return {
    crowd,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    resident: each(after.residentMegabytes - before.residentMegabytes),
    heap: each(after.heapMegabytes - before.heapMegabytes),
  };
}

/** The latencies of a query that is asked again and again until something is done. */
async function askedBeside(port: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const latencies: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const from = performance.now();
      await answerOf(port, { query: QUERY });
      latencies.push(performance.now() - from);
    }
  })();
  await work();
  isOver = true;
  await asking;
  return latencies;
}

async function compared(
  database: string,
  transport: CrowdPlan['transport'],
  clients: number,
): Promise<Finding> {
  const [ours, bare] = [
    await startServer('fanout/ours', { ...FLAGS, args: [database] }),
    await startServer('fanout/bare', FLAGS),
  ];
  const plan = { transport, asked: operations, clients };
  const [own, limit] = [await connected(ours, plan), await connected(bare, plan)];
  try {
    const commit = committer(ours, ARTICLES);
    const tell: Cause = (isTimed) => commit(1, isTimed);
    for (let round = 0; round < WARMING; round += 1) await delivered(ours, own.crowd, tell);
    const frames = await own.crowd.frames(operations.length);
    const write: Cause = async (isTimed) => {
      await bare.ask({ frames, isTimed });
      return 0;
    };
    for (let round = 0; round < WARMING; round += 1) await delivered(bare, limit.crowd, write);
    const [a, b]: [Delivery[], Delivery[]] = [[], []];
    const [ourBlocks, theirBlocks]: [Blocked[], Blocked[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      a.push(await delivered(ours, own.crowd, tell));
      b.push(await delivered(bare, limit.crowd, write));
      ourBlocks.push(await blockedBy(ours, own.crowd, tell));
      theirBlocks.push(await blockedBy(bare, limit.crowd, write));
    }
    const quiet = await askedBeside(ours.port, () => pause(1_000));
    const beside = await askedBeside(ours.port, () => own.crowd.receive(1, () => commit(1)));
    const cpuOf = (all: readonly Delivery[]) => all.map(({ cpuMs }) => cpuMs);
    const times = ratioOf(cpuOf(a), cpuOf(b));
    const bytes = median(frames.map((frame) => Buffer.byteLength(frame)));
    const row = (name: string, costs: readonly Delivery[], blocks: readonly Blocked[], one: typeof own) => [
      name,
      medianOf(costs, ({ cpuMs }) => cpuMs),
      (medianOf(costs, ({ cpuMs }) => cpuMs) * 1_000) / clients,
      medianOf(costs, ({ spreadMs }) => spreadMs),
      medianOf(blocks, ({ blockedMs }) => blockedMs),
      medianOf(blocks, ({ busyMs }) => busyMs),
      one.resident,
      one.heap,
      one.crowd.connectSeconds,
      one.cpuSeconds,
    ];
    return {
      title: `Fan-out over ${transport}: one commit to ${clients} subscribers, ${operations.length} distinct operations, ${bytes} bytes each`,
      columns: [
        '',
        'CPU ms',
        'us each',
        'first to last ms',
        'loop blocked ms',
        'of it CPU ms',
        'resident KB each',
        'heap KB each',
        'connecting s',
        'CPU s',
      ],
      rows: [row('Cầu Nối', a, ourBlocks, own), row('bare loop', b, theirBlocks, limit)],
      notes: [
        `to the bare loop ${shownRatio(times)}, target 1.3; loop blocked at most 50 ms, at most 10 KB each`,
        `a query beside it: at most ${quantile(beside, 1).toFixed(1)} ms, median ${median(beside).toFixed(1)} ms; in quiet ${quantile(quiet, 1).toFixed(1)} ms, ${median(quiet).toFixed(1)} ms`,
      ],
      figures: {
        [`fanout ${transport} to bare`]: times,
        [`fanout ${transport} blocked ms`]: medianOf(ourBlocks, ({ blockedMs }) => blockedMs),
        [`fanout ${transport} blocked CPU ms`]: medianOf(ourBlocks, ({ busyMs }) => busyMs),
        [`fanout ${transport} resident KB each`]: own.resident,
        [`fanout ${transport} heap KB each`]: own.heap,
        [`fanout ${transport} connecting CPU s`]: own.cpuSeconds,
      },
    };
  } finally {
    await Promise.all([own.crowd.leave(), limit.crowd.leave(), ours.stop(), bare.stop()]);
  }
}

/** One commit to many subscribers, over each transport, against finished frames in a plain loop; and clients that do not read. */
export async function fanout(subscribers: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-bench-'));
  try {
    const source = await graphFile(ARTICLES);
    const findings: Finding[] = [];
    const copied = (name: string) => {
      // Each begins with the same graph: commits of one would be old news to the next.
      const path = join(folder, `${name}.db`);
      copyFileSync(source, path);
      return `sqlite:${path}`;
    };
    for (const transport of TRANSPORTS)
      findings.push(await compared(copied(transport), transport, subscribers));
    findings.push(await stalled(copied, ARTICLES));
    return findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
