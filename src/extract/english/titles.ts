import {
  ENGLISH_ENVOYS,
  ENGLISH_FORMER,
  ENGLISH_OFFICE_ASIDES,
  ENGLISH_OFFICE_MODIFIERS,
  ENGLISH_OFFICES,
  ENGLISH_PLURAL_OFFICES,
} from '../../gazetteer/english-titles.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import { dictionary, wordSet } from './reading.ts';

/** The words of an office as a run of tokens: modifiers and head, "permanent Vice Chairwoman". */
export interface EnglishTitle {
  /** Behind words such as "outgoing" that belong to no office. */
  readonly from: number;
  readonly to: number;
  readonly isFormer: boolean;
  /** "Vice Presidents": an office that each of several persons holds. */
  readonly isPlural: boolean;
  /** An ambassador, a consul: sent by a country to a place. */
  readonly isEnvoy: boolean;
}

const offices = dictionary([
  ...ENGLISH_OFFICES.map((office) => [office, false] as const),
  ...Object.keys(ENGLISH_PLURAL_OFFICES).map((office) => [office, true] as const),
]);
const modifiers = wordSet(ENGLISH_OFFICE_MODIFIERS);
const asides = wordSet(ENGLISH_OFFICE_ASIDES);
const former = wordSet(ENGLISH_FORMER);
const envoys = wordSet(ENGLISH_ENVOYS);
const MOST_MODIFIERS = 5;

const isHyphen = (tokens: readonly Token[], at: number) =>
  tokens[at]?.key === '-' && tokens[at]?.gap === Gap.NONE && tokens[at + 1]?.gap === Gap.NONE;

/** The office whose words begin at a token, or null. `depth` counts the offices that turned out to be modifiers of a longer one. */
export function titleAt(tokens: readonly Token[], at: number, depth = 0): EnglishTitle | null {
  let i = at;
  while (i < at + MOST_MODIFIERS && asides.has(tokens[i]?.key ?? '')) i += isHyphen(tokens, i + 1) ? 2 : 1;
  const from = i;
  let isFormer = false;
  for (let count = 0; count < MOST_MODIFIERS; count++) {
    const key = tokens[i]?.key ?? '';
    // "first secretary" is one office
    if (!modifiers.has(key) || offices.at(tokens, i)?.to !== undefined) break;
    isFormer ||= former.has(key);
    i += isHyphen(tokens, i + 1) ? 2 : 1;
  }
  let head = offices.at(tokens, i);
  // "deputy secretary": the longer reading has the modifier before the head
  if (depth < MOST_MODIFIERS && head !== null && head.to === i + 1 && modifiers.has(tokens[i]?.key ?? '')) {
    const longer = titleAt(tokens, i + (isHyphen(tokens, i + 1) ? 2 : 1), depth + 1);
    if (longer !== null && longer.from === i + (isHyphen(tokens, i + 1) ? 2 : 1))
      return { ...longer, from, isFormer: isFormer || longer.isFormer };
  }
  // "the late President Salvador Allende", "late former Vice Chairman": of the dead nothing is told that is
  if (head === null || isOfDead(tokens, at)) return null;
  // "Chairwoman's" says whose, and "Director-in-charge" is still one
  const last = tokens[head.to - 1] as Token;
  if (/['’]s$/u.test(last.text)) return null;
  if (isHyphen(tokens, head.to) && tokens[head.to + 1]?.capital !== true) {
    const joint = offices.at(tokens, head.to + 1);
    if (joint !== null) head = joint;
    else if (tokens[head.to + 1]?.key !== 'cum') return null;
  }
  return { from, to: head.to, isFormer, isPlural: head.value, isEnvoy: envoys.has(last.key) };
}

/** Whether "late" stands before an office, its modifiers between them. */
function isOfDead(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > at - MOST_MODIFIERS && (modifiers.has(tokens[i]?.key ?? '') || tokens[i]?.key === '-')) i--;
  return tokens[i]?.key === 'late';
}

/** The office in the singular as printed: "Vice Chairpersons" is "Vice Chairperson". */
export function singular(title: string): string {
  const at = title.lastIndexOf(' ') + 1;
  const last = title.slice(at);
  const one = ENGLISH_PLURAL_OFFICES[last.toLowerCase()];
  if (one === undefined) return title;
  const shown = last[0] === last[0]?.toUpperCase() ? one.charAt(0).toUpperCase() + one.slice(1) : one;
  return title.slice(0, at) + shown;
}
