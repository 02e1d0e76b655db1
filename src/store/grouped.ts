/** The values of rows under each key, in the order of the rows. */
export function grouped<R, T>(
  rows: readonly R[],
  key: (row: R) => string,
  value: (row: R) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}
