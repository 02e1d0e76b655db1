import type { Instant } from '../model/time.ts';

/** What somebody asks of an output. */
export interface Asking {
  /** The address's query. */
  readonly query: URLSearchParams;
  /** Scheme and host under which the gateway was asked, such as `https://graph.example`: what links begin with. */
  readonly origin: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer that is about to be written. Nothing but the state of the data has been read for it yet. */
export interface Answer {
  readonly contentType: string;
  /** Names what will be written: two answers of one address with the same mark say the same. */
  readonly mark: string;
  /** When the data last changed; null where that does not tell when the answer did, or where nothing was ever stored. */
  readonly lastModified: Instant | null;
  /** What a browser saves it as; null for what it may show. */
  readonly fileName: string | null;
  /** Its text in pieces, each read when the one before was taken. Rejects when the signal of the asking is aborted. */
  write(): AsyncIterable<string>;
}

/** One address at which the graph is read in another form than GraphQL's. */
export interface Output {
  readonly path: string;
  /** For lists of what there is: in Vietnamese and in English. */
  readonly title: { readonly vi: string; readonly en: string };
  /** The media type by which programs find it from the front page; null for what they do not look for. */
  readonly feedType: string | null;
  /** Whether it writes everything there is, however long that takes; otherwise its answer is short. */
  readonly isExport: boolean;
  /** For how many seconds a cache may hand out an answer without asking. */
  readonly maxAgeSeconds: number;
  /** Throws a GatewayError for a parameter that cannot be; `details.parameter` names it. */
  answer(asking: Asking): Promise<Answer>;
}
