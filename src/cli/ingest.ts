import type { RefreshReport } from '../ingest/report.ts';
import type { App } from './app.ts';
import { renderTable } from './table.ts';

export interface IngestOptions {
  readonly source?: string;
  readonly json: boolean;
}

function row(report: RefreshReport): (string | number)[] {
  const error = report.errors[0];
  return [
    report.sourceId.replace('source:', ''),
    report.fetched,
    report.added,
    report.updated,
    report.unchanged,
    report.failed,
    report.durationMs,
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
    const reports = await gateway.refresh(options.source ?? null, (report) => {
      done += 1;
      if (app.terminal.isTerminal) {
        app.terminal.err(`\r\u001b[K${done} done, last ${report.sourceId} (${report.added} new)`);
      }
    });
    if (app.terminal.isTerminal) app.terminal.err('\r\u001b[K');
    if (options.json) app.terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
    else {
      const head = ['source', 'fetched', 'added', 'updated', 'unchanged', 'failed', 'ms', 'first error'];
      app.terminal.out(renderTable(head, reports.map(row)));
    }
    return reports.some(({ outcome }) => outcome === 'SUCCEEDED') ? 0 : 1;
  } finally {
    await gateway.close();
  }
}
