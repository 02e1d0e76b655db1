import { GatewayError } from '../errors.ts';
import type { Tried } from '../ingest/discovery.ts';
import { asSourceInput, asTypeScript } from '../ingest/site-draft.ts';
import { parseUrl } from '../model/url.ts';
import type { App } from './app.ts';
import { renderTable } from './table.ts';

/** Prints the registered sources, as a table or as JSON. */
export async function listSources(app: App, options: { readonly json: boolean }): Promise<number> {
  const sources = await app.sources();
  if (options.json) {
    app.terminal.out(`${JSON.stringify(sources, null, 2)}\n`);
    return 0;
  }
  const rows = sources.map((source) => [
    source.id,
    source.kind,
    source.family,
    source.provinceId?.replace('province:', '') ?? 'national',
    source.entries.length,
    source.isVerified ? 'seen' : 'unverified',
    source.homepage,
  ]);
  app.terminal.out(renderTable(['source', 'kind', 'family', 'province', 'lists', 'rules', 'homepage'], rows));
  return 0;
}

/** The address as it was given; throws BAD_INPUT where it is none. */
export function checkedAddress(text: string): string {
  if (parseUrl(text) !== null) return text;
  throw new GatewayError(
    'BAD_INPUT',
    `expected an absolute http(s) address, but got ${JSON.stringify(text)}`,
  );
}

const found = ({ kind, url, count, dated, fault }: Tried): string =>
  `${kind} ${url}: ${fault ?? `${count} found, ${dated} with a date`}\n`;

/**
 * Looks a site over and prints a draft of it, as an entry of SOURCES_FILE or as a file for `feeds/sites`; what was tried is
 * told on standard error. Exit code 1 when nothing announces its articles.
 */
export async function newSource(
  app: App,
  url: string,
  options: { readonly typescript: boolean },
): Promise<number> {
  const { draft, tried } = await app.discover(checkedAddress(url));
  for (const one of tried) app.terminal.err(found(one));
  const text = options.typescript
    ? asTypeScript(draft)
    : `${JSON.stringify(asSourceInput(draft), null, 2)}\n`;
  app.terminal.out(text);
  return tried.some(({ fault }) => fault === null) ? 0 : 1;
}

/**
 * Holds the registered sources, or those with these ids, against what their rules expect, and prints a table or JSON. Exit
 * code 1 when one of them is not as expected.
 */
export async function checkSources(
  app: App,
  ids: readonly string[],
  options: { readonly json: boolean },
): Promise<number> {
  const checks = await app.check(ids, ({ siteId, isAsExpected }) =>
    app.terminal.err(`${siteId}: ${isAsExpected ? 'as expected' : 'not as expected'}\n`),
  );
  if (options.json) app.terminal.out(`${JSON.stringify(checks, null, 2)}\n`);
  else {
    const rows = checks.flatMap(({ siteId, entries, sample }) => [
      ...entries.map((entry) => [
        siteId,
        entry.kind,
        entry.count,
        ...[entry.titled, entry.dated, entry.summarised],
        entry.newest ?? '',
        entry.fault ?? 'ok',
        entry.url,
      ]),
      ...(sample === null ? [] : [[siteId, 'article', '', '', '', '', '', sample.fault ?? 'ok', sample.url]]),
    ]);
    const head = ['source', 'what', 'count', 'titles', 'dates', 'summaries', 'newest', 'outcome', 'address'];
    app.terminal.out(renderTable(head, rows));
  }
  return checks.length > 0 && checks.every(({ isAsExpected }) => isAsExpected) ? 0 : 1;
}
