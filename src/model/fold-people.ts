import type { DaySpan } from './day-span.ts';
import { bySmaller, mostStated, ranked, votesOf } from './fold.ts';
import type { Official, Position, SeatRank } from './official.ts';
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
  readonly seat: string | null;
  readonly seatRank: SeatRank | null;
  readonly bodyEndedOn: CalendarDate | null;
  readonly count: number;
}

/**
 * When a position was spoken of as held and as former ("nguyên"). An article without a date counts for the day on which it
 * was first read, which is never before the day on which it came out.
 */
export interface PositionDays {
  readonly held: DaySpan;
  /** As `held`, of the articles with a date alone. */
  readonly heldDated: DaySpan;
  readonly former: DaySpan;
}

/** What the statements of one position amount to, before those of others are looked at: see `foldTenures`. */
export interface PositionFacts
  extends Omit<Position, 'heldFrom' | 'heldUntil' | 'endKnownBy' | 'successorId' | 'isCurrent'>,
    Pick<PositionTally, 'seat' | 'seatRank' | 'bodyEndedOn'> {
  readonly days: PositionDays;
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

/** A position as all its statements give it. Null without a statement. */
export function foldPosition(
  id: string,
  tallies: readonly PositionTally[],
  days: PositionDays,
): PositionFacts | null {
  const [officialId] = ranked(
    votesOf(tallies, (tally) => tally.officialId),
    bySmaller,
  );
  const [title] = ranked(
    votesOf(tallies, (tally) => tally.title),
    bySmaller,
  );
  const firstSeenOn = sorted([days.held.first, days.former.first])[0];
  const lastSeenOn = sorted([days.held.last, days.former.last]).at(-1);
  if (
    officialId === undefined ||
    title === undefined ||
    firstSeenOn === undefined ||
    lastSeenOn === undefined
  )
    return null;
  const seat = mostStated(tallies, (tally) => tally.seat);
  return {
    id,
    officialId,
    title,
    organizationId: mostStated(tallies, (tally) => tally.organizationId),
    provinceId: mostStated(tallies, (tally) => tally.provinceId),
    startedOn: mostStated(tallies, (tally) => tally.startedOn),
    endedOn: mostStated(tallies, (tally) => tally.endedOn),
    firstSeenOn,
    lastSeenOn,
    seat,
    seatRank: mostStated(tallies, (tally) => (tally.seat === seat ? tally.seatRank : null)),
    // Null has a vote: a level that one article in many misreads must not end a body.
    bodyEndedOn:
      ranked(
        votesOf(tallies, (tally) => tally.bodyEndedOn),
        (a, b) => bySmaller(a ?? '~', b ?? '~'),
      )[0] ?? null,
    days,
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
