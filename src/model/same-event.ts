import type { EventKind } from './event.ts';
import {
  areOtherSessions,
  datesMeet,
  daysAgree,
  daysOf,
  type EventReference,
  HALL,
  HAMLET,
  isDated,
  isPlaced,
  isTelling,
  levelOf,
  nameAgreement,
  placeRelation,
} from './event-agreement.ts';
import { bySmaller } from './fold.ts';
import { byId, type Linkage } from './linkage.ts';

export type { EventReference } from './event-agreement.ts';

/** A body holds one of these at a place on a day, whatever a report calls it. */
const SINGLE: ReadonlySet<EventKind> = new Set<EventKind>(['CONGRESS', 'ELECTION']);
const FRONT = 'mat tran';

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

/** What keeps two reports from ever being of one event, be it through a third report. */
function areApart(a: EventReference, b: EventReference): boolean {
  if (a.articleId === b.articleId) return true;
  if (isKnownTwice(a.provinceId, b.provinceId) && a.provinceId !== b.provinceId) return true;
  if (placeRelation(a.place, b.place) === 'APART') return true;
  // Two lone days may still be two days of a third report's range: `daysAgree` judges the group.
  if (!(isDated(a) && isDated(b)) && !datesMeet(a, b)) return true;
  if (SINGLE.has(a.kind) && SINGLE.has(b.kind)) {
    if (a.body !== '' && b.body !== '' && a.body !== b.body) return true;
    if (a.storyId === b.storyId) return false;
    if (levelOf(a.place) !== levelOf(b.place)) return true;
    // A congress is counted by itself or by its term, and reports mix the two; of consultations there is a first and a second.
    return a.kind === 'ELECTION' && b.kind === 'ELECTION' && areOtherSessions(a.words, b.words);
  }
  return a.storyId !== b.storyId && nameAgreement(a.words, b.words).isDenied;
}

/**
 * How surely two reports are of one event: 0 where they are not to be linked, otherwise the more the surer. The number only
 * orders links.
 */
export function eventAgreement(a: EventReference, b: EventReference): number {
  if (areApart(a, b) || !datesMeet(a, b) || !mayBeOne(a, b)) return 0;
  const names = nameAgreement(a.words, b.words);
  const isSame = (one: unknown, other: unknown) => Number(one === other);
  return (
    1 +
    1000 * isSame(a.storyId, b.storyId) +
    100 * Number(isTelling(a.words) && isSame(a.words.join(' '), b.words.join(' ')) === 1) +
    50 * names.share +
    5 * Math.min(names.shared, 6) +
    40 * Number(isDated(a) && a.startsOn === b.startsOn) +
    30 * isSame(a.kind, b.kind) +
    30 * Number(a.body !== '' && a.body === b.body) +
    20 * Number(placeRelation(a.place, b.place) === 'SAME') +
    20 * Number(shareAny(a.organizerIds, b.organizerIds)) +
    20 * Number(a.venue !== null && a.venue === b.venue) +
    10 * isSame(a.isMain, b.isMain)
  );
}

function mayBeOne(a: EventReference, b: EventReference): boolean {
  const names = nameAgreement(a.words, b.words);
  if (!isKindred(a.kind, b.kind)) return false;
  if (a.storyId === b.storyId) {
    // Copies differ in where they end and in what their site adds, not in what they tell.
    return a.kind === b.kind ? !names.isDenied : names.isAgreed || (a.isMain && b.isMain && !names.isDenied);
  }
  if (!isDated(a) || !isDated(b)) return false;
  // Said without its province, an event of a province is known by its name alone, unless the hosts are others.
  if (a.provinceId !== b.provinceId) {
    const areOtherHosts =
      a.organizerIds.length > 0 && b.organizerIds.length > 0 && !shareAny(a.organizerIds, b.organizerIds);
    return names.isStrong && a.startsOn === b.startsOn && !areOtherHosts;
  }
  if (a.kind === b.kind && SINGLE.has(a.kind)) return isOneAssembly(a, b);
  if (names.isStrong || (names.isAgreed && a.kind === b.kind && isBacked(a, b)))
    return isPlaceFit(a, b, names.isStrong);
  return !names.isDenied && isOneMainEvent(a, b);
}

/** Names as short as "giao lưu thể thao" agree easily: something beside them must agree too. */
const isBacked = (a: EventReference, b: EventReference) =>
  (a.isMain && b.isMain) ||
  shareAny(a.organizerIds, b.organizerIds) ||
  [HALL, HAMLET].some((level) => shareAny(spotsOf(a, level), spotsOf(b, level)));

/** A conference that chooses people is the one or the other by what its report makes most of. */
const isChoosing = (kinds: readonly EventKind[]) =>
  kinds.every((kind) => kind === 'CONFERENCE' || kind === 'ELECTION');

/** Whether a name has a word of its own, be it too short to tell an event by. */
const isWorded = ({ words }: EventReference) => words.some((word) => !word.startsWith('#'));

/** The least share of names that agree by half. */
const HALF = 0.5;

/**
 * Names that tell nothing: the main event of one day and kind, of the same hosts or at the same spot. Where only one name tells
 * something it takes both, since hosts hold a second conference on a day often enough; where the names agree by half, the hosts.
 */
function isOneMainEvent(a: EventReference, b: EventReference): boolean {
  if (a.startsOn !== b.startsOn || !isSamePlace(a, b)) return false;
  const { share, shared } = nameAgreement(a.words, b.words);
  if (shared === 0 && isWorded(a) && isWorded(b)) return false;
  const areOneHost = shareAny(a.organizerIds, b.organizerIds);
  if (a.kind !== b.kind && !(isChoosing([a.kind, b.kind]) && areOneHost)) return false;
  if (shareAny(spotsOf(a, HAMLET), spotsOf(b, HAMLET))) return true;
  if (!a.isMain || !b.isMain) return false;
  const isOneHall = shareAny(spotsOf(a, HALL), spotsOf(b, HALL));
  const telling = [a, b].filter(({ words }) => isTelling(words)).length;
  return telling === 0 ? areOneHost || isOneHall : areOneHost && (telling === 2 ? share >= HALF : isOneHall);
}

const isSamePlace = (a: EventReference, b: EventReference) =>
  placeRelation(a.place, b.place) !== 'UNSURE' && placeRelation(a.venue, b.venue) !== 'APART';

/** The named parts of place and venue of one level. A town or commune is too wide: two of its conferences on a day are two. */
const spotsOf = ({ place, venue }: EventReference, level: number) =>
  `${place}, ${venue ?? ''}`.split(', ').filter((part) => part.includes(' ') && levelOf(part) === level);

/** Two reports of a congress or election, the same province and days given. */
function isOneAssembly(a: EventReference, b: EventReference): boolean {
  const share = shareAny(a.organizerIds, b.organizerIds);
  const names = nameAgreement(a.words, b.words);
  // "Đại hội MTTQ huyện" beside one that names the district
  if (placeRelation(a.place, b.place) === 'UNSURE' && !share) return false;
  if (levelOf(a.place) >= 0 && !isPlaced(a.place) && !isPlaced(b.place) && !share) return false;
  if (a.body === b.body) return true;
  // One of them does not say whose: most sites are the Front's, and its own congress needs no name there.
  return (a.body || b.body) === FRONT || share || names.isAgreed;
}

/** Whether names that agree do so at one place. */
function isPlaceFit(a: EventReference, b: EventReference, isStrong: boolean): boolean {
  const relation = placeRelation(a.place, b.place);
  const areOneHost = shareAny(a.organizerIds, b.organizerIds);
  if (placeRelation(a.venue, b.venue) === 'APART') return isStrong && areOneHost;
  if (relation !== 'UNSURE') return true;
  const isAtVenue = (one: EventReference, other: EventReference) =>
    placeRelation(one.place, other.venue) === 'SAME';
  return isAtVenue(a, b) || isAtVenue(b, a) || (isStrong && areOneHost);
}

type Group = readonly EventReference[];

const areAnyApart = (one: Group, other: Group) => one.some((a) => other.some((b) => areApart(a, b)));
const canJoin = (one: Group, other: Group) => daysAgree([...one, ...other]) && !areAnyApart(one, other);

interface Link {
  readonly a: EventReference;
  readonly b: EventReference;
  readonly agreement: number;
}

const bySurer = (one: Link, other: Link) =>
  other.agreement - one.agreement || byId(one.a, other.a) || byId(one.b, other.b);

/** Joins references along their links, the surest first, where nothing in the two groups stands against it. */
function joined(references: Group): Group[] {
  const sorted = [...references].sort(byId);
  const links: Link[] = [];
  for (const [at, a] of sorted.entries()) {
    for (const b of sorted.slice(at + 1)) {
      const agreement = eventAgreement(a, b);
      if (agreement > 0) links.push({ a, b, agreement });
    }
  }
  const groupOf = new Map(sorted.map((reference) => [reference, [reference] as Group]));
  for (const { a, b } of links.sort(bySurer)) {
    const [one, other] = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    if (one === other || !canJoin(one, other)) continue;
    const both = [...one, ...other];
    for (const reference of both) groupOf.set(reference, both);
  }
  return [...new Set(groupOf.values())];
}

const linkBetween = (one: Group, other: Group) =>
  Math.max(...one.map((a) => Math.max(...other.map((b) => eventAgreement(a, b)))));

/**
 * Adds vaguer groups to the surer ones: each to the one that it agrees with most, surest first. Where two are alike it stays
 * apart, rather than being joined by a guess.
 */
function attached(surer: readonly Group[], vaguer: readonly Group[]): Group[] {
  const groups: Group[] = [...surer];
  const best = (one: Group) => Math.max(0, ...surer.map((other) => linkBetween(one, other)));
  const leastId = (group: Group) => [...group].sort(byId)[0] as EventReference;
  const ordered = vaguer
    .map((group) => ({ group, best: best(group), first: leastId(group) }))
    .sort((a, b) => b.best - a.best || byId(a.first, b.first));
  const left: Group[] = [];
  for (const { group } of ordered) {
    const rated = groups
      .map((other, at) => ({ at, link: canJoin(other, group) ? linkBetween(group, other) : 0 }))
      .filter(({ link }) => link > 0)
      .sort((a, b) => b.link - a.link);
    const [first, second] = rated;
    if (first === undefined || first.link === second?.link) left.push(group);
    else groups[first.at] = [...(groups[first.at] as Group), ...group];
  }
  return [...groups, ...left];
}

/**
 * How much a report leaves open beside the others of its component: 0 nothing; 1 which of several events of its day, since its
 * name does not tell or it lacks the province or place that others give; 2 the same, with no word to go by; 3 the day.
 */
function vagueness(reference: EventReference, component: Group): 0 | 1 | 2 | 3 {
  if (!isDated(reference)) return 3;
  const { kind, body, words, provinceId, place } = reference;
  if (!SINGLE.has(kind) && words.length === 0) return 2;
  const isBare = SINGLE.has(kind) ? body === '' : !isTelling(words);
  const lacksProvince = provinceId === null && component.some((other) => other.provinceId !== null);
  const lacksPlace = !isPlaced(place) && component.some((other) => isPlaced(other.place));
  return isBare || lacksProvince || lacksPlace ? 1 : 0;
}

function partsOf(component: Group): readonly Group[] {
  const tiers = [0, 1, 2, 3].map((tier) =>
    joined(component.filter((reference) => vagueness(reference, component) === tier)),
  );
  return tiers.reduce<Group[]>((surer, vaguer) => attached(surer, vaguer), []);
}

/** Words that say what an event is about, rather than which session it is or what is done at it. */
const isSubject = (word: string) => !/^(?:#|lan\d)/.test(word);

function blocksOf(reference: EventReference): readonly string[] {
  const { startsOn, provinceId, storyId, words } = reference;
  const days = daysOf(reference);
  return [
    `story:${storyId}`,
    ...days.map((day) => `day:${day} ${provinceId ?? ''}`),
    // Reports without the province meet those with it by a word of the name, on the same first day.
    ...(days.length > 0 && isTelling(words) ? words.filter(isSubject) : []).map(
      (word) => `word:${startsOn} ${word}`,
    ),
  ];
}

/**
 * Which reports are of one event. Two known provinces, two days that no report's range spans, two communes, and two events of
 * one article are never one, not even through a third report. A report without a day is linked only to copies of its text.
 *
 * The head is the report published first: what is published later cannot displace it, and articles come in mostly as they are
 * published; a report found later in an archive may. Whether it is a main report does not count, for then the day's first full
 * report would change the id that a preview had given the event.
 */
export const eventLinkage: Linkage<EventReference> = {
  blocks: blocksOf,
  isLinked: (a, b) => eventAgreement(a, b) > 0,
  parts: partsOf,
  head: (group) =>
    [...group].sort(
      (a, b) => bySmaller(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || byId(a, b),
    )[0] as EventReference,
};
