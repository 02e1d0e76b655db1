import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process answers about itself while its event loop turns. */
export interface Vitals {
  /** Processor time since its start, all threads, garbage collection and system calls included. */
  readonly cpuSeconds: number;
  /** After a collection where one was asked for. */
  readonly residentMegabytes: number;
  /** What is in use of the JavaScript heap and of buffers beside it. */
  readonly heapMegabytes: number;
  /** The longest time since the last look that nothing else could run. */
  readonly blockedMs: number;
}

// Loaded into a process before its own program (`node --import`), so that the gateway is measured as it is shipped.
const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on('message', (message: { readonly vitals?: number; readonly collect?: boolean }) => {
  if (message.vitals === undefined) return;
  if (message.collect === true) (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const vitals: Vitals = {
    cpuSeconds: (user + system) / 1e6,
    residentMegabytes: rss / 1e6,
    heapMegabytes: (heapUsed + external) / 1e6,
    blockedMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
  };
  delay.reset();
  process.send?.({ id: message.vitals, answer: vitals });
});
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
