import { GatewayError } from '../errors.ts';

/** Statuses that tell of the page: it is not there, gone, or not for us (RFC 9110, 15.5). */
const OF_THE_PAGE: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 405, 406, 410, 414, 451]);

/**
 * What an answer without the page means: FETCH_GONE where the server says that it is not there or not for us, else FETCH_STATUS,
 * so that the code alone tells the two apart.
 */
export function statusError(url: string, status: number, retryAfterSeconds: number | null): GatewayError {
  return new GatewayError(
    OF_THE_PAGE.has(status) ? 'FETCH_GONE' : 'FETCH_STATUS',
    `expected status 200 from ${url}, but got ${status}`,
    { details: { url, status, retryAfterSeconds } },
  );
}
