/** The value below which a share of the values lies; 0 where there are none. */
export function quantile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle value, or the mean of the two in the middle; 0 where there are none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const below = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (below + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** How many times as much one side has as another: of the ratios within a round the middle one, and how far they lie apart. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The ratio of values to those of another side, round by round. */
export function ratioOf(values: readonly number[], base: readonly number[]): Ratio {
  const ratios = values.map((value, round) => value / (base[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** A ratio as text: one whose least and most lie on both sides of 1 says that the two are alike. */
export const shownRatio = ({ median: middle, least, most }: Ratio): string =>
  `${shown(middle)} (${shown(least)} to ${shown(most)})`;

/** A number in three figures or so, for a table. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** What one part of the bench found. */
export interface Finding {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a reader must know to read the numbers rightly. */
  readonly notes: readonly string[];
  /** The figures that the targets speak of, by name; of what was measured in rounds the ratio with its spread. */
  readonly figures: Readonly<Record<string, number | Ratio>>;
}

/** A finding as text: columns as wide as their longest cell, numbers to the right. */
export function table({ title, columns, rows, notes }: Finding): string {
  const cells = [
    columns,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell))),
  ];
  const widths = columns.map((_column, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return [title, '', ...lines, ...notes.map((note) => `  ${note}`), ''].join('\n');
}
