import { randomUUID } from 'node:crypto';
import {
  execute,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { siteForUrl } from '../feeds/index.ts';
import { createContext } from '../resolvers/context.ts';
import { articleFilter, eventFilter } from '../resolvers/filter.ts';
import { buildGraph } from '../resolvers/index.ts';
import { encodeCursor, pageRequest } from '../resolvers/paging.ts';
import { printGraph } from '../schema/print.ts';
import type { App, Gateway, Terminal } from './cli/app.ts';
import { runCommand } from './cli/program.ts';
import type { Environment } from './config.ts';
import { GatewayError } from './errors.ts';
import { explain } from './extract/explain.ts';
import { readArticle, readEntries } from './extract/read.ts';
import { readRecord } from './extract/record.ts';
import { readRecordText } from './extract/statement/record-text.ts';
import { findStatements } from './extract/statements.ts';
import { fieldwork, openFetch } from './fieldwork.ts';
import { backfillAll } from './ingest/backfill-all.ts';
import type { IngestDeps } from './ingest/deps.ts';
import { eager, POLITE } from './ingest/schedule.ts';
import { refreshAll, startWorker } from './ingest/worker.ts';
import { createWriter } from './ingest/writer.ts';
import { createBus } from './live/bus.ts';
import { changesSince } from './live/replay.ts';
import { watchStore } from './live/watch.ts';
import { createLogger } from './log.ts';
import { noProgress, type Progress } from './model/progress.ts';
import { createOutputs } from './outputs/index.ts';
import { readyQueries, version } from './package.ts';
import { errorFormatter } from './server/format-error.ts';
import { startServer } from './server/http.ts';
import { readSettings, type Settings } from './settings.ts';
import { openStore } from './store/open.ts';

const now = () => new Date();

/** Opens the store and puts the gateway together around it. */
async function openGateway(settings: Settings, { terminal, signal }: AppParts): Promise<Gateway> {
  const { config, sites } = settings;
  const log = createLogger(config.logLevel, terminal.isTerminal);
  const store = await openStore(config.databaseUrl, log);
  const bus = createBus();
  const schema = buildGraph();
  const fetch = openFetch(settings, now, log);
  const deps: IngestDeps = {
    fetch,
    store,
    writer: createWriter({ store, bus, now }),
    bus,
    extraction: { readEntries, readArticle, findStatements },
    now,
    log,
    jitter: Math.random,
    policy: config.checkEverySeconds === null ? POLITE : eager(config.checkEverySeconds * 1_000),
  };
  const newContext = (isOperator: boolean, progress?: Progress) =>
    createContext({
      store,
      now,
      operator: isOperator ? bus : null,
      progress,
      changes: { since: (after, signal) => changesSince(store, bus, after, signal) },
      canonicalUrl: (url) => siteForUrl(url, sites)?.identify(new URL(url))?.canonicalUrl ?? url,
    });
  const formatError = errorFormatter({ log, newId: randomUUID });
  const onTrouble = (err: unknown) => log.warn({ err }, 'the store could not be asked for new changes');
  const wanted = (sourceId: string | null) => {
    const found = sourceId === null ? sites : sites.filter(({ id }) => id === sourceId);
    if (found.length > 0) return found;
    const known = sites.map(({ id }) => id).join(', ');
    throw new GatewayError('BAD_INPUT', `source: expected one of ${known}, but got ${sourceId}`);
  };

  return {
    refresh: async (sourceId, onReport) => refreshAll(wanted(sourceId), deps, { onReport, signal }),

    backfill: async (sourceId, since, watch) =>
      backfillAll(wanted(sourceId), deps, { since, signal, ...watch }),

    async query({ document, variables, operationName }) {
      // What graphql says of the document itself is for the asker; what a resolver threw goes through the formatter.
      const answer = (errors: readonly GraphQLError[]) => ({
        errors: errors.map((error) =>
          error.originalError === undefined ? error.toJSON() : formatError(error.toJSON(), error),
        ),
      });
      try {
        const parsed = parse(document);
        const faults = validate(schema, parsed);
        if (getOperationAST(parsed, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw new GatewayError(
            'BAD_INPUT',
            'expected a query or mutation, but got a subscription; start serve and subscribe over graphql-ws or server-sent events, or run watch',
          );
        }
        if (faults.length > 0) return answer(faults);
        // Whoever runs this has the database itself.
        const contextValue = newContext(true);
        const result = await execute({
          schema,
          document: parsed,
          variableValues: variables,
          operationName,
          contextValue,
        });
        return result.errors === undefined ? result : { ...result, ...answer(result.errors) };
      } catch (error) {
        if (error instanceof GraphQLError) return answer([error]);
        throw error;
      }
    },

    async subscribe({ document, variables }) {
      const progress = noProgress();
      const begun = await subscribe({
        schema,
        document: parse(document),
        variableValues: variables,
        contextValue: newContext(false, progress),
      });
      if (!(Symbol.asyncIterator in begun)) {
        const errors = (begun.errors ?? []).map((error) => formatError(error.toJSON(), error));
        return { kind: 'refused', errors };
      }
      const stop = () => void begun.return(undefined);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      const watching = watchStore(store, bus, { onTrouble });
      const results = async function* () {
        try {
          yield* begun;
        } finally {
          signal.removeEventListener('abort', stop);
          await watching.stop();
        }
      };
      return { kind: 'begun', results: results(), cursor: () => progress.passed };
    },

    async serve(onReport) {
      const server = await startServer({
        schema,
        sdl: printGraph(schema),
        createContext: (_signal, { isOperator, progress }) => newContext(isOperator, progress),
        host: config.host,
        port: config.port,
        log,
        ready: () => store.ready(),
        queries: readyQueries(),
        resources: createOutputs({
          store,
          now,
          version,
          rules: { articleFilter, eventFilter, pageRequest, encodeCursor },
        }),
        version,
        newId: randomUUID,
        allowedOrigins: config.allowedOrigins,
        operatorToken: config.operatorToken,
      });
      const worker = startWorker({ sites, deps, onReport });
      const watch = watchStore(store, bus, { onTrouble });
      return {
        url: server.url,
        sourceCount: sites.length,
        async close() {
          await Promise.all([worker.stop(), watch.stop(), server.close()]);
        },
      };
    },

    async close() {
      bus.close();
      await fetch.close();
      await store.close();
    },
  };
}

/** The explanation of a record's text after the dirt around it is gone; offsets are those of the cleaned text. */
function explainRecord(record: { readonly text: string }): string {
  const { text, title, publishedAt } = readRecordText(record.text);
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  return explain(text, { title, lead: null, publishedOn, homeProvinceId: null, language: 'vi' });
}

/** What an app is made of; tests and the demo give an environment of their own. */
export interface AppParts {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** The process's own when not given. */
  readonly environment?: Environment | undefined;
}

/** The gateway as the commands see it. Nothing is read or opened before a command asks for it. */
export function createApp({ terminal, signal, environment }: AppParts): App {
  return {
    version,
    terminal,
    signal,
    schema: () => printGraph(buildGraph()),
    extract(line) {
      try {
        const { error, ...record } = readRecord(line);
        return { record, fault: error ?? null };
      } catch (error) {
        // One text of a million that trips a rule must not cost the others their answers.
        return { record: null, fault: `the rules failed on this text, which is our bug: ${String(error)}` };
      }
    },
    explain: (line) => explainRecord(line as { readonly text: string }),
    ...fieldwork(environment, now, signal),
    sources: async () =>
      readSettings(environment).sites.map((site) => ({
        id: site.id,
        name: site.name,
        kind: site.kind,
        family: site.family,
        provinceId: site.provinceId,
        homepage: site.homepage,
        entries: site.entries.map(({ url }) => url),
        isVerified: site.isVerified,
      })),
    open: async () => openGateway(readSettings(environment), { terminal, signal }),
  };
}

/** Runs one command line over the process's streams and signals; answers with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  // A reader that has seen enough, such as `head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const terminal: Terminal = {
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  };
  return runCommand(createApp({ terminal, signal: stopping.signal }), args);
}
