import type { ChildProcess } from 'node:child_process';

/** A connection as node:cluster hands it over: a handle of node's own. */
interface Handle {
  close(): void;
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';

/**
 * Closes the connection that a process has not taken over when it ends. node:cluster hands over one after the other, waits for each until it
 * is taken, and then closes its own end; of one that is never taken it would hold that end for ever, and the client would wait as long.
 */
export function closeUntaken(process: Pick<ChildProcess, 'send' | 'once'>): void {
  let last: Handle | null = null;
  const send = process.send.bind(process) as (...values: unknown[]) => boolean;
  process.send = (...values: unknown[]) => {
    const [, handle] = values;
    if (isHandle(handle)) last = handle;
    return send(...values);
  };
  // To close what is closed already does nothing.
  process.once('close', () => last?.close());
}
