/**
 * Every code that a `GatewayError` can carry. The set is closed: clients and operators may switch over it.
 * `FETCH_*` and `READ_*` describe the outside, `BAD_*` what a caller sent, the rest the gateway itself.
 */
export const ERROR_CODES = [
  'BAD_CONFIG',
  'BAD_CURSOR',
  'BAD_ID',
  'BAD_INPUT',
  'BAD_PAGE_SIZE',
  'FETCH_BLOCKED_ADDRESS',
  'FETCH_BAD_URL',
  'FETCH_DNS',
  'FETCH_CONNECTION',
  'FETCH_TLS',
  'FETCH_TIMEOUT',
  'FETCH_TOO_LARGE',
  'FETCH_TOO_MANY_REDIRECTS',
  'FETCH_BAD_ENCODING',
  'FETCH_STATUS',
  'FETCH_GONE',
  'FETCH_ROBOTS',
  'FETCH_ABORTED',
  'READ_NOT_A_FEED',
  'READ_NO_ENTRIES',
  'READ_NOT_AN_ARTICLE',
  'READ_MOVED',
  'READ_UNSUPPORTED_TYPE',
  'STORE_UNAVAILABLE',
  'STORE_TOO_NEW',
  'BUSY',
  'SLOW_CONSUMER',
  'TIMEOUT',
  'TOO_COMPLEX',
  'TOO_LARGE',
  'NOT_FOUND',
  'FORBIDDEN',
  'INTERNAL',
] as const;

/** One of the closed set of error codes. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A trouble that is not our bug: the outside failed, or a caller asked for something that cannot be given.
 * The message says what was expected and what came, and can be shown to the caller as it is.
 */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  readonly code: ErrorCode;

  /** Facts for machines, such as the address or the HTTP status. Never secrets. */
  readonly details: Readonly<Record<string, unknown>>;
}
