import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../log.ts';
import { costOf } from './cost.ts';
import { MAX_VALIDATION_ERRORS } from './documents.ts';
import type { ErrorFormatter } from './format-error.ts';
import { type Limits, limitError, limitsRule } from './limits.ts';

const SUBSCRIBE_ELSEWHERE =
  'expected a query or mutation over HTTP, but got a subscription: subscribe at the same address over WebSocket (graphql-transport-ws) or with accept: text/event-stream';
const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } };

/** Refuses what cannot be answered here, and an operation whose answer could be too large, once its variables are known. */
function operationLimits(limits: Limits): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          // An unknown operation name is told apart by Apollo itself, right after.
          if (operation === undefined) return;
          if (operation.operation === 'subscription')
            throw new GraphQLError(SUBSCRIBE_ELSEWHERE, BAD_REQUEST);
          const cost = costOf(schema, document, operation, request.variables ?? {});
          if (cost > limits.cost) throw limitError('values in the answer', limits.cost, cost);
        },
      };
    },
  };
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
 * Apollo Server without what it would install by itself. Its cache-control plugin wraps every field and costs a third of the
 * throughput; reporting, tracing and the landing page talk to the outside. Persisted queries are off: they would let anybody
 * fill a cache with documents, and save little on a POST. The document store stays: without it each request is parsed anew.
 */
export function createApollo(
  schema: GraphQLSchema,
  limits: Limits,
  formatError: ErrorFormatter,
  log: Logger,
): ApolloServer {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (message: unknown) =>
    log[level]({ part: 'apollo' }, String(message));
  return new ApolloServer({
    schema,
    formatError,
    validationRules: [limitsRule(limits)],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    csrfPrevention: true,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
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
      operationLimits(limits),
      legacyStatus,
      challenge,
    ],
  });
}
