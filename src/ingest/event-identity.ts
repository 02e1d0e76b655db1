import type { EventDraft } from '../extract/draft.ts';
import { hashKey, nodeId } from '../model/id.ts';
import type { EventReference } from '../model/same-event.ts';
import { foldedWords } from '../model/text.ts';
import type { CalendarDate } from '../model/time.ts';
import { eventPlace, eventVenue } from './event-places.ts';
import { eventBody, eventWords } from './event-words.ts';
import { CENTRAL } from './identity.ts';

/**
 * The place that an event belongs to: the units in its name, else those of the first organiser that has any: "Ủy ban MTTQ Việt
 * Nam huyện Cư Jút" holds a congress of the district, whatever hall it meets in.
 */
function placeOf({ name, organizers }: EventDraft): string {
  const own = eventPlace(name);
  if (/ /.test(own)) return own;
  return organizers.map((organizer) => eventPlace(organizer.name)).find((place) => / /.test(place)) ?? own;
}

function bodyOf({ kind, name, organizers }: EventDraft): string {
  if (kind !== 'CONGRESS' && kind !== 'ELECTION') return '';
  const named = [name, ...organizers.map((organizer) => organizer.name)].map(eventBody);
  return named.find((body) => body !== '') ?? '';
}

/**
 * The id of one article's report of an event: a pure function of both, blind to how many events the article reports before it,
 * so that it stays when the reading of the others changes. Two drafts of one article have one id when they are of one kind,
 * day, province and place and have the same telling words (where there are none: the same name); of a congress or an election
 * on a known day the body stands for the words.
 */
export function eventReferenceId(articleId: string, event: EventDraft): string {
  const { kind, startsOn, precision, provinceId, name } = event;
  const words = [...eventWords(name)].sort();
  const isSingle = (kind === 'CONGRESS' || kind === 'ELECTION') && precision === 'DAY';
  const told = isSingle ? [bodyOf(event)] : words.length > 0 ? words : foldedWords(name);
  return nodeId(
    'EVENT',
    hashKey(articleId, kind, startsOn ?? '', precision ?? '', provinceId ?? CENTRAL, placeOf(event), ...told),
  );
}

/** A name of fewer syllables is the bare word for its kind. */
const LEAST_SYLLABLES = 4;

/**
 * The name that a reader knows an event by: as the text gives it, or, where that is the bare word ("họp", "sang thăm"), for the
 * event that the article is about the headline.
 */
export function eventNameOf({ name, isMain }: EventDraft, headline: string): string {
  return isMain && name.split(/\s+/).length < LEAST_SYLLABLES ? headline : name;
}

/** What of an article tells whose its events are. */
export interface EventReporter {
  readonly articleId: string;
  readonly storyId: string;
  readonly publishedOn: CalendarDate | null;
}

/** One article's report of an event in the form in which reports are compared; `organizerIds` are those of its organisers. */
export function eventReferenceOf(
  event: EventDraft,
  { articleId, storyId, publishedOn }: EventReporter,
  organizerIds: readonly string[],
): EventReference {
  const { kind, startsOn, endsOn, precision, provinceId, name, venue, isMain } = event;
  return {
    id: eventReferenceId(articleId, event),
    articleId,
    storyId,
    kind,
    startsOn,
    endsOn,
    precision,
    provinceId,
    place: placeOf(event),
    body: bodyOf(event),
    words: eventWords(name),
    organizerIds,
    venue: eventVenue(venue),
    isMain,
    publishedOn,
  };
}
