import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it has started cost together. */
export interface TreeVitals {
  readonly processes: number;
  /** Processor time of those that run now. */
  readonly cpuSeconds: number;
  /** Of each by its id. */
  readonly cpuSecondsOf: ReadonlyMap<number, number>;
  /** Memory that several of them share, such as Node's own code, counts for each. */
  readonly residentMegabytes: number;
}

/** Linux counts processor time in hundredths of a second (proc_pid_stat(5), USER_HZ). */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4_096;

interface Entry {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}

/** All processes as /proc tells them; those that end meanwhile are left out. */
function processes(): readonly Entry[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in parentheses, may hold blanks.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const field = (number: number) => Number(fields[number - 3]);
      return {
        pid: Number(name),
        parent: field(4),
        cpuSeconds: (field(14) + field(15)) / TICKS_A_SECOND,
        residentMegabytes: (field(24) * PAGE_BYTES) / 1e6,
      };
    } catch {
      return [];
    }
  });
}

/** Of a process and its children and theirs; Linux only. */
export function treeOf(root: number): TreeVitals {
  const all = processes();
  const pids = new Set([root]);
  for (let size = 0; size !== pids.size; ) {
    size = pids.size;
    for (const { pid, parent } of all) if (pids.has(parent)) pids.add(pid);
  }
  const tree = all.filter(({ pid }) => pids.has(pid));
  const sum = (key: 'cpuSeconds' | 'residentMegabytes') => tree.reduce((total, one) => total + one[key], 0);
  return {
    processes: tree.length,
    cpuSeconds: sum('cpuSeconds'),
    cpuSecondsOf: new Map(tree.map(({ pid, cpuSeconds }) => [pid, cpuSeconds])),
    residentMegabytes: sum('residentMegabytes'),
  };
}
