import { GatewayError } from '../src/errors.ts';
import type { Store } from '../src/store/store.ts';

/** The cursor of a change: its number in decimal. */
export const changeCursor = (seq: number): string => String(seq);

const shown = (cursor: string) => JSON.stringify(cursor.slice(0, 100));

/** The number in the cursor of a change; throws BAD_CURSOR for anything else. */
export function seqOf(cursor: string): number {
  const seq = /^(0|[1-9]\d{0,15})$/.test(cursor) ? Number(cursor) : Number.NaN;
  if (Number.isSafeInteger(seq)) return seq;
  throw new GatewayError('BAD_CURSOR', `after must be the cursor of a change, but got ${shown(cursor)}`);
}

/**
 * Throws BAD_CURSOR for a number that no change has yet: it comes from another database, and to wait for it would hide all
 * changes until then.
 */
export async function requireReached(store: Pick<Store, 'latestSeq'>, seq: number): Promise<void> {
  const newest = await store.latestSeq();
  if (seq > newest) {
    throw new GatewayError(
      'BAD_CURSOR',
      `after must not lie ahead of the newest change, ${newest}, but got ${seq}`,
    );
  }
}

/** The number of a cursor from which one can go on: of a change, or 0. Throws BAD_CURSOR for any other. */
export async function reachedSeq(store: Pick<Store, 'latestSeq'>, cursor: string): Promise<number> {
  const seq = seqOf(cursor);
  await requireReached(store, seq);
  return seq;
}
