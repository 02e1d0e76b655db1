/** The values of rows under each key, in the order of the rows. */
export function grouped<R, K, T>(rows: readonly R[], key: (row: R) => K, value: (row: R) => T): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}
