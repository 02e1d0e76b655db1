import type { Evidence } from '../../model/evidence.ts';
import { type Reading, read, readingFrom } from './reading.ts';

/**
 * A text with its lead before it, read as one. The lead is where a page names the event, its day, its place and its hosts,
 * and the text goes on from it ("Hội nghị", "đoàn", "Liên hiệp"); receipts still have to stand in the text.
 */
export interface Preface {
  readonly reading: Reading;
  /** The part of the reading that is the text's own; its tokens and offsets are numbered as in the whole. */
  readonly own: Reading;
  /** Characters and sentences that stand before the text; 0 without a lead. */
  readonly length: number;
  readonly sentences: number;
}

const GAP = '\n\n';

/** Reads the lead and the text as one; a lead that is empty, or that the text itself begins with, changes nothing. */
export function prefaceOf(lead: string | null, text: string): Preface {
  const words = lead?.trim() ?? '';
  if (words === '' || text.trimStart().startsWith(words)) {
    const reading = read(text);
    return { reading, own: reading, length: 0, sentences: 0 };
  }
  const reading = read(words + GAP + text);
  const length = words.length + GAP.length;
  const sentences = reading.sentences.findIndex(({ from }) => (reading.tokens[from]?.start ?? 0) >= length);
  return { reading, own: readingFrom(reading, length), length, sentences };
}

/** Whether a receipt stands in the text, not in the lead. */
export const isInText = ({ length }: Preface, { start }: Evidence): boolean => start >= length;

/** A receipt of the whole with the offsets that it has in the text alone. */
export const inText = ({ length }: Preface, evidence: Evidence): Evidence =>
  length === 0 ? evidence : { ...evidence, start: evidence.start - length, end: evidence.end - length };
