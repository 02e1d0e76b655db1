import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../../log.ts';
import { type Cost, charge } from './charge.ts';
import { type DirectAnswers, type DirectQuery, directAnswers } from './direct.ts';
import { bytesOf } from './document-size.ts';
import { DOCUMENT_BOUNDS, MAX_VALIDATION_ERRORS } from './documents.ts';
import type { ErrorFormatter } from './format-error.ts';
import { type Limits, limitRules } from './limits.ts';
import { Recent } from './recent.ts';

const SUBSCRIBE_ELSEWHERE =
  'expected a query or mutation over HTTP, but got a subscription: subscribe at the same address over WebSocket (graphql-transport-ws) or with accept: text/event-stream';
const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } };

/** An operation over HTTP whose document is known by its text. */
export interface Operation extends DirectQuery {
  readonly headers: IncomingHttpHeaders;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Whether it came by a method that must not change anything (RFC 9110, 9.2.1). */
  readonly isSafe: boolean;
  /** The Cache-Control of an answer without errors. */
  readonly cacheControl: string;
}

/** What an operation is answered with. Header names are lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole, or in pieces as they come. */
  readonly body: string | AsyncIterable<string>;
}

/** Apollo Server, as it is used here. */
export interface Apollo {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Never rejects for what a client sent. */
  answer(operation: Operation): Promise<Answer>;
}

/** What is told of a request beside what Apollo knows of it, by the very object that Apollo was handed. */
type Operations = WeakMap<object, Operation>;

function isSafeOnly(operation: Operation | undefined, kind: string): boolean {
  return operation?.isSafe === true && kind !== 'query';
}

/**
 * Refuses what cannot be answered here, and an operation whose answer could be too large, once its variables are known. The
 * answer tells the cost in its extensions.
 */
function operationLimits(
  limits: Limits,
  operations: Operations,
  direct: DirectAnswers,
): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ request: { http = {} } }) {
      const told = operations.get(http);
      let cost: Cost | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          // An unknown operation name is told apart by Apollo itself, right after.
          if (operation === undefined) return;
          const kind = operation.operation;
          if (kind === 'subscription') throw new GraphQLError(SUBSCRIBE_ELSEWHERE, BAD_REQUEST);
          if (isSafeOnly(told, kind)) throw postOnly(kind);
          const charged = charge(schema, document, operation, request.variables ?? {}, limits);
          cost = charged.cost;
          if (charged.error !== null) throw charged.error;
          if (told === undefined) return;
          told.onAccepted();
          direct.learn(told.text, told.operationName, document, operation);
        },
        async willSendResponse({ response: { body, http: head } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          if (cost !== null) singleResult.extensions = { ...singleResult.extensions, cost };
          if (told !== undefined && singleResult.errors === undefined) {
            head.headers.set('cache-control', told.cacheControl);
          }
        },
      };
    },
  };
}

function postOnly(kind: string): GraphQLError {
  const headers = new HeaderMap([['allow', 'POST']]);
  return new GraphQLError(`expected a query by GET, but got a ${kind}: send it by POST`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers } },
  });
}

/**
 * GraphQL over HTTP: a client that does not know application/graphql-response+json reads a status other than 200 as a failure
 * of the transport, so a well-formed request gets 200 and its errors in the body. What is no GraphQL request keeps its 4xx.
 */
const legacyStatus: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const knowsStatus = /application\/graphql-response\+json/i.test(
          request.http?.headers.get('accept') ?? '',
        );
        const isMalformed = errors?.some(({ extensions }) => extensions.code === 'BAD_REQUEST') ?? false;
        if (!knowsStatus && !isMalformed && response.http.status === 400) response.http.status = 200;
      },
    };
  },
};

/**
 * Says how an operator shows who they are where that was missing or wrong (RFC 6750, section 3). The status stays that of any
 * GraphQL answer: RFC 9110, section 11.6.1 lets the header stand beside every status.
 */
const challenge: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (!errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN')) return;
        const isGiven = request.http?.headers.has('authorization') ?? false;
        http.headers.set(
          'www-authenticate',
          `Bearer realm="operators"${isGiven ? ', error="invalid_token"' : ''}`,
        );
      },
    };
  },
};

/**
 * Validated documents by a hash of their text: without them each request is parsed anew. Apollo's own store counts neither a document's
 * text nor its tokens, so documents of one field and a long comment would fill the memory.
 */
function documentStore() {
  const recent = new Recent<DocumentNode>(DOCUMENT_BOUNDS);
  return {
    get: async (hash: string) => recent.get(hash),
    set: async (hash: string, document: DocumentNode) => recent.set(hash, document, bytesOf(document)),
    delete: async () => false,
  };
}

/** What Apollo chose to answer in, by the Accept header: its rule is not told twice. In characters. */
const TYPE_BOUNDS = Object.freeze({ entries: 100, size: 10_000, entrySize: 500 });

function headerMap(given: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/**
 * Apollo Server without what it would install by itself. Its cache-control plugin wraps every field and costs a third of the
 * throughput; reporting, tracing and the landing page talk to the outside. Requests are read, and guarded against forgery, before
 * they come here, so that the same holds over every transport; persisted documents have become texts by then.
 */
export function createApollo(
  schema: GraphQLSchema,
  limits: Limits,
  formatError: ErrorFormatter,
  log: Logger,
): Apollo {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (message: unknown) =>
    log[level]({ part: 'apollo' }, String(message));
  const operations: Operations = new WeakMap();
  const direct = directAnswers(schema, limits);
  const types = new Recent<string>(TYPE_BOUNDS);
  const server = new ApolloServer({
    schema,
    formatError,
    validationRules: [...limitRules(limits)],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    // See forgery.ts.
    csrfPrevention: false,
    // See introspection.ts.
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // See persisted.ts.
    persistedQueries: false,
    documentStore: documentStore(),
    stopOnTerminationSignals: false,
    // Not read from the process' environment, nor is an Apollo account.
    nodeEnv: 'production',
    apollo: {},
    logger: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationLimits(limits, operations, direct),
      legacyStatus,
      challenge,
    ],
  });
  const throughApollo = async (operation: Operation): Promise<Answer> => {
    const { text, operationName, variables } = operation;
    // As by POST, however it came: Apollo would read an address anew, and by other rules.
    const body = { query: text, operationName, variables };
    const httpGraphQLRequest = { method: 'POST', headers: headerMap(operation.headers), search: '', body };
    operations.set(httpGraphQLRequest, operation);
    const context = async () => operation.context();
    const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    return {
      status: answer.status ?? 200,
      headers: Object.fromEntries(answer.headers),
      body: answer.body.kind === 'complete' ? answer.body.string : answer.body.asyncIterator,
    };
  };
  const answerAnew = async (operation: Operation): Promise<Answer> => {
    const answer = await throughApollo(operation);
    const { accept = '' } = operation.headers;
    const chosen = answer.headers['content-type'];
    if (answer.status === 200 && typeof answer.body === 'string' && chosen !== undefined)
      types.set(accept, chosen, accept.length);
    return answer;
  };
  return {
    start: () => server.start(),
    stop: () => server.stop(),
    answer(operation) {
      const { accept = '' } = operation.headers;
      const type = types.get(accept);
      const known = type === undefined ? null : direct.answer(operation);
      if (type === undefined || known === null) return answerAnew(operation);
      return known.then((body) => {
        if (body !== null) {
          return {
            status: 200,
            headers: { 'cache-control': operation.cacheControl, 'content-type': type },
            body,
          };
        }
        // It may have failed just because it was given up: then nobody is there to be told.
        if (operation.signal.aborted) return { status: 503, headers: {}, body: '' };
        return answerAnew(operation);
      });
    },
  };
}
