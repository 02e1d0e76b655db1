import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { App } from './app.ts';

function parseLine(line: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    return {
      fault: `expected JSON, but got ${JSON.stringify(line.slice(0, 60))} (${(error as Error).message})`,
    };
  }
}

/**
 * JSON lines `{id, text, url?, publishedAt?}` in, JSON lines with what the text says out, in the same order, one for one.
 * A line that cannot be read is told on standard error and skipped. Answers with the exit code.
 */
export async function extract(app: App, options: { readonly explain: boolean }): Promise<number> {
  const lines = createInterface({
    input: Readable.from(app.terminal.input),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  let faults = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line.replace(/^\uFEFF/, ''));
    const answer = 'fault' in parsed ? parsed : app.extract(parsed.value);
    if ('fault' in answer) {
      faults += 1;
      app.terminal.err(`line ${number}: ${answer.fault}\n`);
    } else if (options.explain && 'value' in parsed) {
      app.terminal.out(`${app.explain(parsed.value)}\n`);
    } else {
      app.terminal.out(`${JSON.stringify('record' in answer ? answer.record : null)}\n`);
    }
  }
  return faults === 0 ? 0 : 1;
}
