import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/** A tenth of what others get where all want the processor; nothing is lost where they do not. */
const { PRIORITY_BELOW_NORMAL } = constants.priority;

/** Linux keeps a priority for each thread, and what collects garbage and compiles has begun before the program. */
function threadsOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}

/** The number of a process that runs; that of one that has ended may be somebody else's. */
function runningPid(one: NodeJS.Process | ChildProcess): number | null {
  if ('signalCode' in one && (one.exitCode !== null || one.signalCode !== null)) return null;
  return one.pid ?? null;
}

/**
 * Lets this process, or one that it has started, stand back behind the others of the machine, with all its threads and those that they begin
 * later. Further back would be too far: who writes holds the others' writes up, and they wait ten seconds. Where the system does not let it,
 * or the process has ended, nothing happens.
 */
export function standBack(one: NodeJS.Process | ChildProcess): void {
  const pid = runningPid(one);
  if (pid === null) return;
  for (const thread of threadsOf(pid)) {
    try {
      if (getPriority(thread) < PRIORITY_BELOW_NORMAL) setPriority(thread, PRIORITY_BELOW_NORMAL);
    } catch {
      // A thread that has ended meanwhile, or a system that keeps its priorities to itself.
    }
  }
}
