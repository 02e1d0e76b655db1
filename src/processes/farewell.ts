import type { ChildProcess } from 'node:child_process';

/** How long a process may take to end after it was told to. */
const FAREWELL_MS = 15_000;

/** Tells a process that still runs to end, and resolves when it has; one that takes too long is killed. */
export async function farewell(child: ChildProcess, tell: () => void): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  child.once('close', () => resolve());
  tell();
  const tooLate = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
  await closed;
  clearTimeout(tooLate);
}
