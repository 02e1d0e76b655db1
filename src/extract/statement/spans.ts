/** A run of tokens, end exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Those of runs in order, none overlapping, that reach into the tokens `from` to `to`; one look-up, however many runs there are. */
export function runsWithin<T extends Run>(runs: readonly T[], from: number, to: number): readonly T[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as T).to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < runs.length && (runs[end] as T).from < to) end++;
  return low === 0 && end === runs.length ? runs : runs.slice(low, end);
}
