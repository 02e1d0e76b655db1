import type { IncomingMessage } from 'node:http';
import { isJson } from '../message/body.ts';

/** Bodies longer than this are not looked up by their bytes. */
const LONGEST_BODY = 16_384;
/** Nor are requests whose headers that matter are longer: a thousand of them are remembered beside what is kept. */
const LONGEST_HEAD = 2_000;
const UNDEFINED = '';

/**
 * All of a request that its answer depends on besides the address or body, in one line; null where it may only be answered to this caller,
 * or is none that is repeated. Whatever header the server comes to read belongs here.
 */
export function headOf(request: IncomingMessage): string | null {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null;
  if (method === 'POST') {
    const length = Number(headers['content-length']);
    if (!(length > 0 && length <= LONGEST_BODY) || headers['content-encoding'] !== undefined) return null;
    if (request.url !== '/graphql' || !isJsonType(headers['content-type'])) return null;
  } else if (method !== 'GET' || request.url?.startsWith('/graphql?') !== true) return null;
  const origin =
    headers.origin === undefined
      ? UNDEFINED
      : `${headers.origin} ${headers.host} ${headers['x-forwarded-host']} ${headers['sec-fetch-site']}`;
  const proofs = `${headers['apollo-require-preflight']} ${headers['x-apollo-operation-name']}`;
  const head = `${method}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['content-type']}\n${origin}\n${headers['sec-fetch-mode']}\n${proofs}`;
  return head.length > LONGEST_HEAD ? null : head;
}

const isJsonType = (type: string | undefined): boolean => type === 'application/json' || isJson(type);

/** Names an operation may go by: the document, which of its operations, and with which variables. */
export interface AskedQuery {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The key of a query as this request asks for it: alike for requests that differ only in how they are written. Null where the answer is for
 * this caller only, or what is asked for may be something else than a query.
 */
export function queryKey(request: IncomingMessage, asked: AskedQuery): string | null {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null;
  if (method !== 'GET' && method !== 'POST') return null;
  // A query that only speaks of one, in a comment say, is answered all the same.
  if (/\b(mutation|subscription)\b/.test(asked.text)) return null;
  return JSON.stringify([method, headers.accept, asked.operationName, ordered(asked.variables), asked.text]);
}

/** JSON's objects with their members in one order. The body's own bounds keep it shallow. */
function ordered(value: unknown): unknown {
  // Of a number too large for a double, such as 1e400, JSON.parse makes one that JSON.stringify writes as null.
  if (value === Infinity || value === -Infinity) return { infinite: value > 0 };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const members = Object.entries(value).map(([name, member]) => [name, ordered(member)] as const);
  // As a list of pairs, so that neither `__proto__` nor names like numbers find an order of their own.
  return { pairs: members.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
