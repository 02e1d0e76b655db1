import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Served } from './world.ts';

/** What a reader did, in its own process. */
export interface Reading {
  readonly pages: number;
  readonly wallSeconds: number;
  /** Processor time of all threads of the process, garbage collection and system calls included. */
  readonly cpuSeconds: number;
  /** Of the thread that runs the program alone. */
  readonly threadSeconds: number;
  /** The most memory that the process ever held. */
  readonly peakMegabytes: number;
  /** Of V8's heap, what is still in use when all is read. */
  readonly keptMegabytes: number;
}

/** What is in use of V8's heap; collects what is not. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Waits for the world, reads it, and sends the parent what that took. `read` answers with the number of pages. */
export async function measured(prepare: (world: Served) => Promise<() => Promise<number>>): Promise<void> {
  const [world] = (await once(process, 'message')) as [Served];
  const read = await prepare(world);
  const [from, cpu, thread] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const pages = await read();
  const used = process.cpuUsage(cpu);
  const own = process.threadCpuUsage(thread);
  const reading: Reading = {
    pages,
    wallSeconds: (performance.now() - from) / 1e3,
    cpuSeconds: (used.user + used.system) / 1e6,
    threadSeconds: (own.user + own.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    keptMegabytes: inUse() / 2 ** 20,
  };
  process.send?.(reading);
  process.disconnect();
}
