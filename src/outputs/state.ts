import { hashKey } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import type { Asking } from './output.ts';
import type { OutputParts } from './parts.ts';

/** How far the data has come. */
export interface State {
  /** The number of the newest change; 0 before the first. */
  readonly seq: number;
  /** When it was made; null before the first. */
  readonly at: Instant | null;
  /** The same, but null while more could come within the second that an HTTP date names. */
  readonly settledAt: Instant | null;
}

/** An HTTP date names a second, and clocks of two processes may lie a little apart. */
const SETTLING_MS = 2_000;

/** The state of the data now, by two statements that cost the same however much there is. */
export async function readState({ store, now }: OutputParts): Promise<State> {
  const seq = await store.latestSeq();
  if (seq === 0) return { seq, at: null, settledAt: null };
  const [change] = await store.changesAfter(seq - 1, 1);
  const at = change?.at ?? null;
  const isSettled = at !== null && now().getTime() - Date.parse(at) >= SETTLING_MS;
  return { seq, at, settledAt: isSettled ? at : null };
}

/**
 * Names the answer that one address gives for one state of the data; `day` where the calendar has a say in it too. The time is in it because
 * data that were built anew come by the same numbers.
 */
export function markOf(
  { version }: OutputParts,
  path: string,
  { query, origin }: Asking,
  { seq, at }: State,
  day = '',
): string {
  return hashKey(version, origin, path, query.toString(), String(seq), at ?? '', day);
}
