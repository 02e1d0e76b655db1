import { GatewayError } from '../src/errors.ts';
import { BEGINNING, cursorOf } from '../src/model/cursor.ts';
import type { Store } from '../src/store/store.ts';

/** What is asked of the store to make a cursor of a number and to read one. */
export type CursorStore = Pick<Store, 'latestSeq' | 'origin'>;

const shown = (cursor: string) => JSON.stringify(cursor.slice(0, 100));

/** The cursor of the newest change; "0" before the first. */
export async function newestCursor(store: CursorStore): Promise<string> {
  const seq = await store.latestSeq();
  // Asked for after the number: where there is a change, there is an origin.
  return cursorOf(await store.origin(), seq);
}

/**
 * The number of the change that a cursor names, 0 for the one before the first. Throws BAD_CURSOR for anything else, such as the cursor of a
 * graph that was built before this one. It may name a change that is still to come: see `requireReached`.
 */
export async function seqOf(store: CursorStore, cursor: string): Promise<number> {
  if (cursor === BEGINNING) return 0;
  const place = /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : Number.NaN;
  if (!Number.isSafeInteger(place))
    throw new GatewayError('BAD_CURSOR', `after must be the cursor of a change, but got ${shown(cursor)}`);
  const origin = await store.origin();
  if (place > origin) return place - origin;
  throw new GatewayError(
    'BAD_CURSOR',
    `after must be the cursor of a change of this graph, beyond ${origin}, but got ${cursor}`,
  );
}

/**
 * Throws BAD_CURSOR for a number that no change has yet: it comes from another database, and to wait for it would hide all
 * changes until then.
 */
export async function requireReached(store: CursorStore, seq: number): Promise<void> {
  const newest = await store.latestSeq();
  if (seq <= newest) return;
  const origin = await store.origin();
  const [last, got] = [newest, seq].map((one) => cursorOf(origin, one));
  throw new GatewayError(
    'BAD_CURSOR',
    `after must not lie ahead of the newest change, ${last}, but got ${got}`,
  );
}

/** The number of a cursor from which one can go on: of a change, or 0. Throws BAD_CURSOR for any other. */
export async function reachedSeq(store: CursorStore, cursor: string): Promise<number> {
  const seq = await seqOf(store, cursor);
  await requireReached(store, seq);
  return seq;
}
