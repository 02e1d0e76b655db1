/** A step of the scale: the values from `from` to `to`, both included, and how dark it is, 1 to 5. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly shade: number;
}

const MOST_STEPS = 5;

/**
 * Steps that hold about as many units each (quantiles) of the values above 0; where there are no more different values than steps, one
 * for each. Empty where all are 0.
 */
export function stepsOf(values: readonly number[]): readonly Step[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const different = [...new Set(sorted)];
  const quantiles = Array.from(
    { length: MOST_STEPS },
    (_, at) => sorted[Math.floor((at * sorted.length) / MOST_STEPS)] ?? 0,
  );
  const bounds = different.length <= MOST_STEPS ? different : [...new Set(quantiles)];
  const last = sorted.at(-1) ?? 0;
  return bounds.map((from, at) => ({
    from,
    to: at + 1 < bounds.length ? (bounds[at + 1] ?? 0) - 1 : last,
    shade: bounds.length === 1 ? 3 : 1 + Math.round((at * (MOST_STEPS - 1)) / (bounds.length - 1)),
  }));
}

/** How dark a value is: 0 for none, else 1 to 5. */
export const shadeOf = (steps: readonly Step[], value: number): number =>
  steps.findLast(({ from }) => value >= from)?.shade ?? 0;
