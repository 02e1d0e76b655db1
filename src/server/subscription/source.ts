import { type ExecutionResult, subscribe } from 'graphql';
import type { Progress } from '../../model/progress.ts';
import { type Accepted, type ExecutionParts, execution } from '../operation/prepared.ts';
import type { Turns } from './turns.ts';

/** One for all: to note where each comes from takes longer than all else about it. */
const ENDED = new Error('the operation has ended');

/** The progress of a source: it tells when it moves. */
class Followed implements Progress {
  readonly resumeAfter: string | null;
  event: string | null = null;
  audience: string | null = null;
  onMove: (() => void) | null = null;
  readonly #turns: Turns;
  #passed: string | null = null;

  constructor(resumeAfter: string | null, turns: Turns) {
    this.resumeAfter = resumeAfter;
    this.#turns = turns;
  }

  get passed(): string | null {
    return this.#passed;
  }

  set passed(cursor: string | null) {
    this.#passed = cursor;
    this.onMove?.();
  }

  turn(): Promise<void> {
    return this.#turns.forExecution();
  }
}

/** A subscription as it is executed, whoever gets its results. */
export class Source {
  readonly progress: Followed;
  readonly #results: AsyncGenerator<ExecutionResult>;
  readonly #abort: AbortController;

  constructor(results: AsyncGenerator<ExecutionResult>, progress: Followed, abort: AbortController) {
    this.progress = progress;
    this.#results = results;
    this.#abort = abort;
  }

  /** The next result; `progress` tells its cursor. */
  next(): Promise<IteratorResult<ExecutionResult, unknown>> {
    return this.#results.next();
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.progress.onMove = null;
    this.#abort.abort(ENDED);
    this.#results.return(undefined).catch(() => {});
  }
}

/**
 * Begins to execute a subscription after a cursor, or where the document says. Answers with a result that has errors where the
 * resolver refuses. Rejects as `createContext` does.
 */
export async function openSource(
  parts: ExecutionParts,
  accepted: Accepted,
  resumeAfter: string | null,
  turns: Turns,
): Promise<Source | ExecutionResult> {
  const abort = new AbortController();
  const progress = new Followed(resumeAfter, turns);
  const begun = await subscribe(await execution(parts, accepted, abort.signal, progress));
  if (Symbol.asyncIterator in begun)
    return new Source(begun as AsyncGenerator<ExecutionResult>, progress, abort);
  abort.abort(ENDED);
  return begun;
}
