import { readFile } from 'node:fs/promises';
import { GatewayError } from '../errors.ts';
import type { Tried } from '../ingest/discovery.ts';
import { asSourceInput, asTypeScript } from '../ingest/site-draft.ts';
import type { SourceInput } from '../model/added-source.ts';
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
    source.isEnabled ? 'on' : 'off',
    source.homepage,
  ]);
  app.terminal.out(
    renderTable(['source', 'kind', 'family', 'province', 'lists', 'rules', 'read', 'homepage'], rows),
  );
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
  const { draft, tried, sample, notes, on } = await app.discover(checkedAddress(url));
  for (const one of tried) app.terminal.err(found(one));
  if (sample !== null)
    app.terminal.err(`article ${sample.url}: ${sample.fault ?? 'title, text and date read'}\n`);
  for (const note of notes) app.terminal.err(`note: ${note}\n`);
  const text = options.typescript
    ? asTypeScript(draft, on)
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

async function readText({ terminal }: App, file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function readInput(app: App, file: string): Promise<SourceInput> {
  const name = file === '-' ? 'standard input' : file;
  try {
    const value: unknown = JSON.parse(await readText(app, file));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    const message = `expected a JSON object that can be read, but ${name}: ${(cause as Error).message}`;
    throw new GatewayError('BAD_INPUT', message, { cause });
  }
  throw new GatewayError(
    'BAD_INPUT',
    `expected one source as a JSON object, but ${name} holds something else`,
  );
}

/** Adds the source that a file or standard input ("-") describes, and prints what is kept of it. */
export async function addSource(
  app: App,
  file: string,
  options: { readonly reason?: string },
): Promise<number> {
  const input = await readInput(app, file);
  const gateway = await app.open();
  try {
    const kept = await gateway.addSource(input, options.reason ?? null);
    app.terminal.out(`${JSON.stringify(kept, null, 2)}\n`);
    return 0;
  } finally {
    await gateway.close();
  }
}

/** Switches a source on or off. */
export async function switchSource(
  app: App,
  id: string,
  isEnabled: boolean,
  options: { readonly reason?: string },
): Promise<number> {
  const gateway = await app.open();
  try {
    await gateway.setSourceEnabled(id, isEnabled, options.reason ?? null);
    app.terminal.err(`${id}: ${isEnabled ? 'is read' : 'is not read any more'}\n`);
    return 0;
  } finally {
    await gateway.close();
  }
}
