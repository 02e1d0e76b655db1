import type { Move, SourceError, SourceState, Validators } from '../model/source.ts';
import type { Listing } from './listing.ts';
import type { Announcements } from './pages.ts';
import type { Tally } from './tally.ts';
import { isHopeless } from './trouble.ts';

/**
 * The validators to keep of a site's feeds and lists: of those that have not changed, and of those whose every page is
 * stored or refused for good. A list without validators is read in full the next time, so nothing on it is forgotten.
 */
export function validatorsToKeep(
  listings: readonly Listing[],
  state: SourceState,
  { known }: Announcements,
  tally: Tally,
): Readonly<Record<string, Validators>> {
  const isDone = (canonicalUrl: string) => {
    const refusal = known.get(canonicalUrl)?.refusal ?? null;
    return isSettled(canonicalUrl, known, tally) || (refusal !== null && isHopeless(refusal));
  };
  const kept: Record<string, Validators> = {};
  for (const listing of listings) {
    const { url } = listing.source;
    const before = state.validators[url];
    if (listing.state === 'NOT_MODIFIED' && before !== undefined) kept[url] = before;
    // An empty list is read in full each time: it may be our rules that find nothing in it.
    if (listing.state !== 'READ' || listing.announced.length === 0) continue;
    if (listing.announced.every((page) => isDone(page.canonicalUrl))) kept[url] = listing.validators;
  }
  return kept;
}

/** Whether a page is done with by this run, or is an article that is stored. `known` is what was known before. */
export const isSettled = (
  canonicalUrl: string,
  known: Announcements['known'],
  tally: Pick<Tally, 'settled'>,
): boolean => tally.settled.has(canonicalUrl) || known.get(canonicalUrl)?.articleId != null;

/** The moves to remember of a site's feeds and lists. */
export function movesToKeep(listings: readonly Listing[]): Readonly<Record<string, Move>> {
  return Object.fromEntries(
    listings.flatMap(({ source, move }) => (move == null ? [] : [[source.url, move]])),
  );
}

/**
 * The errors to record: those of this run or, without any, the last one, as long as the page that it is about is still
 * listed and still refused. That a page rests is no recovery, and must not look like one.
 */
export function errorsToRecord(
  { lastError }: SourceState,
  { pages, known }: Announcements,
  tally: Tally,
): readonly SourceError[] {
  if (tally.errors.length > 0 || lastError === null) return tally.errors;
  const page = pages.find(({ entry }) => entry.url === lastError.url);
  if (page === undefined || tally.settled.has(page.canonicalUrl)) return [];
  return known.get(page.canonicalUrl)?.articleId === null ? [lastError] : [];
}
