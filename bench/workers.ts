import { graphFile } from './graph/graph.ts';
import { type Child, startGateway } from './measure/child.ts';
import { type Finding, median, quantile, ratioOf, shownRatio } from './measure/figures.ts';
import { drive } from './measure/load.ts';
import { inTurn } from './measure/rounds.ts';
import { treeOf } from './measure/tree.ts';
import { pagesOf } from './serve/cold.ts';

const WORKERS = [1, 2] as const;
const ROUNDS = 4;
const SECONDS = 3;
const CONNECTIONS = 16;

interface Seen {
  readonly perSecond: number;
  readonly cpuMsEach: number;
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
    cpuMsEach: (cpu * 1_000) / seen.requests,
    perBusiestSecond: seen.requests / Math.max(...each),
    p99: quantile(seen.latencies, 0.99),
    loadShare: seen.cpuSeconds / (cpu + seen.cpuSeconds),
  };
}

/** Cold queries to one process that serves and to two, in turn. Only a machine with idle cores shows what the second gives. */
export async function workers(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const gateways: Child[] = [];
  try {
    for (const count of WORKERS)
      gateways.push(await startGateway(database, { args: ['--workers', String(count)] }));
    for (const gateway of gateways) await round(gateway, articles);
    const seen = await inTurn(gateways, ROUNDS, (gateway) => round(gateway, articles));
    const of = (at: number, key: keyof Seen) => (seen[at] ?? []).map((one) => one[key]);
    const toOne = (key: keyof Seen) => ratioOf(of(1, key), of(0, key));
    const figures = {
      workersGrowth: toOne('perSecond'),
      workersGrowthBusiest: toOne('perBusiestSecond'),
      workersCpuCost: toOne('cpuMsEach'),
    };
    return [
      {
        title: `Cold queries, one process that serves and two, ${articles} articles`,
        columns: ['workers', 'req/s', 'CPU ms each', 'req/s of busiest', 'p99 ms', 'load gen.'],
        rows: WORKERS.map((count, at) => {
          const medianOf = (key: keyof Seen) => median(of(at, key));
          return [
            String(count),
            medianOf('perSecond'),
            medianOf('cpuMsEach'),
            medianOf('perBusiestSecond'),
            medianOf('p99'),
            `${(medianOf('loadShare') * 100).toFixed(0)} %`,
          ];
        }),
        notes: [
          `two give ${shownRatio(figures.workersGrowth)} times as much by the clock, target 1.7, where the load generator and everything else share the cores; ${shownRatio(figures.workersGrowthBusiest)} times as much by the processor time of the busiest process, as where each has a core of its own; a request costs ${shownRatio(figures.workersCpuCost)} times the processor time`,
        ],
        figures,
      },
    ];
  } finally {
    await Promise.all([...gateways.values()].map((gateway) => gateway.stop()));
  }
}
