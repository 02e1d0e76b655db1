import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/model/time.ts';
import type { World } from './world/world.ts';
import { startWorld } from './world/world.ts';

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Something that runs until it is closed. */
export interface Running {
  close(): Promise<void>;
}

/** How the demo is run; each has a default that suits a terminal. */
export interface DemoOptions {
  readonly env?: Environment;
  readonly now?: Clock;
  /** Takes a line for the person at the terminal. */
  readonly print?: (line: string) => void;
  readonly publishEveryMs?: number;
  /** First of a run of ports, one a site; 0 takes free ones. */
  readonly firstPort?: number;
}

/** Everything that the demo starts. */
export interface Demo extends Running {
  readonly world: World;
  /** What the gateway was started with. */
  readonly env: Environment;
}

/** Kept from run to run where they are free, so that a second run finds its articles under the addresses it stored. */
const FIRST_PORT = 4101;
const PUBLISH_EVERY_MS = 7_000;
const DATABASE_URL = 'sqlite:./data/demo.db';
/** A demo is watched: its sites are asked far more often than strangers' sites ever should be. */
const CHECK_EVERY_SECONDS = '5';
/** A line a refresh would push everything else off the screen. */
const LOG_LEVEL = 'warn';

function introduction(world: World, seconds: number, isOwn: boolean): readonly string[] {
  return [
    `The demo world: ${world.sources.length} sites on this machine play Front and friendship-union pages in every CMS that the gateway knows.`,
    `The bodies and places are real, the people and the news are invented. ${world.articles.length} articles stand on them, a new one`,
    `follows every ${seconds} seconds, some are copied by a second site, some are corrected, and now and then a site breaks down, each`,
    'time in another way, and recovers.',
    ...world.sources.map(({ homepage, name }) => `  ${homepage}  ${name}`),
    `What is read of them is kept in ${isOwn ? DATABASE_URL : 'your DATABASE_URL'}; set the same for "npm run cau-noi -- query" to ask it from the shell.`,
  ];
}

/**
 * Starts the world, and a gateway that reads it: `startGateway` gets the environment with SOURCES_FILE, FETCH_ALLOW_HOSTS,
 * CATALOGUE=off and, unless given, a DATABASE_URL of its own, a short CHECK_EVERY_SECONDS and a quiet LOG_LEVEL. Closing stops
 * the gateway first. Where the gateway does not start, the world is closed and the reason rethrown.
 */
export async function runDemo(
  startGateway: (env: Record<string, string | undefined>) => Promise<Running>,
  options: DemoOptions = {},
): Promise<Demo> {
  const {
    env: given = process.env,
    now = () => new Date(),
    print = (line) => process.stdout.write(`${line}\n`),
    publishEveryMs = PUBLISH_EVERY_MS,
    firstPort = FIRST_PORT,
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'cau-noi-demo-'));
  const world = await startWorld({
    now,
    seed: 'demo',
    hasYesterday: true,
    publishEveryMs,
    ...(firstPort === 0 ? {} : { firstPort }),
    log: (line) => print(`[world] ${line}`),
  });
  const closeWorld = async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const sourcesFile = join(folder, 'sources.json');
    await writeFile(sourcesFile, JSON.stringify(world.sources, null, 2));
    const env = {
      ...given,
      DATABASE_URL: given.DATABASE_URL ?? DATABASE_URL,
      CHECK_EVERY_SECONDS: given.CHECK_EVERY_SECONDS ?? CHECK_EVERY_SECONDS,
      LOG_LEVEL: given.LOG_LEVEL ?? LOG_LEVEL,
      SOURCES_FILE: sourcesFile,
      FETCH_ALLOW_HOSTS: world.allowHosts.join(','),
      CATALOGUE: 'off',
    };
    for (const line of introduction(world, publishEveryMs / 1000, given.DATABASE_URL === undefined))
      print(line);
    const gateway = await startGateway(env);
    return {
      world,
      env,
      async close() {
        await gateway.close();
        await closeWorld();
      },
    };
  } catch (error) {
    await closeWorld();
    throw error;
  }
}
