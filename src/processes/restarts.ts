import { growingPauseMs } from '../ingest/schedule.ts';

/** The first pause before a process that ended is started again; it doubles with each end, up to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A process that has run for so long has not ended because of how it was started. */
const SETTLED_MS = 60_000;

/** How a process that ends by itself is started again: at once it would take all of a machine's time. */
export class Restarts {
  #inARow = 0;

  /** How long to wait after it has ended, having run for `ranMs`; 0 where it could not even be started. */
  pauseMs(ranMs: number): number {
    this.#inARow = ranMs > SETTLED_MS ? 1 : this.#inARow + 1;
    return growingPauseMs(this.#inARow, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  }
}
