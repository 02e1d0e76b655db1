import type { Evidence } from '../../model/evidence.ts';
import { normalizeText } from '../../model/text.ts';
import { type Element, elementsOf } from './elements.ts';
import type { Organization } from './organizations.ts';
import { type Place, placesOf } from './places.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { Gap, type Token, tokenize } from './tokens.ts';

/** A text with what the lower passes found, for the passes that read statements from it. Offsets are those of `text`. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly places: ReadonlyMap<number, Place>;
  /** By sentence. */
  readonly elements: readonly (readonly Element[])[];
  /** Every body named, in order: those that hold offices and those that stand alone. */
  readonly organizations: readonly Organization[];
}

/** Runs the passes that look at words only: tokens, sentences, places, bodies, offices, names. */
export function read(text: string): Reading {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const places = placesOf(tokens);
  const elements = sentences.map((sentence) => elementsOf(tokens, sentence, places));
  return { text, tokens, sentences, places, elements, organizations: organizationsIn(elements) };
}

/**
 * The part of a reading that begins at a character, under the numbers that tokens and characters have in the whole; what the
 * passes found is not looked for again, but in a sentence that runs over that place.
 */
export function readingFrom(whole: Reading, start: number): Reading {
  const { text, tokens } = whole;
  const first = tokens.findIndex((token) => token.start >= start);
  if (first < 0) return { ...whole, sentences: [], places: new Map(), elements: [], organizations: [] };
  const places = new Map([...whole.places].filter(([from]) => from >= first));
  const at = sentenceAt(whole, first);
  const sentences = whole.sentences.slice(at);
  const elements = whole.elements.slice(at);
  const { from, to } = sentences[0] as Sentence;
  if (from < first) {
    sentences[0] = { from: first, to };
    elements[0] = elementsOf(tokens, { from: first, to }, places);
  }
  return { text, tokens, sentences, places, elements, organizations: organizationsIn(elements) };
}

/** Whether a sentence begins a line of the text. */
export const beginsLine = ({ tokens, sentences }: Reading, sentence: number): boolean =>
  (tokens[(sentences[sentence] as Sentence).from]?.gap ?? Gap.PARAGRAPH) >= Gap.LINE;

function organizationsIn(elements: Reading['elements']): readonly Organization[] {
  const organizations: Organization[] = [];
  for (const list of elements) {
    for (const element of list) {
      if (element.type === 'organization') organizations.push(element.organization);
      if (element.type === 'office' && element.office.organization !== null) {
        organizations.push(element.office.organization);
        if (element.office.organization.parent !== null)
          organizations.push(element.office.organization.parent);
      }
    }
  }
  return organizations;
}

/** Whether any office stands in a reading; without one it tells of no official. */
export const hasOffice = ({ elements }: Pick<Reading, 'elements'>): boolean =>
  elements.some((list) => list.some(({ type }) => type === 'office'));

/** The words of a run of tokens as printed, NFC, every gap one blank. */
export function wordsOf({ tokens }: Pick<Reading, 'tokens'>, from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (i > from && token.gap > Gap.NONE) words += ' ';
    words += token.text;
  }
  return words;
}

/** The receipt for a run of tokens in a sentence: offsets of the run, the sentence as the quote. */
export function evidenceOf(
  reading: Pick<Reading, 'text' | 'tokens' | 'sentences'>,
  sentence: number,
  from: number,
  to: number,
  rule: string,
  confidence: number,
): Evidence {
  const { tokens } = reading;
  return {
    quote: sentenceText(reading, sentence),
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    rule,
    confidence,
  };
}

/** A sentence as printed. */
export function sentenceText(
  { text, tokens, sentences }: Pick<Reading, 'text' | 'tokens' | 'sentences'>,
  sentence: number,
): string {
  const { from, to } = sentences[sentence] as Sentence;
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}

/** The sentence that holds a token. */
export function sentenceAt({ sentences }: Reading, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).from <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** NFC text with single blanks, for names compared and shown. */
export const tidy = (text: string) => {
  const normal = normalizeText(text);
  return (UNTIDY.test(normal) ? normal.replace(/\s+/g, ' ') : normal).trim();
};

/** Any blank but single ones: most texts have none, and replacing each blank by itself is dear. */
const UNTIDY = /[^\S ]| {2}/;
