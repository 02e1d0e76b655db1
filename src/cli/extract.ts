import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { App, ExtractAnswer } from './app.ts';

type Answer = App['extract'];

async function answerLine(line: string, answer: Answer): Promise<ExtractAnswer> {
  try {
    return await answer(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const shown = JSON.stringify(line.slice(0, 60));
    return { record: null, fault: `expected JSON, but got ${shown} (${error.message})` };
  }
}

/**
 * JSON lines `{id, text, url?, publishedAt?}` in, JSON lines with what each text says out, in the same order. What is wrong
 * with a line is told on standard error, and the others go on. Answers with the exit code, 1 when a line had a fault.
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
    const json = line.replace(/^\uFEFF/, '').trim();
    if (json === '') continue;
    const { record, fault } = await answerLine(json, app.extract);
    if (fault !== null) {
      faults += 1;
      app.terminal.err(`line ${number}: ${fault}\n`);
    }
    if (record === null || (options.explain && fault !== null)) continue;
    app.terminal.out(`${options.explain ? await app.explain(JSON.parse(json)) : JSON.stringify(record)}\n`);
  }
  return faults === 0 ? 0 : 1;
}
