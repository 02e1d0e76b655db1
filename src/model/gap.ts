import type { Instant } from './time.ts';

/** Why articles of a period may be missing. */
export const GapReason = {
  NOT_YET_READ: 'NOT_YET_READ',
  FAILING: 'FAILING',
  OVERFLOWED: 'OVERFLOWED',
  DISABLED: 'DISABLED',
  NOT_CHECKED: 'NOT_CHECKED',
} as const;
export type GapReason = keyof typeof GapReason;

/**
 * A period in which articles that a source published may be missing from the graph, both ends included. The promise: what was
 * published up to the last check, dated truthfully, and refused by no page of its own, is in the graph or in a gap.
 */
export interface SourceGap {
  readonly sourceId: string;
  /** Null: from the source's beginning on. */
  readonly from: Instant | null;
  /** Null: it is still open. */
  readonly to: Instant | null;
  readonly reason: GapReason;
  /** The feeds, lists or pages that were not read; empty where it is about all of the source. */
  readonly urls: readonly string[];
}

/** Closed gaps of one reason that lie no further apart are told as one: a day is the finest that anybody counts by. */
const JOINED_MS = 86_400_000;

const isBefore = (a: Instant | null, b: Instant | null): boolean => (a ?? '') < (b ?? '');
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/**
 * The same gaps, by source, beginning and reason, those of one source and reason joined that overlap or lie less than a day
 * apart. Open ones are only joined where they begin alike, for one feed that never answered says nothing of the others.
 */
export function joinedGaps(gaps: readonly SourceGap[]): readonly SourceGap[] {
  const joined: SourceGap[] = [];
  const latest = new Map<string, number>();
  for (const gap of inOrder(gaps)) {
    const key = `${gap.sourceId} ${gap.reason} ${gap.to === null ? gap.from : 'closed'}`;
    const place = latest.get(key);
    const before = place === undefined ? undefined : joined[place];
    if (place !== undefined && before !== undefined && isClose(before, gap)) {
      const to = gap.to === null || isBefore(before.to, gap.to) ? gap.to : before.to;
      joined[place] = { ...before, to, urls: union(before.urls, gap.urls) };
    } else {
      latest.set(key, joined.length);
      joined.push(gap);
    }
  }
  return inOrder(joined);
}

function isClose(before: SourceGap, gap: SourceGap): boolean {
  if (before.to === null || gap.from === null) return true;
  return Date.parse(gap.from) - Date.parse(before.to) < JOINED_MS;
}

const inOrder = (gaps: readonly SourceGap[]): SourceGap[] =>
  gaps.toSorted((a, b) => {
    const [left, right] = [a, b].map(({ sourceId, from, reason }) => `${sourceId} ${from ?? ''} ${reason}`);
    return (left ?? '') < (right ?? '') ? -1 : 1;
  });

/** Whether a gap has a moment in common with a period; an end that is not given is open. */
export function isWithin(
  { from, to }: Pick<SourceGap, 'from' | 'to'>,
  period: { readonly from?: Instant | undefined; readonly to?: Instant | undefined },
): boolean {
  const endsBefore = to !== null && period.from !== undefined && to < period.from;
  const beginsAfter = from !== null && period.to !== undefined && from > period.to;
  return !endsBefore && !beginsAfter;
}
