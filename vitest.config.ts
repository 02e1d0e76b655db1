import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/order.ts';

export default defineConfig({
  // Two copies of graphql (its ESM and its CommonJS build) refuse each other's types; one file serves all importers.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/support/scratch.ts',
    reporters: ['default', './tests/support/summary.ts'],
    // The files of a worker share what they import: to load the schema and its packages anew for each took a fifth of all time. So a
    // file must leave nothing behind: no fake clock, no changed environment, nothing that still runs.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Vitest leaves one core free; but the tests mostly wait for servers, disks and browsers.
    maxWorkers: 2 * availableParallelism(),
    // A test fails with its own words: what it waits for may take a hundred seconds, what processes of their own do a hundred and fifty.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 100_000 } },
  },
});
