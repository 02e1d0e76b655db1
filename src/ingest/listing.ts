import type { Further } from '../extract/draft.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import type { Move, SourceState, Validators } from '../model/source.ts';
import { newestFirst, sitemapsSince } from './backfill.ts';
import type { IngestDeps } from './deps.ts';
import { addressToAsk, moveAfter } from './move.ts';
import { type Announced, announced, inWaiting } from './plan.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** What became of one feed or list. */
export type Listing =
  | {
      readonly state: 'READ';
      readonly source: EntrySource;
      /** The entries that are articles of the site. */
      readonly announced: readonly Announced[];
      readonly validators: Validators;
      /** The longer of what the server and the feed itself say. */
      readonly maxAgeSeconds: number | null;
      /** Set while its address answers with a lasting redirect. */
      readonly move?: Move | null;
      /** Set when it could be read, but listed nothing. */
      readonly trouble: Trouble | null;
    }
  | {
      readonly state: 'NOT_MODIFIED';
      readonly source: EntrySource;
      readonly maxAgeSeconds: number | null;
      readonly move?: Move | null;
      readonly trouble: null;
    }
  | {
      readonly state: 'FAILED';
      readonly source: EntrySource;
      readonly maxAgeSeconds: null;
      readonly move?: null;
      readonly trouble: Trouble;
    };

/**
 * Asks for a feed, list or sitemap, conditionally, and reads its entries; of an index of sitemaps the newest ones are asked
 * for too, unless it is itself `isOfIndex`. Never rejects: trouble is a result.
 */
export async function readListing(
  site: Site,
  source: EntrySource,
  state: SourceState,
  { fetch, extraction, now }: Pick<IngestDeps, 'fetch' | 'extraction' | 'now'>,
  signal?: AbortSignal,
  isOfIndex = false,
): Promise<Listing> {
  const { url } = source;
  const failed = (trouble: Trouble): Listing => ({ state: 'FAILED', source, maxAgeSeconds: null, trouble });
  try {
    const asked = addressToAsk(url, state.moves?.[url], now().toISOString());
    const document = await fetch({ url: asked, validators: state.validators[url], signal });
    const { maxAgeSeconds, movedTo = null } = document;
    const move = (isValid: boolean) =>
      moveAfter(url, state.moves?.[url], { asked, movedTo, isValid }, document.fetchedAt);
    if (document.status === 'NOT_MODIFIED')
      return { state: 'NOT_MODIFIED', source, maxAgeSeconds, move: move(true), trouble: null };
    const read = await extraction.readEntries(site, source, { ...document, observedAt: document.fetchedAt });
    const { issues, further = [], ttlSeconds = null } = read;
    if (source.kind === 'sitemap' && read.entries.length === 0 && further.length > 0 && !isOfIndex)
      return readIndex(site, source, further, state, { fetch, extraction, now }, signal);
    const entries =
      source.kind === 'sitemap' ? newestFirst(read.entries).slice(0, MOST_OF_SITEMAP) : read.entries;
    const trouble = (code: string, message: string): Trouble => ({
      code,
      message,
      at: document.fetchedAt,
      url,
      isLasting: false,
      retryAfterSeconds: null,
    });
    const unreadable = issues.find(({ code }) => code.startsWith('READ_'));
    if (entries.length === 0 && unreadable !== undefined && unreadable.code !== 'READ_NO_ENTRIES') {
      return failed(trouble(unreadable.code, `${unreadable.detail} at ${url}`));
    }
    const articles = announced(site, entries);
    const found = entries.length === 0 ? 'none' : `none among ${entries.length} addresses`;
    const empty = `expected articles to be listed at ${url}, but found ${found}; the site may have changed`;
    return {
      state: 'READ',
      source,
      announced: articles,
      validators: document.validators,
      maxAgeSeconds: maxAgeSeconds === null ? ttlSeconds : Math.max(maxAgeSeconds, ttlSeconds ?? 0),
      move: move(articles.length > 0),
      trouble: articles.length === 0 ? trouble('READ_NO_ENTRIES', empty) : null,
    };
  } catch (thrown) {
    return failed(troubleOf(thrown, url, now().toISOString()));
  }
}

/** A listing whose pages wait to be read, see `inWaiting`. */
export const waiting = (listing: Listing): Listing =>
  listing.state === 'READ' ? { ...listing, announced: inWaiting(listing.announced) } : listing;

/** Of a sitemap only the newest entries are news; the rest is what `backfillAll` is for. */
const MOST_OF_SITEMAP = 200;
/** Sitemaps of an index that are read: pages and topics have sitemaps of their own, which may have changed last. */
const MOST_OF_INDEX = 3;
const NO_VALIDATORS = { etag: null, lastModified: null };

/**
 * The newest sitemaps of an index as one listing. Without validators, since an index may stay the same while its sitemaps
 * change.
 */
async function readIndex(
  site: Site,
  source: EntrySource,
  further: readonly Further[],
  state: SourceState,
  deps: Pick<IngestDeps, 'fetch' | 'extraction' | 'now'>,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const listings: Listing[] = [];
  for (const url of sitemapsSince(further, FIRST_DAY).slice(0, MOST_OF_INDEX)) {
    const child = { ...source, url };
    listings.push(await readListing(site, child, { ...state, validators: {} }, deps, signal, true));
  }
  const read = listings.filter((listing) => listing.state === 'READ');
  const articles = read.flatMap((listing) => listing.announced);
  const [failed] = listings.filter((listing) => listing.state === 'FAILED');
  if (read.length === 0 && failed !== undefined) return { ...failed, source };
  const trouble = articles.length > 0 ? null : (read[0]?.trouble ?? null);
  return {
    state: 'READ',
    source,
    announced: articles,
    validators: NO_VALIDATORS,
    maxAgeSeconds: null,
    trouble,
  };
}

/** Before any sitemap there was. */
const FIRST_DAY = '1990-01-01';
