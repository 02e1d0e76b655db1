import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };
import { graphFile } from './graph/graph.ts';
import { type Finding, median } from './measure/figures.ts';
import { answerOf } from './measure/load.ts';
import { treeOf } from './measure/tree.ts';

const ROOT = resolve(import.meta.dirname, '..');
const QUERY = '{ articles(first: 1) { nodes { title } } }';
const ROUNDS = 3;
/** Between two attempts to reach a gateway that is starting. */
const ATTEMPT_MS = 10;
const IDLE_MS = 3_000;
/** What `npm start` has Node run, with what it tells Node about memory. */
const [, ...START] = manifest.scripts.start.split(' ');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a gateway by a command, waits for its first answer and does something with it: its id, and the seconds that it took to answer. */
async function answering<T>(
  command: string,
  args: readonly string[],
  database: string,
  work: (pid: number, seconds: number) => T | Promise<T>,
): Promise<T> {
  const port = await freePort();
  const environment = { DATABASE_URL: database, CATALOGUE: 'off', LOG_LEVEL: 'error', PORT: String(port) };
  const from = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
    // A group of its own, so that what npm starts can be ended too.
    detached: true,
  });
  const gone = once(child, 'exit');
  try {
    for (;;) {
      const answer = await answerOf(port, { query: QUERY }).catch(() => null);
      if (answer !== null) return await work(child.pid ?? 0, (performance.now() - from) / 1_000);
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
      await pause(ATTEMPT_MS);
    }
  } finally {
    // One that has ended by itself has told why, and there is nothing to end.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
}

const secondsOf = (_pid: number, seconds: number) => seconds;

/** How long a start takes, and what a gateway holds that nobody asks anything. */
export async function start(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const [direct, npm]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    direct.push(await answering(process.execPath, ['dist/src/bin.js', 'serve'], database, secondsOf));
    npm.push(await answering('npm', ['start'], database, secondsOf));
  }
  // Without npm, which would count, and without the probe of the other parts, which takes 16 MB in the process that it looks at.
  const { residentMegabytes, processes } = await answering(process.execPath, START, database, async (pid) => {
    await pause(IDLE_MS);
    return treeOf(pid);
  });
  const figures = {
    startSeconds: median(npm),
    startDirectSeconds: median(direct),
    idleMegabytes: residentMegabytes,
  };
  return [
    {
      title: `Start over ${articles} articles`,
      columns: ['', 'measured', 'target'],
      rows: [
        ['npm start to the first answer, s', figures.startSeconds, 1.5],
        ['node dist/src/bin.js serve to the first answer, s', figures.startDirectSeconds, '-'],
        ['resident memory of an idle gateway, MB', figures.idleMegabytes, 150],
      ],
      notes: [
        `npm start compiles where something was edited; here the build is up to date. Idle: ${processes} process${processes === 1 ? '' : 'es'}; while sources are read there is one more.`,
      ],
      figures,
    },
  ];
}
