import type { App, RefreshOutcome } from './app.ts';
import { renderTable } from './table.ts';

export interface IngestOptions {
  readonly source?: string;
  readonly json: boolean;
}

function row(outcome: RefreshOutcome): (string | number)[] {
  const error = outcome.errors[0];
  return [
    outcome.sourceId.replace('source:', ''),
    outcome.fetched,
    outcome.added,
    outcome.updated,
    outcome.unchanged,
    outcome.failed,
    outcome.durationMs,
    error === undefined ? '' : `${error.code}: ${error.message}`,
  ];
}

/**
 * Refreshes every source once, or one of them, and prints a table of outcomes. Exit code 1 when no source at all could be
 * read: that one site of many is down is in the table and in its health, and is no reason to wake whoever runs this.
 */
export async function ingest(app: App, options: IngestOptions): Promise<number> {
  const gateway = await app.open();
  try {
    let done = 0;
    const outcomes = await gateway.refresh(options.source ?? null, (outcome) => {
      done += 1;
      if (app.terminal.isTerminal) {
        app.terminal.err(`\r\u001b[K${done} done, last ${outcome.sourceId} (${outcome.added} new)`);
      }
    });
    if (app.terminal.isTerminal) app.terminal.err('\r\u001b[K');
    if (options.json) app.terminal.out(`${JSON.stringify(outcomes, null, 2)}\n`);
    else {
      const head = ['source', 'fetched', 'added', 'updated', 'unchanged', 'failed', 'ms', 'first error'];
      app.terminal.out(renderTable(head, outcomes.map(row)));
    }
    return outcomes.some((outcome) => outcome.succeeded) ? 0 : 1;
  } finally {
    await gateway.close();
  }
}
