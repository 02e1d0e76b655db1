import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { GatewayError } from '../errors.ts';
import type { OperatorCheck } from './bearer.ts';
import { type BodyLimits, readJson } from './body.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Caller, ServerOptions } from './options.ts';
import { type Reply, refusal, send } from './reply.ts';

/** What the GraphQL endpoint over HTTP needs. */
export interface OperationParts {
  readonly apollo: ApolloServer;
  readonly createContext: ServerOptions['createContext'];
  readonly isOperator: OperatorCheck;
  readonly body: BodyLimits;
  readonly timeoutMs: number;
  /** What runs at the moment: the server aborts it when it cannot wait any longer. */
  readonly running: Set<AbortController>;
}

const NO_STORE = { 'cache-control': 'no-store' };

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Resolves when the signal is aborted. */
function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

async function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HTTPGraphQLResponse,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const headers = { ...NO_STORE, ...Object.fromEntries(answer.headers), ...extra };
  const status = answer.status ?? 200;
  if (answer.body.kind === 'complete')
    return send(request, response, { status, headers, body: answer.body.string });
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
  await pipeline(Readable.from(answer.body.asyncIterator), response);
}

/** Why an operation was given up, as the client hears it; null where there is no client any more. */
function givenUp(reason: unknown, extra: Readonly<Record<string, string>>): Reply | null {
  return reason instanceof GatewayError ? refusal(503, reason.code, reason.message, { ...extra }) : null;
}

/**
 * Answers one GraphQL operation by GET or POST. `search` is the address from its question mark on; `extra` are headers of
 * the response. The operation's signal is aborted when the client goes away, when the time is up, or when the
 * server cannot wait any longer.
 */
export async function answerOperation(
  parts: OperationParts,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const isPost = request.method === 'POST';
  const body = isPost ? await readJson(request, parts.body) : null;
  if (body?.kind === 'gone') return;
  if (body?.kind === 'refused') {
    return send(request, response, { ...body.reply, headers: { ...body.reply.headers, ...extra } });
  }
  const abort = new AbortController();
  const onClose = () => abort.abort(new Error('the client went away'));
  response.once('close', onClose);
  const timer = setTimeout(() => {
    const message = `expected the operation to end within ${parts.timeoutMs} ms, but it did not`;
    abort.abort(new GatewayError('TIMEOUT', message));
  }, parts.timeoutMs);
  parts.running.add(abort);
  const caller: Caller = { isOperator: parts.isOperator(request.headers.authorization) };
  try {
    const answer = parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: isPost ? 'POST' : 'GET',
        headers: headerMap(request),
        search,
        body: body?.value,
      },
      context: async () => parts.createContext(abort.signal, caller),
    });
    const first = await Promise.race([answer, aborted(abort.signal)]);
    if (first !== 'aborted') return await deliver(request, response, first, extra);
    const reply = givenUp(abort.signal.reason, extra);
    if (reply !== null) send(request, response, reply);
  } finally {
    clearTimeout(timer);
    parts.running.delete(abort);
    response.off('close', onClose);
  }
}
