import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../errors.ts';
import type { App } from './app.ts';
import { checkedAddress } from './sources.ts';

export interface RecordOptions {
  /** Where the two files go; the folder of the site's fixtures when it is not given. */
  readonly folder?: string;
  /** Of the files, without ending; the last part of the address when it is not given. */
  readonly name?: string;
}

/** The last part of an address that may be the name of a file. */
function nameOf(url: string): string {
  const parts = new URL(url).pathname.split('/').map((part) => part.replace(/\.\w{1,5}$/, ''));
  const name = parts.filter(Boolean).at(-1) ?? 'index';
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'index'
  );
}

/** Writes files that are not there yet, all or none; throws BAD_INPUT where one is, or cannot be written. */
async function writeNew(files: readonly (readonly [string, Uint8Array | string])[]): Promise<void> {
  const written: string[] = [];
  for (const [file, content] of files) {
    try {
      await writeFile(file, content, { flag: 'wx' });
      written.push(file);
    } catch (cause) {
      await Promise.all(written.map((one) => rm(one)));
      const reason = (cause as Error).message;
      throw new GatewayError('BAD_INPUT', `expected to write a new file, but ${file}: ${reason}`, { cause });
    }
  }
}

/**
 * Reads an address and writes what came as a fixture, with what the rules make of it beside it, for a person to look over: an
 * expectation that nobody has read says only that the rules do what they do.
 */
export async function record(app: App, url: string, options: RecordOptions): Promise<number> {
  const { bytes, ending, siteId, expected } = await app.record(checkedAddress(url));
  const folder = options.folder ?? (siteId === null ? '.' : join('feeds', 'sites', siteId));
  const name = options.name ?? nameOf(url);
  await mkdir(folder, { recursive: true });
  const [page, expectation] = [join(folder, `${name}.${ending}`), join(folder, `${name}.expected.json`)];
  await writeNew([
    [page, bytes],
    [expectation, `${JSON.stringify(expected, null, 2)}\n`],
  ]);
  app.terminal.out(`${page}\n${expectation}\n`);
  app.terminal.err(
    'Look both over: the expectation is what the rules find, right or wrong. Texts of real pages do not go into the repository.\n',
  );
  return 0;
}
