import {
  ENGLISH_ACRONYMS,
  ENGLISH_BODY_HEADS,
  ENGLISH_BODY_WORDS,
  ENGLISH_SHORT_BODIES,
  ENGLISH_SMALL_BODIES,
  ENGLISH_WHOLE_BODIES,
} from '../../gazetteer/english-bodies.ts';
import { ENGLISH_EVENT_NOUNS } from '../../gazetteer/english-events.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import type { EnglishPlace } from './places.ts';
import { wordList, wordSet } from './reading.ts';
import { titleAt } from './titles.ts';

/** Nouns that names of bodies are built on. */
export const heads = wordSet(ENGLISH_BODY_HEADS);
/** Words that go on in a name behind its head noun. */
export const words = wordSet(ENGLISH_BODY_WORDS);
/** Names of bodies without a head noun. */
export const whole = wordList(ENGLISH_WHOLE_BODIES);
/** Words that name events. */
export const eventNouns = wordSet(ENGLISH_EVENT_NOUNS.map(([noun]) => noun));
/** Bodies printed in small letters. */
export const small = wordList(ENGLISH_SMALL_BODIES);
/** Short forms of bodies named before. */
export const shorts = wordSet(Object.keys(ENGLISH_SHORT_BODIES));
/** Acronyms that need no explanation. */
export const acronyms = wordSet(Object.keys(ENGLISH_ACRONYMS));
/** Words of level that open a name in small letters. */
export const LEVELS = wordSet(
  'provincial municipal district city town commune communal ward central national local state'.split(' '),
);
/** Words behind a place that belong to it. */
export const AFTER_PLACE = new Set([
  'province',
  'city',
  'district',
  'town',
  'commune',
  'ward',
  'municipality',
  'prefecture',
  'state',
]);
/** Small words that join the parts of a name. */
export const JOINTS = new Set(['under', 'of', 'for', 'on', 'with', 'against', 'in', 'at', 'and', '&', 'to']);
/** Words whose capital only opens a sentence. */
export const NOT_IN_NAMES = new Set(
  'the a an in on at of by for from with as to and or but also after before during under over within since while when where who which that this these earlier later meanwhile addressing speaking attending according today yesterday mr mrs ms dr'.split(
    ' ',
  ),
);
/** Possessives inside names: "Women's Union". */
export const INNER = new Set([
  'people',
  'peoples',
  'women',
  'farmer',
  'farmers',
  'veteran',
  'veterans',
  'children',
  'worker',
  'workers',
  'youth',
]);
/** Words of bodies' names that are syllables of persons' names too. */
const SYLLABLES = new Set(['ho', 'chi', 'minh', 'hoa', 'hao', 'cao', 'dai', 'nam', 'viet', 'mine', 'an']);
/** Units that stand inside a larger body. */
export const PARTS = new Set(['department', 'office', 'division', 'bureau', 'section', 'board']);

/** "Vo Thi Sau Foundation": a name that a head noun follows. */
export function isBodyAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.capital) return false;
    if (heads.has(token.key) || (words.has(token.key) && !SYLLABLES.has(token.key))) return true;
  }
  return false;
}

/** "Information, Education and Mass Mobilisation": a comma between fields, which "and" before the last one shows. */
export function isFieldList(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1] as Token;
  if (heads.has(before.key) || !words.has(before.key)) return false;
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    const token = tokens[i] as Token;
    if (token.key === 'and' || token.key === '&') {
      const next = tokens[i + 1];
      return (
        i > at + 1 &&
        next !== undefined &&
        next.capital &&
        words.has(next.key) &&
        titleAt(tokens, i + 1) === null
      );
    }
    if (token.key !== ',' && !(token.capital && words.has(token.key))) return false;
  }
  return false;
}

/** "of Prey Veng province": a region abroad, known only by the word behind it. */
export function regionEnd(
  tokens: readonly Token[],
  places: ReadonlyMap<number, EnglishPlace>,
  target: number,
  end: number,
): number | null {
  if (places.has(target)) return null;
  for (let i = target; i < Math.min(end, target + 4); i++) {
    const token = tokens[i] as Token;
    if (i > target && AFTER_PLACE.has(token.key) && !token.capital) return i + 1;
    if (token.kind !== 'word' || !token.capital) return null;
  }
  return null;
}

/** Whether an embassy, a consulate, a mission or a delegation to a country is named in a run of tokens. */
export function isMission(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(embassy|consulate|mission|delegation)$/.test(tokens[i]?.key ?? '')) return true;
  return false;
}

/** "Vietnam - Cuba", "Asia-Africa", "Secretary-General" not. */
export function isHyphen(
  tokens: readonly Token[],
  places: ReadonlyMap<number, EnglishPlace>,
  at: number,
): boolean {
  const next = tokens[at + 1] as Token;
  const before = tokens[at - 1] as Token;
  if (!next.capital || titleAt(tokens, at + 1) !== null) return false;
  const isTight = (tokens[at] as Token).gap === Gap.NONE && next.gap === Gap.NONE;
  if (isTight) return true;
  const isPlace = endsPlace(places, at) || words.has(before.key);
  return isPlace && !heads.has(before.key) && (places.has(at + 1) || words.has(next.key));
}

/** Whether a place ends right before a token. */
function endsPlace(places: ReadonlyMap<number, EnglishPlace>, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (places.get(i)?.to === at) return true;
  return false;
}
