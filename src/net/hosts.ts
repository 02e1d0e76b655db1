import { orAborted } from './abort.ts';

/** Waits; rejects with the signal's reason when it aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Lets one request at a time go to each host. */
export interface HostQueues {
  /**
   * Runs `work` when all earlier work for `host` is over and `delayMs` have passed since the last of it ended. A host that
   * nobody waits for costs nothing. Rejects with the signal's reason when it aborts while waiting; later work goes on.
   */
  run<T>(host: string, delayMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

interface HostState {
  tail: Promise<void>;
  waiting: number;
  readyAt: number;
}

/** Makes empty queues. `now` is the clock in milliseconds that delays are measured by. */
export function createHostQueues({ now, sleep }: { now: () => number; sleep: Sleep }): HostQueues {
  const hosts = new Map<string, HostState>();

  const forgetRested = () => {
    for (const [host, state] of hosts) if (state.waiting === 0 && state.readyAt <= now()) hosts.delete(host);
  };

  return {
    async run(host, delayMs, work, signal) {
      signal?.throwIfAborted();
      const state = hosts.get(host) ?? { tail: Promise.resolve(), waiting: 0, readyAt: 0 };
      if (!hosts.has(host)) {
        forgetRested();
        hosts.set(host, state);
      }
      const turn = state.tail;
      const { promise: done, resolve: leave } = Promise.withResolvers<void>();
      state.tail = turn.then(() => done);
      state.waiting += 1;
      try {
        await orAborted(turn, signal);
        // Never more than the delay, also when the clock was set back meanwhile.
        const restMs = Math.min(state.readyAt - now(), delayMs);
        if (restMs > 0) await sleep(restMs, signal);
        try {
          return await work();
        } finally {
          state.readyAt = now() + delayMs;
        }
      } finally {
        state.waiting -= 1;
        leave();
      }
    },
  };
}
