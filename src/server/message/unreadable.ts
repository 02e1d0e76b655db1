import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { SECURITY_HEADERS } from './headers.ts';
import { problem } from './problem.ts';

/** What node's parser says of bytes that are no request: `reason` is the parser's own words, never the client's. */
export interface ParserError extends Error {
  readonly code?: string;
  readonly reason?: string;
}

function problemIn({ code, reason }: ParserError) {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem(408, 'TIMEOUT', 'expected the whole request in time, but it did not come');
    case 'HPE_HEADER_OVERFLOW':
      return problem(
        431,
        'TOO_LARGE',
        'expected an address and headers of at most 16384 bytes, but got more',
      );
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return problem(413, 'TOO_LARGE', 'expected chunk extensions of at most 16384 bytes, but got more');
    default: {
      const why = reason === undefined ? '' : `: ${reason}`;
      const detail = `expected an HTTP request with a percent-encoded address, but got what cannot be read${why}`;
      return problem(400, 'BAD_REQUEST', detail);
    }
  }
}

/** The bytes of an answer that ends the connection: there is no request that a `ServerResponse` could belong to. */
function written(error: ParserError): string {
  const { status, headers, body } = problemIn(error);
  const text = String(body);
  const all = {
    ...SECURITY_HEADERS,
    ...headers,
    connection: 'close',
    'content-length': String(Buffer.byteLength(text)),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}

/**
 * Answers what cannot be read as a request with a problem document (RFC 9457), and ends the connection: where its next request
 * would begin is unknown. Nothing is written into an answer that has begun (`isAnswering`), which would garble it.
 */
export function refuseUnreadable(error: ParserError, socket: Socket, isAnswering: boolean): void {
  if (socket.writable && !isAnswering && error.code !== 'ECONNRESET') socket.write(written(error));
  socket.destroySoon();
}
