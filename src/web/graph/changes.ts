import { now } from '../state/clock.ts';
import { ask } from './ask.ts';
import { noteChange, refreshAll, refreshOlder } from './cache.ts';
import { CHANGES, LATEST_CURSOR } from './documents.ts';
import type { NodeKind } from './kinds.ts';
import { follow } from './live.ts';

/** A place in the graph's history, and when it was told. */
interface Moment {
  readonly cursor: string;
  readonly at: number;
}

const RETRY_MS = 5_000;
const RECENT_MS = 30_000;

let asked: { readonly at: number; readonly moment: Promise<Moment> } | null = null;

/**
 * Where the graph's history stands, asked at most twice a minute. Asked as the page begins, it is there before the first view asks
 * anything, so that what the view shows need not be asked twice.
 */
export function latestMoment(): Promise<Moment> {
  if (asked === null || now() - asked.at > RECENT_MS) {
    const moment = ask(LATEST_CURSOR, {}).then(({ latestCursor }) => ({ cursor: latestCursor, at: now() }));
    asked = { at: now(), moment };
    moment.catch(() => {
      asked = null;
    });
  }
  return asked.moment;
}

const wanted = new Map<NodeKind, number>();
const ends = new Map<NodeKind, () => void>();

async function begin(kind: NodeKind): Promise<void> {
  let isEnded = false;
  let end = () => {};
  ends.set(kind, () => {
    isEnded = true;
    end();
  });
  const again = () => {
    if (!isEnded) void begin(kind);
  };
  try {
    const { cursor, at } = await latestMoment();
    if (isEnded) return;
    refreshOlder(kind, at);
    end = follow(CHANGES, { kinds: [kind] }, cursor, {
      next: () => noteChange(kind),
      reset() {
        asked = null;
        refreshAll();
        again();
      },
      fail: () => {},
    });
  } catch {
    // The gateway cannot be reached; the answer that is missing says so itself.
    setTimeout(again, RETRY_MS);
  }
}

/** Has the cache told of changes of these kinds of node until the returned function is called. A kind is followed once. */
export function watchKinds(kinds: readonly NodeKind[]): () => void {
  for (const kind of kinds) {
    const count = wanted.get(kind) ?? 0;
    wanted.set(kind, count + 1);
    if (count === 0) void begin(kind);
  }
  return () => {
    for (const kind of kinds) {
      const count = (wanted.get(kind) ?? 1) - 1;
      wanted.set(kind, count);
      if (count > 0) continue;
      ends.get(kind)?.();
      ends.delete(kind);
    }
  };
}
