/** Between two ticks; what comes later than that was kept waiting. */
const TICK_MS = 1;

/** What nothing else could run in, in milliseconds. */
export interface Blocked {
  /** By the clock: on a busy machine other processes are in it. */
  readonly blockedMs: number;
  /** By the processor time of the thread itself. */
  readonly busyMs: number;
}

function busyNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Ticks in a process while something runs there, and notes the longest time that nothing else could. */
export class Ticker {
  #latest = 0;
  #busy = 0;
  #blockedMs = 0;
  #busyMs = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Begins anew, at once: work that follows in this turn counts. */
  start(): void {
    clearInterval(this.#timer);
    [this.#latest, this.#busy] = [performance.now(), busyNow()];
    [this.#blockedMs, this.#busyMs] = [0, 0];
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The longest time between two ticks since the start. */
  stop(): Blocked {
    this.#tick();
    clearInterval(this.#timer);
    return { blockedMs: this.#blockedMs, busyMs: this.#busyMs };
  }

  #tick(): void {
    const [now, busy] = [performance.now(), busyNow()];
    this.#blockedMs = Math.max(this.#blockedMs, now - this.#latest - TICK_MS);
    this.#busyMs = Math.max(this.#busyMs, busy - this.#busy);
    [this.#latest, this.#busy] = [now, busy];
  }
}
