import { bySmaller, mostStated, ranked, votesOf } from './fold.ts';
import type { Official, Position } from './official.ts';
import type { Organization, OrganizationKind, OrganizationLevel } from './organization.ts';
import type { CalendarDate } from './time.ts';

/** Statements that name an official alike, counted. */
export interface OfficialTally {
  readonly name: string;
  readonly honorific: string | null;
  readonly isForeign: boolean;
  readonly count: number;
}

/** Statements that give an official a position alike, counted. */
export interface PositionTally {
  readonly officialId: string;
  readonly title: string;
  readonly organizationId: string | null;
  readonly provinceId: string | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly count: number;
}

/** The first and the last day on which an article came out that says something; null where none does. */
export interface DaySpan {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

/** When a position was spoken of as held and as former ("nguyên"). */
export interface PositionDays {
  readonly held: DaySpan;
  readonly former: DaySpan;
}

/** Statements that name an organisation alike, counted. */
export interface OrganizationTally {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly provinceId: string | null;
  readonly parentId: string | null;
  readonly count: number;
}

const sorted = (days: readonly (CalendarDate | null)[]) => days.filter((day) => day !== null).sort(bySmaller);

/** An official as all statements name them: the most frequent spelling, on a tie the smaller. Null without a statement. */
export function foldOfficial(
  id: string,
  tallies: readonly OfficialTally[],
  articleCount: number,
  lastSeenOn: CalendarDate | null,
): Official | null {
  const [name, ...otherNames] = ranked(
    votesOf(tallies, (tally) => tally.name),
    bySmaller,
  );
  if (name === undefined) return null;
  return {
    id,
    name,
    otherNames,
    honorific: mostStated(tallies, (tally) => tally.honorific),
    isForeign:
      ranked(
        votesOf(tallies, (tally) => tally.isForeign),
        (a) => (a ? 1 : -1),
      )[0] ?? false,
    articleCount,
    lastSeenOn,
  };
}

/**
 * A position as all statements give it. It is current until an article says that it ended, or until one that came out
 * later than all that speak of it as held says "nguyên". Null without a statement.
 */
export function foldPosition(
  id: string,
  tallies: readonly PositionTally[],
  { held, former }: PositionDays,
): Position | null {
  const [officialId] = ranked(
    votesOf(tallies, (tally) => tally.officialId),
    bySmaller,
  );
  const [title] = ranked(
    votesOf(tallies, (tally) => tally.title),
    bySmaller,
  );
  const firstSeenOn = sorted([held.first, former.first])[0];
  const lastSeenOn = sorted([held.last, former.last]).at(-1);
  if (
    officialId === undefined ||
    title === undefined ||
    firstSeenOn === undefined ||
    lastSeenOn === undefined
  )
    return null;
  const endedOn = mostStated(tallies, (tally) => tally.endedOn);
  return {
    id,
    officialId,
    title,
    organizationId: mostStated(tallies, (tally) => tally.organizationId),
    provinceId: mostStated(tallies, (tally) => tally.provinceId),
    startedOn: mostStated(tallies, (tally) => tally.startedOn),
    endedOn,
    firstSeenOn,
    lastSeenOn,
    isCurrent: endedOn === null && held.last !== null && (former.last === null || former.last <= held.last),
  };
}

/** An organisation as all statements name it. Null without a statement. */
export function foldOrganization(id: string, tallies: readonly OrganizationTally[]): Organization | null {
  const [name, ...otherNames] = ranked(
    votesOf(tallies, (tally) => tally.name),
    bySmaller,
  );
  if (name === undefined) return null;
  return {
    id,
    name,
    otherNames,
    // OTHER only says that a rule did not know better.
    kind: mostStated(tallies, (tally) => (tally.kind === 'OTHER' ? null : tally.kind)) ?? 'OTHER',
    level: mostStated(tallies, (tally) => tally.level),
    provinceId: mostStated(tallies, (tally) => tally.provinceId),
    parentId: mostStated(tallies, (tally) => tally.parentId),
  };
}
