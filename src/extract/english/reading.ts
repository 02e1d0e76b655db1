import { foldText } from '../../model/text.ts';
import { type Phrases, phrases } from '../statement/phrases.ts';
import { type Sentence, sentencesOf } from '../statement/sentences.ts';
import { Gap, type Token, tokenize } from '../statement/tokens.ts';
import { codeOf } from '../statement/words.ts';

/**
 * An English text cut into tokens and sentences. A token's `key` has neither marks nor a possessive ending, so that "Hà Nội's"
 * and "Ha Noi" are equal; its `text` stays as printed.
 */
export interface EnglishReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Abbreviations before a name, a day or a number, behind whose full stop the sentence goes on. */
const ABBREVIATIONS = new Set(
  'prof assoc ass gen lt col maj sr jr ven rev h.e hon jan feb mar apr jun jul aug sept sep oct nov dec u.s capt adm approx etc dept'.split(
    ' ',
  ),
);

const keys = new Map<string, string>();
const CACHE_SIZE = 50_000;

/** Lower case without marks and without "'s". */
function plainKey({ text, key }: Token): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const plain =
    key === ''
      ? ''
      : foldText(text)
          .replace(/['’ʼ`´]s$/u, '')
          .replace(/[’ʼ`´]/g, "'");
  if (keys.size >= CACHE_SIZE) keys.clear();
  keys.set(text, plain);
  return plain;
}

function withPlainKey(token: Token): Token {
  if (token.kind !== 'word') return token;
  const { start, end, text, kind, capital, allCapitals, gap } = token;
  const key = plainKey(token);
  return { start, end, text, key, code: codeOf(key), kind, capital, allCapitals, gap };
}

/** Cuts a text into tokens and sentences. Time is linear in the length of the text. */
export function readEnglish(text: string): EnglishReading {
  const printed = tokenize(text);
  const tokens = printed.map(withPlainKey);
  return { text, tokens, sentences: joined(tokens, sentencesOf(printed)) };
}

/** Sentences that were cut behind "Prof.", "Lt. Gen." or "Sept." made whole again. */
function joined(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const isCut =
      before !== undefined &&
      before.to === sentence.from &&
      tokens[before.to - 1]?.key === '.' &&
      ABBREVIATIONS.has(tokens[before.to - 2]?.key ?? '') &&
      tokens[before.to - 2]?.capital === true &&
      (tokens[sentence.from]?.gap ?? Gap.PARAGRAPH) < Gap.PARAGRAPH &&
      sentence.to - before.from < LONGEST;
    if (isCut && before !== undefined) whole[whole.length - 1] = { from: before.from, to: sentence.to };
    else whole.push(sentence);
  }
  return whole;
}

const LONGEST = 600;

/** A dictionary of phrases over the keys of an English reading. */
export function dictionary<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  return phrases([...entries].map(([phrase, value]) => [plainPhrase(phrase), value] as const));
}

/** A dictionary of phrases without values. */
export const wordList = (list: Iterable<string>): Phrases<true> =>
  dictionary([...list].map((phrase) => [phrase, true] as const));

/** A set of single words by key. */
export const wordSet = (list: Iterable<string>): ReadonlySet<string> => new Set([...list].map(plainPhrase));

const plainPhrase = (phrase: string) => foldText(phrase).replace(/['’]s(?![\p{L}])/gu, '');

/** Whether a word is printed with a possessive ending. */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /['’ʼ`´]s$/u.test(token.text);

/** The words of a run as printed, NFC, gaps one blank; words in brackets left out, a possessive ending at the end cut off. */
export function nameOf({ tokens }: Pick<EnglishReading, 'tokens'>, from: number, to: number): string {
  let words = '';
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.key === '(') depth++;
    if (depth === 0)
      words += i > from && token.gap > Gap.NONE && words !== '' ? ` ${token.text}` : token.text;
    if (token.key === ')' && depth > 0) depth--;
  }
  return words.replace(/['’ʼ`´]s?$/u, '').trim();
}
