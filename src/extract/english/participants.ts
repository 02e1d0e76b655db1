import {
  ENGLISH_ATTENDANTS,
  ENGLISH_ATTENDING,
  ENGLISH_NOT_ATTENDING,
} from '../../gazetteer/english-events.ts';
import { lexicon } from '../../model/lexicon.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import { wordList, wordSet } from './reading.ts';

/** A number of people who came to an event. */
export interface EnglishAttendance {
  readonly count: number;
  readonly isApproximate: boolean;
  /** How surely the words tie it to an event. */
  readonly score: number;
}

const attendants = new Map(ENGLISH_ATTENDANTS.map((noun, rank) => [noun, rank] as const));
const attending = wordList(ENGLISH_ATTENDING);
const notAttending = wordSet(ENGLISH_NOT_ATTENDING);
const ABOUT = new Set([
  'some',
  'about',
  'around',
  'nearly',
  'almost',
  'approximately',
  'over',
  'than',
  'roughly',
  'estimated',
  'to',
  'least',
]);
const ABOUT_BEFORE = lexicon<string>({ than: 'more', to: 'up', least: 'at' });
/** Delegates, participants, attendees, guests and trainees are counted nowhere but at events. */
const SURE = new Set(['delegates', 'participants', 'attendees', 'guests', 'trainees']);
const ENOUGH = 2.5;
const REACH = 9;

/** "1,240", "320"; null for years, decimals and money. */
function countAt(
  tokens: readonly Token[],
  at: number,
): { readonly count: number; readonly to: number } | null {
  const first = tokens[at] as Token;
  if (first.kind !== 'number' || first.text.length > 6) return null;
  const before = tokens[at - 1];
  if (before !== undefined && first.gap === Gap.NONE && /^[./,:$-]$/.test(before.key)) return null;
  let digits = first.text;
  let to = at + 1;
  while (
    tokens[to]?.key === ',' &&
    tokens[to]?.gap === Gap.NONE &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to + 1]?.gap === Gap.NONE &&
    tokens[to + 1]?.text.length === 3
  ) {
    digits += (tokens[to + 1] as Token).text;
    to += 2;
  }
  if (
    /^[.%/]$/.test(tokens[to]?.key ?? '') &&
    tokens[to]?.gap === Gap.NONE &&
    tokens[to + 1]?.gap === Gap.NONE
  )
    return null;
  return digits.length > 6 ? null : { count: Number(digits), to };
}

/** The numbers of people in a run of tokens that came to an event, those surely enough told; empty where none did. */
export function attendancesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly EnglishAttendance[] {
  const found: EnglishAttendance[] = [];
  for (let i = from; i < to; i++) {
    const number = countAt(tokens, i);
    if (number === null || number.count < 2) continue;
    const before = tokens[i - 1]?.key ?? '';
    const isApproximate =
      ABOUT.has(before) &&
      (ABOUT_BEFORE[before] === undefined || ABOUT_BEFORE[before] === tokens[i - 2]?.key);
    // "a 14-strong delegation", "a 14-member delegation"
    if (
      tokens[number.to]?.key === '-' &&
      /^(?:strong|member|person)$/.test(tokens[number.to + 1]?.key ?? '')
    ) {
      const isGroup = /^(?:delegation|group|team|mission)$/.test(tokens[number.to + 2]?.key ?? '');
      if (isGroup) found.push({ count: number.count, isApproximate, score: 3 });
      continue;
    }
    const noun = nounBehind(tokens, number.to, to);
    if (noun === null) continue;
    let score = (SURE.has(noun.word) ? 2 : noun.rank < 6 ? 1.2 : 1) + (isInList(tokens, i, from) ? 1.6 : 0);
    for (let k = Math.max(from, i - REACH); k < i; k++) {
      const verb = attending.at(tokens, k);
      if (verb !== null) score += k >= i - 4 ? 1.8 : 0.7;
      if (notAttending.has(tokens[k]?.key ?? '')) score -= k >= i - 4 ? 1.5 : 0.6;
    }
    for (let k = noun.to; k < Math.min(to, noun.to + 14); k++) {
      if (/^[;.]$/.test(tokens[k]?.key ?? '')) break;
      if (attending.at(tokens, k) !== null && !/^(?:with|gathering|seeing)$/.test(tokens[k]?.key ?? '')) {
        score += 1.8;
        break;
      }
    }
    if (score >= ENOUGH) found.push({ count: number.count, isApproximate, score });
    i = noun.to - 1;
  }
  return found;
}

/** "was attended by A, B and more than 200 former students": the list goes on to the number. */
function isInList(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - LONGEST_LIST); i--) {
    const key = tokens[i]?.key ?? '';
    if (key === ';') return false;
    if (
      key === 'attended' ||
      ((key === 'attendance' || key === 'participation' || key === 'presence') && tokens[i + 1]?.key === 'of')
    )
      return true;
  }
  return false;
}

const LONGEST_LIST = 60;

/** "delegates", "former students and experts", "Korean volunteers": the people that a number counts. */
function nounBehind(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { readonly to: number; readonly rank: number; readonly word: string } | null {
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.gap > Gap.LINE) return null;
    const rank = attendants.get(token.key);
    if (rank !== undefined) return { to: i + 1, rank, word: token.key };
    if (
      /^(?:of|per|percent|million|billion|years|year|days|houses|gifts|and|in|km|usd|vnd|dong)$/.test(
        token.key,
      )
    )
      return null;
  }
  return null;
}
