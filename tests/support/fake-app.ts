import type { App, Gateway, Terminal } from '../../src/cli/app.ts';
import type { RefreshReport } from '../../src/model/refresh-report.ts';

/** A terminal that keeps what is printed. */
export function fakeTerminal(
  input: readonly string[] = [],
): Terminal & { readonly printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  return {
    printed,
    input: (async function* () {
      yield* input;
    })(),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    isTerminal: false,
  };
}

/** The report of a refresh in which nothing happened, save what is given. */
export function report(changes: Partial<RefreshReport> = {}): RefreshReport {
  return {
    sourceId: 'source:mattran',
    outcome: 'SUCCEEDED',
    startedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:00.001Z',
    entryCount: 0,
    nextCheckAt: null,
    fetched: 0,
    unchanged: 0,
    added: 0,
    updated: 0,
    failed: 0,
    errors: [],
    durationMs: 1,
    ...changes,
  };
}

/** An app whose every part refuses to work, save those given: a command must use only what it should. */
export function fakeApp(terminal: Terminal, parts: Partial<App> = {}, gateway: Partial<Gateway> = {}) {
  const closed = { count: 0 };
  const refuse = (name: string) => () => {
    throw new Error(`the command was not expected to use ${name}`);
  };
  const app: App = {
    version: '9.8.7',
    terminal,
    signal: AbortSignal.abort(),
    schema: refuse('schema'),
    extract: refuse('extract'),
    explain: refuse('explain'),
    read: refuse('read'),
    sources: refuse('sources'),
    discover: refuse('discover'),
    record: refuse('record'),
    check: refuse('check'),
    open: async () => ({
      refresh: refuse('refresh'),
      backfill: refuse('backfill'),
      query: refuse('query'),
      subscribe: refuse('subscribe'),
      addSource: refuse('addSource'),
      setSourceEnabled: refuse('setSourceEnabled'),
      serve: refuse('serve'),
      close: async () => {
        closed.count += 1;
      },
      ...gateway,
    }),
    ...parts,
  };
  return { app, closed };
}
