import { readFile } from 'node:fs/promises';
import { GatewayError } from '../errors.ts';
import type { App } from './app.ts';

export interface ReadOptions {
  readonly url: string;
  readonly contentType?: string;
  readonly observedAt?: string;
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text;
  throw new GatewayError(
    'BAD_INPUT',
    `--url: expected an absolute http(s) address, but got ${JSON.stringify(text)}`,
  );
}

function checkedInstant(text: string): string {
  const time = Date.parse(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(time)) return new Date(time).toISOString();
  throw new GatewayError(
    'BAD_INPUT',
    `--observed-at: expected an instant such as 2026-03-01T07:00:00+07:00, but got ${JSON.stringify(text)}`,
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new GatewayError(
      'BAD_INPUT',
      `expected a readable file, but ${file}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** Reads a file as if it had come from `url`, and prints one JSON object. Nothing is fetched, nothing is stored. */
export async function read(app: App, file: string, options: ReadOptions): Promise<number> {
  const url = checkedUrl(options.url);
  const observedAt = options.observedAt === undefined ? null : checkedInstant(options.observedAt);
  const reading = await app.read({
    url,
    bytes: await readBytes(file),
    contentType: options.contentType ?? null,
    observedAt,
  });
  app.terminal.out(`${JSON.stringify(reading, null, 2)}\n`);
  return 0;
}
