import { once } from 'node:events';
import { GatewayError } from '../errors.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { App, Serving } from './app.ts';

function greeting({ url, database, sourceCount }: Serving): string {
  return [
    'Cầu Nối is listening.',
    `  Dashboard ${url}/`,
    `  API       ${url}/graphql  (POST and GET; subscriptions over WebSocket and server-sent events)`,
    `  Explorer  ${url}/graphql  (in a browser)`,
    `  Health    ${url}/health/ready`,
    `  Database  ${database}`,
    `Reading ${sourceCount} ${sourceCount === 1 ? 'source' : 'sources'}. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}

/**
 * Watches the first refresh of every source: when all have reported and none could be reached, says so once. Silence would
 * leave a new user on an offline machine in front of an empty graph without a reason.
 */
export function firstRoundWatch(sourceCount: number, say: (text: string) => void) {
  const failures = new Map<string, string>();
  const seen = new Set<string>();
  let isOver = sourceCount === 0;
  return (report: RefreshReport): void => {
    if (isOver) return;
    seen.add(report.sourceId);
    const error = report.errors[0];
    const isUnreachable = report.outcome !== 'SUCCEEDED' && error?.code.startsWith('FETCH_');
    if (!isUnreachable) isOver = true;
    else failures.set(report.sourceId, `${error?.code}: ${error?.message}`);
    if (!isOver && seen.size === sourceCount) {
      isOver = true;
      const [first = ''] = failures.values();
      say(
        `None of the ${sourceCount} sources could be reached (${first}). The gateway keeps trying and serves what is stored. ` +
          'To see it at work without the internet, run: npm run demo\n',
      );
    }
  };
}

/** So many processes are more than any machine has cores to spare. */
const MOST_WORKERS = 64;

/** How many processes are to serve. Throws BAD_INPUT for anything but a number from 1 on. */
export function workersOf(text: string): number {
  const workers = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new GatewayError(
    'BAD_INPUT',
    `expected --workers to be a number from 1 to ${MOST_WORKERS}, but got ${text}`,
  );
}

/** Serves until the process is asked to stop, then lets running work end. */
export async function serve(
  app: App,
  options: { readonly workers: string } = { workers: '1' },
): Promise<number> {
  const workers = workersOf(options.workers);
  const gateway = await app.open(true);
  try {
    const sources = (await app.sources()).filter(({ isEnabled }) => isEnabled);
    const watch = firstRoundWatch(sources.length, (text) => app.terminal.err(text));
    const serving = await gateway.serve(watch, workers).catch((error: unknown) => {
      // Who asks it to stop while it starts has not to be told that it could not.
      if (app.signal.aborted) return null;
      throw error;
    });
    if (serving === null) return 0;
    app.terminal.out(greeting(serving));
    if (!app.signal.aborted) await once(app.signal, 'abort');
    await serving.close();
    return 0;
  } finally {
    await gateway.close();
  }
}
