import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: { include: ['tests/**/*.test.ts'] },
});
