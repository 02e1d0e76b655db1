import { extname, join, resolve } from 'node:path';

/** The entry of the gateway, from the sources as well as from the build. */
export const ENTRY = join(resolve(import.meta.dirname, '..'), `bin${extname(import.meta.filename)}`);

/** The first argument of a process that the gateway has started itself; the second says which. */
export const PROCESS = 'process';

/** What such a process does: reads the sources, or serves beside others. */
export type ProcessKind = 'ingest' | 'server';

/** What Node itself is told in such a process: how much memory to take and how to print stacks, but nothing that is loaded or watched here. */
export const nodeArguments = (): string[] =>
  process.execArgv.filter((argument) => /^--(?:max-|heap-|enable-source-maps|use-|tls-|dns-)/.test(argument));

/**
 * The environment of such a process. The C library gives each of V8's threads a heap of its own, which keeps what it once held;
 * with one for all of them reading sources takes 30 MB less, at the same speed. Of what is larger than 128 KiB it first has each piece
 * mapped and gives it back, but then raises that bound up to 32 MiB, so that pages and buffers are kept among small pieces; for the one that
 * reads the bound stays where it is, which takes another 10 MB less. What the operator has set stands.
 */
export const environmentOf = (
  environment: Readonly<Record<string, string | undefined>>,
  kind: ProcessKind,
): Readonly<Record<string, string | undefined>> => ({
  MALLOC_ARENA_MAX: '1',
  ...(kind === 'ingest' ? { MALLOC_MMAP_THRESHOLD_: '131072' } : {}),
  ...environment,
});
