import type { EventDraft, OrganizationDraft } from '../../src/extract/draft.ts';
import { eventReferenceOf } from '../../src/ingest/event-identity.ts';
import type { EventReference } from '../../src/model/same-event.ts';
import { dayText, type Happening, happening, PROVINCES, type Random } from './event-happenings.ts';
import { seeded } from './random.ts';

/** A report in a made-up world, with what only its maker knows. */
export interface WorldReport {
  readonly reference: EventReference;
  /** The event it is really about. */
  readonly event: number;
  /** Whether it tells enough, its day above all, and that rightly, to be known by more than a guess without being a copy. */
  readonly isKnowable: boolean;
}

const body = (name: string, provinceId: string): OrganizationDraft => ({
  name,
  kind: 'FRONT',
  level: 'PROVINCE',
  provinceId,
});

/** How an article words, dates and places a happening. */
function draftOf(
  random: Random,
  one: Happening,
  isMain: boolean,
): { draft: EventDraft; isRightDay: boolean } {
  const isLong = one.days > 1;
  const from = isLong && random.chance(0.2) ? 1 : 0;
  const isRange = isLong && from === 0 && random.chance(0.7);
  const slip = random.chance(0.03) ? random.pick([-1, 3, 30]) : 0;
  const isUndated = random.chance(0.07);
  const isVague = !isUndated && random.chance(0.03);
  const start = one.day + from + slip;
  const name = random.chance(0.5) ? (one.names[0] as string) : random.pick(one.names);
  const isNational = one.isNational && random.chance(0.05);
  // A report from far away names neither the province nor the hosts in it; who says no more than "hội nghị" has said whose.
  const organizers = !isNational && (one.isBare || random.chance(0.7)) ? one.organizers : [];
  return {
    isRightDay: slip === 0 && !isUndated && !isVague && (isMain || !one.isBare),
    draft: {
      kind: random.chance(0.93) ? one.kind : random.pick(one.kinds),
      name,
      startsOn: isUndated ? null : isVague ? '2025-05-01' : dayText(start),
      endsOn: isVague ? '2025-05-31' : isRange && !isUndated ? dayText(start + one.days - 1) : null,
      precision: isUndated ? null : isVague ? 'MONTH' : 'DAY',
      provinceId: isNational ? null : one.provinceId,
      venue: random.chance(0.6) || one.kind === 'FESTIVAL' ? one.venue : null,
      organizers: organizers.map((organizer) => body(organizer, one.provinceId)),
      participantCount: null,
      participantCountIsApproximate: false,
      isMain,
      countryIds: [],
      participations: [],
      evidence: { rule: 'event.head', quote: '', start: 0, end: 0, confidence: 0.9 },
    },
  };
}

/**
 * Events, a third of them with a sibling of the same sort on the same day elsewhere, told by one to twelve articles each: reworded
 * and shortened, some with a wrong day, a month or none, some without the province; a fifth of the articles are copies of
 * another, and some tell of a second event in passing.
 */
export function eventWorld(seed: number, count: number): readonly WorldReport[] {
  const random = seeded(seed);
  const happenings: Happening[] = [];
  while (happenings.length < count) {
    const day = random.below(20);
    const one = happening(random, day);
    // Two of one sort in one place on one day would be one for any reader.
    const isTold = (other: Happening) =>
      other.day <= one.day + 2 &&
      one.day <= other.day + 2 &&
      other.provinceId === one.provinceId &&
      (other.names[0] === one.names[0] || (other.kind === one.kind && other.names[2] === one.names[2]));
    if (!happenings.some(isTold)) happenings.push(one);
    if (random.chance(0.35) && happenings.length < count) {
      const [slug, name] = random.pick(PROVINCES);
      const there = (text: string) =>
        PROVINCES.reduce((all, [, other]) => all.replace(`tỉnh ${other}`, `tỉnh ${name}`), text);
      const sibling = {
        ...one,
        provinceId: `province:${slug}`,
        names: one.names.map(there),
        organizers: one.organizers.map(there),
      };
      if (
        ![...happenings, one].some(
          (other) =>
            other.provinceId === sibling.provinceId &&
            Math.abs(other.day - sibling.day) < 3 &&
            other.kind === sibling.kind,
        )
      )
        happenings.push(sibling);
    }
  }
  const reports: WorldReport[] = [];
  let article = 0;
  for (const [event, one] of happenings.entries()) {
    const articles = 1 + random.below(12);
    let told: {
      events: readonly { event: number; draft: EventDraft; isKnowable: boolean }[];
      storyId: string;
    } | null = null;
    for (let at = 0; at < articles; at += 1) {
      article += 1;
      const isCopy = told !== null && random.chance(0.2);
      if (!isCopy || told === null) {
        const other = random.below(happenings.length);
        const shown = random.chance(0.15) && other !== event ? [event, other] : [event];
        told = {
          storyId: `story:${article}`,
          events: shown.map((index, place) => {
            const { draft, isRightDay } = draftOf(
              random,
              happenings[index] as Happening,
              place === 0 && random.chance(0.95),
            );
            return { event: index, draft, isKnowable: isRightDay };
          }),
        };
      }
      for (const { event: index, draft, isKnowable } of told.events) {
        // A copy on a page without a date cannot tell the year of "12/5".
        const isUndated: boolean = isCopy && random.chance(0.1);
        const copy: EventDraft = isUndated
          ? { ...draft, startsOn: null, endsOn: null, precision: null }
          : draft;
        const published = dayText(one.day + random.below(4));
        reports.push({
          event: index,
          isKnowable: isKnowable && !isUndated,
          reference: eventReferenceOf(
            copy,
            {
              articleId: `article:${article}`,
              storyId: told.storyId,
              publishedOn: random.chance(0.95) ? published : null,
            },
            copy.organizers.map(({ name }) => `organization:${name}`),
          ),
        });
      }
    }
  }
  return reports;
}
