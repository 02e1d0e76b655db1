import { type Child, startServer } from '../measure/child.ts';
import type { Asked, Reading } from './clients.ts';
import type { CrowdOrder } from './crowd.ts';

/** The first and the last moment at which events came, by the crowd's clock. */
export interface Seen {
  readonly first: number;
  readonly last: number;
}

/** Subscribers of one server. */
export interface Crowd {
  /** How long they took to connect and to subscribe. */
  readonly connectSeconds: number;
  /** Calls `cause` and resolves when each that reads has got so many events for it. */
  receive<T>(events: number, cause: () => Promise<T>): Promise<{ readonly seen: Seen; readonly caused: T }>;
  frames(count: number): Promise<readonly string[]>;
  leave(): Promise<void>;
}

/** How a crowd subscribes. */
export interface CrowdPlan {
  readonly port: number;
  readonly transport: 'graphql-ws' | 'SSE';
  readonly asked: readonly Asked[];
  readonly clients: number;
  readonly reading?: Reading;
}

/** Connects subscribers, in a process of their own. */
export async function gather(plan: CrowdPlan): Promise<Crowd> {
  const child: Child = await startServer('fanout/crowd');
  const ask = <T>(order: CrowdOrder) => child.ask<T>(order);
  const from = performance.now();
  await ask({ kind: 'connect', ...plan });
  return {
    connectSeconds: (performance.now() - from) / 1_000,
    async receive(events, cause) {
      await ask({ kind: 'expect', events });
      const seen = ask<Seen>({ kind: 'received' });
      const caused = await cause();
      return { seen: await seen, caused };
    },
    frames: (count) => ask({ kind: 'frames', count }),
    leave: () => child.stop(),
  };
}
