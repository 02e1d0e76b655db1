import type { BackfillReport } from '../ingest/backfill-all.ts';
import type { BackfillProgress } from '../ingest/backfill-walk.ts';
import type { App, Gateway } from './app.ts';
import { renderTable } from './table.ts';

export interface BackfillOptions {
  readonly since: string;
  readonly source?: string;
  readonly json: boolean;
}

/** Where nobody is looking, only each so many-th word of progress becomes a line: a log must not be longer than the news. */
const LINE_EVERY = 25;

const nameOf = (sourceId: string): string => sourceId.replace('source:', '');

function line({ sourceId, url, documents, listed, added, failed, backTo }: BackfillProgress): string {
  const reached = backTo === null ? '' : `, back to ${backTo}`;
  return `${nameOf(sourceId)}: ${documents} lists, ${listed} articles${reached}, ${added} new, ${failed} failed, at ${url}`;
}

/** Why a walk is INCOMPLETE though nothing went wrong; '' for any other. */
function whyShort({ outcome, walks }: BackfillReport): string {
  if (outcome !== 'INCOMPLETE') return '';
  const endings = walks.map(({ ending }) => ending);
  if (endings.length === 0 || endings.includes(null)) return 'called off: run it again to go on';
  const tooLong = walks.find(({ ending }) => ending === 'TOO_LONG');
  if (tooLong !== undefined) return `longer than is ever walked: ${tooLong.url}`;
  return 'its feeds hold nothing so old: a list or a sitemap may';
}

function row(report: BackfillReport): (string | number)[] {
  const days = report.walks.flatMap(({ backTo }) => backTo ?? []).sort();
  const sum = (of: 'documents' | 'listed') => report.walks.reduce((total, walk) => total + walk[of], 0);
  const [error] = report.errors;
  return [
    nameOf(report.sourceId),
    report.outcome,
    days[0] ?? '',
    sum('documents'),
    sum('listed'),
    report.added,
    report.failed,
    report.durationMs,
    error === undefined ? whyShort(report) : `${error.code}: ${error.message}`,
  ];
}

/**
 * Walks every source, or one of them, back to a day; tells on standard error how far it is, and prints a table of outcomes, each
 * with its first error, or why it fell short.
 * Exit code 1 when no source at all could be read.
 */
export async function backfill(
  { terminal }: App,
  gateway: Pick<Gateway, 'backfill'>,
  options: BackfillOptions,
): Promise<number> {
  let told = 0;
  const clear = terminal.isTerminal ? '\r\u001b[K' : '';
  const reports = await gateway.backfill(options.source ?? null, options.since, {
    onProgress(progress) {
      if (terminal.isTerminal) terminal.err(`${clear}${line(progress).slice(0, 150)}`);
      else if (++told % LINE_EVERY === 0) terminal.err(`${line(progress)}\n`);
    },
    onReport: ({ sourceId, outcome, added }) =>
      terminal.err(`${clear}${nameOf(sourceId)}: ${outcome}, ${added} new\n`),
  });
  terminal.err(clear);
  if (options.json) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
  else {
    const head = [
      'source',
      'outcome',
      'back to',
      'lists',
      'articles',
      'added',
      'failed',
      'ms',
      'first error, or why it is short',
    ];
    terminal.out(renderTable(head, reports.map(row)));
  }
  return reports.some(({ outcome }) => outcome !== 'FAILED' && outcome !== 'DISABLED') ? 0 : 1;
}
