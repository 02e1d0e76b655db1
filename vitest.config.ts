import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql (its ESM and its CommonJS build) refuse each other's types; one file serves all importers.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/support/summary.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
