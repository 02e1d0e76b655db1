import { type ErrorCode, GatewayError } from '../errors.ts';

const TLS =
  /^(ERR_TLS|ERR_SSL|CERT_|EPROTO$|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_OSSL)/;
/** What OpenSSL's and Node's codes mean for a site, in words that its administrators can act on. */
const FINDINGS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has run out',
  CERT_NOT_YET_VALID: "it is not valid yet; check this machine's clock",
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for other names',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in a root that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the chain to a root is incomplete',
  UNABLE_TO_GET_ISSUER_CERT: 'the chain to a root is incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the chain to a root is incomplete',
};
const DNS = /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|ETIMEOUT$)/;
const TIMEOUT = /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;
const ENCODING = /^(Z_|ERR__|ERR_BROTLI|ERR_ZSTD|ZSTD_|ERR_BUFFER_TOO_LARGE)/;

/**
 * Says in the gateway's own terms why an exchange with `url` failed: a `GatewayError` is passed on, whatever the network,
 * TLS, the HTTP parser or a decompressor threw becomes one with a sentence for an operator and the thrown value as cause.
 */
export function fetchFailure(thrown: unknown, url: URL): GatewayError {
  if (thrown instanceof GatewayError) return thrown;
  const code = codeOf(thrown);
  const failure = (as: ErrorCode, message: string) =>
    new GatewayError(as, message, { cause: thrown, details: { url: url.href, reason: code } });

  if (DNS.test(code)) {
    // EAI_AGAIN says nothing of the name: the name service itself was not reached.
    const hint = code === 'EAI_AGAIN' ? "check this machine's network" : 'check whether the site has moved';
    return failure(
      'FETCH_DNS',
      `expected the name service to know ${url.hostname}, but got ${code}; ${hint}`,
    );
  }
  if (TLS.test(code)) {
    const finding = FINDINGS[code];
    return failure(
      'FETCH_TLS',
      finding === undefined
        ? `expected a valid TLS certificate and handshake from ${url.host}, but got ${code}`
        : `expected a valid TLS certificate from ${url.host}, but ${finding} (${code})`,
    );
  }
  if (TIMEOUT.test(code)) {
    return failure('FETCH_TIMEOUT', `expected ${url.host} to accept a connection in time, but got ${code}`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failure('FETCH_TOO_LARGE', `expected at most 16 KiB of headers from ${url.host}, but more came`);
  }
  if (ENCODING.test(code)) {
    return failure(
      'FETCH_BAD_ENCODING',
      `expected a body compressed as its header says, but got ${code} at ${url.href}`,
    );
  }
  if (code.startsWith('HPE_')) {
    return failure(
      'FETCH_CONNECTION',
      `expected an HTTP answer from ${url.host}, but got something else (${code})`,
    );
  }
  if (code === 'ECONNREFUSED') {
    return failure('FETCH_CONNECTION', `expected ${url.host} to accept a connection, but it refused`);
  }
  return failure(
    'FETCH_CONNECTION',
    `expected a complete answer from ${url.host}, but the connection broke (${code})`,
  );
}

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  // One error for each address that was tried; they mostly agree.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  return thrown.cause === undefined ? thrown.message : codeOf(thrown.cause);
}
