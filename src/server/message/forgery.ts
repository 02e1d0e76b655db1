import type { IncomingMessage } from 'node:http';
import { isEmbedded } from '../stream/sse-request.ts';
import { isJson } from './body.ts';

/** Headers that a browser sends for a page of another site only after a preflight; a GET that has one was meant. */
const PROOFS = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Whether any page could make a browser send this request in somebody's name (cross-site request forgery). A POST cannot be: it
 * has to be JSON, which takes a preflight. A GET changes nothing and its answer stays hidden from the page; it is taken as
 * it is from scripts and programs, so that a cache can hold the answer, but not from a picture or the like, nor where the browser
 * adds what it knows of its user.
 */
export function mayBeForged(request: IncomingMessage): boolean {
  const { headers, method } = request;
  if (method === 'POST') return false;
  const hasProof = PROOFS.some((name) => headers[name] !== undefined && headers[name] !== '');
  if (hasProof || isJson(headers['content-type'])) return false;
  return isEmbedded(request) || headers.cookie !== undefined || headers.authorization !== undefined;
}
