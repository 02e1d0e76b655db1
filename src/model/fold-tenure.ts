import { bySmaller } from './fold.ts';
import type { PositionFacts } from './fold-people.ts';
import type { Position, PositionEnd, SeatRank } from './official.ts';
import { type CalendarDate, dayBefore } from './time.ts';

/** What of a position tells its own time and that of others in its seat. */
export type TenureFacts = Pick<
  PositionFacts,
  'id' | 'officialId' | 'startedOn' | 'endedOn' | 'seat' | 'seatRank' | 'bodyEndedOn' | 'days'
>;

/** For how long a position counts as held. */
export type Tenure = Pick<
  Position,
  'id' | 'heldFrom' | 'heldUntil' | 'endKnownBy' | 'successorId' | 'isCurrent'
>;

/** A bound of a position's time, and what it is known by. */
interface Bound {
  readonly until: CalendarDate;
  readonly by: PositionEnd;
  /** Who was in the seat next, where that is what it is known by. */
  readonly next?: Tenant;
}

/** The first and the last day on which somebody is known to have held a position; an article without a date tells no day. */
interface Held {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Of two bounds on one day the sooner in this list tells more. */
const TELLING: readonly PositionEnd[] = ['STATED', 'FORMER', 'MOVED', 'SUCCEEDED', 'BODY_ABOLISHED'];

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
const earliest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.filter((day) => day !== null).sort(bySmaller)[0] ?? null;

function heldOf({ startedOn, days }: TenureFacts): Held | null {
  const first = earliest([startedOn, days.heldDated.first]);
  if (first === null) return null;
  return { first, last: later(startedOn ?? '', days.heldDated.last ?? '') };
}

/** A person in a seat, all spellings of the office taken together. */
interface Tenant {
  readonly officialId: string;
  readonly rank: SeatRank;
  readonly held: Held;
  /** The day before the first of these. */
  readonly eve: CalendarDate;
  /** The day of the first article that speaks of it as held; `begunOn` where all are without a date. */
  readonly seenOn: CalendarDate;
  /** The day on which it began, where an article says so. */
  readonly begunOn: CalendarDate | null;
}

/** Who is known to have been in a seat, by `tenancyOf`. */
type Tenants = ReadonlyMap<string, Tenant>;

const tenancyOf = ({ officialId, seatRank }: TenureFacts): string => `${seatRank} ${officialId}`;

function tenantOf(position: TenureFacts): Omit<Tenant, 'eve'> | null {
  const { officialId, seatRank, startedOn, days } = position;
  const held = heldOf(position);
  // Whoever articles only call former ended nobody's time, whatever day they give.
  if (seatRank === null || held === null || days.held.first === null) return null;
  return { officialId, rank: seatRank, held, seenOn: days.heldDated.first ?? held.first, begunOn: startedOn };
}

/** Who is known to have been in a seat, from all its positions. */
function tenantsOf(positions: readonly TenureFacts[]): Tenants {
  const tenants = new Map<string, Omit<Tenant, 'eve'>>();
  for (const position of positions) {
    const tenant = tenantOf(position);
    if (tenant === null) continue;
    const key = tenancyOf(position);
    const known = tenants.get(key) ?? tenant;
    const first = earlier(known.held.first, tenant.held.first);
    tenants.set(key, {
      ...tenant,
      held: { first, last: later(known.held.last, tenant.held.last) },
      seenOn: earlier(known.seenOn, tenant.seenOn),
      begunOn: earliest([known.begunOn, tenant.begunOn]),
    });
  }
  return new Map(
    [...tenants].map(([key, tenant]) => [key, { ...tenant, eve: dayBefore(tenant.held.first) }]),
  );
}

/**
 * Whether the next is said to have begun when the other was in the seat already, or in the very article that first speaks of
 * both. This outweighs later articles that still give the other the old title.
 */
function beganAfter(next: Tenant, own: Tenant): boolean {
  if (next.begunOn === null || (own.begunOn !== null && own.begunOn >= next.begunOn)) return false;
  return own.seenOn < next.begunOn || (own.seenOn === next.seenOn && own.begunOn === null);
}

/**
 * Whether the first of two tenants, who cannot both be in the seat, left it to the second: by a stated beginning, or else as
 * one who is spoken of as in it until an earlier day, or until the same day but since earlier.
 */
function isFollowed(own: Tenant, next: Tenant): boolean {
  if (beganAfter(next, own)) return true;
  if (beganAfter(own, next)) return false;
  if (own.held.last !== next.held.last) return own.held.last < next.held.last;
  return own.seenOn < next.seenOn;
}

/** The last day that the next leaves to one whom they followed; never before one on which an undisputed article names them. */
function lastDayBefore(next: Tenant, own: Tenant): CalendarDate {
  const bySight = later(own.held.last, next.eve);
  if (next.begunOn === null || !beganAfter(next, own)) return bySight;
  return earlier(bySight, later(own.held.first, dayBefore(next.begunOn)));
}

/** How one tenant may end the time of another; null where both can be in the seat at once. */
function endBy(own: Tenant, next: Tenant): 'MOVED' | 'SUCCEEDED' | null {
  if (own.officialId === next.officialId) {
    // "Phó Chủ tịch phụ trách" is printed as "Phó Chủ tịch" too, so an acting head and a deputy go together.
    const isOther = own.rank !== next.rank && (own.rank === 'HEAD' || next.rank === 'HEAD');
    return isOther ? 'MOVED' : null;
  }
  return own.rank === 'DEPUTY' || next.rank === 'DEPUTY' ? null : 'SUCCEEDED';
}

const NOBODY: Tenants = new Map();

/** The bound that another in the seat sets: of all of them the one that counts. */
function boundBySeat(position: TenureFacts, tenants: Tenants): Bound[] {
  const own = tenants.get(tenancyOf(position));
  if (own === undefined) return [];
  let found: Bound | null = null;
  for (const next of tenants.values()) {
    const by = endBy(own, next);
    if (by === null || !isFollowed(own, next)) continue;
    const bound: Bound = { until: lastDayBefore(next, own), by, next };
    if (found === null || byWeight(bound, found) < 0) found = bound;
  }
  return found === null ? [] : [found];
}

function boundByFormer({ days }: TenureFacts, held: Held | null): Bound[] {
  const { former } = days;
  if (former.first === null || former.last === null) return [];
  // A beginning that only an article which says "nguyên" tells is no sign of a return.
  if (days.held.first !== null && held !== null && former.last <= held.last) return [];
  return [{ until: later(held?.last ?? '', dayBefore(former.first)), by: 'FORMER' }];
}

function boundByText({ startedOn, endedOn }: TenureFacts): Bound | null {
  // Begun again after it had ended: the end was that of an earlier term.
  if (endedOn === null || (startedOn !== null && startedOn > endedOn)) return null;
  return { until: endedOn, by: 'STATED' };
}

/** The bound that counts first: the soonest, on one day the one that tells more. */
const byWeight = (a: Bound, b: Bound): number =>
  bySmaller(a.until, b.until) ||
  TELLING.indexOf(a.by) - TELLING.indexOf(b.by) ||
  bySmaller(a.next?.held.first ?? '', b.next?.held.first ?? '') ||
  bySmaller(a.next?.officialId ?? '', b.next?.officialId ?? '');

function boundOf(own: TenureFacts, tenants: Tenants): Bound | null {
  const stated = boundByText(own);
  // A stated end is a day, what is inferred only a bound; the body's end by law is above both.
  const known =
    stated === null ? [...boundByFormer(own, heldOf(own)), ...boundBySeat(own, tenants)] : [stated];
  const law: Bound[] = own.bodyEndedOn === null ? [] : [{ until: own.bodyEndedOn, by: 'BODY_ABOLISHED' }];
  return [...known, ...law].sort(byWeight)[0] ?? null;
}

/**
 * For how long each of these positions counts as held, in their order. A body has one holder of its leading seat: whoever was
 * given it later ends the time of the one before, and a deputy's ends when the deputy becomes the head. To be right for a
 * position, `facts` must have all positions of its seat that can end its time, which are those of the same official and, unless
 * it is a deputy's, all that are no deputy's (see `endBy`); order does not matter.
 */
export function foldTenures(facts: readonly TenureFacts[]): readonly Tenure[] {
  const seats = new Map<string, TenureFacts[]>();
  for (const one of facts) {
    if (one.seat === null) continue;
    const positions = seats.get(one.seat) ?? [];
    positions.push(one);
    seats.set(one.seat, positions);
  }
  const tenants = new Map([...seats].map(([seat, positions]) => [seat, tenantsOf(positions)]));
  return facts.map((own) => {
    const bound = boundOf(own, tenants.get(own.seat ?? '') ?? NOBODY);
    const first = heldOf(own)?.first ?? own.days.held.first;
    return {
      id: own.id,
      // What speaks of it only after its end does not tell when it began.
      heldFrom: first !== null && bound !== null && first > bound.until ? null : first,
      heldUntil: bound?.until ?? null,
      endKnownBy: bound?.by ?? null,
      successorId: (bound?.by === 'SUCCEEDED' ? bound.next?.officialId : null) ?? null,
      isCurrent: bound === null,
    };
  });
}
