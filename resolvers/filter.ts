import type { ArticleFilterInput } from '../schema/article-filter.ts';
import type { ChangeFilterInput } from '../schema/change-filter.ts';
import type { DateRangeInput } from '../schema/date-range.ts';
import type { EventFilterInput } from '../schema/event-filter.ts';
import type { OfficialFilterInput } from '../schema/official-filter.ts';
import { GatewayError } from '../src/errors.ts';
import type { ChangeFilter } from '../src/model/change.ts';
import type { ArticleFilter, DateRange, EventFilter, OfficialFilter } from '../src/model/filter.ts';
import type { CalendarDate } from '../src/model/time.ts';
import { idsOf, provinceIdsOf } from './ids.ts';

/** A search text longer than this is refused. */
export const MAX_TEXT_LENGTH = 500;
const MAX_WORDS_IN_LIST = 100;

/** The words to search for; undefined where none were given. Throws BAD_INPUT for more than `MAX_TEXT_LENGTH` characters. */
export function searchText(field: string, given: string | null | undefined): string | undefined {
  if (given == null || given.trim() === '') return undefined;
  if (given.length <= MAX_TEXT_LENGTH) return given.trim();
  throw new GatewayError(
    'BAD_INPUT',
    `${field} must have at most ${MAX_TEXT_LENGTH} characters, but got ${given.length}`,
  );
}

function listOf<T>(field: string, given: readonly T[] | null | undefined): readonly T[] | undefined {
  if (given == null || given.length <= MAX_WORDS_IN_LIST) return given ?? undefined;
  throw new GatewayError(
    'BAD_INPUT',
    `${field} must have at most ${MAX_WORDS_IN_LIST} values, but got ${given.length}`,
  );
}

/** The days of a `DateRange`; undefined where it is open at both ends. Throws BAD_INPUT for one that ends before it begins. */
export function rangeOf(field: string, given: DateRangeInput | null | undefined): DateRange | undefined {
  if (given == null || (given.from == null && given.to == null)) return undefined;
  if (given.from != null && given.to != null && given.from > given.to) {
    throw new GatewayError(
      'BAD_INPUT',
      `${field} must not end before it begins, but got ${given.from} to ${given.to}`,
    );
  }
  return { from: given.from ?? undefined, to: given.to ?? undefined };
}

/** The store's filter for an `ArticleFilter`; throws BAD_ID and BAD_INPUT with the name of the field. */
export function articleFilter(input: ArticleFilterInput | null | undefined): ArticleFilter {
  if (input == null) return {};
  return {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    sourceIds: idsOf('SOURCE', 'filter.sources', input.sources),
    sourceKinds: input.sourceKinds ?? undefined,
    officialIds: idsOf('OFFICIAL', 'filter.officials', input.officials),
    organizationIds: idsOf('ORGANIZATION', 'filter.organizations', input.organizations),
    eventIds: idsOf('EVENT', 'filter.events', input.events),
    countryIds: idsOf('COUNTRY', 'filter.countries', input.countries),
    kinds: input.kinds ?? undefined,
    languages: listOf('filter.languages', input.languages),
    published: rangeOf('filter.published', input.published),
    tags: listOf('filter.tags', input.tags),
    text: searchText('filter.text', input.text),
    distinct: input.distinct === true ? true : undefined,
  };
}

/** The store's filter for an `EventFilter`; throws as `articleFilter` does. `today` is the day in Viet Nam. */
export function eventFilter(input: EventFilterInput | null | undefined, today: CalendarDate): EventFilter {
  if (input == null) return {};
  return {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    kinds: input.kinds ?? undefined,
    on: rangeOf('filter.on', input.on),
    status: input.status == null ? undefined : { among: [...new Set(input.status)], today },
    organizerIds: idsOf('ORGANIZATION', 'filter.organizers', input.organizers),
    officialIds: idsOf('OFFICIAL', 'filter.officials', input.officials),
    countryIds: idsOf('COUNTRY', 'filter.countries', input.countries),
    text: searchText('filter.text', input.text),
  };
}

/** The store's filter for an `OfficialFilter`; throws as `articleFilter` does. */
export function officialFilter(input: OfficialFilterInput | null | undefined): OfficialFilter {
  if (input == null) return {};
  return {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    organizationIds: idsOf('ORGANIZATION', 'filter.organizations', input.organizations),
    organizationKinds: input.organizationKinds ?? undefined,
    title: searchText('filter.title', input.title),
    text: searchText('filter.text', input.text),
    current: input.current ?? undefined,
    on: input.on ?? undefined,
    isForeign: input.isForeign ?? undefined,
  };
}

/** The filter of the change log for a `ChangeFilter`; throws as `articleFilter` does. */
export function changeFilter(input: ChangeFilterInput | null | undefined): ChangeFilter {
  if (input == null) return {};
  return {
    nodeKinds: input.nodeKinds ?? undefined,
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    sourceIds: idsOf('SOURCE', 'filter.sources', input.sources),
    officialIds: idsOf('OFFICIAL', 'filter.officials', input.officials),
  };
}
