import type { Validators } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/** What to fetch; validators make the request conditional. */
export interface DocumentRequest {
  readonly url: string;
  readonly validators?: Validators | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An answer with a body (200). */
export interface FetchedDocument {
  readonly status: 'FETCHED';
  /** After redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly validators: Validators;
  readonly fetchedAt: Instant;
  /** From Cache-Control or Expires, in seconds; null when the server says nothing. */
  readonly maxAgeSeconds: number | null;
  /** Where lasting redirects (301, 308) alone led from the address that was asked; left out without any. */
  readonly movedTo?: string;
}

/** The server said that nothing changed (304). */
export interface NotModified {
  readonly status: 'NOT_MODIFIED';
  readonly url: string;
  readonly fetchedAt: Instant;
  readonly maxAgeSeconds: number | null;
  readonly movedTo?: string;
}

/**
 * The only way to the outside. Rejects with a `GatewayError` whose code begins with `FETCH_`; its `details` carry the
 * `url`, and for FETCH_STATUS and FETCH_GONE the `status` and `retryAfterSeconds` (null when not sent). While a host or an address rests, it
 * rejects with the status that asked for it, without asking again.
 */
export type FetchDocument = (request: DocumentRequest) => Promise<FetchedDocument | NotModified>;
