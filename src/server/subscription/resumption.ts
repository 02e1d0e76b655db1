/** Where a cursor stands among the others; NaN for none. */
export const positionOf = (cursor: string | null): number => (cursor === null ? Number.NaN : Number(cursor));

/** The later one of two cursors, null standing before all. */
export function laterOf(a: string | null, b: string | null): string | null {
  if (a === null) return b;
  return positionOf(b) > positionOf(a) ? b : a;
}
