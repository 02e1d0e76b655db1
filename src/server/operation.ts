import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { GatewayError } from '../errors.ts';
import type { Apollo } from './apollo.ts';
import { type AskedReading, readAsked, readSearch } from './asked.ts';
import type { OperatorCheck } from './bearer.ts';
import { type BodyLimits, readJson } from './body.ts';
import { cacheControlOf, completeReply } from './caching.ts';
import { mayBeForged } from './forgery.ts';
import type { ErrorFormatter } from './format-error.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { type Limits, lengthError } from './limits.ts';
import type { Caller, ServerOptions } from './options.ts';
import type { PersistedDocuments } from './persisted.ts';
import { acceptsAnswer, errorReply, type Reply, refusal, send } from './reply.ts';
import { formatted } from './result.ts';

/** What the GraphQL endpoint over HTTP needs. */
export interface OperationParts {
  readonly apollo: Apollo;
  readonly persisted: PersistedDocuments;
  readonly createContext: ServerOptions['createContext'];
  readonly isOperator: OperatorCheck;
  readonly formatError: ErrorFormatter;
  readonly limits: Limits;
  readonly body: BodyLimits;
  readonly timeoutMs: number;
  /** For how many seconds a cache may hand out the answer to a GET without asking. */
  readonly maxAgeSeconds: number;
  /** What runs at the moment: the server aborts it when it cannot wait any longer. */
  readonly running: Set<AbortController>;
}

type Headers = Readonly<Record<string, string>>;

const FORGED =
  'expected a request that no page of another site can cause, but got a GET that a browser may have sent in somebody’s name: send it by POST, or with the header apollo-require-preflight: 1';

const NOT_ACCEPTED =
  'expected an accept header with application/json or application/graphql-response+json, but got neither';

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
  extra: Headers,
): Promise<void> {
  const headers = Object.fromEntries(answer.headers);
  const status = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    const reply = { status, headers, body: Buffer.from(answer.body.string, 'utf8') };
    return send(request, response, await completeReply(request, reply, extra));
  }
  response.writeHead(status, { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...headers, ...extra });
  await pipeline(Readable.from(answer.body.asyncIterator), response);
}

/** Why an operation was given up, as the client hears it; null where there is no client any more. */
function givenUp(reason: unknown, extra: Headers): Reply | null {
  return reason instanceof GatewayError ? refusal(503, reason.code, reason.message, { ...extra }) : null;
}

/** The parameters of a request, how to answer one that has none, or null where the client went away. */
async function parametersOf(
  request: IncomingMessage,
  search: string,
  body: BodyLimits,
): Promise<AskedReading | { readonly kind: 'refused'; readonly reply: Reply } | null> {
  if (request.method !== 'POST') return readSearch(search);
  const read = await readJson(request, body);
  if (read.kind === 'gone') return null;
  return read.kind === 'read' ? readAsked(read.value) : read;
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
  extra: Headers,
): Promise<void> {
  const refuse = (error: GraphQLError) =>
    send(request, response, errorReply(request, formatted(error, parts.formatError), error, extra));
  const badRequest = (message: string, status = 400) =>
    refuse(new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } }));

  if (mayBeForged(request)) return badRequest(FORGED);
  // Apollo would say so too, but only when the work is done, be it a mutation.
  if (!acceptsAnswer(request)) {
    request.resume();
    return badRequest(NOT_ACCEPTED, 406);
  }
  const read = await parametersOf(request, search, parts.body);
  if (read === null) return;
  if (read.kind === 'refused') {
    return send(request, response, { ...read.reply, headers: { ...read.reply.headers, ...extra } });
  }
  if (read.kind === 'malformed') return badRequest(read.message);
  const caller: Caller = { isOperator: parts.isOperator(request.headers.authorization) };
  const found = parts.persisted.find(read.asked, caller.isOperator);
  if (found.kind === 'refused') return refuse(found.error);
  const tooLong = lengthError(found.text, parts.limits);
  if (tooLong !== null) return refuse(tooLong);

  const abort = new AbortController();
  const onClose = () => abort.abort(new Error('the client went away'));
  response.once('close', onClose);
  const timer = setTimeout(() => {
    const message = `expected the operation to end within ${parts.timeoutMs} ms, but it did not`;
    abort.abort(new GatewayError('TIMEOUT', message));
  }, parts.timeoutMs);
  parts.running.add(abort);
  try {
    const answer = parts.apollo.answer({
      headers: headerMap(request),
      text: found.text,
      operationName: found.operationName,
      variables: read.asked.variables,
      isSafe: request.method !== 'POST',
      cacheControl: cacheControlOf(request, parts.maxAgeSeconds),
      onAccepted: found.accepted,
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
