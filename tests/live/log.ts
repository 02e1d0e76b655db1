import type { ChangeLog } from '../../src/live/replay.ts';
import type { Change } from '../../src/model/change.ts';

/** A change of an article, of which only the number matters. */
export function change(seq: number): Change {
  return {
    seq,
    kind: 'ADDED',
    nodeKind: 'ARTICLE',
    nodeId: `article:${seq}`,
    at: '2026-01-05T00:00:00.000Z',
    provinceIds: [],
    sourceIds: [],
    officialIds: [],
  };
}

/** A change log in memory; `pause` is awaited before each read, so that a test can commit meanwhile. */
export class MemoryLog implements ChangeLog {
  readonly changes: Change[] = [];
  reads = 0;
  pause: () => Promise<void> = async () => {};

  /** Appends `count` changes, as one transaction would, and answers with them. */
  commit(count: number): readonly Change[] {
    const added = Array.from({ length: count }, (_, i) => change(this.changes.length + i + 1));
    this.changes.push(...added);
    return added;
  }

  async changesAfter(seq: number, limit: number) {
    this.reads += 1;
    await this.pause();
    const page = this.changes.slice(seq, seq + limit);
    await this.pause();
    return page;
  }

  async latestSeq() {
    await this.pause();
    return this.changes.length;
  }

  /** Cursors are the numbers themselves. */
  origin() {
    return 0;
  }
}
