import type { Change } from '../model/change.ts';
import { type Freshness, type Touched, touchedBy } from '../model/footprint.ts';

/** Changes of more than so many commits between two looks are not read one by one. */
const MOST = 5_000;

/** What is asked of the store. */
export interface VersionedLog {
  version(): number | string | Promise<number | string>;
  latestSeq(): Promise<number>;
  changesAfter(seq: number, limit: number): Promise<readonly Change[]>;
}

/** Looks for commits in a store. The first look answers that everything was touched. */
export function freshnessOf(log: VersionedLog): Freshness {
  let version: number | string | null = null;
  let seq: number | null = null;

  const read = async (seen: number | string): Promise<Touched> => {
    // Read before the changes: what is committed meanwhile shows at the next look.
    const changes = seq === null ? null : await log.changesAfter(seq, MOST);
    if (changes === null || changes.length === MOST) {
      seq = await log.latestSeq();
      version = seen;
      return 'EVERYTHING';
    }
    seq = changes.at(-1)?.seq ?? seq;
    version = seen;
    return touchedBy(changes);
  };

  return {
    look() {
      const seen = log.version();
      if (typeof seen === 'object') return seen.then((one) => (one === version ? null : read(one)));
      return seen === version ? null : read(seen);
    },
  };
}
