import type { SourceInput } from './added-source.ts';
import type { Decision } from './decision.ts';
import type { Preview } from './preview.ts';
import type { RefreshReport } from './refresh-report.ts';

/** That a site is to be read too. */
export type AddSource = Extract<Decision, { readonly kind: 'ADD_SOURCE' }>;

/** What operators do about sources, besides deciding. */
export interface SourceDesk {
  /**
   * Makes a decision of what an operator wrote; where they name neither feeds nor lists, the site is looked over for them.
   * Nothing is stored. Throws BAD_INPUT with every fault at once, also for an id or a site that is read already;
   * FETCH_BLOCKED_ADDRESS for a private address; READ_NO_ENTRIES where nothing was found; the fetch's own error where the
   * homepage cannot be looked over.
   */
  proposal(input: SourceInput, signal?: AbortSignal): Promise<AddSource>;

  /** Makes a source known to the store where this gateway reads it and has not begun to. */
  enrol(sourceId: string): Promise<void>;

  /**
   * Refreshes a source now, or joins the refresh of it that is under way, and answers when that is over. It goes on when nobody
   * waits for it any more. Throws NOT_FOUND for a source that this gateway does not read, BAD_INPUT for one that is switched off.
   */
  refresh(sourceId: string): Promise<RefreshReport>;

  /**
   * Fetches a page, feed or list, and of a feed or list the first articles, and reads them by the rules of their site, or by
   * those of the family. Throws the fetch's own error, BAD_INPUT for a family that there is not.
   */
  preview(url: string, family: string | null, signal?: AbortSignal): Promise<Preview>;
}
