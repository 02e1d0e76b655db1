import type { Child } from '../measure/child.ts';
import type { Crowd } from './crowds.ts';

/** Lets events be delivered; answers with the milliseconds of processor time that are not the delivery's. */
export type Cause = (isTimed: boolean) => Promise<number>;

/** What one delivery to all cost. */
export interface Delivery {
  readonly cpuMs: number;
  /** From the first event at a client to the last. */
  readonly spreadMs: number;
}

/** Has so many events delivered to all that read. */
export async function delivered(server: Child, crowd: Crowd, cause: Cause, events = 1): Promise<Delivery> {
  const before = await server.vitals();
  const { seen, caused: savingMs } = await crowd.receive(events, () => cause(false));
  const after = await server.vitals();
  return {
    cpuMs: (after.cpuSeconds - before.cpuSeconds) * 1_000 - savingMs,
    spreadMs: seen.last - seen.first,
  };
}
