import type { CalendarDate } from '../../model/time.ts';
import type { EventDraft } from '../draft.ts';
import { daysBetween } from '../statement/calendar.ts';
import type { When } from '../statement/event-dates.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { EnglishParse } from './elements.ts';
import { nameSpan } from './event-details.ts';
import type { EnglishEventMention } from './event-mentions.ts';
import { eventPlace } from './event-places.ts';
import type { EnglishBodies } from './organizations.ts';
import { nameOf } from './reading.ts';
import type { Dated, EnglishDates } from './when.ts';

/** What events are read from. `quiet` says of a sentence that it is a caption. */
export interface EnglishEventInput {
  readonly parse: EnglishParse;
  readonly bodies: EnglishBodies;
  readonly publishedOn: CalendarDate | null;
  readonly homeProvinceId: string | null;
  readonly quiet: (sentence: number) => boolean;
}

/** Mentions of events by the sentence that holds them. */
export type MentionsBySentence = ReadonlyMap<number, readonly EnglishEventMention[]>;

/** Dated mentions of what lies further back are history. */
const LONGEST_BACK = 400;
/** Tokens between a date and what it dates, at most. */
const REACH = 30;

/** Events beside the main one: a mention with a day of its own, which is not the main event's. */
export function othersOf(
  input: EnglishEventInput,
  main: EnglishEventMention | null,
  draft: EventDraft | null,
  mentions: MentionsBySentence,
  dates: EnglishDates,
): readonly EventDraft[] {
  const { reading } = input.parse;
  const taken = new Set<string>();
  const found: EventDraft[] = [];
  for (const [sentence] of reading.sentences.entries()) {
    if (input.quiet(sentence)) continue;
    for (const date of dates.in(sentence)) {
      const { start, end } = date.when;
      if (taken.has(start) || isHistory(start, input.publishedOn)) continue;
      const mention = nearestMention(mentions.get(sentence) ?? [], main, date);
      if (mention === null || (isWithin(date.when, draft) && !isPartOfVisit(mention, main, date.when, draft)))
        continue;
      taken.add(start);
      const span = nameSpan(input, mention);
      const place = eventPlace(input, sentence, mention.to);
      found.push({
        kind: mention.kind,
        name: nameOf(reading, span.from, span.to),
        startsOn: start,
        endsOn: end,
        precision: date.when.precision,
        provinceId:
          place === null ? (mention.form === 'VERB' ? input.homeProvinceId : null) : place.provinceId,
        venue: null,
        organizers: [],
        participantCount: null,
        participantCountIsApproximate: false,
        isMain: false,
        countryIds: [],
        participations: [],
        evidence: evidenceOf(reading, sentence, span.from, span.to, 'english.event.dated', 0.7),
      });
    }
  }
  return found;
}

/** A day of the main event's own. */
const isWithin = (when: When, main: EventDraft | null): boolean =>
  main?.startsOn != null &&
  when.start >= main.startsOn &&
  when.start <= (main.endsOn ?? main.startsOn) &&
  (when.end === null || when.end === main.endsOn || when.start !== main.startsOn);

/** A meeting on one day of a visit of several is an event of its own; the opening of a festival is not. */
const isPartOfVisit = (
  mention: EnglishEventMention,
  main: EnglishEventMention | null,
  when: When,
  draft: EventDraft | null,
): boolean =>
  main?.kind === 'VISIT' &&
  mention.kind !== 'VISIT' &&
  mention.sentence !== main.sentence &&
  draft?.endsOn != null &&
  when.end === null &&
  when.precision === 'DAY';

const isHistory = (start: CalendarDate, publishedOn: CalendarDate | null): boolean =>
  publishedOn !== null && daysBetween(start, publishedOn) > LONGEST_BACK;

/** The mention that a date of a sentence belongs to: the nearest in it that is not the main event told again. */
function nearestMention(
  mentions: readonly EnglishEventMention[],
  main: EnglishEventMention | null,
  { from, to }: Dated,
): EnglishEventMention | null {
  let best: EnglishEventMention | null = null;
  let least = REACH;
  for (const mention of mentions) {
    if (main !== null && mention.kind === main.kind && (mention.isTakenUp || mention === main)) continue;
    // A date mostly stands behind what it dates
    const distance = from >= mention.to ? from - mention.to : (mention.from - to) * 2;
    if (distance < least) [best, least] = [mention, distance];
  }
  return best;
}
