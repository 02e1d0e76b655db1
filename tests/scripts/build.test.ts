import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

/** Runs the build script of the folder; answers with what it printed and its exit code. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Whether a file says now that what is built is what the sources say. */
function isBuilt(): boolean {
  const code = "import('./scripts/build.mjs').then(({ isBuilt }) => process.exit(isBuilt() ? 0 : 3))";
  const { status } = spawnSync(process.execPath, ['-e', code], { cwd: folder });
  return status === 0;
}

// A checkout in small: a program of one file.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cau-noi-build-'));
  cpSync(join(ROOT, 'scripts'), join(folder, 'scripts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/bin.ts'), 'export const answer: number = 41;\n');
  const compilerOptions = { rootDir: '.', outDir: 'dist', types: [], module: 'nodenext' };
  writeFileSync(join(folder, 'tsconfig.build.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is up to date after a build, and nothing is printed where answers go', () => {
  expect(isBuilt()).toBe(false);
  expect(run()).toMatchObject({ status: 0, stdout: '' });
  expect(isBuilt()).toBe(true);
});

test('is stale once a file was edited, was touched, has come or is gone', () => {
  run();
  writeFileSync(join(folder, 'src/bin.ts'), 'export const answer: number = 42;\n');
  expect(isBuilt()).toBe(false);
  expect(run('--stale').status).toBe(0);
  expect(isBuilt()).toBe(true);
  utimesSync(join(folder, 'src/bin.ts'), 1, 1);
  expect(isBuilt()).toBe(false);
  run('--stale');
  writeFileSync(join(folder, 'src/other.ts'), 'export {};\n');
  expect(isBuilt()).toBe(false);
  run('--stale');
  rmSync(join(folder, 'src/other.ts'));
  expect(isBuilt()).toBe(false);
});

test('a fault of the sources fails the build and stays stale, but does not fail an installation', () => {
  writeFileSync(join(folder, 'src/bin.ts'), "export const answer: number = 'none';\n");
  const { status, stderr } = run('--stale');
  expect(status).not.toBe(0);
  expect(stderr).toContain('src/bin.ts');
  expect(isBuilt()).toBe(false);
  expect(run('--install').status).toBe(0);
});

test('without a compiler what is there is taken as it is', () => {
  rmSync(join(folder, 'node_modules'));
  expect(isBuilt()).toBe(true);
  expect(run('--install').status).toBe(0);
});

test('without a compiler and without a build the start says what is missing', () => {
  rmSync(join(folder, 'node_modules'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'serve'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('npm ci');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a build leaves nothing of what V8 made of the program before', () => {
  run();
  const kept = join(folder, 'dist/.compiled/v24');
  mkdirSync(kept, { recursive: true });
  expect(run('--stale').status).toBe(0);
  expect(existsSync(kept)).toBe(true);
  run();
  expect(existsSync(kept)).toBe(false);
});
