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
/** What ends the days of a post; else they may be those of what the sentence tells: "until 31 May 2024 stayed in Laos". */
const CLOSING = /^(?:[,;:.)]|-|and|but)$/;
/**
 * Besides names, all that stands between a day and the verb of that day: any other word may begin another clause ("On 3 March 2025 B
 * said A was elected", "the union was founded and A was elected").
 */
const BEFORE_VERB =
  /^(?:,|\(|\)|\.|mr|mrs|ms|dr|prof|comrade|the|of|in|at|for|has|was|were|been|is|are|by|with|votes?|congress|meeting|conference|session|chairman|chairwoman|president|vice|director|deputy|head|member|secretary|general|standing)$/;
const SUPPOSED = /^(?:nominated|nominates|nominating|proposed|proposes|if|unless|whether)$/;
const PASSIVE = /^(?:was|were|been|is|are)$/;
const ADVERB = /ly$/;

/**
 * The days that a sentence ties to an office: right behind it where its holder's name stands before it, or in brackets ("since 3 March
 * 2025", "from 15 April 2019 to 31 May 2024", "until 31 May 2024"), and for who was elected or appointed the day that stands behind the
 * office, behind the verb, or opens the sentence before a verb in the passive ("On 3 March 2025, Mr A was appointed director of B"). A
 * month or a year alone is no day, nor is a day without its year; a re-election begins nothing, and what is yet to come neither begins
 * nor ends a post.
 */
export function termOf({ tokens, sentences }: EnglishReading, sentence: number, tenure: Tenure): EnglishTerm {
  const { name, office, link } = tenure;
  const { from, to } = sentences[sentence] as { from: number; to: number };
  const last = Math.max(name.to, office.to);
  const [first, end] = [Math.max(from, last - REACH), Math.min(to, last + REACH)];
  if (isAheadIn(tokens, first, end) || isSupposedIn(tokens, first, end)) return NONE;
  const verb = verbOf(tokens, first, last);
  // "was elected Chairman": the verb stands at the office, as it does in "the elected Chairman"
  const isAtOffice = verb !== null && verb >= office.from - 1 && verb < office.to;
  const isBegun = link === 'ELECTED' || link === 'APPOINTED' || (isAtOffice && isPassive(tokens, verb));
  const isApposed = office.from >= name.to;
  for (const at of new Set([office.to, last])) {
    const term = termBehind(tokens, at, to, { isBegun, isApposed });
    if (term !== null) return link === 'RE_ELECTED' ? { ...term, startedOn: null } : term;
  }
  const startedOn = !isBegun || verb === null ? null : dayOfVerb(tokens, from, verb, to, name);
  return { startedOn, endedOn: null };
}

function isSupposedIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SUPPOSED.test((tokens[i] as Token).key)) return true;
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

/** What is told of an office whose days are looked for. */
interface Told {
  /** The sentence tells that it was given. */
  readonly isBegun: boolean;
  /** It stands behind its holder's name. */
  readonly isApposed: boolean;
}

function termBehind(tokens: readonly Token[], end: number, to: number, told: Told): EnglishTerm | null {
  const { isBegun, isApposed } = told;
  let at = end;
  while (at < to && at < end + MOST_OPENING && OPENING.test(tokens[at]?.key ?? '')) {
    if (tokens[at]?.key === 'as' && tokens[at + 1]?.key === 'of') break;
    at++;
  }
  const word = tokens[at]?.key;
  const isSince = word === 'since' || (word === 'as' && tokens[at + 1]?.key === 'of');
  const isInBrackets = at === end + 1 && tokens[end]?.key === '(';
  // Behind a comma, or a name with its title before it, stand the days of a visit or an exhibition as well.
  if (!isBegun && !(isApposed && at === end) && !(isInBrackets && (isSince || isApposed))) return null;
  const days = daysAt(tokens, word === 'as' ? at + 2 : at + 1, to);
  if (days === null) return null;
  const { first, last, mention } = days;
  const isOneDay = first === last;
  const next = mention.to;
  const until =
    word === 'from' && isOneDay && RANGE.test(tokens[next]?.key ?? '') ? daysAt(tokens, next + 1, to) : null;
  const over = until?.mention.to ?? next;
  if (!(isBegun && at === end) && over < to && !CLOSING.test(tokens[over]?.key ?? '')) return null;
  if (isSince) return isOneDay ? { startedOn: first, endedOn: null } : null;
  if (word === 'from') {
    if (until !== null && (until.first !== until.last || until.first < first)) return null;
    return { startedOn: first, endedOn: isOneDay ? (until?.last ?? null) : last };
  }
  if (word === 'until' || word === 'till') return isOneDay ? { startedOn: null, endedOn: first } : null;
  return word === 'on' && isBegun && isOneDay ? { startedOn: first, endedOn: null } : null;
}

/** The day of a verb that elects or appoints: right behind it, or at the head of its sentence where it is in the passive. */
function dayOfVerb(
  tokens: readonly Token[],
  from: number,
  verb: number,
  to: number,
  name: Tenure['name'],
): CalendarDate | null {
  const behind = tokens[verb + 1]?.key === 'on' ? daysAt(tokens, verb + 2, to) : null;
  if (behind !== null) return behind.first === behind.last ? behind.first : null;
  const opening = verb - from <= REACH && tokens[from]?.key === 'on' ? daysAt(tokens, from + 1, verb) : null;
  if (opening === null || opening.first !== opening.last || !isPassive(tokens, verb)) return null;
  if (name.from < opening.mention.to || name.to > verb) return null;
  for (let i = opening.mention.to; i < verb; i++) {
    const { key, capital } = tokens[i] as Token;
    if (!capital && !ADVERB.test(key) && !BEFORE_VERB.test(key)) return null;
  }
  return opening.first;
}
