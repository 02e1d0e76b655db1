import type { Writable } from 'node:stream';
import { type Stall, watchStall } from './stall.ts';

/** A connection on which more waits than this has fallen behind: as much as a stream takes before it says that it is full. */
const BEHIND_BYTES = 65_536;
const NOTHING = Buffer.alloc(0);

/** Who is told that a client takes nothing. */
export interface PipeOwner {
  readonly stallMs: number;
  /** Called once when something has waited and nothing at all was taken for so long. */
  onStall(): void;
}

/**
 * The way to one client. What the system takes at once, which is nearly everything, costs no more than the write; only when
 * something is left over is it watched whether the client reads.
 */
export class Pipe {
  readonly #stream: Pick<Writable, 'write' | 'cork' | 'uncork' | 'writableLength'>;
  readonly #owner: PipeOwner;
  readonly #connection: Writable;
  #stall: Stall | null = null;
  #hasEnded = false;

  /** `connection` is what the stream writes to, where it is not one itself. */
  constructor(stream: Writable, owner: PipeOwner, connection = stream) {
    this.#stream = stream;
    this.#connection = connection;
    this.#owner = owner;
  }

  /** Writes an event, in parts none of which is empty; the stream must be open. Answers as `isBehind` does then. */
  write(parts: readonly Buffer[]): boolean {
    const stream = this.#stream;
    const isBusy = stream.writableLength > 0;
    if (parts.length > 1) stream.cork();
    for (const part of parts) {
      if (isBusy) stream.write(part, this.#begin());
      else stream.write(part);
    }
    if (parts.length > 1) stream.uncork();
    const { writableLength } = stream;
    if (!isBusy && writableLength > 0) this.watch();
    return writableLength > BEHIND_BYTES;
  }

  /** Something was written to the stream in another way: if it was not taken at once, it is watched too. */
  watch(): void {
    if (this.#stream.writableLength > 0) this.#stream.write(NOTHING, this.#begin());
  }

  /** Whether something waits to be taken. */
  get isWaiting(): boolean {
    return this.#stall?.isWaiting ?? false;
  }

  /** Whether so much waits that the next event should, too. */
  get isBehind(): boolean {
    return this.#stream.writableLength > BEHIND_BYTES;
  }

  /** Resolves when all that was written is taken, or nobody is left to take it. */
  async taken(): Promise<void> {
    if (this.#stream.writableLength === 0) return;
    await new Promise<void>((resolve) => this.#stream.write(NOTHING, () => resolve()));
  }

  /** Watches no longer. */
  end(): void {
    this.#hasEnded = true;
    this.#stall?.end();
  }

  #begin(): () => void {
    if (this.#hasEnded) return () => {};
    this.#stall ??= watchStall(this.#owner.stallMs, this.#connection, () => this.#owner.onStall());
    const taken = this.#stall.begin();
    return () => {
      taken();
      // Nearly all connections have nothing to watch.
      if (this.#stall?.isWaiting === false) this.#stall = null;
    };
  }
}
