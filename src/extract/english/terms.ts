import type { CalendarDate } from '../../model/time.ts';
import type { PositionDraft } from '../draft.ts';
import { calendarDate } from '../statement/calendar.ts';
import type { DateMention, Day } from '../statement/dates.ts';
import type { Token } from '../statement/tokens.ts';
import { englishDateAt } from './dates.ts';
import type { EnglishReading } from './reading.ts';
import { ELECTING, type Tenure } from './tenures.ts';
import { isAheadIn } from './when.ts';

/** The days on which a post began and ended; null where the text ties no whole day to it. */
export type EnglishTerm = Pick<PositionDraft, 'startedOn' | 'endedOn'>;

const NONE: EnglishTerm = { startedOn: null, endedOn: null };
/** What opens the days of a post behind it: "(since 3 March 2025)", ", effective from 1 July 2025". */
const OPENING = /^(?:,|\(|effective|starting|beginning|with|effect|as)$/;
const MOST_OPENING = 4;
/** So many tokens before and behind an office are looked at, however long the sentence is. */
const REACH = 60;
const RANGE = /^(?:to|until|till|-)$/;
/** Behind these a verb tells of the person and is not what happened on the day. */
const SUBORDINATE =
  /^(?:who|whom|whose|which|that|after|before|since|when|where|while|until|newly|formerly|previously)$/;
const PROPOSED = /^(?:nominated|nominates|nominating|proposed|proposes)$/;
const PASSIVE = /^(?:was|were|been|is|are)$/;
const ADVERB = /ly$/;

/**
 * The days that a sentence ties to an office: behind it or its holder's name ("since 3 March 2025", "from 15 April 2019 to 31 May 2024",
 * "until 31 May 2024"), and for who was elected or appointed the day that stands behind the office, behind the verb, or opens the sentence
 * before a verb in the passive ("On 3 March 2025, Mr A was appointed director of B"). A month or a year alone is no day, nor is a day without
 * its year; a re-election begins nothing, and what is yet to come neither begins nor ends a post.
 */
export function termOf({ tokens, sentences }: EnglishReading, sentence: number, tenure: Tenure): EnglishTerm {
  const { name, office, link } = tenure;
  const { from, to } = sentences[sentence] as { from: number; to: number };
  const last = Math.max(name.to, office.to);
  const [first, end] = [Math.max(from, last - REACH), Math.min(to, last + REACH)];
  if (isAheadIn(tokens, first, end) || isProposedIn(tokens, first, end)) return NONE;
  const verb = verbOf(tokens, first, last);
  // "was elected Chairman": the verb stands at the office, as it does in "the elected Chairman"
  const isAtOffice = verb !== null && verb >= office.from - 1 && verb < office.to;
  const isBegun = link === 'ELECTED' || link === 'APPOINTED' || (isAtOffice && isPassive(tokens, verb));
  for (const at of new Set([office.to, last])) {
    const term = termBehind(tokens, at, to, isBegun);
    if (term !== null) return link === 'RE_ELECTED' ? { ...term, startedOn: null } : term;
  }
  const startedOn = !isBegun || verb === null ? null : dayOfVerb(tokens, from, verb, to);
  return { startedOn, endedOn: null };
}

function isProposedIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PROPOSED.test((tokens[i] as Token).key)) return true;
  return false;
}

/** The one verb before a token that gives somebody an office; null where there are none or several. */
function verbOf(tokens: readonly Token[], from: number, before: number): number | null {
  let verb: number | null = null;
  for (let i = from; i < before; i++) {
    if (!((tokens[i] as Token).key in ELECTING)) continue;
    if (verb !== null) return null;
    verb = i;
  }
  return verb;
}

/** "was appointed", "has been unanimously elected". */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  const auxiliary = ADVERB.test(tokens[verb - 1]?.key ?? '') ? verb - 2 : verb - 1;
  return PASSIVE.test(tokens[auxiliary]?.key ?? '');
}

const dayOf = ({ year, month, day }: Day): CalendarDate | null =>
  year === null ? null : calendarDate({ month, day }, year);

/** The date at a token where it is one whole day, or a run of whole days, with a year. */
function daysAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly first: CalendarDate; readonly last: CalendarDate; readonly mention: DateMention } | null {
  const mention = at < to ? englishDateAt(tokens, at) : null;
  if (mention === null || mention.precision !== 'DAY' || mention.from !== at || mention.to > to) return null;
  const [first, last] = [dayOf(mention.start), dayOf(mention.end)];
  return first === null || last === null || first > last ? null : { first, last, mention };
}

function termBehind(tokens: readonly Token[], end: number, to: number, isBegun: boolean): EnglishTerm | null {
  let at = end;
  while (at < to && at < end + MOST_OPENING && OPENING.test(tokens[at]?.key ?? '')) {
    if (tokens[at]?.key === 'as' && tokens[at + 1]?.key === 'of') break;
    at++;
  }
  const word = tokens[at]?.key;
  const isSince = word === 'since' || (word === 'as' && tokens[at + 1]?.key === 'of');
  const days = daysAt(tokens, word === 'as' ? at + 2 : at + 1, to);
  if (days === null) return null;
  const { first, last } = days;
  const isOneDay = first === last;
  if (isSince) return isOneDay ? { startedOn: first, endedOn: null } : null;
  if (word === 'from') {
    const next = days.mention.to;
    const until = isOneDay && RANGE.test(tokens[next]?.key ?? '') ? daysAt(tokens, next + 1, to) : null;
    if (until !== null && (until.first !== until.last || until.first < first)) return null;
    return { startedOn: first, endedOn: isOneDay ? (until?.last ?? null) : last };
  }
  if (word === 'until' || word === 'till') return isOneDay ? { startedOn: null, endedOn: first } : null;
  return word === 'on' && isBegun && isOneDay ? { startedOn: first, endedOn: null } : null;
}

/** The day of a verb that elects or appoints: right behind it, or at the head of its sentence where it is in the passive. */
function dayOfVerb(tokens: readonly Token[], from: number, verb: number, to: number): CalendarDate | null {
  const behind = tokens[verb + 1]?.key === 'on' ? daysAt(tokens, verb + 2, to) : null;
  if (behind !== null) return behind.first === behind.last ? behind.first : null;
  const opening = verb - from <= REACH && tokens[from]?.key === 'on' ? daysAt(tokens, from + 1, verb) : null;
  if (opening === null || opening.first !== opening.last || !isPassive(tokens, verb)) return null;
  for (let i = opening.mention.to; i < verb; i++) if (SUBORDINATE.test((tokens[i] as Token).key)) return null;
  return opening.first;
}
