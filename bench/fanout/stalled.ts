import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../measure/child.ts';
import type { Finding } from '../measure/figures.ts';
import { committer } from './committer.ts';
import { gather } from './crowds.ts';
import { heavy } from './operations.ts';

const READERS = 20;
const STALLED = 10;
/** So much for each that does not read that the system no longer takes it. */
const HEAVY_ARTICLES = 600;
const SETTLE_MS = 500;

/** Whether those that read wait for those that do not. `copied` gives a database of `articles` articles of its own for each name. */
export async function stalled(copied: (name: string) => string, articles: number): Promise<Finding> {
  const rows: (string | number)[][] = [];
  for (const count of [0, STALLED]) {
    const args = [copied(`stalled-${count}`)];
    const server = await startServer('fanout/ours', { nodeArgs: ['--expose-gc'], args });
    const crowd = await gather({
      port: server.port,
      transport: 'graphql-ws',
      asked: [heavy],
      clients: READERS + count,
      readers: READERS,
    });
    try {
      await pause(SETTLE_MS);
      const commit = committer(server, articles);
      const before = await server.vitals(true);
      const { seen, caused: savingMs } = await crowd.receive(HEAVY_ARTICLES, () => commit(HEAVY_ARTICLES));
      const after = await server.vitals();
      rows.push([
        `${READERS} read, ${count} do not`,
        seen.last - seen.first,
        (after.cpuSeconds - before.cpuSeconds) * 1_000 - savingMs,
        after.residentMegabytes - before.residentMegabytes,
      ]);
    } finally {
      await Promise.all([crowd.leave(), server.stop()]);
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
