import { GatewayError } from '../errors.ts';
import { type Fault, faultOf, thrownOf } from './fault.ts';

/** The other end of an IPC channel: a child as its parent sees it, or `process` as the child sees its parent. */
export interface Peer {
  readonly connected: boolean;
  send?(message: object, callback: (error: Error | null) => void): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'disconnect', listener: () => void): unknown;
}

/** What one end does with what the other sends. */
export interface LinkHandlers<Heard> {
  /** Carries out a call; what it throws is thrown at the caller. The signal is aborted when the caller waits no longer. */
  readonly answer: (name: string, args: readonly unknown[], signal: AbortSignal) => Promise<unknown>;
  readonly onNote: (note: Heard) => void;
  /** The other process is gone, or has closed the channel. */
  readonly onClosed?: (() => void) | undefined;
}

/** Two processes that ask each other and tell each other, in order. Everything travels as JSON. */
export interface Link<Told> {
  /**
   * Asks the other process. Rejects with what was thrown there, or with BUSY where the process ends before it has
   * answered: another takes its place, and the caller may ask again. An abort only tells the other side, which then answers.
   */
  call<T>(name: string, args: readonly unknown[], signal?: AbortSignal): Promise<T>;
  /** Tells something; to a process that is gone, nothing. */
  tell(note: Told): void;
  /** Calls of this end that are not answered. */
  readonly waiting: number;
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly fault: Fault }
  | { readonly kind: 'note'; readonly note: unknown };

const gone = () =>
  new GatewayError(
    'BUSY',
    'expected an answer of the process that asks sites, but it ended before it had one; it is started again: ask again in a moment',
  );

/** Talks with another process over its IPC channel. */
export function openLink<Told, Heard>(peer: Peer, handlers: LinkHandlers<Heard>): Link<Told> {
  const asked = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  const answering = new Map<number, AbortController>();
  let lastId = 0;

  const send = (message: Message) => {
    // A channel that breaks meanwhile tells so by "disconnect".
    if (peer.connected) peer.send?.(message, () => {});
  };
  const answer = async (id: number, name: string, args: readonly unknown[]) => {
    const call = new AbortController();
    answering.set(id, call);
    try {
      send({ kind: 'answer', id, value: (await handlers.answer(name, args, call.signal)) ?? null });
    } catch (error) {
      send({ kind: 'failure', id, fault: faultOf(error) });
    } finally {
      answering.delete(id);
    }
  };
  const settled = (id: number) => {
    const call = asked.get(id);
    asked.delete(id);
    return call;
  };

  peer.on('message', (received) => {
    const message = received as Message;
    if (message.kind === 'call') void answer(message.id, message.name, message.args);
    else if (message.kind === 'cancel') answering.get(message.id)?.abort();
    else if (message.kind === 'answer') settled(message.id)?.resolve(message.value);
    else if (message.kind === 'failure') settled(message.id)?.reject(thrownOf(message.fault));
    else if (message.kind === 'note') handlers.onNote(message.note as Heard);
  });
  peer.once('disconnect', () => {
    for (const id of [...asked.keys()]) settled(id)?.reject(gone());
    for (const call of answering.values()) call.abort();
    handlers.onClosed?.();
  });

  return {
    call<T>(name: string, args: readonly unknown[], signal?: AbortSignal): Promise<T> {
      const id = ++lastId;
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      asked.set(id, { resolve, reject });
      const cancel = () => send({ kind: 'cancel', id });
      if (!peer.connected) settled(id)?.reject(gone());
      send({ kind: 'call', id, name, args });
      if (signal?.aborted === true) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      return promise.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<T>;
    },
    tell: (note) => send({ kind: 'note', note }),
    get waiting() {
      return asked.size;
    },
  };
}
