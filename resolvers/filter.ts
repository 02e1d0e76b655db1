import type { ArticleFilterInput } from '../schema/article-filter.ts';
import type { ChangeFilterInput } from '../schema/change-filter.ts';
import type { DateRangeInput } from '../schema/date-range.ts';
import type { EventFilterInput } from '../schema/event-filter.ts';
import type { OfficialFilterInput } from '../schema/official-filter.ts';
import { GatewayError } from '../src/errors.ts';
import type { ChangeFilter } from '../src/model/change.ts';
import type { ArticleFilter, DateRange, EventFilter, OfficialFilter } from '../src/model/filter.ts';
import { foldText } from '../src/model/text.ts';
import type { CalendarDate } from '../src/model/time.ts';
import { MAX_PREFIXES, MAX_TERMS, parseWords, wordsOf } from '../src/model/words.ts';
import { countryIdsOf, type IdFinder, type Moment, provinceIdsOf, storedIdsOf } from './ids.ts';

/** A search text longer than this is refused. */
export const MAX_TEXT_LENGTH = 500;
const MAX_WORDS_IN_LIST = 100;

/**
 * Refuses a text that would be looked for only in part, since a word left out widens what is found. Throws BAD_INPUT for more
 * than `MAX_TEXT_LENGTH` characters, `MAX_TERMS` words or `MAX_PREFIXES` prefixes; `field` is what the message names.
 */
export function checkText(field: string, text: string): void {
  const refuse = (expected: string, came: string | number): never => {
    throw new GatewayError('BAD_INPUT', `${field} must have at most ${expected}, but got ${came}`);
  };
  if (text.length > MAX_TEXT_LENGTH) refuse(`${MAX_TEXT_LENGTH} characters`, text.length);
  const { length } = wordsOf(foldText(text));
  if (length > MAX_TERMS) refuse(`${MAX_TERMS} words`, length);
  if (parseWords(text).isCut) refuse(`${MAX_PREFIXES} words with *`, 'more');
}

/** The words to search for; undefined where none were given. Throws BAD_INPUT as `checkText` does. */
export function searchText(field: string, given: string | null | undefined): string | undefined {
  if (given == null || given.trim() === '') return undefined;
  checkText(field, given);
  return given.trim();
}

function listOf<T>(field: string, given: readonly T[] | null | undefined): readonly T[] | undefined {
  if (given == null || given.length <= MAX_WORDS_IN_LIST) return given ?? undefined;
  throw new GatewayError(
    'BAD_INPUT',
    `${field} must have at most ${MAX_WORDS_IN_LIST} values, but got ${given.length}`,
  );
}

/**
 * The primary languages of BCP 47 tags, as articles have them: "vi" of "VI", "vi-VN" and "vie". Throws BAD_INPUT for what is no
 * tag.
 */
export function languagesOf(
  field: string,
  given: readonly string[] | null | undefined,
): readonly string[] | undefined {
  const languages = listOf(field, given)?.map((tag) => {
    const language = primaryLanguage(tag);
    if (language !== null) return language;
    const came = JSON.stringify(tag.slice(0, 100));
    throw new GatewayError(
      'BAD_INPUT',
      `${field} must be BCP 47 tags such as "vi" or "en-GB", but got ${came}`,
    );
  });
  return languages === undefined ? undefined : [...new Set(languages)];
}

function primaryLanguage(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag);
    // Unicode's syntax lets words of five to eight letters pass; no language has ever been registered with one.
    return language.length <= 3 ? language : null;
  } catch {
    return null;
  }
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

/**
 * The store's filter for an `ArticleFilter`. Rejects with BAD_ID and BAD_INPUT and the name of the field: also for ids that
 * nothing has. Costs one statement where it names what is stored, none otherwise.
 */
export async function articleFilter(
  finder: IdFinder,
  input: ArticleFilterInput | null | undefined,
  moment: Moment = 'NOW',
): Promise<ArticleFilter> {
  if (input == null) return {};
  const plain = {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    sourceKinds: input.sourceKinds ?? undefined,
    countryIds: countryIdsOf('filter.countries', input.countries),
    kinds: input.kinds ?? undefined,
    languages: languagesOf('filter.languages', input.languages),
    published: rangeOf('filter.published', input.published),
    tags: listOf('filter.tags', input.tags),
    text: searchText('filter.text', input.text),
    distinct: input.distinct === true ? true : undefined,
  };
  const [sourceIds, officialIds, organizationIds, eventIds, documentIds] = await Promise.all([
    storedIdsOf(finder, 'SOURCE', 'filter.sources', input.sources, moment),
    storedIdsOf(finder, 'OFFICIAL', 'filter.officials', input.officials, moment),
    storedIdsOf(finder, 'ORGANIZATION', 'filter.organizations', input.organizations, moment),
    storedIdsOf(finder, 'EVENT', 'filter.events', input.events, moment),
    storedIdsOf(finder, 'LEGAL_DOCUMENT', 'filter.documents', input.documents, moment),
  ]);
  return { ...plain, sourceIds, officialIds, organizationIds, eventIds, documentIds };
}

/** The store's filter for an `EventFilter`; rejects and costs as `articleFilter` does. `today` is the day in Viet Nam. */
export async function eventFilter(
  finder: IdFinder,
  input: EventFilterInput | null | undefined,
  today: CalendarDate,
  moment: Moment = 'NOW',
): Promise<EventFilter> {
  if (input == null) return {};
  const plain = {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    kinds: input.kinds ?? undefined,
    on: rangeOf('filter.on', input.on),
    status: input.status == null ? undefined : { among: [...new Set(input.status)], today },
    countryIds: countryIdsOf('filter.countries', input.countries),
    text: searchText('filter.text', input.text),
  };
  const [organizerIds, officialIds, documentIds] = await Promise.all([
    storedIdsOf(finder, 'ORGANIZATION', 'filter.organizers', input.organizers, moment),
    storedIdsOf(finder, 'OFFICIAL', 'filter.officials', input.officials, moment),
    storedIdsOf(finder, 'LEGAL_DOCUMENT', 'filter.documents', input.documents, moment),
  ]);
  return { ...plain, organizerIds, officialIds, documentIds };
}

/** The store's filter for an `OfficialFilter`; rejects and costs as `articleFilter` does. */
export async function officialFilter(
  finder: IdFinder,
  input: OfficialFilterInput | null | undefined,
): Promise<OfficialFilter> {
  if (input == null) return {};
  const plain = {
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
    organizationKinds: input.organizationKinds ?? undefined,
    title: searchText('filter.title', input.title),
    text: searchText('filter.text', input.text),
    current: input.current ?? undefined,
    on: input.on ?? undefined,
    isForeign: input.isForeign ?? undefined,
  };
  const organizationIds = await storedIdsOf(
    finder,
    'ORGANIZATION',
    'filter.organizations',
    input.organizations,
  );
  return { ...plain, organizationIds };
}

/**
 * The filter of the change log for a `ChangeFilter`; rejects and costs as `articleFilter` does, but knows the ids of what was
 * removed.
 */
export async function changeFilter(
  finder: IdFinder,
  input: ChangeFilterInput | null | undefined,
): Promise<ChangeFilter> {
  if (input == null) return {};
  const plain = {
    nodeKinds: input.nodeKinds ?? undefined,
    provinceIds: provinceIdsOf('filter.provinces', input.provinces, input.predecessors),
  };
  const [sourceIds, officialIds] = await Promise.all([
    storedIdsOf(finder, 'SOURCE', 'filter.sources', input.sources, 'EVER'),
    storedIdsOf(finder, 'OFFICIAL', 'filter.officials', input.officials, 'EVER'),
  ]);
  return { ...plain, sourceIds, officialIds };
}
