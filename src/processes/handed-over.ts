import type { ChildProcess } from 'node:child_process';

/** A connection as node:cluster hands it over: a handle of node's own. */
interface Handle {
  close(): void;
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';

/** A message of node:cluster, by which the answer to it is known. */
interface Sent {
  readonly seq?: number;
}

/**
 * Closes the connection that a process has not answered for when it ends. node:cluster hands over one after the other, waits for each until it
 * is taken, and then closes its own end, or until it is refused, and then hands it to another process; of one for which no answer comes it would
 * hold that end for ever, and the client would wait as long.
 */
export function closeUntaken(process: Pick<ChildProcess, 'send' | 'once' | 'on'>): void {
  let last: { readonly seq: number | undefined; readonly handle: Handle } | null = null;
  const send = process.send.bind(process) as (...values: unknown[]) => boolean;
  process.send = (...values: unknown[]) => {
    const [message, handle] = values;
    if (isHandle(handle)) last = { seq: (message as Sent).seq, handle };
    return send(...values);
  };
  // One that was refused is another's by now: to close it would take it from there, and all that come after it with it.
  process.on('internalMessage', ({ ack }: { readonly ack?: number }) => {
    if (ack !== undefined && ack === last?.seq) last = null;
  });
  process.once('close', () => last?.handle.close());
}
