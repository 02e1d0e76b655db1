import { graphFile } from './graph/graph.ts';
import { type Child, startGateway } from './measure/child.ts';
import { type Finding, median, quantile } from './measure/figures.ts';
import { drive } from './measure/load.ts';
import { treeOf } from './measure/tree.ts';
import { pagesOf } from './serve/cold.ts';

const WORKERS = [1, 2] as const;
const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 16;

interface Seen {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** By the processor time of the process that took most of it: what is to be had where each has a core of its own. */
  readonly perBusiestSecond: number;
  readonly p99: number;
  readonly loadShare: number;
}

async function round(gateway: Child, articles: number): Promise<Seen> {
  const before = treeOf(gateway.pid);
  const next = pagesOf(articles, 0);
  const seen = await drive({ port: gateway.port, connections: CONNECTIONS, seconds: SECONDS, next });
  const after = treeOf(gateway.pid);
  const cpu = after.cpuSeconds - before.cpuSeconds;
  const each = [...after.cpuSecondsOf].map(([pid, seconds]) => seconds - (before.cpuSecondsOf.get(pid) ?? 0));
  return {
    perSecond: seen.requests / seen.seconds,
    perCpuSecond: seen.requests / cpu,
    perBusiestSecond: seen.requests / Math.max(...each),
    p99: quantile(seen.latencies, 0.99),
    loadShare: seen.cpuSeconds / (cpu + seen.cpuSeconds),
  };
}

/** Cold queries to one process that serves and to two, in turn. Only a machine with idle cores shows what the second gives. */
export async function workers(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const gateways = new Map<number, Child>();
  try {
    for (const count of WORKERS)
      gateways.set(count, await startGateway(database, { args: ['--workers', String(count)] }));
    const seen = new Map<number, Seen[]>(WORKERS.map((count) => [count, []]));
    for (const gateway of gateways.values()) await round(gateway, articles);
    for (let n = 0; n < ROUNDS; n += 1)
      for (const [count, gateway] of gateways) seen.get(count)?.push(await round(gateway, articles));
    const of = (count: number, key: keyof Seen) => median((seen.get(count) ?? []).map((one) => one[key]));
    const ratioOf = (key: keyof Seen) =>
      median((seen.get(2) ?? []).map((one, n) => one[key] / (seen.get(1)?.[n]?.[key] ?? Number.NaN)));
    const figures = {
      workersGrowth: ratioOf('perSecond'),
      workersGrowthBusiest: ratioOf('perBusiestSecond'),
      workersCpuCost: 1 / ratioOf('perCpuSecond'),
    };
    return [
      {
        title: `Cold queries, one process that serves and two, ${articles} articles`,
        columns: ['workers', 'req/s', 'req/s of CPU', 'req/s of busiest', 'p99 ms', 'load gen.'],
        rows: WORKERS.map((count) => [
          String(count),
          of(count, 'perSecond'),
          of(count, 'perCpuSecond'),
          of(count, 'perBusiestSecond'),
          of(count, 'p99'),
          `${(of(count, 'loadShare') * 100).toFixed(0)} %`,
        ]),
        notes: [
          `two give ${figures.workersGrowth.toFixed(2)} times as much by the clock (target 1.7), where the load generator and everything else share the cores; ${figures.workersGrowthBusiest.toFixed(2)} times as much by the processor time of the busiest process, as where each has a core of its own; a request costs ${figures.workersCpuCost.toFixed(2)} times the processor time`,
        ],
        figures,
      },
    ];
  } finally {
    await Promise.all([...gateways.values()].map((gateway) => gateway.stop()));
  }
}
