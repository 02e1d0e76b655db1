import { randomUUID } from 'node:crypto';
import { siteForUrl, siteFromInput } from '../feeds/index.ts';
import { createContext } from '../resolvers/context.ts';
import { buildGraph } from '../resolvers/index.ts';
import { argumentRules } from '../resolvers/rules.ts';
import { printGraph } from '../schema/print.ts';
import type { App, Gateway, Terminal } from './cli/app.ts';
import { runCommand } from './cli/program.ts';
import type { Environment } from './config.ts';
import { GatewayError } from './errors.ts';
import { createExecution } from './execution.ts';
import { explain } from './extract/explain.ts';
import { readArticle, readDocument, readEntries } from './extract/read.ts';
import { readRecord } from './extract/record.ts';
import { readRecordText } from './extract/statement/record-text.ts';
import { findStatements } from './extract/statements.ts';
import { fieldwork, lookOver, openFetch, siteFor } from './fieldwork.ts';
import { backfillAll } from './ingest/backfill-all.ts';
import type { IngestDeps } from './ingest/deps.ts';
import { createDesk } from './ingest/desk.ts';
import { sourceIdOf } from './ingest/identity.ts';
import { createRefreshes } from './ingest/refreshes.ts';
import { createRegistry } from './ingest/registry.ts';
import { eager, POLITE } from './ingest/schedule.ts';
import { refreshAll, startWorker, type Worker } from './ingest/worker.ts';
import { createWriter } from './ingest/writer.ts';
import { createBus } from './live/bus.ts';
import { changesSince } from './live/replay.ts';
import { watchStore } from './live/watch.ts';
import { createLogger } from './log.ts';
import type { Change } from './model/change.ts';
import type { Decision } from './model/decision.ts';
import type { Progress } from './model/progress.ts';
import { createOutputs } from './outputs/index.ts';
import { readyQueries, version } from './package.ts';
import { rosterOf } from './roster.ts';
import { errorFormatter } from './server/format-error.ts';
import { startServer } from './server/http.ts';
import { readSettings, type Settings } from './settings.ts';
import { attendedStore } from './store/attended.ts';
import { openStore } from './store/open.ts';

const now = () => new Date();

/** Opens the store and puts the gateway together around it. */
async function openGateway(settings: Settings, { terminal, signal }: AppParts): Promise<Gateway> {
  const { config, sites: fixed } = settings;
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
  const registry = createRegistry({ fixed, store, siteOf: siteFromInput, log });
  const refreshes = createRefreshes(deps);
  signal.addEventListener('abort', () => void refreshes.stop(), { once: true });
  const desk = createDesk({
    deps,
    registry,
    refreshes,
    readDocument,
    siteOf: siteFromInput,
    siteFor: (url, family) => siteFor(url, family, registry.sites),
    siteAt: siteForUrl,
    discover: (homepage, calledOff) => lookOver(homepage, fetch, calledOff),
    checkAddress: fetch.checkAddress,
  });
  let worker: Worker | null = null;
  /** Tells of what an operator did: the worker reads other sources from then on. */
  const publish = (changes: readonly Change[]) => {
    bus.publish(changes);
    if (changes.some(({ nodeKind }) => nodeKind === 'SOURCE')) worker?.look();
  };
  const decide = async (decision: Decision, reason: string | null) =>
    publish(await store.decide(decision, reason, now().toISOString()));
  const newContext = (isOperator: boolean, options: { progress?: Progress; signal?: AbortSignal } = {}) =>
    createContext({
      store: options.signal === undefined ? store : attendedStore(store, options.signal),
      now,
      operator: isOperator ? { publish } : null,
      desk,
      ...options,
      changes: { since: (after, signal) => changesSince(store, bus, after, signal) },
      hasOnlyFeeds: (sourceId) =>
        registry.sites
          .find(({ id }) => sourceIdOf(id) === sourceId)
          ?.entries.every(({ kind }) => kind === 'feed') ?? false,
      canonicalUrl: (url) => siteForUrl(url, registry.sites)?.identify(new URL(url))?.canonicalUrl ?? url,
    });
  const formatError = errorFormatter({ log, newId: randomUUID });
  const onTrouble = (err: unknown) => log.warn({ err }, 'the store could not be asked for new changes');
  const wanted = async (sourceId: string | null) => {
    const sites = await registry.look();
    const found = sourceId === null ? sites : sites.filter(({ id }) => id === sourceId);
    if (found.length > 0) return found;
    const known = sites.map(({ id }) => id).join(', ');
    throw new GatewayError('BAD_INPUT', `source: expected one of ${known}, but got ${sourceId}`);
  };

  return {
    refresh: async (sourceId, onReport) => refreshAll(await wanted(sourceId), deps, { onReport, signal }),

    backfill: async (sourceId, since, watch) =>
      backfillAll(await wanted(sourceId), deps, { since, signal, ...watch }),

    ...createExecution({ schema, store, bus, newContext, formatError, onTrouble, signal }),

    async serve(onReport) {
      const sites = await registry.look();
      const server = await startServer({
        schema,
        sdl: printGraph(schema),
        createContext: (waiting, { isOperator, progress }) =>
          newContext(isOperator, { signal: waiting, ...(progress && { progress }) }),
        host: config.host,
        port: config.port,
        log,
        ready: () => store.ready(),
        workerTrouble: () => worker?.trouble() ?? null,
        queries: readyQueries(),
        resources: createOutputs({
          store,
          now,
          version,
          rules: argumentRules(store),
        }),
        version,
        newId: randomUUID,
        allowedOrigins: config.allowedOrigins,
        trusted:
          config.trustedDocuments === null
            ? null
            : { folder: config.trustedDocuments, isOnly: config.trustedDocumentsOnly },
        maxAgeSeconds: config.httpMaxAgeSeconds,
        limits: { introspection: config.introspection === 'on' },
        operatorToken: config.operatorToken,
      });
      const reading = startWorker({ sites: registry.look, deps, refreshes, onReport });
      worker = reading;
      const watch = watchStore(store, bus, { onTrouble });
      return {
        url: server.url,
        sourceCount: sites.length,
        async close() {
          await Promise.all([reading.stop(), watch.stop(), server.close()]);
        },
      };
    },

    async addSource(input, reason) {
      const decision = await desk.proposal(input, signal);
      await decide(decision, reason);
      return decision.input;
    },

    async setSourceEnabled(siteId, isEnabled, reason) {
      const sourceId = sourceIdOf(siteId);
      await desk.enrol(sourceId);
      await decide({ kind: isEnabled ? 'ENABLE_SOURCE' : 'DISABLE_SOURCE', sourceId }, reason);
    },

    async close() {
      await refreshes.stop();
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
    ...fieldwork(environment, now, signal, async (settings) => (await rosterOf(settings, terminal)).sites),
    sources: async () => {
      const { sites, disabled } = await rosterOf(readSettings(environment), terminal);
      return sites.map((site) => ({
        id: site.id,
        name: site.name,
        kind: site.kind,
        family: site.family,
        provinceId: site.provinceId,
        homepage: site.homepage,
        entries: site.entries.map(({ url }) => url),
        isVerified: site.isVerified,
        isEnabled: !disabled.has(sourceIdOf(site.id)),
      }));
    },
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
