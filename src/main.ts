import type { App, Terminal } from './cli/app.ts';
import type { Environment, LogLevel } from './config.ts';
import { GatewayError } from './errors.ts';
import { sourceIdOf } from './ingest/identity.ts';
import { createLogger } from './log.ts';
import { version } from './package.ts';
import { PROCESS, type ProcessKind } from './processes/program.ts';
import { rosterOf } from './roster.ts';
import { readSettings, type Settings } from './settings.ts';

const now = () => new Date();

/** What an app is made of; tests and the demo give an environment of their own. */
export interface AppParts {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** The process's own when not given. */
  readonly environment?: Environment | undefined;
}

/** The gateway as the commands see it. Nothing is loaded, read or opened before a command asks for it. */
export function createApp({ terminal, signal, environment }: AppParts): App {
  const registered = async (settings: Settings) => (await rosterOf(settings, terminal)).sites;
  const outside = async () =>
    (await import('./fieldwork.ts')).fieldwork(environment, now, signal, registered);
  return {
    version,
    terminal,
    signal,
    async schema() {
      const [{ printGraph }, { buildGraph }] = await Promise.all([
        import('../schema/print.ts'),
        import('../resolvers/index.ts'),
      ]);
      return printGraph(buildGraph());
    },
    extract: async (line) => (await import('./texts.ts')).answerOf(line),
    explain: async (line) => (await import('./texts.ts')).explanationOf(line as { readonly text: string }),
    read: async (document) => (await outside()).read(document),
    discover: async (url) => (await outside()).discover(url),
    record: async (url) => (await outside()).record(url),
    check: async (ids, onCheck) => (await outside()).check(ids, onCheck),
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
    async open(isServing = false) {
      const settings = readSettings(environment);
      const { openGateway } = await import('./gateway.ts');
      const log = createLogger(settings.config.logLevel, terminal.isTerminal);
      for (const slip of settings.slips) log.warn({}, slip);
      return openGateway(settings, { log, signal, environment, now, isServing });
    },
  };
}

/** What a process does that another of the gateway has started; it ends with the signal or with the other. */
async function assist(args: readonly string[], signal: AbortSignal): Promise<number> {
  const [kind, worker] = args as [ProcessKind, string?];
  const logAt = (level: LogLevel) =>
    createLogger(level, process.stderr.isTTY === true, worker === undefined ? null : Number(worker));
  let log = logAt('error');
  let settings: Settings | null = null;
  try {
    settings = readSettings(undefined);
    log = logAt(settings.config.logLevel);
    const parts = { settings, peer: process, now, log, signal };
    if (kind === 'ingest') await (await import('./ingest-process.ts')).ingestForParent(parts);
    else await (await import('./server-process.ts')).serveForParent(parts);
    return 0;
  } catch (err) {
    // A wrong setting is told by the process that was started by hand; of a file that was spoiled since it was read only this one knows.
    const isTold = settings !== null && err instanceof GatewayError && err.code === 'BAD_CONFIG';
    if (!isTold) log.error({ err, kind }, 'a process of the gateway failed');
    return 1;
  } finally {
    if (process.connected) process.disconnect();
  }
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
  if (args[0] === PROCESS && process.send !== undefined) return assist(args.slice(1), stopping.signal);
  const terminal: Terminal = {
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  };
  const { runCommand } = await import('./cli/program.ts');
  return runCommand(createApp({ terminal, signal: stopping.signal }), args);
}
