import type { Evidence } from '../../model/evidence.ts';
import { type Reading, read, readingFrom, sentenceAt, sentenceText } from './reading.ts';

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
  /** The sentence that runs from the lead into the text, and its part there; null where the lead ends with its own. */
  readonly running: { readonly whole: string; readonly own: string } | null;
}

const GAP = '\n\n';

/** Reads the lead and the text as one; a lead that is empty, or that the text itself begins with, changes nothing. */
export function prefaceOf(lead: string | null, text: string): Preface {
  const words = lead?.trim() ?? '';
  if (words === '' || text.trimStart().startsWith(words)) {
    const reading = read(text);
    return { reading, own: reading, length: 0, sentences: 0, running: null };
  }
  const reading = read(words + GAP + text);
  const length = words.length + GAP.length;
  const sentences = reading.sentences.findIndex(({ from }) => (reading.tokens[from]?.start ?? 0) >= length);
  const own = readingFrom(reading, length);
  return { reading, own, length, sentences, running: runningSentence(reading, own) };
}

function runningSentence(reading: Reading, own: Reading): Preface['running'] {
  const first = own.sentences[0]?.from;
  if (first === undefined) return null;
  const at = sentenceAt(reading, first);
  if (reading.sentences[at]?.from === first) return null;
  return { whole: sentenceText(reading, at), own: sentenceText(own, 0) };
}

/** Whether a receipt stands in the text, not in the lead. */
export const isInText = ({ length }: Preface, { start }: Evidence): boolean => start >= length;

/** A receipt of the whole with the offsets that it has in the text alone, quoting nothing of the lead. */
export const inText = ({ length, running }: Preface, evidence: Evidence): Evidence =>
  length === 0
    ? evidence
    : {
        ...evidence,
        quote: evidence.quote === running?.whole ? running.own : evidence.quote,
        start: evidence.start - length,
        end: evidence.end - length,
      };
