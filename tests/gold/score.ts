import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '../../src/extract/record.ts';

/** What the scorer answers: F1 by kind of statement, the share of right answers by field of the main event. */
export interface Score {
  readonly articles: number;
  readonly answered: number;
  readonly f1: Readonly<Record<string, { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number }>>;
  readonly accuracy: Readonly<Record<string, { readonly accuracy: number; readonly of: number }>>;
}

/** The raw texts of a folder of annotated records. */
export const recordsIn = (folder: string): readonly { readonly id: string; readonly text: string }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.gold.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { id: string; text: string });

/** Reads every record of a folder and has the scorer compare the answers with the annotations. */
export function score(folder: string): Score {
  const scratch = mkdtempSync(join(tmpdir(), 'cau-noi-gold-'));
  try {
    const answers = join(scratch, 'answers.jsonl');
    writeFileSync(answers, recordsIn(folder).map((record) => JSON.stringify(readRecord(record))).join('\n'));
    const scorer = join(import.meta.dirname, 'score.mjs');
    return JSON.parse(execFileSync(process.execPath, [scorer, folder, answers, '--json'], { encoding: 'utf8' })) as Score;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
