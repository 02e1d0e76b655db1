import type { Site } from '../extract/site.ts';
import type { DriftingField } from '../model/drift.ts';
import type { ListedEntry, ListReading } from '../model/reach.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../model/time.ts';
import type { KnownPage } from '../store/store.ts';
import type { Listing } from './listing.ts';
import type { Announced } from './plan.ts';
import { isSettled } from './settlement.ts';
import type { Tally } from './tally.ts';
import { isLasting } from './trouble.ts';

/** What a refresh knows of pages: before it read any, and of some also afterwards. */
export interface KnownPages {
  readonly before: ReadonlyMap<string, KnownPage>;
  readonly after: ReadonlyMap<string, KnownPage>;
}

/** What each feed and list showed, for the arithmetic of gaps. */
export function readingsOf(
  listings: readonly Listing[],
  known: KnownPages,
  tally: Tally,
): readonly ListReading[] {
  const lasting = new Set(tally.refused.filter(({ code }) => isLasting(code)).map(({ url }) => url));
  return listings.map((listing): ListReading => {
    const { url } = listing.source;
    if (listing.state !== 'READ') return { url, state: listing.state === 'FAILED' ? 'FAILED' : 'UNCHANGED' };
    const entries = listing.announced.map((page): ListedEntry => {
      const { canonicalUrl } = page;
      const isRefused =
        lasting.has(canonicalUrl) || isLasting(known.before.get(canonicalUrl)?.refusal?.code ?? '');
      return {
        canonicalUrl,
        published: publishedOf(page, known),
        wasKnown: known.before.has(canonicalUrl),
        isUnread: !isRefused && !isSettled(canonicalUrl, known.before, tally),
      };
    });
    return { url, state: 'READ', entries };
  });
}

/** The listed pages of which the store may know a better date now than the list gives. */
export function vaguelyDated(listings: readonly Listing[]): readonly string[] {
  return listings.flatMap((listing) =>
    listing.state !== 'READ'
      ? []
      : listing.announced
          .filter(({ entry }) => entry.publishedAt === null || isDay(entry.publishedAt, entry.publishedOnly))
          .map(({ canonicalUrl }) => canonicalUrl),
  );
}

/** By the list's own word, or by the page's where the list has no time of day and the page has the same day. */
function publishedOf(
  { canonicalUrl, entry }: Announced,
  { before, after }: KnownPages,
): ListedEntry['published'] {
  const listed = entry.publishedAt;
  const read = (after.get(canonicalUrl) ?? before.get(canonicalUrl))?.publishedAt ?? null;
  if (listed === null) return read === null ? null : during(read, false);
  const isVague = isDay(listed, entry.publishedOnly);
  if (isVague && read !== null && dateInVietnam(read) === dateInVietnam(listed)) return during(read, false);
  return during(listed, entry.publishedOnly);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Midnight is how a day without a time is written, also where nothing else says so. */
const isDay = (at: Instant, publishedOnly: boolean): boolean =>
  publishedOnly || at === instantInVietnam(dateInVietnam(at));

/** The time that a date leaves open: its day, or its minute, for most sites print no seconds. */
function during(at: Instant, publishedOnly: boolean): { readonly from: Instant; readonly to: Instant } {
  const ms = Date.parse(at);
  const openMs = isDay(at, publishedOnly) ? DAY_MS - 1 : ms % MINUTE_MS === 0 ? MINUTE_MS - 1 : 0;
  return { from: at, to: new Date(ms + openMs).toISOString() };
}

/** The fields for which a site, or a family that it may show, has rules of its own. */
export function ruledFields({
  article,
  variants = [],
}: Pick<Site, 'article' | 'variants'>): readonly DriftingField[] {
  const rules = [article, ...variants.map((variant) => variant.article)];
  return (Object.keys(RULES) as DriftingField[]).filter((field) =>
    rules.some((one) => one[RULES[field]].some(({ name }) => !name.startsWith('generic.'))),
  );
}

const RULES = { title: 'title', lead: 'lead', publishedAt: 'publishedAt', text: 'body' } as const;
