import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { standBack } from '../../src/processes/priority.ts';

/** That of a process that stands back, also where all of this runs further back already. */
const BEHIND = Math.max(constants.priority.PRIORITY_BELOW_NORMAL, getPriority());

/** A process that says when it runs, and ends with the test. */
async function started() {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0 };
}

test('a process that stands back has a lower priority than the one that started it', async () => {
  const { child, pid } = await started();
  expect(getPriority(pid)).toBe(getPriority());
  standBack(child);
  expect(getPriority(pid)).toBe(BEHIND);
});

test.runIf(existsSync('/proc/self/task'))('all its threads stand back', async () => {
  const { child, pid } = await started();
  standBack(child);
  const threads = readdirSync(`/proc/${pid}/task`).map(Number);
  expect(threads.length).toBeGreaterThan(1);
  expect(new Set(threads.map((thread) => getPriority(thread)))).toEqual(new Set([BEHIND]));
});

test('a process may stand back itself', async () => {
  const module = resolve(import.meta.dirname, '../../src/processes/priority.ts');
  const script = `const { standBack } = await import(${JSON.stringify(pathToFileURL(module))}); standBack(process);
    console.log(os.getPriority())`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  expect(Number(stdout)).toBe(BEHIND);
});

test('of one that has ended nothing is changed: its number may be that of another', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  const { child: other, pid } = await started();
  Object.defineProperty(child, 'pid', { value: other.pid });
  standBack(child);
  expect(getPriority(pid)).toBe(getPriority());
});

test('of one that could not be started nothing is changed', async () => {
  const child = spawn('/nonexistent/node');
  await once(child, 'error');
  expect(() => standBack(child)).not.toThrow();
});
