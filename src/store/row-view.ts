/** Makes of the values of a row an object that has them under the names of its columns. */
export type RowView<R> = new (values: readonly unknown[]) => R;

/**
 * A class for rows with these columns, some of which have several names, and the same `constants`. Its objects read the array that an
 * engine gave: nothing is copied, and rows of one kind are alike to the compiler, which the objects that node:sqlite makes are not.
 */
export function rowView<R>(
  columns: readonly (string | readonly string[])[],
  constants?: Readonly<Partial<R>>,
): RowView<R> {
  class View {
    readonly values: readonly unknown[];

    constructor(values: readonly unknown[]) {
      this.values = values;
    }
  }
  for (const [at, names] of columns.entries()) {
    for (const name of typeof names === 'string' ? [names] : names) {
      Object.defineProperty(View.prototype, name, {
        get(this: View) {
          return this.values[at];
        },
      });
    }
  }
  Object.assign(View.prototype, constants);
  return View as unknown as RowView<R>;
}
