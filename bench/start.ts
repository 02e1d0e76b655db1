import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };
import { graphFile } from './graph/graph.ts';
import { startGateway } from './measure/child.ts';
import { type Finding, median } from './measure/figures.ts';
import { answerOf } from './measure/load.ts';
import { treeOf } from './measure/tree.ts';

const ROOT = resolve(import.meta.dirname, '..');
const QUERY = '{ articles(first: 1) { nodes { title } } }';
const ROUNDS = 3;
/** Between two attempts to reach a gateway that is starting. */
const ATTEMPT_MS = 10;
const IDLE_MS = 3_000;
/** What `npm start` tells Node about memory. */
const FLAGS = manifest.scripts.start.split(' ').filter((word) => /^--(?:max|heap)-/.test(word));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Seconds from starting a command to the first answer of the gateway that it starts. */
async function untilAnswer(command: string, args: readonly string[], database: string): Promise<number> {
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
      if (answer !== null) return (performance.now() - from) / 1_000;
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
      await pause(ATTEMPT_MS);
    }
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
}

/** How long a start takes, and what a gateway holds that nobody asks anything. */
export async function start(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const [direct, npm]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    direct.push(await untilAnswer(process.execPath, ['dist/src/bin.js', 'serve'], database));
    npm.push(await untilAnswer('npm', ['start'], database));
  }
  const gateway = await startGateway(database, { nodeArgs: FLAGS });
  await answerOf(gateway.port, { query: QUERY });
  await pause(IDLE_MS);
  const { residentMegabytes, processes } = treeOf(gateway.pid);
  await gateway.stop();
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
