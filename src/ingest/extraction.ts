import type { EntryList, PageReading, StatementContext, Statements } from '../extract/draft.ts';
import type { EntrySource, Site } from '../extract/site.ts';
import type { Instant } from '../model/time.ts';

/** A fetched document as the readers take it. */
export interface ReadableDocument {
  /** After redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly observedAt: Instant;
}

/** The steps from bytes to values that the pipeline is built on; none of them throws or rejects on foreign input. */
export interface Extraction {
  readonly readEntries: (site: Site, source: EntrySource, document: ReadableDocument) => Promise<EntryList>;
  readonly readArticle: (site: Site, document: ReadableDocument) => PageReading;
  readonly findStatements: (text: string, context: StatementContext) => Statements;
}
