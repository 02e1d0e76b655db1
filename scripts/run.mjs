import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereStale } from './build.mjs';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'src', 'bin.js');

// Builds where something was edited since the last build, and becomes the program in the same process.
const status = buildWhereStale();
if (status !== 0) process.exitCode = status;
else if (existsSync(PROGRAM)) await import('../dist/src/bin.js');
else {
  process.stderr.write(
    `expected the built program at ${PROGRAM}, but there is none, and no compiler to build it with: run \`npm ci\`, with the development packages\n`,
  );
  process.exitCode = 1;
}
