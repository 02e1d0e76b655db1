/** The sort key of a row, its id last: where a page begins or ends. Opaque to clients once encoded. */
export type SortKey = readonly (string | number)[];

/**
 * A slice of an ordered list, by keyset (never by offset, which shifts under inserts). Forwards from `after`, or, with
 * `backwards`, the last `limit` items before `before`; items always come in the list's own order.
 */
export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  readonly after?: SortKey | undefined;
  readonly before?: SortKey | undefined;
  readonly backwards?: boolean | undefined;
  /** True where nobody asks what lies on the other side of a cursor: it is not looked up, but taken to be something. */
  readonly isOneSided?: boolean | undefined;
  /** True where the bodies of articles, by far the longest of what is stored, are not read: NOT_READ stands for them. */
  readonly isBrief?: boolean | undefined;
}

/** A slice with the sort key of each item, so that any item can be the start of the next slice. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Aligned with `items`. */
  readonly keys: readonly SortKey[];
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}
