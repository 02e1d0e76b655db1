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
  let [atA, atB, shared] = [0, 0, 0];
  for (;;) {
    const left = a.hashes[atA] ?? Number.POSITIVE_INFINITY;
    const right = b.hashes[atB] ?? Number.POSITIVE_INFINITY;
    if (Math.min(left, right) > reach || (left === right && left === Number.POSITIVE_INFINITY)) break;
    if (left <= right) atA++;
    if (right <= left) atB++;
    if (left === right) shared++;
  }
  const ofSmaller = a.size === b.size ? Math.min(atA, atB) : a.size < b.size ? atA : atB;
  return { shared, ofSmaller, ofUnion: atA + atB - shared };
}

const reachOf = ({ size, hashes }: Sample): number =>
  hashes.length < size ? (hashes.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
