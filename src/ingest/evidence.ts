import type { Evidence } from '../model/evidence.ts';

/**
 * Throws when evidence is not what it promises to be: a sentence of the text that holds the statement at its offsets. The
 * rules make evidence from the text itself, so a breach is a bug of theirs and must not reach the store.
 */
export function checkEvidence(text: string, evidence: Evidence): void {
  const { quote, start, end, rule, confidence } = evidence;
  const told = () => `rule ${rule} gave ${JSON.stringify({ quote, start, end, confidence })}`;
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
  ) {
    throw new Error(`expected offsets within a text of ${text.length} characters, but ${told()}`);
  }
  if (!text.includes(quote)) throw new Error(`expected a quote from the text, but ${told()}`);
  if (!quote.includes(text.slice(start, end))) {
    throw new Error(`expected the statement "${text.slice(start, end)}" inside its quote, but ${told()}`);
  }
  if (!(confidence >= 0 && confidence <= 1))
    throw new Error(`expected a confidence from 0 to 1, but ${told()}`);
}
