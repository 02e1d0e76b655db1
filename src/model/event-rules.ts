import type { EventKind } from './event.ts';
import {
  areOtherSessions,
  type EventReference,
  HALL,
  HAMLET,
  type Name,
  type NameAgreement,
  nameAgreement,
  nameOf,
  type Place,
  type PlaceRelation,
  placeOf,
  placeRelation,
} from './event-agreement.ts';
import { type Days, datesMeet, datesOf } from './event-days.ts';

/** A report with what of it is compared, worked out once. */
export interface EventTraits {
  readonly reference: EventReference;
  readonly name: Name;
  readonly place: Place;
  readonly venue: Place;
  readonly days: Days;
  /** The named parts of place and venue that are halls and the like. */
  readonly halls: readonly string[];
  /** The same for units below the commune. A town or commune is too wide: two of its conferences on a day are two. */
  readonly hamlets: readonly string[];
}

/** Reads a report for comparison. */
export function eventTraits(reference: EventReference): EventTraits {
  const { words, place, venue } = reference;
  const spots = `${place}, ${venue ?? ''}`.split(', ').filter((part) => part.includes(' '));
  const at = (level: number) => spots.filter((part) => placeOf(part).level === level);
  return {
    reference,
    name: nameOf(words),
    place: placeOf(place),
    venue: placeOf(venue),
    days: datesOf(reference),
    halls: at(HALL),
    hamlets: at(HAMLET),
  };
}

/** A body holds one of these at a place on a day, whatever a report calls it. */
const SINGLE: ReadonlySet<EventKind> = new Set<EventKind>(['CONGRESS', 'ELECTION']);
const FRONT = 'mat tran';

/** Whether a body holds just one event of this kind at a place on a day. */
export const isSingle = (kind: EventKind): boolean => SINGLE.has(kind);

/** Kinds that one event is taken for when reports take their word from different parts of it; OTHER goes with any. */
const KINDRED: readonly (readonly EventKind[])[] = [
  ['CONFERENCE', 'ELECTION', 'TRAINING', 'SEMINAR', 'MEETING', 'SIGNING'],
  ['CEREMONY', 'COMMEMORATION', 'CAMPAIGN', 'SIGNING', 'FESTIVAL'],
  ['EXCHANGE', 'FESTIVAL', 'COMMEMORATION', 'MEETING', 'SEMINAR', 'VISIT'],
  ['VISIT', 'CEREMONY'],
];
const isKindred = (a: EventKind, b: EventKind) =>
  a === b ||
  a === 'OTHER' ||
  b === 'OTHER' ||
  KINDRED.some((kinds) => kinds.includes(a) && kinds.includes(b));

const shareAny = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
const isKnownTwice = (a: string | null, b: string | null) => a !== null && b !== null;

/** Two reports side by side. */
interface Pair {
  readonly a: EventReference;
  readonly b: EventReference;
  readonly one: EventTraits;
  readonly two: EventTraits;
  readonly names: NameAgreement;
  readonly places: PlaceRelation;
  readonly venues: PlaceRelation;
  readonly areOneHost: boolean;
  readonly isOneStory: boolean;
}

/** Stands for two reports that can never be of one event. */
export const APART = -1;

/**
 * How surely two reports are of one event: `APART` where something keeps them from ever being so, be it through a third report,
 * 0 where they are not to be linked, otherwise the more the surer. The number only orders links. Symmetric.
 */
export function eventAgreement(one: EventTraits, two: EventTraits): number {
  const [a, b] = [one.reference, two.reference];
  if (a.articleId === b.articleId) return APART;
  if (isKnownTwice(a.provinceId, b.provinceId) && a.provinceId !== b.provinceId) return APART;
  const places = placeRelation(one.place, two.place);
  if (places === 'APART') return APART;
  const isMeeting = datesMeet(one.days, two.days);
  // Two lone days may still be two days of a third report's range: the group is judged by `isOneSeason`.
  if (!isMeeting && !(one.days.isDated && two.days.isDated)) return APART;
  const pair: Pair = {
    a,
    b,
    one,
    two,
    names: nameAgreement(one.name, two.name),
    places,
    venues: placeRelation(one.venue, two.venue),
    areOneHost: shareAny(a.organizerIds, b.organizerIds),
    isOneStory: a.storyId === b.storyId,
  };
  if (isDenied(pair)) return APART;
  return isMeeting && mayBeOne(pair) ? weightOf(pair) : 0;
}

function isDenied({ a, b, one, two, names, isOneStory }: Pair): boolean {
  if (!isSingle(a.kind) || !isSingle(b.kind)) return !isOneStory && names.isDenied;
  if (a.body !== '' && b.body !== '' && a.body !== b.body) return true;
  if (isOneStory) return false;
  if (one.place.level !== two.place.level) return true;
  // A congress is counted by itself or by its term, and reports mix the two; of consultations there is a first and a second.
  return a.kind === 'ELECTION' && b.kind === 'ELECTION' && areOtherSessions(one.name, two.name);
}

function weightOf({ a, b, one, two, names, places, areOneHost, isOneStory }: Pair): number {
  return (
    1 +
    1000 * Number(isOneStory) +
    100 * Number(one.name.isTelling && one.name.text === two.name.text) +
    50 * names.share +
    5 * Math.min(names.shared, 6) +
    40 * Number(one.days.isDated && a.startsOn === b.startsOn) +
    30 * Number(a.kind === b.kind) +
    30 * Number(a.body !== '' && a.body === b.body) +
    20 * Number(places === 'SAME') +
    20 * Number(areOneHost) +
    20 * Number(a.venue !== null && a.venue === b.venue) +
    10 * Number(a.isMain === b.isMain)
  );
}

function mayBeOne(pair: Pair): boolean {
  const { a, b, one, two, names, areOneHost, isOneStory } = pair;
  if (!isKindred(a.kind, b.kind)) return false;
  if (isOneStory) {
    // Copies differ in where they end and in what their site adds, not in what they tell.
    return a.kind === b.kind ? !names.isDenied : names.isAgreed || (a.isMain && b.isMain && !names.isDenied);
  }
  if (!one.days.isDated || !two.days.isDated) return false;
  // Said without its province, an event of a province is known by its name alone, unless the hosts are others.
  if (a.provinceId !== b.provinceId) {
    const areOtherHosts = a.organizerIds.length > 0 && b.organizerIds.length > 0 && !areOneHost;
    return names.isStrong && a.startsOn === b.startsOn && !areOtherHosts;
  }
  if (a.kind === b.kind && isSingle(a.kind)) return isOneAssembly(pair);
  if (names.isStrong || (names.isAgreed && a.kind === b.kind && isBacked(pair))) return isPlaceFit(pair);
  return !names.isDenied && isOneMainEvent(pair);
}

/** Names as short as "giao lưu thể thao" agree easily: something beside them must agree too. */
const isBacked = ({ a, b, one, two, areOneHost }: Pair) =>
  (a.isMain && b.isMain) ||
  areOneHost ||
  shareAny(one.halls, two.halls) ||
  shareAny(one.hamlets, two.hamlets);

/** A conference that chooses people is the one or the other by what its report makes most of. */
const isChoosing = (kind: EventKind) => kind === 'CONFERENCE' || kind === 'ELECTION';

/** Whether a name has a word of its own, be it too short to tell an event by. */
const isWorded = ({ words }: Name) => words.some((word) => !word.startsWith('#'));

/** The least share of names that agree by half. */
const HALF = 0.5;

/**
 * Names that tell nothing: the main event of one day and kind, of the same hosts or at the same spot. Where only one name tells
 * something it takes both, since hosts hold a second conference on a day often enough; where the names agree by half, the hosts.
 */
function isOneMainEvent({ a, b, one, two, names, places, venues, areOneHost }: Pair): boolean {
  if (a.startsOn !== b.startsOn || places === 'UNSURE' || venues === 'APART') return false;
  if (names.shared === 0 && isWorded(one.name) && isWorded(two.name)) return false;
  if (a.kind !== b.kind && !(isChoosing(a.kind) && isChoosing(b.kind) && areOneHost)) return false;
  if (shareAny(one.hamlets, two.hamlets)) return true;
  if (!a.isMain || !b.isMain) return false;
  const isOneHall = shareAny(one.halls, two.halls);
  const telling = Number(one.name.isTelling) + Number(two.name.isTelling);
  return telling === 0
    ? areOneHost || isOneHall
    : areOneHost && (telling === 2 ? names.share >= HALF : isOneHall);
}

/** Two reports of a congress or election, the same province and days given. */
function isOneAssembly({ a, b, one, two, names, places, areOneHost }: Pair): boolean {
  // "Đại hội MTTQ huyện" beside one that names the district
  if (places === 'UNSURE' && !areOneHost) return false;
  if (one.place.level >= 0 && !one.place.isNamed && !two.place.isNamed && !areOneHost) return false;
  if (a.body === b.body) return true;
  // One of them does not say whose: most sites are the Front's, and its own congress needs no name there.
  return (a.body || b.body) === FRONT || areOneHost || names.isAgreed;
}

/** Whether names that agree do so at one place. */
function isPlaceFit({ one, two, names, places, venues, areOneHost }: Pair): boolean {
  if (venues === 'APART') return names.isStrong && areOneHost;
  if (places !== 'UNSURE') return true;
  const isAtVenue =
    placeRelation(one.place, two.venue) === 'SAME' || placeRelation(two.place, one.venue) === 'SAME';
  return isAtVenue || (names.isStrong && areOneHost);
}
