/**
 * Rows as aligned columns with a head, for a terminal. Numbers stand right, texts left; widths are counted in code points
 * after NFC, which is exact for Vietnamese.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => String(cell).normalize('NFC')));
  const width = (text: string) => [...text].length;
  const widths = head.map((name, column) =>
    Math.max(width(name), ...cells.map((row) => width(row[column] ?? ''))),
  );
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - width(cell));
        return isNumber[column] && rows.length > 0 ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  return `${[line(head), ...cells.map(line)].join('\n')}\n`;
}
