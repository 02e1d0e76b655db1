/** The value below which a share of the values lies; 0 where there are none. */
export function quantile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

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
  /** The figures that the targets speak of, by name. */
  readonly figures: Readonly<Record<string, number>>;
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
