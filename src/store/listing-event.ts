import { type RawBuilder, sql } from 'kysely';
import type { EventStatus } from '../model/event.ts';
import type { EventFilter, ParticipationFilter, ReportFilter } from '../model/filter.ts';
import type { CalendarDate } from '../model/time.ts';
import type { Dialect } from './engine.ts';
import { isLasting, lastingBefore } from './lasting.ts';
import {
  type Asking,
  all,
  type Branch,
  Conditions,
  type ListArgs,
  type Listing,
  MAX_BRANCHES,
} from './listing.ts';
import { REPORT_COLUMNS, type ReadReportRow, toEvent, toParticipation, toReport } from './rows.ts';
import type { Slot } from './statement.ts';
import { EVENT, type EventRow, PARTICIPATION, type ParticipationRow } from './tables.ts';

type Values = (filter: EventFilter) => readonly string[] | undefined;

/** A part by which events are listed in `event_link`. */
interface Linked {
  readonly values: Values;
  /** The same told by the event's own row and parts, for a part that does not lead the list: a link is found by its target only. */
  readonly holds: (dialect: Dialect, slot: Slot<ListArgs<EventFilter>>) => RawBuilder<boolean>;
}

/** Those that usually leave least come first. */
const LINKED: readonly Linked[] = [
  {
    values: (filter) => filter.documentIds,
    holds: ({ sharing }, slot) => sharing('e.document_ids', slot),
  },
  {
    values: (filter) => filter.officialIds,
    holds: ({ among }, slot) => sql`exists (select 1 from participation x
      where x.event_id = e.id and ${among(sql.ref('x.official_id'), slot)})`,
  },
  {
    values: (filter) => filter.organizerIds,
    holds: ({ sharing }, slot) => sharing('e.organizer_ids', slot),
  },
  {
    values: (filter) => filter.countryIds,
    holds: ({ sharing }, slot) => sharing('e.country_ids', slot),
  },
  {
    values: (filter) => filter.provinceIds,
    holds: ({ among }, slot) => among(sql.ref('e.province_id'), slot),
  },
];

type Status = (starts: RawBuilder<unknown>, today: unknown) => RawBuilder<boolean>;
const STATUS: Readonly<Record<EventStatus, Status>> = {
  UNDATED: (starts) => sql`${starts} = ''`,
  UPCOMING: (starts, today) => sql`${starts} > ${today}`,
  ONGOING: (starts, today) => sql`(${starts} > '' and ${starts} <= ${today} and e.ends >= ${today})`,
  PAST: (starts, today) => sql`(${starts} > '' and ${starts} <= ${today} and e.ends < ${today})`,
};
const NOT_OVER: ReadonlySet<EventStatus> = new Set(['ONGOING', 'UPCOMING']);

/** The day on or after which all events of the filter end; undefined where it asks for no such thing. */
function endingFrom({ on, status }: EventFilter): CalendarDate | undefined {
  return on?.from ?? (status?.among.every((one) => NOT_OVER.has(one)) === true ? status.today : undefined);
}

/** @param starts the column by which the list runs */
function eventConditions(
  asking: Asking<EventFilter>,
  leader: Linked | null,
  starts: RawBuilder<unknown>,
): readonly RawBuilder<boolean>[] {
  const { dialect, filter, part } = asking;
  const conditions = new Conditions(asking)
    .among('e.id', (filter) => filter.ids)
    .among('e.kind', (filter) => filter.kinds)
    .when(
      (filter) => filter.on?.to,
      (slot) => sql`(${starts} > '' and ${starts} <= ${slot})`,
    )
    .when(
      (filter) => filter.on?.from,
      (slot) => sql`e.ends >= ${slot}`,
    )
    .within(
      'e.id',
      (filter) => filter.articleIds,
      (isOneOf) => sql`select event_id from event_report where ${isOneOf('article_id')}`,
    );
  if (filter.status !== undefined) {
    const today = part((filter) => filter.status?.today);
    const any = filter.status.among.map((status) => STATUS[status](starts, today));
    conditions.list.push(sql`(${sql.join(any, sql` or `)})`);
  }
  conditions.named('e.id', (filter) => filter.text);
  for (const linked of LINKED)
    if (linked !== leader) conditions.when(linked.values, (slot) => linked.holds(dialect, slot));
  return conditions.list;
}

const EVENT_KEYS = [sql.ref('e.starts'), sql.ref('e.id')] as const;
const LINK_KEYS = [sql.ref('l.starts'), sql.ref('l.event_id')] as const;

/**
 * Conditions on what started of late, and on what did not, of a filter whose events end on or after some day: all that came before would
 * be walked to find what is not over. None where it asks for no such day.
 */
function sinceWhen(
  { filter, part }: Asking<EventFilter>,
  starts: RawBuilder<unknown>,
): readonly [recent: Branch['where'], lasting: readonly Branch['where'][]] {
  if (endingFrom(filter) === undefined) return [[], []];
  const bound = part((given) => lastingBefore(endingFrom(given) ?? ''));
  return [[sql<boolean>`${starts} >= ${bound}`], [[isLasting, sql<boolean>`e.starts < ${bound}`]]];
}

/** Links as `l`, with their events where there are conditions on these. */
const linksAs = (conditions: readonly unknown[], links: RawBuilder<unknown>): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`${links} l` : sql`${links} l join event e on e.id = l.event_id`;

/** The first part that is a list of at most so many. */
const leaderOf = (filter: EventFilter, most: number): Linked | undefined =>
  LINKED.find(({ values }) => {
    const { length } = values(filter) ?? [];
    return length > 0 && length <= most;
  });

/** Events by first day; those without a date stand where "" sorts. */
export const eventListing: Listing<EventFilter, EventRow, ReturnType<typeof toEvent>> = {
  order: (name) => ({ key: ['string', 'string'], isDescending: name === 'STARTS_DESC' }),
  branches(asking) {
    const leader = leaderOf(asking.filter, MAX_BRANCHES);
    const own = eventConditions(asking, null, EVENT_KEYS[0]);
    const [recent, lasting] = sinceWhen(asking, leader === undefined ? EVENT_KEYS[0] : LINK_KEYS[0]);
    const older = lasting.map((where) => ({
      from: sql`event e`,
      where: [...where, ...own],
      keys: EVENT_KEYS,
    }));
    if (leader === undefined)
      return [{ from: sql`event e`, where: [...recent, ...own], keys: EVENT_KEYS }, ...older];
    const rest = eventConditions(asking, leader, LINK_KEYS[0]);
    const from = linksAs(rest, sql`event_link`);
    const linked = (leader.values(asking.filter) ?? []).map((_id, index) => ({
      from,
      where: [
        sql<boolean>`l.target_id = ${asking.part((filter) => leader.values(filter)?.[index])}`,
        ...recent,
        ...rest,
      ],
      keys: LINK_KEYS,
    }));
    return [...linked, ...older];
  },
  // A page is soon full where a list is long, but a count would look through all events.
  count(asking) {
    const { dialect, filter, part } = asking;
    const long = leaderOf(filter, Number.POSITIVE_INFINITY);
    if (long === undefined || leaderOf(filter, MAX_BRANCHES) !== undefined) return null;
    const links = sql`(select distinct starts, event_id from event_link
      where ${dialect.among(sql.ref('target_id'), part(long.values))})`;
    const rest = eventConditions(asking, long, LINK_KEYS[0]);
    return sql<number>`(select count(*) from ${linksAs(rest, links)} where ${all(rest)})`;
  },
  columns: EVENT.columns,
  join: sql`join event t on t.id = k.k1`,
  item: toEvent,
};

/** Reports of events: newest article first, then down its text. */
export const reportListing: Listing<ReportFilter, ReadReportRow, ReturnType<typeof toReport>> = {
  order: () => ({ key: ['string', 'string', 'number'], isDescending: true }),
  branches: (asking) => [
    {
      from: sql`event_report r`,
      where: new Conditions(asking)
        .among('r.event_id', (filter) => filter.eventIds)
        .among('r.article_id', (filter) => filter.articleIds).list,
      keys: [sql.ref('r.published'), sql.ref('r.article_id'), sql.ref('r.place')],
    },
  ],
  columns: REPORT_COLUMNS,
  join: sql`join event_report t on t.article_id = k.k1 and t.place = k.k2`,
  item: toReport,
};

/** Parts that officials had in events: newest event first, then by role. */
export const participationListing: Listing<
  ParticipationFilter,
  ParticipationRow,
  ReturnType<typeof toParticipation>
> = {
  order: () => ({ key: ['string', 'string', 'number', 'string'], isDescending: true }),
  branches: (asking) => [
    {
      from: sql`participation p`,
      where: new Conditions(asking)
        .among('p.event_id', (filter) => filter.eventIds)
        .among('p.official_id', (filter) => filter.officialIds).list,
      keys: [sql.ref('p.starts'), sql.ref('p.event_id'), sql.ref('p.role_order'), sql.ref('p.official_id')],
    },
  ],
  columns: PARTICIPATION.columns,
  join: sql`join participation t on t.event_id = k.k1 and t.role_order = k.k2 and t.official_id = k.k3`,
  item: toParticipation,
};
