import type { Instant } from '../model/time.ts';

/** Who wrote or published something. */
export interface FeedAuthor {
  readonly name: string;
  readonly url: string | null;
}

/** An article in a feed. */
export interface FeedItem {
  /** The global id: the same in every feed, for ever. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** Sanitised. */
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  /** Null where the page shows no readable stamp. */
  readonly publishedAt: Instant | null;
  readonly updatedAt: Instant;
  /** Who is printed as the writer, then the site: at least one. */
  readonly authors: readonly [FeedAuthor, ...FeedAuthor[]];
  readonly tags: readonly string[];
  /** Where the first picture lies. */
  readonly image: string | null;
}

/** One page of a list of articles, whichever way it is written. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The gateway's front page. */
  readonly homeUrl: string;
  readonly selfUrl: string;
  /** The page that the list begins with, where `selfUrl` may be a further one: names the list on all of them. */
  readonly firstUrl: string;
  /** The page after this one; null for the last. */
  readonly nextUrl: string | null;
  /** When any of what it shows last changed. */
  readonly updatedAt: Instant;
  /** Of the items where all have one, else of the words around them, which are always Vietnamese; BCP 47. */
  readonly language: string;
  readonly items: readonly FeedItem[];
}
