import { ENGLISH_BODY_HEADS, ENGLISH_BODY_WORDS } from '../../gazetteer/english-bodies.ts';
import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from '../../gazetteer/english-calendar.ts';
import { ENGLISH_HONORIFICS } from '../../gazetteer/english-titles.ts';
import { HISTORICAL_NAMES, SURNAMES } from '../../gazetteer/surnames.ts';
import { foldText } from '../../model/text.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import type { EnglishPlace } from './places.ts';
import { dictionary, isPossessive, wordList, wordSet } from './reading.ts';
import { titleAt } from './titles.ts';

/** A person's name in an English text, as a run of tokens; `from` is behind the honorific. */
export interface EnglishName {
  readonly from: number;
  readonly to: number;
  readonly honorific: string | null;
  /** Spelt as Vietnamese names are: a family name of Viet Nam, then syllables. */
  readonly isVietnamese: boolean;
}

/** Family names, and the one that monks and nuns take. */
const surnames = new Set([...SURNAMES.map(foldText), 'thich']);
const honorifics = dictionary(ENGLISH_HONORIFICS.map((form) => [form, true] as const));
const historical = wordList(HISTORICAL_NAMES);
const heads = wordSet(ENGLISH_BODY_HEADS);
const bodyWords = wordSet(ENGLISH_BODY_WORDS);
const PARTICLES = new Set(
  'de da do dos das del la van von der den bin binti bint al el le di du y e ibn ben ould'.split(' '),
);
const LONGEST_NAME = 6;

/** Capitals at the head of a sentence or a clause that begin neither names nor bodies. */
const OPENERS = new Set(
  'the a an in on at of by for from with as to and or but also after before during under over within since while when where who which that this these those there here he she they it we i you his her their its our my earlier later meanwhile addressing speaking attending accompanying present both each all some many most several other another according regarding following ahead together along besides however therefore thus then now today yesterday tomorrow recently currently members delegates participants guests representatives people among between through throughout into upon about above below via amid despite thanks toward towards if although though because once until not no yes nearly about approximately around more over only even such so be is are was were has have had being did does do will would can could may might must shall should last next this first second third fourth fifth mr mrs ms photo source tet lunar year new happy'.split(
    ' ',
  ),
);
/** Openers that are folded family names too (Thế, Ôn, Hế), but never stand for them. */
const NEVER_NAMES = new Set([
  'the',
  'on',
  'in',
  'at',
  'of',
  'he',
  'she',
  'we',
  'by',
  'so',
  'no',
  'it',
  'its',
  'this',
  'that',
  'these',
]);
/** Words of the above that are syllables of names too: behind a family name they go on in it. */
const isOpener = (token: Token) => OPENERS.has(token.key);

/** Whether a word is a month or a day of the week. */
export const isMonth = (key: string): boolean => key in ENGLISH_MONTHS || key in ENGLISH_WEEKDAYS;

/** Syllables of Vietnamese printed without their marks: initial, vowels, final. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ph|th|tr|ch|gi|gh|kh|qu|[bcdghklmnpqrstvx])?(?:ai|ao|au|ay|eo|eu|ieu|iu|ia|ie|oai|oay|oao|oa|oe|oi|oo|uay|uoi|uou|uya|uye|uyu|ua|ue|ui|uo|uy|uu|yeu|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/;
/** Whether a word without marks is spelt as one Vietnamese syllable. */
export const isSyllable = (key: string): boolean => SYLLABLE.test(key);

/** Whether a run of tokens reads as a Vietnamese name: a family name first, syllables, two to six of them. */
export function isVietnameseRun(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > LONGEST_NAME || !surnames.has(tokens[from]?.key ?? '')) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.capital !== true || !isSyllable(token.key)) return false;
  }
  return true;
}

/** Whether at least two syllables of a Vietnamese name begin at a token. */
export const beginsVietnameseName = (tokens: readonly Token[], at: number): boolean =>
  isVietnameseRun(tokens, at, at + 2) && tokens[at + 1]?.gap === Gap.SPACE;

/** The end of a form of address that begins at a token ("Mr.", "Assoc. Prof. Dr.", "Lieutenant General"), or the token itself. */
function pastHonorifics(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 10) {
    if (tokens[at]?.capital !== true) break;
    const found = honorifics.at(tokens, at);
    if (found === null) break;
    at = found.to;
    if (tokens[at]?.key === '.' || (tokens[at]?.key === ',' && honorifics.at(tokens, at + 1) !== null)) at++;
  }
  return at;
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !token.capital || isMonth(token.key)) return false;
  if (titleAt(tokens, at) !== null && !isSyllable(token.key)) return false;
  return !((heads.has(token.key) || bodyWords.has(token.key)) && !isSyllable(token.key));
}

/** The end of the run of name words from a token on; the token itself where none stands. */
function runFrom(tokens: readonly Token[], from: number, limit: number, isSure: boolean): number {
  const first = tokens[from];
  if (first === undefined || from >= limit || !isNameWord(tokens, from)) return from;
  if (NEVER_NAMES.has(first.key)) return from;
  if (
    isOpener(first) &&
    !isSure &&
    !(beginsVietnameseName(tokens, from) && tokens[from + 1]?.allCapitals === first.allCapitals)
  )
    return from;
  let to = from + 1;
  let words = 1;
  while (to < limit && words < LONGEST_NAME) {
    const token = tokens[to] as Token;
    const next = tokens[to + 1];
    if (isPossessive(tokens[to - 1])) break;
    const isGlued =
      token.gap === Gap.NONE && next !== undefined && next.gap === Gap.NONE && next.kind === 'word';
    if ((token.key === '-' || token.key === "'") && isGlued) {
      to += 2;
      continue;
    }
    if (
      token.key === '.' &&
      token.gap === Gap.NONE &&
      (tokens[to - 1] as Token).text.length === 1 &&
      next?.capital
    ) {
      to++;
      continue;
    }
    if (token.gap > Gap.LINE || token.kind !== 'word') break;
    if (token.capital && isNameWord(tokens, to) && (!isOpener(token) || isSyllable(token.key))) {
      to++;
      words++;
      continue;
    }
    if (PARTICLES.has(token.key) && next?.capital === true && !isVietnameseRun(tokens, from, to)) {
      to += 1;
      continue;
    }
    break;
  }
  return to;
}

/** The name of a person that begins at a token, with the form of address before it, or null. One word is a name only behind an honorific or where `isSure`. */
export function nameAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, EnglishPlace>,
  isSure: boolean,
): EnglishName | null {
  if (tokens[from]?.capital !== true) return null;
  const start = pastHonorifics(tokens, from);
  const isAddressed = start > from;
  if (!isAddressed && historical.at(tokens, from) !== null) return null;
  const to = runFrom(tokens, start, limit, isSure || isAddressed);
  if (to === start) return null;
  const place = places.get(start);
  const isVietnamese = isVietnameseRun(tokens, start, to);
  if (!isAddressed && place !== undefined && (place.to >= to || !isVietnamese)) return null;
  if (to - start < 2 && !(isAddressed || isSure)) return null;
  // An abbreviation of capitals is a body's
  if (to - start === 1 && tokens[start]?.allCapitals && (tokens[start] as Token).text.length > 1) return null;
  const shown = tokens.slice(from, start);
  const honorific = isAddressed
    ? shown
        .reduce(
          (words, token, index) => words + (index > 0 && token.gap > Gap.NONE ? ' ' : '') + token.text,
          '',
        )
        .replace(/,$/, '')
    : null;
  return { from: start, to, honorific, isVietnamese };
}
