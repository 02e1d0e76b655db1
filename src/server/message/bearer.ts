import { createHash, timingSafeEqual } from 'node:crypto';

/** Tells whether an Authorization header shows the operator's token. */
export type OperatorCheck = (authorization: string | undefined) => boolean;

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * The check for a token, by RFC 6750, section 2.1: `Bearer TOKEN`, the scheme in any case. Without a token nobody passes. Digests
 * are compared, in constant time, so that neither the place of the first wrong character nor the token's length shows in how
 * long an answer takes.
 */
export function operatorCheck(token: string | null): OperatorCheck {
  if (token === null) return () => false;
  const expected = digest(token);
  return (authorization = '') => {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}
