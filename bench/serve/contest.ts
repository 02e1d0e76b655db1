import type { Child } from '../measure/child.ts';
import { median, quantile, type Ratio, ratioOf } from '../measure/figures.ts';
import { drive } from '../measure/load.ts';
import { inTurn } from '../measure/rounds.ts';

/** A server that is driven, and what with. */
export interface Contender {
  readonly name: string;
  readonly child: Child;
  readonly next: () => Buffer;
}

/** What a server gave in a round. */
interface Seen {
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
}

/** What a server gave: medians of its rounds, and the rounds. */
export interface Standing extends Seen {
  readonly name: string;
  readonly rounds: readonly Seen[];
}

/** How long and how often: as often as there are contenders, or twice, each is first equally often. */
export interface ContestRules {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** Drives servers in turn, after a warm-up of each as long as a round. */
export async function contest(
  contenders: readonly Contender[],
  { connections, seconds, rounds }: ContestRules,
): Promise<readonly Standing[]> {
  for (const { child, next } of contenders) await drive({ port: child.port, connections, seconds, next });
  const seen = await inTurn(contenders, rounds, async ({ child, next }): Promise<Seen> => {
    const before = await child.vitals();
    const seenByClients = await drive({ port: child.port, connections, seconds, next });
    const after = await child.vitals();
    const cpu = after.cpuSeconds - before.cpuSeconds;
    return {
      perSecond: seenByClients.requests / seenByClients.seconds,
      perCpuSecond: seenByClients.requests / cpu,
      p50: quantile(seenByClients.latencies, 0.5),
      p99: quantile(seenByClients.latencies, 0.99),
      blockedMs: after.blockedMs,
      residentMegabytes: after.residentMegabytes,
      loadShare: seenByClients.cpuSeconds / (cpu + seenByClients.cpuSeconds),
    };
  });
  return contenders.map(({ name }, at) => {
    const all = seen[at] ?? [];
    const of = (key: keyof Seen) => median(all.map((one) => one[key]));
    return {
      name,
      perSecond: of('perSecond'),
      perCpuSecond: of('perCpuSecond'),
      p50: of('p50'),
      p99: of('p99'),
      blockedMs: of('blockedMs'),
      residentMegabytes: of('residentMegabytes'),
      loadShare: of('loadShare'),
      rounds: all,
    };
  });
}

/** How many times as much one has of something as another. */
export function ratio(
  standings: readonly Standing[],
  name: string,
  to: string,
  key: keyof Seen = 'perCpuSecond',
): Ratio {
  const of = (wanted: string) =>
    (standings.find((standing) => standing.name === wanted)?.rounds ?? []).map((seen) => seen[key]);
  return ratioOf(of(name), of(to));
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
