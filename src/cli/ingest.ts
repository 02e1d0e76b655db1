import { GatewayError } from '../errors.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import { isCalendarDate } from '../model/time.ts';
import type { App, Gateway } from './app.ts';
import { backfill } from './backfill.ts';
import { renderTable } from './table.ts';

export interface IngestOptions {
  readonly once: boolean;
  readonly since?: string;
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
    report.outcome === 'DISABLED'
      ? 'switched off'
      : error === undefined
        ? ''
        : `${error.code}: ${error.message}`,
  ];
}

function checked({ once, since }: IngestOptions): string | null {
  if (once === (since !== undefined)) {
    const got = once ? 'both' : 'neither';
    throw new GatewayError('BAD_INPUT', `ingest: expected either --once or --since, but got ${got}`);
  }
  if (since === undefined || isCalendarDate(since)) return since ?? null;
  throw new GatewayError(
    'BAD_INPUT',
    `--since: expected a day such as 2024-05-12, but got ${JSON.stringify(since)}`,
  );
}

/**
 * Refreshes every source once, or one of them, or walks them back to a day, and prints a table of outcomes. Exit code 1 when
 * no source at all could be read: that one site of many is down is in the table and in its health, and is no reason to wake
 * whoever runs this.
 */
export async function ingest(app: App, options: IngestOptions): Promise<number> {
  const since = checked(options);
  const gateway = await app.open();
  try {
    return since === null
      ? await refreshOnce(app, gateway, options)
      : await backfill(app, gateway, { ...options, since });
  } finally {
    await gateway.close();
  }
}

async function refreshOnce({ terminal }: App, gateway: Gateway, options: IngestOptions): Promise<number> {
  let done = 0;
  const reports = await gateway.refresh(options.source ?? null, (report) => {
    done += 1;
    if (terminal.isTerminal) {
      terminal.err(`\r\u001b[K${done} done, last ${report.sourceId} (${report.added} new)`);
    }
  });
  if (terminal.isTerminal) terminal.err('\r\u001b[K');
  if (options.json) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
  else {
    const head = ['source', 'fetched', 'added', 'updated', 'unchanged', 'failed', 'ms', 'first error'];
    terminal.out(renderTable(head, reports.map(row)));
  }
  return reports.some(({ outcome }) => outcome === 'SUCCEEDED') ? 0 : 1;
}
