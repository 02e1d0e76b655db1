import { type EventReference, nameOf } from './event-agreement.ts';
import { attached, type SortGroup } from './event-attaching.ts';
import { daysOf } from './event-days.ts';
import { joinedSorts } from './event-joining.ts';
import { type EventTraits, eventAgreement, eventTraits, isSingle } from './event-rules.ts';
import { eventKey, eventSorts } from './event-sorts.ts';
import { bySmaller } from './fold.ts';
import { byId, type Linkage } from './reference.ts';

export type { EventReference } from './event-agreement.ts';

/** What at least one report of a component gives. */
interface Given {
  readonly province: boolean;
  readonly place: boolean;
}

/**
 * How much a report leaves open beside the others of its component: 0 nothing; 1 which of several events of its day, since its
 * name does not tell or it lacks the province or place that others give; 2 the same, with no word to go by; 3 the day.
 */
function vagueness({ reference, name, place, days }: EventTraits, given: Given): 0 | 1 | 2 | 3 {
  if (!days.isDated) return 3;
  const { kind, body, words, provinceId } = reference;
  if (!isSingle(kind) && words.length === 0) return 2;
  const isBare = isSingle(kind) ? body === '' : !name.isTelling;
  const lacksProvince = provinceId === null && given.province;
  const lacksPlace = !place.isNamed && given.place;
  return isBare || lacksProvince || lacksPlace ? 1 : 0;
}

function partsOf(component: readonly EventReference[]): readonly (readonly EventReference[])[] {
  const { compared, rest } = eventSorts(component);
  const all = [...compared, ...rest];
  const given = {
    province: all.some(({ traits }) => traits.reference.provinceId !== null),
    place: all.some(({ traits }) => traits.place.isNamed),
  };
  const tiers = [0, 1, 2, 3].map((tier) =>
    joinedSorts(compared.filter(({ traits }) => vagueness(traits, given) === tier)),
  );
  const groups = tiers.reduce<readonly SortGroup[]>((surer, vaguer) => attached(surer, vaguer), []);
  return [...groups, ...rest.map((sort) => [sort])].map((group) => group.flatMap(({ members }) => members));
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
    ...(days.length > 0 && nameOf(words).isTelling ? words.filter(isSubject) : []).map(
      (word) => `word:${startsOn} ${word}`,
    ),
  ];
}

/** Reports are compared with many others, one after the other. */
const read = new WeakMap<EventReference, EventTraits>();
function traitsOf(reference: EventReference): EventTraits {
  const known = read.get(reference);
  if (known !== undefined) return known;
  const traits = eventTraits(reference);
  read.set(reference, traits);
  return traits;
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
  isLinked: (a, b) => eventAgreement(traitsOf(a), traitsOf(b)) > 0,
  source: ({ articleId }) => articleId,
  sort: (reference) => `${reference.storyId} ${eventKey(reference)}`,
  parts: partsOf,
  head: (group) =>
    [...group].sort(
      (a, b) => bySmaller(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || byId(a, b),
    )[0] as EventReference,
};
