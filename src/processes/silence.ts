import type { ChildProcess } from 'node:child_process';
import type { Logger } from '../log.ts';
import type { Alive } from './notes.ts';

/** How often a process says that it is alive. */
export const BEAT_MS = 5_000;
/**
 * Looks without a word between them after which a process counts as hung: two minutes. The longest that it is honestly busy, in one statement
 * of SQLite or with its garbage, are seconds.
 */
const MOST_LOOKS = 12;
/** Between two looks. */
export const LOOK_MS = 10_000;

/** Watches whether another process still says anything. */
export interface SilenceWatch {
  /** It has said something. */
  heard(): void;
  end(): void;
}

/**
 * Calls `onSilence` once when nothing was heard between twelve looks in a row. Looks are counted instead of time: a machine that slept, or
 * a process that had no processor, has missed its own looks too.
 */
export function watchSilence(onSilence: () => void, lookMs = LOOK_MS): SilenceWatch {
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (looks < MOST_LOOKS) return;
    clearInterval(timer);
    onSilence();
  }, lookMs);
  timer.unref();
  return {
    heard() {
      looks = 0;
    },
    end: () => clearInterval(timer),
  };
}

/** Whose silence is watched. */
export interface Watched {
  readonly child: Pick<ChildProcess, 'pid' | 'kill'>;
  /** As in "the process that …". */
  readonly name: string;
  readonly log: Pick<Logger, 'error'>;
  readonly lookMs?: number | undefined;
}

/** Ends a process that hangs, as an endless loop has it do. Whoever has started it then finds that it has died. */
export function endWhenSilent({ child, name, log, lookMs = LOOK_MS }: Watched): SilenceWatch {
  const seconds = (MOST_LOOKS * lookMs) / 1_000;
  return watchSilence(() => {
    log.error(
      { pid: child.pid },
      `expected ${name} to say within ${seconds} s that it is alive, but nothing came: it hangs and is ended`,
    );
    // It would not come to hear of a milder signal.
    child.kill('SIGKILL');
  }, lookMs);
}

/** Says that the event loop of this process turns, until the answer is called. */
export function sayAlive(tell: (note: Alive) => void): () => void {
  const timer = setInterval(() => tell({ kind: 'alive' }), BEAT_MS);
  return () => clearInterval(timer);
}
