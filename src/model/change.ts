import type { NodeKind } from './id.ts';
import type { Instant } from './time.ts';

export const ChangeKind = { ADDED: 'ADDED', UPDATED: 'UPDATED', REMOVED: 'REMOVED' } as const;
export type ChangeKind = keyof typeof ChangeKind;

/**
 * One step of the graph's history. `seq` follows commits without gaps, so resuming after a number misses nothing and
 * repeats nothing. The three lists say what the node touches, so that filters need no look-up.
 */
export interface Change {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly nodeKind: NodeKind;
  readonly nodeId: string;
  readonly at: Instant;
  readonly provinceIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly officialIds: readonly string[];
}

/** Undefined means no filter; an empty list matches nothing. */
export interface ChangeFilter {
  readonly nodeKinds?: readonly NodeKind[] | undefined;
  readonly provinceIds?: readonly string[] | undefined;
  readonly sourceIds?: readonly string[] | undefined;
  readonly officialIds?: readonly string[] | undefined;
}

const touches = (wanted: readonly string[] | undefined, has: readonly string[]) =>
  wanted === undefined || wanted.some((id) => has.includes(id));

/** Whether a change passes a filter; the parts of a filter are joined by "and", the values of a part by "or". */
export function matchesChange(change: Change, filter: ChangeFilter): boolean {
  return (
    (filter.nodeKinds === undefined || filter.nodeKinds.includes(change.nodeKind)) &&
    touches(filter.provinceIds, change.provinceIds) &&
    touches(filter.sourceIds, change.sourceIds) &&
    touches(filter.officialIds, change.officialIds)
  );
}
