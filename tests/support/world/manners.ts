/** How a web server proves that a document is as it was. */
export type ValidatorHabit =
  /** A weak ETag and Last-Modified, both true. */
  | 'both'
  | 'strong-etag'
  | 'last-modified'
  /** Another ETag with each answer, as clusters make that hash the node's own inode. */
  | 'changing-etag'
  | 'none';

/** A content coding that a server can make. */
export type Coding = 'gzip' | 'br' | 'zstd';

/** How a site's letters become bytes: UTF-8, a Vietnamese code page, or the letters of VNI fonts as windows-1252. */
export type Letters = 'utf-8' | 'windows-1258' | 'vni';

/** What a site's web server does in its own way, day by day. */
export interface Manners {
  readonly validators: ValidatorHabit;
  /** The codings that it can make, the one that it likes best first. */
  readonly codings: readonly Coding[];
  readonly letters: Letters;
  /** Seconds that its robots.txt asks to leave between two requests; null asks for nothing. */
  readonly crawlDelay: number | null;
  /** Whether its robots.txt lies elsewhere, behind a redirect. */
  readonly movedRobots: boolean;
}

/** What most servers do. */
export const PLAIN_MANNERS: Manners = {
  validators: 'both',
  codings: ['gzip'],
  letters: 'utf-8',
  crawlDelay: null,
  movedRobots: false,
};
