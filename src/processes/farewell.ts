import type { ChildProcess } from 'node:child_process';
import type { Logger } from '../log.ts';

/** How long a process may take to end after it was told to. */
const FAREWELL_MS = 15_000;

/** Who is told to end, and how. */
export interface Leaving {
  readonly child: Pick<ChildProcess, 'pid' | 'once' | 'kill'>;
  /** As in "the process that …". */
  readonly name: string;
  readonly log: Pick<Logger, 'error'>;
  readonly tell: () => void;
}

/** Tells a process that still runs to end, and resolves when it has; one that takes too long is killed, and the log says so. */
export async function farewell({ child, name, log, tell }: Leaving): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  child.once('close', () => resolve());
  tell();
  const tooLate = setTimeout(() => {
    log.error(
      { pid: child.pid },
      `expected ${name} to end within ${FAREWELL_MS / 1_000} s of being told to, but it runs on: it is killed`,
    );
    child.kill('SIGKILL');
  }, FAREWELL_MS);
  await closed;
  clearTimeout(tooLate);
}
