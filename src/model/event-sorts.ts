import type { EventReference } from './event-agreement.ts';
import { APART, type EventTraits, eventAgreement, eventTraits } from './event-rules.ts';
import { bySmaller } from './fold.ts';
import { byId } from './reference.ts';

/**
 * Reports that say the same of what is compared, so that any of them agrees with any other report as the rest do. What holds of
 * one holds of all, and so they are compared once, however many they are.
 */
export interface EventSort {
  readonly traits: EventTraits;
  /** By id. */
  readonly members: readonly EventReference[];
  /** How surely any two of the members are of one event. */
  readonly agreement: number;
}

const keys = new WeakMap<EventReference, string>();

/** What is compared of a report, article and story aside, as a text. */
export function eventKey(report: EventReference): string {
  const known = keys.get(report);
  if (known !== undefined) return known;
  const { kind, startsOn, endsOn, precision, provinceId, place, body, words, organizerIds, venue } = report;
  const about = [kind, report.isMain, provinceId, body, place, venue, words, organizerIds];
  const key = JSON.stringify([startsOn, endsOn, precision, ...about]);
  keys.set(report, key);
  return key;
}

/**
 * How many sorts of reports are compared with each other, which bounds the work: its square. A national congress of two thousand
 * reports has some three hundred; a site that makes up more gets events of their own for what it published last.
 */
export const MOST_SORTS = 500;

/** Sorts that are compared, and those beyond `MOST_SORTS`: the ones that were published last. */
export interface EventSorts {
  readonly compared: readonly EventSort[];
  readonly rest: readonly EventSort[];
}

/**
 * Parts reports into sorts. A story counts where several reports tell it, an article where it reports several events. Reports of
 * one sort that are not themselves linked to each other are sorts of their own.
 */
export function eventSorts(component: readonly EventReference[]): EventSorts {
  const [articles, stories] = [new Map<string, number>(), new Map<string, number>()];
  for (const { articleId, storyId } of component) {
    articles.set(articleId, (articles.get(articleId) ?? 0) + 1);
    stories.set(storyId, (stories.get(storyId) ?? 0) + 1);
  }
  const byKey = new Map<string, EventReference[]>();
  for (const report of component) {
    const { articleId, storyId } = report;
    const article = articles.get(articleId) === 1 ? '' : report.id;
    const story = stories.get(storyId) === 1 ? '' : storyId;
    const key = `${article} ${story} ${eventKey(report)}`;
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [report]);
    else alike.push(report);
  }
  const sorts = [...byKey.values()].flatMap((members) => sortsOf(members.sort(byId)));
  if (sorts.length <= MOST_SORTS) return { compared: sorts, rest: [] };
  const ordered = sorts.toSorted(byPublication);
  return { compared: ordered.slice(0, MOST_SORTS), rest: ordered.slice(MOST_SORTS) };
}

/** The sort of each report alone. */
export const singleSorts = ({ members }: EventSort): readonly EventSort[] =>
  members.map((member) => ({ traits: eventTraits(member), members: [member], agreement: 0 }));

function sortsOf(members: readonly EventReference[]): readonly EventSort[] {
  const [first, second] = members as readonly [EventReference, EventReference?];
  const traits = eventTraits(first);
  const agreement = second === undefined ? 0 : eventAgreement(traits, eventTraits(second));
  const sort = { traits, members, agreement };
  return second !== undefined && (agreement === 0 || agreement === APART) ? singleSorts(sort) : [sort];
}

const publishedOn = ({ members }: EventSort): string =>
  members.reduce(
    (least, one) => ((one.publishedOn ?? '9999') < least ? (one.publishedOn ?? '9999') : least),
    '9999',
  );

function byPublication(a: EventSort, b: EventSort): number {
  return bySmaller(publishedOn(a), publishedOn(b)) || byId(a.traits.reference, b.traits.reference);
}
