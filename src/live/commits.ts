import type { Bus } from './bus.ts';
import type { ChangeLog } from './replay.ts';

/** Changes read from the store at once. */
const PAGE = 500;
/** Of more than so many nobody is told one by one: subscribers read on from the store, page by page. */
const MOST = 2_000;

/** What follows the commits of other processes. */
export interface CommitFollower {
  /** Tells the subscribers of this process what another has committed, up to this number; `first` is where that commit began. */
  heard(first: number, last: number): void;
}

/**
 * Publishes what other processes commit as soon as they say so: read from the store once and in order, whoever committed and however many
 * subscribe. Nothing is read while nobody listens. What is not told, `watchStore` finds.
 */
export function followCommits(log: ChangeLog, bus: Bus, onTrouble: (error: unknown) => void): CommitFollower {
  let wanted = 0;
  let told: number | null = null;
  let isReading = false;

  const read = async () => {
    for (let from = told ?? wanted; wanted > from; from = told ?? wanted) {
      if (wanted - from > MOST) from = wanted - 1;
      const page = await log.changesAfter(from, Math.min(PAGE, wanted - from));
      const last = page.at(-1);
      if (last === undefined) return;
      bus.publish(page);
      told = last.seq;
    }
  };

  return {
    heard(first, last) {
      if (bus.subscriberCount === 0) {
        told = Math.max(told ?? 0, last);
        return;
      }
      // What this process has published itself, its subscribers know.
      told = told === null ? first - 1 : Math.max(told, Math.min(bus.newestSeq, first - 1));
      wanted = Math.max(wanted, last);
      if (isReading) return;
      isReading = true;
      read()
        .catch(onTrouble)
        .finally(() => {
          isReading = false;
        });
    },
  };
}
