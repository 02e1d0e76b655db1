import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { GatewayError } from '../../errors.ts';

/** Watches whether a client takes what is written to it. */
export interface Stall {
  /** Something was handed to the connection; call the answer when the system has taken it over. */
  begin(): () => void;
  /** Whether something waits to be taken over. */
  readonly isWaiting: boolean;
  /** Stops watching. */
  end(): void;
}

/**
 * How much of the write under way the system has yet to take. It is what tells a client that reads slowly from one that does not read: all that
 * waits is one write, which has ended only with its last byte. Node looks at the same before it calls a socket's time over, but names it
 * nowhere else.
 */
export function leftOf(connection: Writable): number {
  const { _handle } = connection as { readonly _handle?: { readonly writeQueueSize?: number } | null };
  return _handle?.writeQueueSize ?? 0;
}

/**
 * A watch that calls `onStall` once when something has waited on a connection and the system took nothing of it for `stallMs`, or for up to
 * twice as long at first. The system takes more when much of what it holds was read, a megabyte or so at once: who reads some now and then is not
 * stalled, but who reads 2 KB a second, with megabytes waiting, may be.
 */
export function watchStall(stallMs: number, connection: Writable, onStall: () => void): Stall {
  let waiting = 0;
  let left = 0;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const look = () => {
    const now = leftOf(connection);
    if (now === left) return onStall();
    left = now;
    timer?.refresh();
  };
  return {
    begin() {
      let isTaken = hasEnded;
      if (isTaken) return () => {};
      waiting += 1;
      if (timer === undefined) {
        left = leftOf(connection);
        timer = setTimeout(look, stallMs);
      }
      return () => {
        if (isTaken) return;
        isTaken = true;
        waiting -= 1;
        left = leftOf(connection);
        if (waiting === 0) stop();
        else timer?.refresh();
      };
    },
    get isWaiting() {
      return waiting > 0;
    },
    end() {
      hasEnded = true;
      stop();
    },
  };
}

/**
 * Cuts a connection off when its client takes nothing at all for `stallMs` of what still waits for it, until `stream` is closed: a stream that
 * has been ended on it, or the connection itself, to which nobody writes any more.
 */
export function cutOffUntaken(stream: Writable, socket: Socket, stallMs: number): void {
  if (stream.destroyed || stream.writableLength === 0) return;
  const taken = () => socket.bytesWritten - socket.writableLength - leftOf(socket);
  let before = taken();
  const timer = setInterval(() => {
    const now = taken();
    // Where nothing waits on the connection, an answer before this one is still being made.
    if (now === before && socket.writableLength > 0) socket.destroy();
    before = now;
  }, stallMs);
  stream.once('close', () => clearInterval(timer));
}

/** Why a client that does not read is dropped. */
export function slowConsumer(stallMs: number): GatewayError {
  const message = `expected the client to read what it is sent, but it took nothing for ${stallMs} ms; subscribe again after the last cursor`;
  return new GatewayError('SLOW_CONSUMER', message);
}
