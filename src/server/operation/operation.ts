import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { GatewayError } from '../../errors.ts';
import type { Footprint } from '../../model/footprint.ts';
import type { AnswerCache } from '../cache/cache.ts';
import { queryKey } from '../cache/cache-key.ts';
import { type CompleteAnswer, cacheControlOf, completeReply } from '../cache/caching.ts';
import type { Kept } from '../cache/entry.ts';
import type { HotRequests } from '../cache/hot.ts';
import type { OperatorCheck } from '../message/bearer.ts';
import { type BodyLimits, type JsonBody, readJson } from '../message/body.ts';
import { mayBeForged } from '../message/forgery.ts';
import { SECURITY_HEADERS } from '../message/headers.ts';
import { acceptsAnswer, errorReply, type Reply, refusal, send } from '../message/reply.ts';
import { utf8Of } from '../message/utf8.ts';
import type { Caller, ServerOptions } from '../options.ts';
import type { Answer, Apollo } from './apollo.ts';
import { type AskedReading, readAsked, readSearch } from './asked.ts';
import type { ErrorFormatter } from './format-error.ts';
import { type Limits, lengthError } from './limits.ts';
import type { PersistedDocuments } from './persisted.ts';
import { formatted } from './result.ts';
import type { Running } from './running.ts';

/** What the GraphQL endpoint over HTTP needs. */
export interface OperationParts {
  readonly apollo: Apollo;
  readonly persisted: PersistedDocuments;
  readonly createContext: ServerOptions['createContext'];
  readonly isOperator: OperatorCheck;
  readonly formatError: ErrorFormatter;
  readonly limits: Limits;
  readonly body: BodyLimits;
  /** For how many seconds a cache may hand out the answer to a GET without asking. */
  readonly maxAgeSeconds: number;
  /** What runs at the moment: the server gives it up when it cannot wait any longer. */
  readonly running: Running;
  /** Null where every query is executed anew. */
  readonly cache: AnswerCache | null;
  readonly hot: HotRequests | null;
}

type Headers = Readonly<Record<string, string>>;

const FORGED =
  'expected a request that no page of another site can cause, but got a GET that a browser may have sent in somebody’s name: send it by POST, or with the header apollo-require-preflight: 1';

const NOT_ACCEPTED =
  'expected an accept header with application/json or application/graphql-response+json, but got neither';

/** An answer that is not in pieces, as no query's is. */
function complete({ status, headers, body }: Answer, isAccepted: boolean): CompleteAnswer {
  if (typeof body !== 'string')
    throw new Error('expected the answer to a query to be whole, but it is in pieces');
  return { status, headers, body: utf8Of(body), isAccepted };
}

/** Sends an answer that is whole, at once unless it is compressed. */
function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: CompleteAnswer,
  extra: Headers,
): void | Promise<void> {
  const reply = completeReply(request, answer, extra);
  if (!(reply instanceof Promise)) return send(request, response, reply);
  return reply.then((packed) => send(request, response, packed));
}

/** Sends an answer that may come in pieces. */
async function deliverPieces(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  extra: Headers,
): Promise<void> {
  if (typeof body === 'string')
    return deliver(request, response, { status, headers, body: utf8Of(body) }, extra);
  response.writeHead(status, { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...headers, ...extra });
  await pipeline(Readable.from(body), response);
}

/** Why an operation was given up, as the client hears it; null where there is no client any more. */
function givenUp(reason: unknown, extra: Headers): Reply | null {
  return reason instanceof GatewayError ? refusal(503, reason.code, reason.message, { ...extra }) : null;
}

/** The parameters of a request, how to answer one that has none, or that the client went away. */
type Parameters = AskedReading | Exclude<JsonBody, { readonly kind: 'read' }>;

function parametersOf(
  request: IncomingMessage,
  search: string,
  body: BodyLimits,
): Parameters | Promise<Parameters> {
  if (request.method !== 'POST') return readSearch(search);
  return readJson(request, body).then((read) => (read.kind === 'read' ? readAsked(read.value) : read));
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
  if (read.kind === 'gone') return;
  if (read.kind === 'refused') {
    return send(request, response, { ...read.reply, headers: { ...read.reply.headers, ...extra } });
  }
  if (read.kind === 'malformed') return badRequest(read.message);
  const caller: Caller = { isOperator: parts.isOperator(request.headers.authorization) };
  const found = parts.persisted.find(read.asked, caller.isOperator);
  if (found.kind === 'refused') return refuse(found.error);
  const tooLong = lengthError(found.text, parts.limits);
  if (tooLong !== null) return refuse(tooLong);

  const asked = { text: found.text, operationName: found.operationName, variables: read.asked.variables };
  const waiting = parts.running.begin();
  // Not taken off again, which would take longer: who left after the answer is of no interest.
  response.on('close', () => waiting.leave());
  try {
    let isAccepted = false;
    const execute = (signal: AbortSignal, by: Caller) =>
      parts.apollo.answer({
        ...asked,
        headers: request.headers,
        signal,
        isSafe: request.method !== 'POST',
        cacheControl: cacheControlOf(request, parts.maxAgeSeconds),
        onAccepted: () => {
          isAccepted = true;
          found.accepted();
        },
        context: () => parts.createContext(signal, by),
      });
    const key = parts.cache === null ? null : queryKey(request, asked);
    if (parts.cache === null || key === null) {
      const answer = await waiting.until(execute(waiting.signal, caller));
      if (answer !== null) return await deliverPieces(request, response, answer, extra);
    } else {
      const make = (signal: AbortSignal, footprint: Footprint | null) =>
        execute(signal, footprint === null ? caller : { ...caller, footprint }).then((answer) =>
          complete(answer, isAccepted),
        );
      const first = await waiting.until<CompleteAnswer | Kept>(
        parts.cache.answer(key.text, waiting, make, key.mark),
      );
      if (first !== null && !('isDropped' in first)) {
        // Who joined an answer that was already being made has brought the document too.
        if (first.isAccepted === true) found.accepted();
        return await deliver(request, response, first, extra);
      }
      if (first !== null) {
        found.accepted();
        const reply = await completeReply(request, first.answer, extra);
        send(request, response, reply);
        return parts.hot?.keep(request, first, reply);
      }
    }
    const reply = givenUp(waiting.signal.reason, extra);
    if (reply !== null) send(request, response, reply);
  } finally {
    parts.running.end(waiting);
  }
}
