/** How well a text agrees with another: shares between 0 and 1. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Runs of letters and digits; what stands between them does not count. Counted with repetition, four in a row. */
const LENGTH = 4;

function gramsOf(text: string): Map<string, number> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(words.length - LENGTH, words.length === 0 ? -1 : 0);
  for (let start = 0; start <= last; start += 1) {
    const gram = words.slice(start, start + LENGTH).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);

/**
 * Agreement of two texts by their runs of four words, each as often as it occurs: the measure of the public benches of
 * article extractors. Two empty texts agree.
 */
export function agreement(read: string, expected: string): Agreement {
  const [ours, theirs] = [gramsOf(read), gramsOf(expected)];
  if (ours.size === 0 && theirs.size === 0) return { precision: 1, recall: 1, f1: 1 };
  let common = 0;
  for (const [gram, count] of ours) common += Math.min(count, theirs.get(gram) ?? 0);
  const precision = ours.size === 0 ? 0 : common / total(ours);
  const recall = theirs.size === 0 ? 0 : common / total(theirs);
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
