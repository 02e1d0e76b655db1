import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
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
  return child.pid ?? 0;
}

test('a process that stands back has a lower priority than the one that started it', async () => {
  const pid = await started();
  expect(getPriority(pid)).toBe(getPriority());
  standBack(pid);
  expect(getPriority(pid)).toBe(BEHIND);
});

test.runIf(existsSync('/proc/self/task'))('all its threads stand back', async () => {
  const pid = await started();
  standBack(pid);
  const threads = readdirSync(`/proc/${pid}/task`).map(Number);
  expect(threads.length).toBeGreaterThan(1);
  expect(new Set(threads.map((thread) => getPriority(thread)))).toEqual(new Set([BEHIND]));
});

test('a process that is not there is let be', () => {
  expect(() => standBack(2 ** 31 - 1)).not.toThrow();
});
