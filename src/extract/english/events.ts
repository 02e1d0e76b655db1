import { ENGLISH_NUMBERS } from '../../gazetteer/english-calendar.ts';
import type { EventDraft } from '../draft.ts';
import { daysLater } from '../statement/calendar.ts';
import type { When } from '../statement/event-dates.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { EnglishParse } from './elements.ts';
import { type EnglishScene, nameSpan, organizersOf, venueOf } from './event-details.ts';
import { type EnglishEventMention, eventMentions } from './event-mentions.ts';
import { type EnglishEventInput, type MentionsBySentence, othersOf } from './event-others.ts';
import { type EnglishEventPlace, eventPlace } from './event-places.ts';
import { attendancesIn, type EnglishAttendance } from './participants.ts';
import { nameOf } from './reading.ts';
import { type Dated, EnglishDates } from './when.ts';

const EARLY = [3, 2, 1, 0.5];
const ENOUGH = 3;
/** Days that an event lasts, at most. */
const LONGEST_EVENT = 30;

/** Reads the events of a text: the one it is about, and others that have a date of their own. */
export function englishEvents(input: EnglishEventInput): readonly EventDraft[] {
  const { parse, publishedOn, quiet } = input;
  const dates = new EnglishDates(parse.reading, publishedOn);
  const mentions = eventMentions(parse).filter(({ sentence }) => !quiet(sentence));
  const bySentence = grouped(mentions);
  const main = mainOf(mentions, dates, parse);
  const drafts: EventDraft[] = [];
  if (main !== null) drafts.push(mainDraft(input, main, bySentence, dates));
  drafts.push(...othersOf(input, main, drafts[0] ?? null, bySentence, dates));
  return drafts;
}

function grouped(mentions: readonly EnglishEventMention[]): MentionsBySentence {
  const groups = new Map<number, EnglishEventMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** The head of a sentence tells the event, its tail what came with it. */
const PER_TOKEN = 0.03;
const MOST_PENALTY = 1.2;

const weightOf = (mention: EnglishEventMention, dates: EnglishDates, sentenceFrom: number): number =>
  mention.weight -
  Math.min(MOST_PENALTY, (mention.from - sentenceFrom) * PER_TOKEN) +
  (EARLY[mention.sentence] ?? 0) +
  (dates.in(mention.sentence).length > 0 ? 1.5 : 0) +
  (mention.isHeld ? (mention.form === 'NOUN' ? 1 : 0.7) : 0) -
  (mention.isTakenUp ? 1.5 : 0) -
  (mention.isAside ? 1.5 : 0) -
  (mention.sentence > 0 && dates.isAhead(mention.sentence) ? 0.7 : 0);

function mainOf(
  mentions: readonly EnglishEventMention[],
  dates: EnglishDates,
  { reading }: EnglishParse,
): EnglishEventMention | null {
  let best: EnglishEventMention | null = null;
  let most = ENOUGH;
  for (const mention of mentions) {
    const weight = weightOf(mention, dates, reading.sentences[mention.sentence]?.from ?? 0);
    if (weight > most) [best, most] = [mention, weight];
  }
  return best;
}

/** The date that belongs to a mention in its sentence: the nearest, those behind it first. */
function ownDate(mention: EnglishEventMention, dated: readonly Dated[]): Dated | null {
  let best: Dated | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dated) {
    const distance = date.from >= mention.to ? date.from - mention.to : (mention.from - date.to) * 1.2;
    if (distance < least) [best, least] = [date, distance];
  }
  return best;
}

function mainDraft(
  input: EnglishEventInput,
  main: EnglishEventMention,
  mentions: MentionsBySentence,
  dates: EnglishDates,
): EventDraft {
  const scene: EnglishScene = input;
  const { reading } = input.parse;
  const own = ownDate(main, dates.in(main.sentence));
  const when = own?.when ?? laterDate(main, mentions, dates, input);
  const whole = when === null ? null : spanned(input, main, when, dates);
  const { from, to } = nameSpan(scene, main);
  const attendance = attendanceOf(input);
  const organizers = organizersOf(scene, main);
  const place = placeOf(input, main);
  return {
    kind: main.kind,
    name: nameOf(reading, from, to),
    startsOn: whole?.start ?? null,
    endsOn: whole?.end ?? null,
    precision: whole?.precision ?? null,
    provinceId:
      place === null
        ? (organizers.find(({ provinceId }) => provinceId !== null)?.provinceId ?? input.homeProvinceId)
        : place.provinceId,
    venue: venueOf(scene, main),
    organizers,
    participantCount: attendance?.count ?? null,
    participantCountIsApproximate: attendance?.isApproximate ?? false,
    isMain: true,
    countryIds: [],
    participations: [],
    evidence: evidenceOf(
      reading,
      main.sentence,
      from,
      to,
      main.form === 'NOUN' ? 'english.event.main' : 'english.event.verb',
      0.85,
    ),
  };
}

/** The place in the sentence of the event, else in the one right behind it. */
function placeOf(input: EnglishEventInput, main: EnglishEventMention): EnglishEventPlace | null {
  const own = eventPlace(input, main.sentence, main.to);
  if (own !== null || main.sentence + 1 >= input.parse.elements.length) return own;
  // A place abroad in the next sentence is where something else happened
  const next = eventPlace(input, main.sentence + 1, main.to);
  return next?.provinceId == null ? null : next;
}

/** A date in another sentence that takes the event up ("The workshop took place on ..."), else the first of the first sentences. */
function laterDate(
  main: EnglishEventMention,
  mentions: MentionsBySentence,
  dates: EnglishDates,
  { parse }: EnglishEventInput,
): When | null {
  const { tokens, sentences } = parse.reading;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const dated = dates.in(sentence);
    if (dated.length === 0 || sentence === main.sentence) continue;
    const here = mentions.get(sentence) ?? [];
    const takesUp = here.some((mention) => mention.kind === main.kind || mention.isTakenUp);
    const { from } = sentences[sentence] as { from: number };
    const isIt = /^(?:it|the)$/.test(tokens[from]?.key ?? '') && here.length === 0;
    if (takesUp || isIt || (sentence < 3 && here.length === 0)) return dated[0]?.when ?? null;
  }
  return null;
}

/** "a three-day camp wrapped up on August 2", "opened on July 31": the other end of an event of several days. */
function spanned(
  { parse }: EnglishEventInput,
  main: EnglishEventMention,
  when: When,
  dates: EnglishDates,
): When {
  if (when.end !== null || when.precision !== 'DAY') return when;
  const { tokens, sentences } = parse.reading;
  const ends = /^(?:wrapped|wraps|concluded|concludes|closed|closes|ended|ends)$/;
  const opens = /^(?:opened|opens|kicked|kicks|started|starts|began|begins|commenced|underway)$/;
  const has = (sentence: number, words: RegExp) => {
    const { from, to } = sentences[sentence] as { from: number; to: number };
    for (let i = from; i < to; i++) if (words.test(tokens[i]?.key ?? '')) return true;
    return false;
  };
  const isEnd = has(main.sentence, ends) && !has(main.sentence, opens);
  const isStart = has(main.sentence, opens);
  if (isEnd) {
    // A later sentence may say when it opened
    for (let sentence = main.sentence + 1; sentence < sentences.length; sentence++) {
      const date = dates.in(sentence)[0];
      if (date === undefined || !has(sentence, opens) || date.when.start >= when.start) continue;
      return { start: date.when.start, end: when.start, precision: 'DAY' };
    }
  }
  const until = dates.until(main.sentence);
  if (until !== null && until > when.start) return { start: when.start, end: until, precision: 'DAY' };
  const days = daysOf(parse, main);
  if (days === null || days < 2) return when;
  if (isEnd) return { start: daysLater(when.start, 1 - days), end: when.start, precision: 'DAY' };
  return isStart ? { start: when.start, end: daysLater(when.start, days - 1), precision: 'DAY' } : when;
}

/** "two-day", "three-day" before a word for the event, in its sentence or those behind it. */
function daysOf({ reading }: EnglishParse, main: EnglishEventMention): number | null {
  const { tokens, sentences } = reading;
  const first = sentences[main.sentence]?.from ?? 0;
  const last = sentences[Math.min(main.sentence + 3, sentences.length - 1)]?.to ?? first;
  for (let i = first + 2; i < last; i++) {
    if (!/^days?$/.test(tokens[i]?.key ?? '') || tokens[i - 1]?.key !== '-') continue;
    const word = tokens[i - 2];
    const days = word?.kind === 'number' ? Number(word.text) : ENGLISH_NUMBERS[word?.key ?? ''];
    if (days !== undefined && days > 0 && days <= LONGEST_EVENT) return days;
  }
  return null;
}

function attendanceOf({ parse, quiet }: EnglishEventInput): EnglishAttendance | null {
  const { tokens, sentences } = parse.reading;
  let best: EnglishAttendance | null = null;
  for (const [sentence, { from, to }] of sentences.entries()) {
    if (quiet(sentence)) continue;
    for (const found of attendancesIn(tokens, from, to)) {
      const score = found.score + (sentence < 3 ? 0.5 : 0);
      if (best === null || score > best.score) best = { ...found, score };
    }
  }
  return best;
}
