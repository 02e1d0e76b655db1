import { createSourceEventStream, type ExecutionResult } from 'graphql';
import type { Progress } from '../../model/progress.ts';
import { type Accepted, type ExecutionParts, execution } from '../operation/prepared.ts';
import { type ExecuteEvent, executionOfEvents } from './events.ts';
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
  readonly #events: AsyncIterator<unknown, unknown>;
  readonly #execute: ExecuteEvent;
  readonly #abort: AbortController;

  constructor(
    events: AsyncIterable<unknown>,
    executeEvent: ExecuteEvent,
    progress: Followed,
    abort: AbortController,
  ) {
    this.progress = progress;
    this.#events = events[Symbol.asyncIterator]();
    this.#execute = executeEvent;
    this.#abort = abort;
  }

  /** The next result, `progress` tells its cursor; null at the end. */
  async next(): Promise<ExecutionResult | null> {
    const step = await this.#events.next();
    return step.done === true ? null : this.#execute(step.value);
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.progress.onMove = null;
    this.#abort.abort(ENDED);
    this.#events.return?.().catch(() => {});
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
  const args = await execution(parts, accepted, abort.signal, progress);
  const begun = await createSourceEventStream(args);
  if (Symbol.asyncIterator in begun)
    return new Source(begun, executionOfEvents(args, accepted.operation), progress, abort);
  abort.abort(ENDED);
  return begun;
}
