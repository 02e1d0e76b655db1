import type { EntrySource, Site } from '../extract/site.ts';
import type { SourceState, Validators } from '../model/source.ts';
import type { IngestDeps } from './deps.ts';
import { type Announced, announced } from './plan.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** What became of one feed or list. */
export type Listing =
  | {
      readonly state: 'READ';
      readonly source: EntrySource;
      /** The entries that are articles of the site. */
      readonly announced: readonly Announced[];
      readonly validators: Validators;
      readonly maxAgeSeconds: number | null;
      /** Set when it could be read, but listed nothing. */
      readonly trouble: Trouble | null;
    }
  | {
      readonly state: 'NOT_MODIFIED';
      readonly source: EntrySource;
      readonly maxAgeSeconds: number | null;
      readonly trouble: null;
    }
  | {
      readonly state: 'FAILED';
      readonly source: EntrySource;
      readonly maxAgeSeconds: null;
      readonly trouble: Trouble;
    };

/** Asks for a feed or list, conditionally, and reads its entries. Never rejects: trouble is a result. */
export async function readListing(
  site: Site,
  source: EntrySource,
  state: SourceState,
  { fetch, extraction, now }: Pick<IngestDeps, 'fetch' | 'extraction' | 'now'>,
  signal?: AbortSignal,
): Promise<Listing> {
  const { url } = source;
  const failed = (trouble: Trouble): Listing => ({ state: 'FAILED', source, maxAgeSeconds: null, trouble });
  try {
    const document = await fetch({ url, validators: state.validators[url], signal });
    const { maxAgeSeconds } = document;
    if (document.status === 'NOT_MODIFIED')
      return { state: 'NOT_MODIFIED', source, maxAgeSeconds, trouble: null };
    const { entries, issues } = await extraction.readEntries(site, source, {
      ...document,
      observedAt: document.fetchedAt,
    });
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
      maxAgeSeconds,
      trouble: articles.length === 0 ? trouble('READ_NO_ENTRIES', empty) : null,
    };
  } catch (thrown) {
    return failed(troubleOf(thrown, url, now().toISOString()));
  }
}
