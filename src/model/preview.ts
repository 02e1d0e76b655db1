import type { Issue } from './issue.ts';
import type { Instant } from './time.ts';

/** An article as it would be stored. */
export interface PreviewArticle {
  /** Its canonical address. */
  readonly url: string;
  readonly title: string | null;
  readonly lead: string | null;
  readonly text: string | null;
  readonly publishedAt: Instant | null;
  /** Names of the officials and events that it speaks of, each once. */
  readonly officials: readonly string[];
  readonly events: readonly string[];
}

/** What the rules make of a document, of which nothing is stored. */
export interface Preview {
  /** Where it came from, after redirects. */
  readonly url: string;
  /** The family whose rules read it. */
  readonly family: string;
  readonly articles: readonly PreviewArticle[];
  /** What could not be read, or only imperfectly. */
  readonly issues: readonly Issue[];
}
