import { STATUS_CODES } from 'node:http';
import { type ErrorCode, GatewayError } from '../../errors.ts';
import type { Reply } from './reply.ts';

/** What is wrong with a request to an address that is not GraphQL's, as RFC 9457 has it; `more` are facts for programs. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: { readonly facts?: object; readonly headers?: Readonly<Record<string, string>> } = {},
): Reply {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...more.headers,
    },
    body: JSON.stringify({ title: STATUS_CODES[status], status, detail, code, ...more.facts }),
  };
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_CURSOR: 400,
  BAD_ID: 400,
  BAD_INPUT: 400,
  BAD_PAGE_SIZE: 400,
  NOT_FOUND: 404,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 503,
};

/** A fault that can be told to who asked; null for one that is ours. `details.parameter` names what they got wrong. */
export function problemOf(error: unknown): Reply | null {
  const status = error instanceof GatewayError ? STATUS[error.code] : undefined;
  if (!(error instanceof GatewayError) || status === undefined) return null;
  const { parameter } = error.details;
  return problem(status, error.code, error.message, parameter === undefined ? {} : { facts: { parameter } });
}
