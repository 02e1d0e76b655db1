import type { AddedSource } from '../model/added-source.ts';
import type { Article, ArticleRevision, Story } from '../model/article.ts';
import type { Batch } from '../model/batch.ts';
import type { Change, ChangeFilter } from '../model/change.ts';
import type { CheckSpan } from '../model/check.ts';
import type { Decision, DecisionRecord } from '../model/decision.ts';
import type { LegalDocument } from '../model/document.ts';
import type { Event, Participation, Report } from '../model/event.ts';
import type * as filter from '../model/filter.ts';
import type { SourceGap } from '../model/gap.ts';
import type { Associate, Mention, Official, Position } from '../model/official.ts';
import type { Organization } from '../model/organization.ts';
import type { Page, PageRequest } from '../model/page.ts';
import type { SearchHit, SearchQuery } from '../model/search.ts';
import type { RefusedPage, Source, SourceRun, SourceState, SourceWalk, Validators } from '../model/source.ts';
import type { Figures, StatisticsQuestion } from '../model/statistics.ts';
import type { Instant } from '../model/time.ts';

/** The entities that `byIds` finds. Provinces and countries are constants of the gazetteer, not rows. */
export interface Entities {
  ARTICLE: Article;
  EVENT: Event;
  OFFICIAL: Official;
  ORGANIZATION: Organization;
  LEGAL_DOCUMENT: LegalDocument;
  SOURCE: Source;
  STORY: Story;
  POSITION: Position;
}

/**
 * What can be listed, with the filter and the orders of each; the first order named is the usual one.
 * - ARTICLE PUBLISHED_DESC: newest first, undated last; PUBLISHED_ASC is its reverse; RELEVANCE needs `filter.text`
 *   and goes by tier (see `TIERS`), then newest first.
 * - EVENT STARTS_DESC: latest first, undated last; STARTS_ASC is its reverse.
 * - OFFICIAL MENTIONS_DESC: by number of articles; NAME_ASC: by given name as Vietnamese lists do; LAST_SEEN_DESC.
 * - ORGANIZATION, LEGAL_DOCUMENT, SOURCE: by name (number) and id. STORY: newest first.
 * - MENTION, REPORT: newest article first, then by place in the text. PARTICIPATION: newest event first, then by role.
 * - POSITION: current first, then latest seen. REVISION: newest first. ASSOCIATE: most shared articles first.
 */
export interface Listings {
  ARTICLE: {
    item: Article;
    filter: filter.ArticleFilter;
    order: 'PUBLISHED_DESC' | 'PUBLISHED_ASC' | 'RELEVANCE';
  };
  EVENT: { item: Event; filter: filter.EventFilter; order: 'STARTS_DESC' | 'STARTS_ASC' };
  OFFICIAL: {
    item: Official;
    filter: filter.OfficialFilter;
    order: 'MENTIONS_DESC' | 'NAME_ASC' | 'LAST_SEEN_DESC';
  };
  ORGANIZATION: { item: Organization; filter: filter.OrganizationFilter; order: 'NAME_ASC' };
  LEGAL_DOCUMENT: { item: LegalDocument; filter: filter.DocumentFilter; order: 'NUMBER_ASC' };
  SOURCE: { item: Source; filter: filter.SourceFilter; order: 'NAME_ASC' };
  STORY: { item: Story; filter: filter.ArticleFilter; order: 'PUBLISHED_DESC' };
  POSITION: { item: Position; filter: filter.PositionFilter; order: 'CURRENT_FIRST' };
  MENTION: { item: Mention; filter: filter.MentionFilter; order: 'NEWEST_FIRST' };
  REPORT: { item: Report; filter: filter.ReportFilter; order: 'NEWEST_FIRST' };
  PARTICIPATION: { item: Participation; filter: filter.ParticipationFilter; order: 'NEWEST_FIRST' };
  REVISION: { item: ArticleRevision; filter: filter.RevisionFilter; order: 'NEWEST_FIRST' };
  ASSOCIATE: { item: Associate; filter: filter.AssociateFilter; order: 'SHARED_DESC' };
}
export type EntityKind = keyof Entities;
export type ListingKind = keyof Listings;
export type Order<K extends ListingKind> = Listings[K]['order'];
export type Filter<K extends ListingKind> = Listings[K]['filter'];
export type Item<K extends ListingKind> = Listings[K]['item'];

/** How an event came to be what it is. */
export interface EventHistory {
  /** The id under which it, or what was joined into it, first came; it never goes from one event to another that stays. */
  readonly firstId: string;
  /** The number of its newest change, and when that was. */
  readonly seq: number;
  readonly changedAt: Instant;
}

/** What the pipeline must know of a page before it asks for it again. */
export interface KnownPage {
  readonly canonicalUrl: string;
  /** Null when the page was asked for and refused. */
  readonly articleId: string | null;
  readonly publishedAt: Instant | null;
  readonly checkedAt: Instant;
  readonly validators: Validators;
  readonly refusal: RefusedPage | null;
}

/** A period, open where an end is not given, and whose it is: all sources when none are named. */
export interface GapPeriod {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly sourceIds?: readonly string[] | undefined;
}

/** Which gaps are asked for. */
export interface GapQuestion extends GapPeriod {
  /** Whether the time since the last check counts too, as a gap of reason NOT_CHECKED for each source that is read well. */
  readonly unchecked?: boolean | undefined;
}

/**
 * The narrow waist: everything that is kept goes through these methods. No method takes SQL, a row or a transaction; none
 * leaves half of its work behind. Every engine passes `tests/store/contract.ts`.
 */
export interface Store {
  /**
   * Stores articles with their statements and refolds what they speak of, in one transaction. Answers with the changes in
   * order, numbered without gaps; an article that is stored with the same content and the same statements yields none, so
   * saving twice changes nothing. A changed title, lead or text makes a revision.
   */
  save(batch: Batch, at: Instant): Promise<readonly Change[]>;

  /**
   * Carries out what an operator decided, in one transaction, and keeps it: no article that is read later undoes it. Answers
   * with the changes. Throws NOT_FOUND for an id that is not there, BAD_INPUT for officials that are one already and for a
   * source that is there already; then nothing was done. A source that is already read, or not read, as decided makes no
   * change, and then nothing is kept.
   */
  decide(decision: Decision, reason: string | null, at: Instant): Promise<readonly Change[]>;

  /** The newest decisions, at most `limit`. */
  decisions(limit: number): Promise<readonly DecisionRecord[]>;

  /** Stores the outcome of a refresh; answers with a change of the source when its visible state changed. */
  recordRun(run: SourceRun): Promise<readonly Change[]>;

  /** Stores what a walk back found, without a word on the source's health: closes gaps, remembers refused pages. */
  recordWalk(walk: SourceWalk): Promise<void>;

  /**
   * The gaps that have a moment in common with a period, by source and beginning, joined as `joinedGaps` says; of all sources
   * when none are given. Two statements however many.
   */
  gaps(question: GapQuestion): Promise<readonly SourceGap[]>;

  /**
   * The spans of checks of these sources that have a moment in common with a period, by source, latest first,
   * the 200 latest of each.
   */
  checks(period: GapPeriod): Promise<readonly CheckSpan[]>;

  /** The sources that operators added, in the order of their ids. */
  addedSources(): Promise<readonly AddedSource[]>;

  /**
   * Makes these registered sources: adds, updates, and keeps what is remembered of those already there, also whether they are
   * read: `enabled` counts for new ones only.
   */
  registerSources(sources: readonly Source[], at: Instant): Promise<readonly Change[]>;

  /** What is known of these canonical addresses, articles and refusals; addresses never seen are absent. */
  known(canonicalUrls: readonly string[]): Promise<ReadonlyMap<string, KnownPage>>;

  /** The state of these sources, of all when not given; unknown ids are absent. */
  sourceStates(sourceIds?: readonly string[]): Promise<readonly SourceState[]>;

  /**
   * In the order asked, null for what is not there; one statement however many ids. An official, event or story that was joined
   * with another is found under its old id too, and bears the present one.
   */
  byIds<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<readonly (Entities[K] | null)[]>;

  /**
   * The id that each of these leads to now: its own, or that of what an official, event or story was joined with. Ids that
   * lead to nothing are absent, as are provinces and countries; one statement.
   */
  presentIds(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Those of these ids whose removal the history has told, whether they came again or not; one statement. */
  removedIds(ids: readonly string[]): Promise<ReadonlySet<string>>;

  /**
   * One page for each filter, in the order of the filters, all with the same order and page request; a bounded number of
   * statements however many filters: filters of one shape share a statement, which SQLite, in this process, runs once for each.
   * This one method serves top-level lists (one filter) and relations (a filter a parent).
   */
  pages<K extends ListingKind>(
    kind: K,
    filters: readonly Filter<K>[],
    order: Order<K>,
    page: PageRequest,
  ): Promise<readonly Page<Item<K>>[]>;

  /** The number of items of each filter's whole list. */
  counts<K extends ListingKind>(kind: K, filters: readonly Filter<K>[]): Promise<readonly number[]>;

  /**
   * What has all the words of a text, whatever kind it is, in the order that `SearchQuery` tells: alike on every engine. Only
   * forwards: throws BAD_CURSOR for a key of another list, BAD_PAGE_SIZE for a size other than 1 to 100.
   */
  search(query: SearchQuery, page: Pick<PageRequest, 'limit' | 'after'>): Promise<Page<SearchHit>>;

  /** The number of all hits of a search. */
  searchCount(query: SearchQuery): Promise<number>;

  /** The figures of each bucket that at least one article belongs to, in no order; one statement. Undated articles have no time. */
  statistics(question: StatisticsQuestion): Promise<readonly Figures[]>;

  /** Changes with a number greater than `seq`, oldest first, at most `limit` of those that pass the filter. */
  changesAfter(seq: number, limit: number, filter?: ChangeFilter): Promise<readonly Change[]>;

  /** The number of the newest change; 0 before the first. */
  latestSeq(): Promise<number>;

  /** What the numbers are counted from in cursors, see `originAt`; 0 before the first change. At once when it was asked for before. */
  origin(): number | Promise<number>;

  /**
   * What the change log has of these events and of those joined into them. An event that went and came again has the same first
   * id and a greater number; ids that no change names are absent; one statement.
   */
  eventHistories(eventIds: readonly string[]): Promise<ReadonlyMap<string, EventHistory>>;

  /**
   * Differs from the one before whenever anything was committed in between, whoever committed it, be it told in the history or not: what
   * was acknowledged before the call counts. May also differ where nothing was. Quick: a hundredth of a query or so, in SQLite at once.
   */
  version(): number | Promise<string>;

  /** Resolves when the engine answers; throws STORE_UNAVAILABLE with the engine's reason when it does not. */
  ready(): Promise<void>;

  close(): Promise<void>;
}
