/**
 * The smallest hashes of a set, from which its overlap with another set can be told without either at hand (A. Broder, "On the
 * resemblance and containment of documents", 1997).
 */
export interface Sample {
  /** How many different members the whole set has. */
  readonly size: number;
  /** The smallest hashes of the set, 31 bits each, ascending, none twice. All of them where there are few. */
  readonly hashes: readonly number[];
}

/** What of a text it takes to tell whether another text copies it. Small, and plain enough to be stored as JSON. */
export interface Sketch {
  /** Runs of words that say something of their own. Empty for a text that says too little to be told from others. */
  readonly shingles: Sample;
  /** Figures, years aside, with the word behind them. Reports made from one template differ in these, */
  readonly figures: Sample;
  /** and in these: people and places. */
  readonly names: Sample;
  /** The shingles by which copies find each other: a few, and such as are rare. None for a text that stands for itself. */
  readonly anchors: readonly number[];
}

/** Of a text that says too little to be told from others: nothing copies it. */
export const EMPTY_SKETCH: Sketch = {
  shingles: { size: 0, hashes: [] },
  figures: { size: 0, hashes: [] },
  names: { size: 0, hashes: [] },
  anchors: [],
};

/** How two sets overlap, counted in a fair sample of both. */
export interface Overlap {
  readonly shared: number;
  /** Of the smaller set, by whole size, how many members the sample holds. */
  readonly ofSmaller: number;
  /** How many members of either set the sample holds. */
  readonly ofUnion: number;
}

/**
 * The overlap of two sets. Up to the largest hash that both samples reach, both are complete; there they are compared, so that
 * sets of unlike sizes need no correction (the "theta" rule: Dasgupta, Lang, Rhodes and Thaler 2016). Symmetric.
 */
export function overlapOf(a: Sample, b: Sample): Overlap {
  const reach = Math.min(reachOf(a), reachOf(b));
  const endA = within(a.hashes, reach);
  const endB = within(b.hashes, reach);
  let [atA, atB, shared] = [0, 0, 0];
  while (atA < endA && atB < endB) {
    const left = a.hashes[atA] as number;
    const right = b.hashes[atB] as number;
    if (left <= right) atA++;
    if (right <= left) atB++;
    if (left === right) shared++;
  }
  const ofSmaller = a.size === b.size ? Math.min(endA, endB) : a.size < b.size ? endA : endB;
  return { shared, ofSmaller, ofUnion: endA + endB - shared };
}

const reachOf = ({ size, hashes }: Sample): number =>
  hashes.length < size ? (hashes.at(-1) ?? 0) : Number.POSITIVE_INFINITY;

/** How many of these ascending numbers are no larger than the other. */
function within(hashes: readonly number[], reach: number): number {
  let [from, to] = [0, hashes.length];
  if (to === 0 || (hashes[to - 1] as number) <= reach) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] as number) <= reach) from = middle + 1;
    else to = middle;
  }
  return from;
}
