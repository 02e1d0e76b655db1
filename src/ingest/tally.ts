import type { RefusedPage, SourceError } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { PageRequest } from './plan.ts';
import { isHopeless, recordedError, type Trouble } from './trouble.ts';
import type { Saved } from './writer.ts';

/** More than these are not kept: the twentieth tells no more than the first. */
const KEPT_ERRORS = 20;

/** What a refresh has come to so far. */
export class Tally {
  fetched = 0;
  unchanged = 0;
  added = 0;
  updated = 0;
  failed = 0;
  /** The longest wait that any server asked for as a whole; null when none did. */
  retryAfterSeconds: number | null = null;
  readonly errors: SourceError[] = [];
  readonly refused: RefusedPage[] = [];
  readonly checkedArticleIds: string[] = [];
  /** Canonical addresses that are done with: stored, or refused for good. */
  readonly settled = new Set<string>();

  /** Of pages that gave nothing on a walk back: the time in which they were published, as far as their list tells. */
  readonly missedWithin = new Map<string, { readonly from: Instant; readonly to: Instant } | null>();

  /** Takes note of trouble with a feed, list or page. */
  addTrouble(trouble: Trouble): void {
    this.failed += 1;
    if (this.errors.length < KEPT_ERRORS) this.errors.push(recordedError(trouble));
    this.heed(trouble);
  }

  /** Takes note of a server's wish to be left alone; one that is meant for a single address changes nothing for others. */
  heed({ retryAfterSeconds, isOfHost = false }: Trouble): void {
    if (retryAfterSeconds === null || !isOfHost) return;
    this.retryAfterSeconds = Math.max(this.retryAfterSeconds ?? 0, retryAfterSeconds);
  }

  /** Takes note of a page that gave no article, so that it is asked for more and more seldom. */
  addRefusal({ canonicalUrl, attempts }: PageRequest, { code, at }: Pick<Trouble, 'code' | 'at'>): void {
    const refusal = { url: canonicalUrl, code, at, attempts: attempts + 1 };
    this.refused.push(refusal);
    if (isHopeless(refusal)) this.settled.add(canonicalUrl);
  }

  /** Takes note of what storing an article changed. */
  addSaved(articleId: string, saved: Saved): void {
    if (saved === 'ADDED') this.added += 1;
    else if (saved === 'UPDATED') this.updated += 1;
    else this.unchanged += 1;
    this.checkedArticleIds.push(articleId);
  }
}
