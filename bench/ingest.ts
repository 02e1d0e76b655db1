import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import gateway from '../package.json' with { type: 'json' };
import { environmentOf } from '../src/processes/program.ts';
import type { Reading } from './ingest/measure.ts';
import type { Served } from './ingest/world.ts';

/**
 * What reading a hundred new sites costs, from their feeds to the graph on the disk, against a plain script of rss-parser and
 * @extractus/article-extractor that keeps nothing. Each reader and the sites have a process of their own; pages a second are
 * by the processor time of the reader, so that neither the sites nor a busy machine count. Arguments: sites, pages.
 */
const [sites = 100, pages = 2_000] = process.argv.slice(2).map(Number);
/**
 * The room that V8 takes before it collects what is not used any more, as the gateway's own scripts tell it. Without them it takes
 * some 100 MB more, however little is in use, and is hardly faster.
 */
const FLAGS = gateway.scripts['cau-noi'].split(' ').filter((word) => /^--(?:max|heap)-/.test(word));
const file = (name: string) => join(import.meta.dirname, 'ingest', `${name}.ts`);
/** As it is built, since to strip types in the same process takes 15 MB. */
const OURS = join(import.meta.dirname, '../dist/bench/ingest/ours.js');

async function message<T>(child: ChildProcess): Promise<T> {
  const [said] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`a process of the bench ended with ${code}`)),
    ),
  ]);
  return said as T;
}

// What the sources say now is what is measured; where they do not compile, the compiler has said why.
const build = [join(import.meta.dirname, '../scripts/build.mjs'), '--stale'];
if (spawnSync(process.execPath, build, { stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);

const world = fork(file('world'), [String(sites), String(pages)]);
const served = await message<Served>(world);

async function cpuOfTheSites(): Promise<number> {
  world.send('cpu');
  return (await message<{ cpuSeconds: number }>(world)).cpuSeconds;
}

async function read(name: string, path: string, told: Served): Promise<Reading> {
  const reader = fork(path, { execArgv: FLAGS, env: environmentOf(process.env, 'ingest') });
  const before = await cpuOfTheSites();
  reader.send(told);
  const reading = await message<Reading>(reader);
  const serving = (await cpuOfTheSites()) - before;
  const perSecond = (seconds: number) => (reading.pages / seconds).toFixed(0).padStart(5);
  process.stdout.write(
    `${name.padEnd(5)} ${reading.pages} pages: ${perSecond(reading.cpuSeconds)} a second of its processor time (${perSecond(reading.threadSeconds)} of its main thread's), ${perSecond(reading.wallSeconds)} by the clock; peak ${reading.peakMegabytes.toFixed(0)} MB, ${reading.keptMegabytes.toFixed(0)} of V8's heap in use in the end; serving took ${serving.toFixed(1)} s more\n`,
  );
  return reading;
}

// The gateway finds the addresses by itself, so it need not hold what it is not told.
const ours = await read('ours', OURS, { ...served, pages: {} });
const peer = await read('peer', file('peer'), served);
const cost = ({ cpuSeconds, pages }: Reading) => cpuSeconds / pages;
process.stdout.write(`ours is ${(cost(peer) / cost(ours)).toFixed(2)} times as fast a page\n`);
world.disconnect();
