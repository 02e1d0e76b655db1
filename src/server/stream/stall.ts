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
 * A watch that calls `onStall` once when something has waited and nothing at all was taken for `stallMs`. A slow client that
 * takes one message after another is not stalled, however many wait.
 */
export function watchStall(stallMs: number, onStall: () => void): Stall {
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    begin() {
      let isTaken = hasEnded;
      if (isTaken) return () => {};
      waiting += 1;
      timer ??= setTimeout(onStall, stallMs);
      return () => {
        if (isTaken) return;
        isTaken = true;
        waiting -= 1;
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
  const taken = () => socket.bytesWritten - socket.writableLength;
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
