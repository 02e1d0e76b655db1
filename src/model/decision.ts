import type { SourceInput } from './added-source.ts';
import type { Source } from './source.ts';
import type { Instant } from './time.ts';

/** What an operator decides about the graph, above what the rules found, and about what is read. All ids are global ids. */
export type Decision =
  /** These officials are one person, whom the graph knows as `into`. */
  | { readonly kind: 'MERGE_OFFICIALS'; readonly into: string; readonly from: readonly string[] }
  /** In these articles the official is somebody else of the same name. */
  | { readonly kind: 'SPLIT_OFFICIAL'; readonly official: string; readonly articles: readonly string[] }
  /** The article does not speak of this official. */
  | { readonly kind: 'RETRACT_MENTION'; readonly article: string; readonly official: string }
  /** The article is not to be in the graph. */
  | { readonly kind: 'RETRACT_ARTICLE'; readonly article: string }
  /** The site is to be read too, by what the operator wrote of it. */
  | { readonly kind: 'ADD_SOURCE'; readonly source: Source; readonly input: SourceInput }
  /** The source is to be read again, or not any more. */
  | { readonly kind: 'ENABLE_SOURCE' | 'DISABLE_SOURCE'; readonly sourceId: string };

/** A decision in the log of what operators did. */
export interface DecisionRecord {
  /** 1 for the first. */
  readonly number: number;
  readonly at: Instant;
  readonly decision: Decision;
  /** Why, in the operator's words; null where none were given. */
  readonly reason: string | null;
}
