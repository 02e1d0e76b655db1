import type { VariablesOf } from '../../graph/document.ts';
import { EVENT_KINDS } from '../../parts/event-kinds.ts';
import { queryString } from '../../router/paths.ts';
import { valuesOf } from '../../router/values.ts';
import type { EVENTS } from './documents.ts';
import { type Days, daysOfMonth, isMonth, shared } from './month.ts';

/** The filter that the gateway takes. */
export type EventFilter = NonNullable<VariablesOf<typeof EVENTS>['filter']>;
type Kind = NonNullable<EventFilter['kinds']>[number];
/** Where an event stands today. */
export type Status = NonNullable<EventFilter['status']>[number];

/** Every status, as `EventStatus` of the schema, in the order of the list. */
export const STATUSES = ['ONGOING', 'UPCOMING', 'PAST', 'UNDATED'] as const satisfies readonly Status[];

/** What leaves events out. Ids without what their kind is called by: `cao-bang`. The empty text where nothing is chosen. */
export interface Filters {
  readonly kind: string;
  readonly province: string;
  readonly country: string;
  readonly status: string;
  /** Days, `2026-11-22`. */
  readonly from: string;
  readonly to: string;
  readonly q: string;
}

/** All that the address says. */
export interface Choice extends Filters {
  /** `list`, or the empty text for the calendar. */
  readonly view: string;
  /** The month of the calendar, `2026-11`; the empty text for that of today. */
  readonly month: string;
}

/** Nothing left out. */
export const NO_FILTERS: Filters = {
  kind: '',
  province: '',
  country: '',
  status: '',
  from: '',
  to: '',
  q: '',
};

/** What an address asks for. What cannot be (a day that is none, an unknown kind) is left out. */
export function readChoice(search: URLSearchParams): Choice {
  const { text, key, day, words, oneOf } = valuesOf(search);
  return {
    view: oneOf('view', ['list']),
    month: isMonth(text('month')) ? text('month') : '',
    kind: oneOf('kind', EVENT_KINDS),
    province: key('province'),
    country: key('country'),
    status: oneOf('status', STATUSES),
    from: day('from'),
    to: day('to'),
    q: words('q'),
  };
}

/** The query string of a choice. */
export const writeChoice = (choice: Choice): string => queryString({ ...choice });

/** The filters of a choice alone. */
export const filtersOf = ({ view: _, month: __, ...filters }: Choice): Filters => filters;

/** Whether anything is left out. */
export const hasFilters = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

/** The filters as the gateway takes them, but the days. */
function withoutDays({ kind, province, country, status, q }: Filters): EventFilter {
  return {
    ...(kind !== '' && { kinds: [kind as Kind] }),
    ...(province !== '' && { provinces: [`province:${province}`] }),
    ...(country !== '' && { countries: [`country:${country}`] }),
    ...(status !== '' && { status: [status as Status] }),
    ...(q !== '' && { text: q }),
  };
}

/** The filters as the gateway takes them. */
export function filterOf(filters: Filters): EventFilter {
  const { from, to } = filters;
  return {
    ...withoutDays(filters),
    ...((from !== '' || to !== '') && { on: { ...(from !== '' && { from }), ...(to !== '' && { to }) } }),
  };
}

/** The days of a month that filters leave, and the filter for them; null where the period of the filters lies elsewhere. */
export function monthFilter(
  filters: Filters,
  month: string,
): { readonly days: Days; readonly filter: EventFilter } | null {
  const days = shared(daysOfMonth(month), filters.from, filters.to);
  if (days === null) return null;
  return { days, filter: { ...withoutDays(filters), on: { from: days.first, to: days.last } } };
}

/** The filters with other days in place of their own: all before a day, or all after one. */
export const filterOn = (
  filters: Filters,
  on: { readonly from?: string; readonly to?: string },
): EventFilter => ({
  ...withoutDays(filters),
  on,
});

/** The address of the calendar file of what filters keep; null for events without a date, which no calendar can hold. */
export function calendarOf({ kind, province, country, status, from, to, q }: Filters): string | null {
  if (status === 'UNDATED') return null;
  return `/feeds/events.ics${queryString({
    kinds: kind,
    provinces: province === '' ? '' : `province:${province}`,
    countries: country === '' ? '' : `country:${country}`,
    status,
    onFrom: from,
    onTo: to,
    text: q,
  })}`;
}
