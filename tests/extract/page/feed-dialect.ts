/** What a feed of one item states; what is left out is that of the ordinary item ("Tin một"). */
export interface StatedItem {
  readonly title?: string | null;
  readonly url?: string;
  readonly at?: string | null;
  readonly summary?: string | null;
}

/** A feed of one item, written from the specifications before anything read it. */
export interface Dialect {
  readonly what: string;
  readonly feed: string | Uint8Array;
  readonly stated?: StatedItem;
  /** As the server says it. */
  readonly contentType?: string;
}
