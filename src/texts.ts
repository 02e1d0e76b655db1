import type { ExtractAnswer } from './cli/app.ts';
import { explain } from './extract/explain.ts';
import { readRecord } from './extract/record.ts';
import { readRecordText } from './extract/statement/record-text.ts';

/** What `extract` makes of one line; it never throws. */
export function answerOf(line: unknown): ExtractAnswer {
  try {
    const { error, ...record } = readRecord(line);
    return { record, fault: error ?? null };
  } catch (error) {
    // One text of a million that trips a rule must not cost the others their answers.
    return { record: null, fault: `the rules failed on this text, which is our bug: ${String(error)}` };
  }
}

/** The explanation of a record's text after the dirt around it is gone; offsets are those of the cleaned text. */
export function explanationOf(record: { readonly text: string }): string {
  const { text, title, publishedAt } = readRecordText(record.text);
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  return explain(text, { title, lead: null, publishedOn, homeProvinceId: null, language: 'vi' });
}
