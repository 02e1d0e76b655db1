import type { ArticleKind } from '../model/article.ts';
import type { EventKind, EventStatus } from '../model/event.ts';
import type { ArticleFilter, EventFilter } from '../model/filter.ts';
import type { PageRequest, SortKey } from '../model/page.ts';
import type { SourceKind } from '../model/source.ts';
import type { CalendarDate, Clock } from '../model/time.ts';
import type { Store } from '../store/store.ts';

type List<T = string> = readonly T[] | null;

/** A run of days in Viet Nam, both ends included; null where it is open. */
export interface DayRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** The parameters that choose articles, by the names of GraphQL's `ArticleFilter`; null for those not given. */
export interface ArticleChoice {
  readonly provinces: List;
  /** Whether units merged into `provinces` count for them; null as in GraphQL, where they do. */
  readonly predecessors: boolean | null;
  readonly sources: List;
  readonly sourceKinds: List<SourceKind>;
  readonly officials: List;
  readonly organizations: List;
  readonly events: List;
  readonly countries: List;
  readonly kinds: List<ArticleKind>;
  readonly languages: List;
  readonly published: DayRange | null;
  readonly tags: List;
  readonly text: string | null;
  readonly distinct: boolean | null;
}

/** The parameters that choose events, by the names of GraphQL's `EventFilter`; null for those not given. */
export interface EventChoice {
  readonly provinces: List;
  /** As in `ArticleChoice`. */
  readonly predecessors: boolean | null;
  readonly kinds: List<EventKind>;
  readonly on: DayRange | null;
  readonly status: List<EventStatus>;
  readonly organizers: List;
  readonly officials: List;
  readonly countries: List;
  readonly text: string | null;
}

/** What the graph's own API makes of arguments: handed in, so that both say the same of the same mistake. */
export interface Rules {
  /** The store's filter; throws a GatewayError that names the part. */
  articleFilter(choice: ArticleChoice): ArticleFilter | Promise<ArticleFilter>;
  eventFilter(choice: EventChoice, today: CalendarDate): EventFilter | Promise<EventFilter>;
  /** The page of a list; throws a GatewayError for a size or cursor that cannot be. */
  pageRequest(
    list: string,
    asked: { readonly first: number | null; readonly after: string | null },
  ): PageRequest;
  encodeCursor(list: string, key: SortKey): string;
}

/** What the outputs are made of. */
export interface OutputParts {
  readonly store: Store;
  readonly now: Clock;
  /** Of the gateway: another version may write the same data differently. */
  readonly version: string;
  readonly rules: Rules;
}

/** The tag of the cursors of `articles` in GraphQL, so that a place in a feed is one there too. */
export const ARTICLE_LIST = 'ARTICLE.PUBLISHED_DESC';
