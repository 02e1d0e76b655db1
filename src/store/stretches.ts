import { putLatest } from '../model/latest.ts';
import type { SortKey } from '../model/page.ts';

/** Articles that follow each other in the list of all articles, newest first, as they were at a version of the database. */
export interface Stretch {
  readonly version: unknown;
  readonly ids: readonly string[];
  /** The sort keys of the first and the last of them. */
  readonly newest: SortKey;
  readonly oldest: SortKey;
}

/** Pages that are answered at a time: what hangs on a page is asked for right after it. */
const KEPT = 64;

/** The stretches that were read of late. What hangs on their articles stands together too, in an index that begins with the date. */
export class Stretches {
  /** By the id of the first article, the oldest note first. */
  readonly #kept = new Map<string, Stretch>();

  note(stretch: Stretch): void {
    const [first] = stretch.ids;
    if (first === undefined) return;
    putLatest(this.#kept, first, stretch, KEPT);
  }

  /** The stretch of exactly these articles in this order; null where none was noted. */
  of(ids: readonly string[]): Stretch | null {
    const stretch = this.#kept.get(ids[0] ?? '');
    if (stretch?.ids.length !== ids.length) return null;
    return ids.every((id, at) => id === stretch.ids[at]) ? stretch : null;
  }
}
