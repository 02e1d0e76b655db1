import type { Evidence } from '../../../../src/model/evidence.ts';

/** The stable name under which generated evidence can be told from what the rules of extraction found. */
export const RULE = 'world.truth';

/** Where words stand in a text, in the sentence around them; the start of the text when they are only in the title. */
export function evidenceFor(text: string, words: string): Evidence {
  const found = text.indexOf(words);
  const start = Math.max(0, found);
  const end = found < 0 ? Math.min(1, text.length) : found + words.length;
  const before = Math.max(text.lastIndexOf('. ', start - 1) + 1, text.lastIndexOf('\n', start - 1));
  const stops = [text.indexOf('. ', end - 1), text.indexOf('\n', end)].filter((at) => at >= 0);
  const after = stops.length === 0 ? text.length : Math.min(...stops) + 1;
  return {
    quote: text.slice(start === 0 ? 0 : before + 1, after).trimEnd(),
    start,
    end,
    rule: RULE,
    confidence: 1,
  };
}
