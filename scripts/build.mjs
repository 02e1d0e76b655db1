import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

// Plain JavaScript, so that it runs before anything is compiled, and on an older Node too where there is nothing to build.
const { existsSync, readFileSync, statSync, writeFileSync } = fs;
const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'dist', '.built');
/** What the build is made from. */
const SOURCES = [
  '{src,schema,resolvers,feeds}/**/*',
  'tests/support/**/*',
  'bench/ingest/*',
  'scripts/*.mjs',
  'build-web.ts',
  'package-lock.json',
  'tsconfig*.json',
];

/** What tells one state of the sources from another: every file with its size and the time of its last change. */
function stateOfSources() {
  const hash = createHash('sha256');
  for (const path of fs.globSync(SOURCES, { cwd: ROOT }).sort()) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Whether there is a compiler: a package that somebody else has built comes without its sources, or without one. */
function canBuild() {
  try {
    createRequire(import.meta.url).resolve('typescript/package.json');
    return fs.globSync !== undefined && existsSync(join(ROOT, 'tsconfig.build.json'));
  } catch {
    return false;
  }
}

/** Whether what is built is what the sources say. */
export function isBuilt() {
  return !canBuild() || (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stateOfSources());
}

/** Compiles the program, then the dashboard. Answers with the exit code of the first that fails, 0 when all is built. */
export function build() {
  // Noted before: what is edited meanwhile is built the next time.
  const state = stateOfSources();
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const steps = [[tsc, '-p', 'tsconfig.build.json'], ['build-web.ts']];
  for (const args of steps.filter(([file]) => existsSync(resolve(ROOT, file)))) {
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (status !== 0) return status ?? 1;
  }
  // What was kept of the program as it was before (src/bin.ts) serves nobody any more.
  fs.rmSync(join(ROOT, 'dist', '.compiled'), { recursive: true, force: true });
  writeFileSync(STAMP, state);
  return 0;
}

/** Builds where something has changed since the last time. */
export const buildWhereStale = () => (isBuilt() ? 0 : build());

if (process.argv[1] === import.meta.filename) {
  const [mode] = process.argv.slice(2);
  if (mode === '--stale') process.exitCode = buildWhereStale();
  else if (mode !== '--install') process.exitCode = build();
  // A fault of the sources must not keep the packages from being installed; whoever starts the program is told of it.
  else if (canBuild()) build();
}
