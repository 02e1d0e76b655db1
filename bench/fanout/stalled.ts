import { setTimeout as pause } from 'node:timers/promises';
import { type Child, startServer } from '../measure/child.ts';
import { type Finding, median, quantile } from '../measure/figures.ts';
import { committer } from './committer.ts';
import { type Crowd, gather } from './crowds.ts';
import { type Cause, delivered } from './delivery.ts';
import { heavy, operations } from './operations.ts';

const READERS = 1_000;
/** Clients beside them that do not read. None twice: how far those two differ is the noise. */
const STALLED = [0, 0, 10, 100];
/** Articles of 40 KB: the system takes four megabytes for each that does not read. */
const FILLING = 130;
const FILLED_WITHIN_MS = 20_000;
const ROUNDS = 15;
/** Together, so that a measurement lasts long enough. */
const EVENTS = 5;
const WARMING = 2;

interface Side {
  readonly stalled: number;
  readonly server: Child;
  readonly crowd: Crowd;
  readonly cause: Cause;
  /** Of the server, for each event that one of those who read gets. */
  readonly microseconds: number[];
}

/** A server with those that read and those that do not, who have fallen behind when it is there. */
async function opened(
  stalled: number,
  database: string,
  articles: number,
  children: { push(child: { stop(): Promise<void> }): unknown },
): Promise<Side> {
  const server = await startServer('fanout/ours', { nodeArgs: ['--expose-gc'], args: [database, 'stalled'] });
  children.push(server);
  const crowd = await gather({
    port: server.port,
    transport: 'graphql-ws',
    asked: operations,
    clients: READERS + stalled,
    reading: { readers: READERS, filler: heavy },
  });
  children.push({ stop: () => crowd.leave() });
  const commit = committer(server, articles);
  await crowd.receive(FILLING, () => commit(FILLING));
  const until = performance.now() + FILLED_WITHIN_MS;
  for (;;) {
    const behind = await server.ask<number>({ behind: true });
    if (behind === stalled) break;
    if (performance.now() > until) throw new Error(`expected ${stalled} clients behind, but got ${behind}`);
    await pause(100);
  }
  return { stalled, server, crowd, cause: (isTimed) => commit(EVENTS, isTimed), microseconds: [] };
}

/**
 * What clients that do not read cost the others: the server's processor time for an event at one that reads, in turn with none that
 * stalls, none again, 1 % and 10 % more that do. `copied` gives a database of `articles` articles of its own for each name.
 */
export async function stalled(copied: (name: string) => string, articles: number): Promise<Finding> {
  const children: { stop(): Promise<void> }[] = [];
  try {
    const sides: Side[] = [];
    for (const [at, count] of STALLED.entries())
      sides.push(await opened(count, copied(`stalled-${at}`), articles, children));
    for (let round = -WARMING; round < ROUNDS; round += 1) {
      for (const { server, crowd, cause, microseconds } of sides) {
        const { cpuMs } = await delivered(server, crowd, cause, EVENTS);
        if (round >= 0) microseconds.push((cpuMs * 1_000) / (READERS * EVENTS));
      }
    }
    const [none] = sides;
    const times = sides.map(({ microseconds }) =>
      microseconds.map((one, round) => one / (none?.microseconds[round] ?? Number.NaN)),
    );
    const timesOf = (at: number) => median(times[at] ?? []);
    return {
      title: `Clients that stop reading beside ${READERS} that read`,
      columns: ['do not read', 'us each', 'to none', 'from', 'to (quartiles)'],
      rows: sides.map(({ stalled: count, microseconds }, at) => [
        String(count),
        median(microseconds),
        timesOf(at),
        quantile(times[at] ?? [], 0.25),
        quantile(times[at] ?? [], 0.75),
      ]),
      notes: [`${ROUNDS} rounds in turn; the second line differs from the first by nothing but the noise`],
      figures: { stalledNoise: timesOf(1), stalledOne: timesOf(2), stalledTen: timesOf(3) },
    };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
