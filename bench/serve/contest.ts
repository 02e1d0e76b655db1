import type { Child } from '../measure/child.ts';
import { median, quantile } from '../measure/figures.ts';
import { drive } from '../measure/load.ts';

/** A server that is driven, and what with. */
export interface Contender {
  readonly name: string;
  readonly child: Child;
  readonly next: () => Buffer;
}

/** What a server gave: medians of its rounds. */
export interface Standing {
  readonly name: string;
  /** By the clock. */
  readonly perSecond: number;
  /** By the processor time of the server's process: what other work on the machine takes does not count. */
  readonly perCpuSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Longest time that the server's event loop stood still. */
  readonly blockedMs: number;
  readonly residentMegabytes: number;
  /** The load generator's share of the processor time that both took. */
  readonly loadShare: number;
  /** `perCpuSecond` of each round, for ratios within a round. */
  readonly rounds: readonly number[];
}

/** How long and how often. */
export interface ContestRules {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** Drives servers in turn, A B C B C A C A B, after a warm-up of each: none is always the first. */
export async function contest(
  contenders: readonly Contender[],
  { connections, seconds, rounds }: ContestRules,
): Promise<readonly Standing[]> {
  const seen = new Map(contenders.map(({ name }) => [name, [] as Omit<Standing, 'name' | 'rounds'>[]]));
  for (const { child, next } of contenders)
    await drive({ port: child.port, connections, seconds: Math.min(seconds, 2), next });
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const { name, child, next } of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const before = await child.vitals();
      const seenByClients = await drive({ port: child.port, connections, seconds, next });
      const after = await child.vitals();
      const cpu = after.cpuSeconds - before.cpuSeconds;
      seen.get(name)?.push({
        perSecond: seenByClients.requests / seenByClients.seconds,
        perCpuSecond: seenByClients.requests / cpu,
        p50: quantile(seenByClients.latencies, 0.5),
        p99: quantile(seenByClients.latencies, 0.99),
        blockedMs: after.blockedMs,
        residentMegabytes: after.residentMegabytes,
        loadShare: seenByClients.cpuSeconds / (cpu + seenByClients.cpuSeconds),
      });
    }
  }
  return [...seen].map(([name, all]) => {
    const of = (key: Exclude<keyof Standing, 'name' | 'rounds'>) => median(all.map((one) => one[key]));
    return {
      name,
      perSecond: of('perSecond'),
      perCpuSecond: of('perCpuSecond'),
      p50: of('p50'),
      p99: of('p99'),
      blockedMs: of('blockedMs'),
      residentMegabytes: of('residentMegabytes'),
      loadShare: of('loadShare'),
      rounds: all.map(({ perCpuSecond }) => perCpuSecond),
    };
  });
}

/** How many times as much one gives as another: the median of the ratios within a round. */
export function ratio(standings: readonly Standing[], name: string, to: string): number {
  const of = (wanted: string) => standings.find((standing) => standing.name === wanted)?.rounds ?? [];
  const base = of(to);
  return median(of(name).map((value, round) => value / (base[round] ?? Number.NaN)));
}

export const CONTEST_COLUMNS = [
  '',
  'req/s',
  'req/s of CPU',
  'p50 ms',
  'p99 ms',
  'blocked ms',
  'RSS MB',
  'load gen.',
];

/** A standing as cells under `CONTEST_COLUMNS`. */
export const standingRow = (standing: Standing): readonly (string | number)[] => [
  standing.name,
  standing.perSecond,
  standing.perCpuSecond,
  standing.p50,
  standing.p99,
  standing.blockedMs,
  standing.residentMegabytes,
  `${(standing.loadShare * 100).toFixed(0)} %`,
];
