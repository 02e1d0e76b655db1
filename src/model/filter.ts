import type { ArticleKind } from './article.ts';
import type { EventKind, EventStatus } from './event.ts';
import type { OrganizationKind } from './organization.ts';
import type { SourceKind } from './source.ts';
import type { CalendarDate } from './time.ts';

/**
 * Filters of lists. Everywhere: undefined means no filter, an empty list matches nothing, the parts are joined by "and",
 * the values of one part by "or". Ids are global ids. Texts are searched by word; a word with diacritics must match them
 * (tone placement apart), one without matches any; `"..."` is a phrase, a final `*` a prefix.
 */
export interface DateRange {
  readonly from?: CalendarDate | undefined;
  /** Inclusive. */
  readonly to?: CalendarDate | undefined;
}

type Ids = readonly string[] | undefined;

export interface ArticleFilter {
  readonly ids?: Ids;
  readonly provinceIds?: Ids;
  /** A second list: the article must be about one of these as well. */
  readonly alsoProvinceIds?: Ids;
  readonly sourceIds?: Ids;
  readonly sourceKinds?: readonly SourceKind[] | undefined;
  readonly officialIds?: Ids;
  readonly organizationIds?: Ids;
  readonly eventIds?: Ids;
  readonly documentIds?: Ids;
  readonly countryIds?: Ids;
  readonly storyIds?: Ids;
  readonly kinds?: readonly ArticleKind[] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** By calendar day in Viet Nam. */
  readonly published?: DateRange | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly text?: string | undefined;
  /** Keep only the original of each story. */
  readonly distinct?: boolean | undefined;
}

export interface EventFilter {
  readonly ids?: Ids;
  readonly provinceIds?: Ids;
  readonly kinds?: readonly EventKind[] | undefined;
  /** Events with at least one day in the range. */
  readonly on?: DateRange | undefined;
  readonly status?: { readonly among: readonly EventStatus[]; readonly today: CalendarDate } | undefined;
  readonly organizerIds?: Ids;
  readonly officialIds?: Ids;
  readonly articleIds?: Ids;
  readonly countryIds?: Ids;
  readonly documentIds?: Ids;
  readonly text?: string | undefined;
}

export interface OfficialFilter {
  readonly ids?: Ids;
  readonly provinceIds?: Ids;
  readonly organizationIds?: Ids;
  readonly organizationKinds?: readonly OrganizationKind[] | undefined;
  readonly articleIds?: Ids;
  /** Words of a position's title. */
  readonly title?: string | undefined;
  /** Words of the name. */
  readonly text?: string | undefined;
  /** Only positions that are (or are not) current count for the parts above. */
  readonly current?: boolean | undefined;
  /** Only positions held on this day count for the parts above, see `Position.heldFrom`. */
  readonly on?: CalendarDate | undefined;
  readonly isForeign?: boolean | undefined;
}

export interface OrganizationFilter {
  readonly ids?: Ids;
  readonly kinds?: readonly OrganizationKind[] | undefined;
  readonly provinceIds?: Ids;
  readonly articleIds?: Ids;
  readonly text?: string | undefined;
}

export interface DocumentFilter {
  readonly ids?: Ids;
  readonly articleIds?: Ids;
  readonly text?: string | undefined;
}

export interface SourceFilter {
  readonly ids?: Ids;
  readonly kinds?: readonly SourceKind[] | undefined;
  readonly provinceIds?: Ids;
}

export interface PositionFilter {
  readonly officialIds?: Ids;
  readonly current?: boolean | undefined;
  /** Held on this day. */
  readonly on?: CalendarDate | undefined;
}

export interface MentionFilter {
  readonly articleIds?: Ids;
  readonly officialIds?: Ids;
  readonly positionIds?: Ids;
}

export interface ParticipationFilter {
  readonly eventIds?: Ids;
  readonly officialIds?: Ids;
}

export interface ReportFilter {
  readonly eventIds?: Ids;
  readonly articleIds?: Ids;
}

export interface RevisionFilter {
  readonly articleIds?: Ids;
}

export interface AssociateFilter {
  readonly officialIds?: Ids;
}
