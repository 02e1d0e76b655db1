import { GatewayError } from '../errors.ts';
import type { Answer } from './exchange.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends the client (RFC 9110, 10.2.2), or null when it is no redirect. The target's address is guarded when
 * it is connected to; here is checked what the text of it tells: only http(s), no credentials (FETCH_BAD_URL), and never
 * from https to http on another host, where anyone on the way could answer in its place.
 */
export function redirectTarget({ status, header }: Pick<Answer, 'status' | 'header'>, from: URL): URL | null {
  if (!REDIRECTS.has(status)) return null;
  const location = header('location');
  // Header bytes come as one character each; servers do send UTF-8 paths unescaped.
  const text = location === null ? null : Buffer.from(location, 'latin1').toString('utf8');
  const target = text === null ? null : URL.parse(text, from.href);
  if (
    target === null ||
    !/^https?:$/.test(target.protocol) ||
    target.username !== '' ||
    target.password !== ''
  ) {
    throw refused(from, `an http(s) address without credentials to go to, but got ${JSON.stringify(text)}`);
  }
  if (from.protocol === 'https:' && target.protocol === 'http:' && target.hostname !== from.hostname) {
    throw refused(from, `a redirect that keeps to https, but got ${target.href}`);
  }
  target.hash = '';
  return target;
}

function refused(from: URL, expectation: string): GatewayError {
  return new GatewayError('FETCH_BAD_URL', `expected from ${from.href} ${expectation}`);
}
