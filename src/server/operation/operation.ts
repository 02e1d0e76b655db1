import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { GatewayError } from '../../errors.ts';
import type { AnswerCache } from '../cache/cache.ts';
import { queryKey } from '../cache/cache-key.ts';
import { type CompleteAnswer, cacheControlOf, completeReply } from '../cache/caching.ts';
import type { Kept } from '../cache/entry.ts';
import type { HotRequests } from '../cache/hot.ts';
import type { OperatorCheck } from '../message/bearer.ts';
import { type BodyLimits, readJson } from '../message/body.ts';
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
  /** Null where every query is executed anew. */
  readonly cache: AnswerCache | null;
  readonly hot: HotRequests | null;
}

type Headers = Readonly<Record<string, string>>;

const FORGED =
  'expected a request that no page of another site can cause, but got a GET that a browser may have sent in somebody’s name: send it by POST, or with the header apollo-require-preflight: 1';

const NOT_ACCEPTED =
  'expected an accept header with application/json or application/graphql-response+json, but got neither';

/** A controller that also tells by a promise: listening to a signal is no small part of a small query. */
function abortable(): AbortController & { readonly aborted: Promise<'aborted'> } {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<'aborted'>();
  return {
    signal: controller.signal,
    aborted: promise,
    abort(reason) {
      controller.abort(reason);
      resolve('aborted');
    },
  };
}

/** An answer that is not in pieces, as no query's is. */
function complete({ status, headers, body }: Answer, isAccepted: boolean): CompleteAnswer {
  if (typeof body !== 'string')
    throw new Error('expected the answer to a query to be whole, but it is in pieces');
  return { status, headers, body: utf8Of(body), isAccepted };
}

async function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer | CompleteAnswer,
  extra: Headers,
): Promise<void> {
  if (body instanceof Uint8Array) {
    return send(request, response, await completeReply(request, { status, headers, body }, extra));
  }
  if (typeof body === 'string') {
    const reply = { status, headers, body: utf8Of(body) };
    return send(request, response, await completeReply(request, reply, extra));
  }
  response.writeHead(status, { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...headers, ...extra });
  await pipeline(Readable.from(body), response);
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

  const abort = abortable();
  const onClose = () => abort.abort(new Error('the client went away'));
  response.once('close', onClose);
  const timer = setTimeout(() => {
    const message = `expected the operation to end within ${parts.timeoutMs} ms, but it did not`;
    abort.abort(new GatewayError('TIMEOUT', message));
  }, parts.timeoutMs);
  parts.running.add(abort);
  try {
    const asked = { text: found.text, operationName: found.operationName, variables: read.asked.variables };
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
    const answer: Promise<Answer | CompleteAnswer | Kept> =
      parts.cache === null || key === null
        ? execute(abort.signal, caller)
        : parts.cache.answer(key, abort, async (signal, footprint) =>
            complete(
              await execute(signal, footprint === null ? caller : { ...caller, footprint }),
              isAccepted,
            ),
          );
    const first = await Promise.race([answer, abort.aborted]);
    if (first !== 'aborted') {
      if (!('isDropped' in first)) {
        // Who joined an answer that was already being made has brought the document too.
        if ('isAccepted' in first && first.isAccepted === true) found.accepted();
        return await deliver(request, response, first, extra);
      }
      found.accepted();
      const reply = await completeReply(request, first.answer, extra);
      send(request, response, reply);
      return parts.hot?.keep(request, first, reply);
    }
    const reply = givenUp(abort.signal.reason, extra);
    if (reply !== null) send(request, response, reply);
  } finally {
    clearTimeout(timer);
    parts.running.delete(abort);
    response.off('close', onClose);
  }
}
