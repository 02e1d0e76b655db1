import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import { GatewayError } from '../errors.ts';

/** The bytes behind the address of an issuer's certificate; rejects with a `GatewayError`. */
export type ReadCertificate = (url: URL) => Promise<Uint8Array>;

/** OpenSSL's codes for a chain in which the next certificate was neither sent nor is a root of this machine. */
const INCOMPLETE: ReadonlySet<unknown> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

/** Chains have one or two intermediates; more missing ones are a mistake or an attack. */
const MAX_MISSING = 3;

/** Whether a connection failed because the server leaves out a certificate between its own and a root. */
export const isIncompleteChain = (error: Error): boolean => 'code' in error && INCOMPLETE.has(error.code);

/** The uppermost of the certificates that a server sent, from its own on; null when there is none, or none to read. */
export function lastSent(peer: DetailedPeerCertificate): X509Certificate | null {
  let top = peer;
  // A root is its own issuer.
  for (let depth = 0; depth < 10; depth += 1) {
    const above: DetailedPeerCertificate | undefined = top.issuerCertificate;
    if (above === undefined || above === top) break;
    top = above;
  }
  return top.raw === undefined ? null : certificateIn(top.raw);
}

/**
 * The certificates that a server leaves out, from the one that signed `last`, the last it sent, up to one that a root
 * signed, each from where the certificate below says that its issuer is to be had (caIssuers, RFC 5280, 4.2.2.1; plain http only, since
 * https would need the same again). What comes that way is not trusted for it: it must have signed the certificate below and
 * must not be a root itself, and OpenSSL verifies the whole chain afterwards as if the server had sent it. Rejects with
 * FETCH_TLS and what to do where the chain cannot be completed.
 */
export async function missingIssuers(
  last: X509Certificate,
  host: string,
  { roots, read }: { readonly roots: readonly X509Certificate[]; readonly read: ReadCertificate },
): Promise<readonly X509Certificate[]> {
  const missing: X509Certificate[] = [];
  let top = last;
  while (!roots.some((root) => hasSigned(root, top))) {
    const url = issuerAddress(top);
    if (url === null) throw broken(host, top, 'names no http address of it');
    if (missing.length === MAX_MISSING)
      throw broken(host, top, `is the last of ${MAX_MISSING} that had to be fetched`);
    const issuer = await issuerAt(url, read).catch((error: unknown) => {
      if (!(error instanceof GatewayError)) throw error;
      throw broken(host, top, `names ${url.href}, where it could not be had: ${error.message}`, error);
    });
    if (issuer === null) throw broken(host, top, `names ${url.href}, where no certificate is`);
    if (!issuer.ca || !hasSigned(issuer, top))
      throw broken(host, top, `names ${url.href}, where a certificate is that did not sign it`);
    // Handed to OpenSSL beside the roots, it would be one of them.
    if (issuer.checkIssued(issuer))
      throw broken(host, top, `names ${url.href}, where a root is that is not trusted here`);
    missing.push(issuer);
    top = issuer;
  }
  return missing;
}

const hasSigned = (issuer: X509Certificate, subject: X509Certificate): boolean =>
  subject.checkIssued(issuer) && subject.verify(issuer.publicKey);

/** The first plain http address of the issuer's certificate; null without one. */
function issuerAddress({ infoAccess }: X509Certificate): URL | null {
  for (const line of infoAccess?.split('\n') ?? []) {
    const text = /^CA Issuers - URI:(http:\/\/[\x21-\x7e]+)$/.exec(line)?.[1];
    const url = text === undefined ? null : URL.parse(text);
    if (url !== null && url.username === '' && url.password === '') return url;
  }
  return null;
}

async function issuerAt(url: URL, read: ReadCertificate): Promise<X509Certificate | null> {
  return certificateIn(await read(url));
}

function certificateIn(bytes: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(bytes);
  } catch {
    return null;
  }
}

function broken(host: string, below: X509Certificate, why: string, cause?: unknown): GatewayError {
  const issuer = oneLine(below.issuer);
  return new GatewayError(
    'FETCH_TLS',
    `expected a complete certificate chain from ${host}, but the certificate of "${issuer}" is not sent and "${oneLine(below.subject)}" ${why}; the site's administrators must install the intermediate certificate`,
    { cause, details: { reason: 'INCOMPLETE_CHAIN', issuer } },
  );
}

const oneLine = (name: string): string => name.replaceAll('\n', ', ');
