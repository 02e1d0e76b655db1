import { setTimeout as pause } from 'node:timers/promises';
import { type Child, startServer } from '../measure/child.ts';
import { type Finding, median, type Ratio, ratioOf } from '../measure/figures.ts';
import { inTurn } from '../measure/rounds.ts';
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
/** Thrice the number of sides: each is first equally often. */
const ROUNDS = 12;
/** Together, so that a measurement lasts long enough. */
const EVENTS = 5;
const WARMING = 2;

interface Side {
  readonly server: Child;
  readonly crowd: Crowd;
  readonly cause: Cause;
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
  return { server, crowd, cause: (isTimed) => commit(EVENTS, isTimed) };
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
    // Of the server, for each event that one of those who read gets.
    const microseconds = async ({ server, crowd, cause }: Side) => {
      const { cpuMs } = await delivered(server, crowd, cause, EVENTS);
      return (cpuMs * 1_000) / (READERS * EVENTS);
    };
    await inTurn(sides, WARMING, microseconds);
    const seen = await inTurn(sides, ROUNDS, microseconds);
    const toNone = (at: number): Ratio => ratioOf(seen[at] ?? [], seen[0] ?? []);
    return {
      title: `Clients that stop reading beside ${READERS} that read`,
      columns: ['do not read', 'us each', 'to none', 'least', 'most'],
      rows: STALLED.map((count, at) => {
        const { median: middle, least, most } = toNone(at);
        return [String(count), median(seen[at] ?? []), middle, least, most];
      }),
      notes: [`${ROUNDS} rounds in turn; the second line differs from the first by nothing but the noise`],
      figures: { stalledNoise: toNone(1), stalledOne: toNone(2), stalledTen: toNone(3) },
    };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
