import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { graphFile } from '../graph/graph.ts';
import { type Child, startServer } from '../measure/child.ts';
import { type Finding, median } from '../measure/figures.ts';
import { type Clients, eventStreams, webSockets } from './clients.ts';
import { heavy, operations } from './operations.ts';

const ARTICLES = 10_000;
const ROUNDS = 3;
/** Until what connecting left behind is done. */
const SETTLE_MS = 1_500;
/** Articles of one province come in every tenth number, see data/record.ts. */
const EVERY = 10;
const NOTED_MS = 50;
const FLAGS = { nodeArgs: ['--expose-gc'] };

type Open = (port: number, clients: number) => Promise<Clients>;

const TRANSPORTS: Readonly<Record<string, Open>> = {
  'graphql-ws': (port, clients) => webSockets(port, operations, clients),
  SSE: (port, clients) => eventStreams(port, operations, clients),
};

/** What one delivery to all cost. */
interface Delivery {
  readonly cpuMs: number;
  /** From the first event at a client to the last. */
  readonly spreadMs: number;
  readonly blockedMs: number;
}

async function delivered(child: Child, clients: Clients, events: number, cause: () => Promise<number>) {
  const before = await child.vitals();
  const all = clients.received(events);
  const savingMs = await cause();
  const { first, last } = await all;
  // The delay of the loop is noted when its timer comes late, which is after the last event.
  await pause(NOTED_MS);
  const after = await child.vitals();
  const delivery: Delivery = {
    cpuMs: (after.cpuSeconds - before.cpuSeconds) * 1_000 - savingMs,
    spreadMs: last - first,
    blockedMs: after.blockedMs,
  };
  return delivery;
}

const medians = (all: readonly Delivery[]) => ({
  cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  spreadMs: median(all.map(({ spreadMs }) => spreadMs)),
  blockedMs: median(all.map(({ blockedMs }) => blockedMs)),
});

/** Commits articles of the province that all listen to; answers with the milliseconds that storing them took. */
function committer(server: Child) {
  let next = ARTICLES;
  return async (count: number): Promise<number> => {
    const articles = Array.from({ length: count }, (_none, at) => next + at * EVERY);
    next += count * EVERY;
    const { savingSeconds } = await server.ask<{ readonly savingSeconds: number }>({ articles });
    return savingSeconds * 1_000;
  };
}

async function connected(server: Child, open: Open, count: number) {
  const before = await server.vitals(true);
  const from = performance.now();
  const clients = await open(server.port, count);
  await pause(SETTLE_MS);
  const after = await server.vitals(true);
  return {
    clients,
    connectSeconds: (performance.now() - from - SETTLE_MS) / 1_000,
    kilobytes: ((after.residentMegabytes - before.residentMegabytes) * 1_000) / count,
  };
}

async function compared(database: string, name: string, open: Open, count: number): Promise<Finding> {
  const [ours, bare] = [
    await startServer('fanout/ours', { ...FLAGS, args: [database] }),
    await startServer('fanout/bare', FLAGS),
  ];
  try {
    const own = await connected(ours, open, count);
    const limit = await connected(bare, open, count);
    const commit = committer(ours);
    const [a, b]: [Delivery[], Delivery[]] = [[], []];
    // The first delivery compiles what is hot and shows what frames look like.
    await delivered(ours, own.clients, 1, () => commit(1));
    const frames = own.clients.frames(operations.length);
    const write = async () => {
      await bare.ask({ frames });
      return 0;
    };
    await delivered(bare, limit.clients, 1, write);
    for (let round = 0; round < ROUNDS; round += 1) {
      a.push(await delivered(ours, own.clients, 1, () => commit(1)));
      b.push(await delivered(bare, limit.clients, 1, write));
    }
    own.clients.close();
    limit.clients.close();
    const [our, their] = [medians(a), medians(b)];
    const times = median(a.map(({ cpuMs }, round) => cpuMs / (b[round]?.cpuMs ?? Number.NaN)));
    const bytes = median(frames.map((frame) => Buffer.byteLength(frame)));
    return {
      title: `Fan-out over ${name}: one commit to ${count} subscribers, ${operations.length} distinct operations, ${bytes} bytes each`,
      columns: ['', 'CPU ms', 'us each', 'first to last ms', 'loop blocked ms', 'KB each', 'connecting s'],
      rows: [
        [
          'Cầu Nối',
          our.cpuMs,
          (our.cpuMs * 1_000) / count,
          our.spreadMs,
          our.blockedMs,
          own.kilobytes,
          own.connectSeconds,
        ],
        [
          'bare loop',
          their.cpuMs,
          (their.cpuMs * 1_000) / count,
          their.spreadMs,
          their.blockedMs,
          limit.kilobytes,
          limit.connectSeconds,
        ],
      ],
      notes: [
        `to the bare loop ${times.toFixed(2)} (target 1.3), loop blocked at most 50 ms, at most 10 KB each`,
      ],
      figures: {
        [`fanout ${name} to bare`]: times,
        [`fanout ${name} blocked ms`]: our.blockedMs,
        [`fanout ${name} KB each`]: own.kilobytes,
      },
    };
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

const READERS = 20;
const STALLED = 10;
/** So much for each that does not read that the system no longer takes it. */
const HEAVY_ARTICLES = 600;

/** Whether those that read wait for those that do not. */
async function stalled(copied: (name: string) => string): Promise<Finding> {
  const rows: (string | number)[][] = [];
  for (const count of [0, STALLED]) {
    const server = await startServer('fanout/ours', { ...FLAGS, args: [copied(`stalled-${count}`)] });
    try {
      const clients = await webSockets(server.port, [heavy], READERS + count, (at) => at < READERS);
      await pause(SETTLE_MS);
      const commit = committer(server);
      const before = await server.vitals();
      const { cpuMs, spreadMs } = await delivered(server, clients, HEAVY_ARTICLES, () =>
        commit(HEAVY_ARTICLES),
      );
      const after = await server.vitals();
      clients.close();
      rows.push([
        `${READERS} read, ${count} do not`,
        spreadMs,
        cpuMs,
        after.residentMegabytes - before.residentMegabytes,
      ]);
    } finally {
      await server.stop();
    }
  }
  const [without, beside] = rows.map((row) => Number(row[1]));
  const times = (beside ?? Number.NaN) / (without ?? Number.NaN);
  return {
    title: `Clients that stop reading: ${HEAVY_ARTICLES} articles with text and HTML in one commit`,
    columns: ['', 'first to last at those that read, ms', 'CPU ms', 'memory more, MB'],
    rows,
    notes: [`beside clients that do not read it takes ${times.toFixed(2)} of the time`],
    figures: { stalledTimes: times },
  };
}

/** One commit to many subscribers, over each transport, against finished frames in a plain loop. */
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
    for (const [name, open] of Object.entries(TRANSPORTS))
      findings.push(await compared(copied(name), name, open, subscribers));
    findings.push(await stalled(copied));
    return findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
