import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { World } from './world/world.ts';

const BUILD = resolve(import.meta.dirname, '../../dist');
const BIN = join(BUILD, 'src/bin.js');
const DEMO = join(BUILD, 'tests/support/demo-main.js');

/** What a finished command line left behind. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Variables by name; a process gets these, PATH and HOME, and nothing else. */
export type Environment = Readonly<Record<string, string>>;

/** A new folder that nothing else uses. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'cau-noi-'));

/** The settings under which a gateway reads a world and nothing else, with a database of its own. */
export function worldEnvironment(world: World, folder = scratchFolder()): Environment {
  const sourcesFile = join(folder, 'sources.json');
  writeFileSync(sourcesFile, JSON.stringify(world.sources));
  return {
    SOURCES_FILE: sourcesFile,
    FETCH_ALLOW_HOSTS: world.allowHosts.join(','),
    CATALOGUE: 'off',
    CHECK_EVERY_SECONDS: '1',
    DATABASE_URL: `sqlite:${join(folder, 'graph.db')}`,
    LOG_LEVEL: 'error',
    PORT: '0',
  };
}

function start(nodeArgs: readonly string[], environment: Environment): ChildProcess {
  if (!existsSync(BIN))
    throw new Error(`expected the build at ${BIN}, but there is none: run npm run build (npm test does)`);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, nodeArgs, { env: { PATH, HOME, ...environment } });
  // A test that fails before it stops its gateway leaves none behind.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}

/** Runs a command line of the built program to its end. */
export async function runBuilt(
  args: readonly string[],
  {
    environment = {},
    input = '',
    nodeArgs = [],
  }: { environment?: Environment; input?: string; nodeArgs?: readonly string[] } = {},
): Promise<Finished> {
  const child = start([...nodeArgs, BIN, ...args], environment);
  child.stdin?.end(input);
  const [out, err] = await Promise.all([collect(child.stdout), collect(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

/** A gateway that serves in a process of its own, until it is stopped or killed. */
export interface GatewayProcess {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Asks it to stop; answers with the exit code. */
  stop(): Promise<number | null>;
  /** Kills it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts `serve`, with these options, and waits until it has printed its address. */
export const startGateway = (environment: Environment, options: readonly string[] = []) =>
  startServing([BIN, 'serve', ...options], environment);

/** Starts what `npm run demo` runs, and waits until the gateway in it has printed its address. */
export const startDemo = (environment: Environment) => startServing([DEMO], environment);

async function startServing(nodeArgs: readonly string[], environment: Environment): Promise<GatewayProcess> {
  const child = start(nodeArgs, environment);
  const closed = once(child, 'close');
  const err = collect(child.stderr);
  let url: string | undefined;
  if (child.stdout === null) throw new Error('expected a pipe from the gateway');
  for await (const line of createInterface({ input: child.stdout })) {
    url = /API\s+(http:\S+)\/graphql/.exec(line)?.[1];
    if (url !== undefined) break;
  }
  if (url === undefined)
    throw new Error(`expected the gateway to print its address, but it said: ${await err}`);
  child.stdout.resume();
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  return {
    url,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

/** Sends a query and answers with its data; errors fail the test that asked. */
export async function ask<T>(url: string, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data: T; errors?: unknown };
  if (body.errors !== undefined) throw new Error(`expected data, but got ${JSON.stringify(body.errors)}`);
  return body.data;
}

/** Asks until `accept` is true of the answer, every 100 ms, or fails with the last answer after `withinMs`. */
export async function askUntil<T>(
  url: string,
  query: string,
  accept: (data: T) => boolean,
  withinMs = 150_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const data = await ask<T>(url, query);
    if (accept(data)) return data;
    if (performance.now() > deadline)
      throw new Error(`still waiting after ${withinMs} ms: ${JSON.stringify(data).slice(0, 2_000)}`);
    await new Promise((resolve_) => setTimeout(resolve_, 100));
  }
}
