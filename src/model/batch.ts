import type { Article } from './article.ts';
import type { ParticipationRole } from './event.ts';
import type { Evidence } from './evidence.ts';
import type { ReportStatement } from './fold-event.ts';
import type { SeatRank } from './official.ts';
import type { OrganizationKind, OrganizationLevel } from './organization.ts';
import type { EventReference } from './same-event.ts';
import type { PersonTraits } from './same-official.ts';
import type { StoryReference } from './same-story.ts';
import type { Validators } from './source.ts';
import type { CalendarDate } from './time.ts';

/** An organisation as one article names it. */
export interface OrganizationStatement {
  readonly organizationId: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly provinceId: string | null;
  readonly parentId: string | null;
}

/** An official as one article names them, once for each position that it gives (or once without any). */
export interface MentionStatement {
  /** A reference: the article's own way to know the person, see `PersonTraits`. Linkage finds the official. */
  readonly officialId: string;
  readonly name: string;
  readonly honorific: string | null;
  readonly isForeign: boolean;
  /** A key of the office words and the body, see `positionIdOf`; null without an office. */
  readonly post: string | null;
  readonly title: string | null;
  readonly organizationId: string | null;
  readonly provinceId: string | null;
  /**
   * A key of the body and of the office that leads it, where this office is that one or a deputy's; null for any other, and
   * for a body that is not named well enough to be told from others of its kind.
   */
  readonly seat: string | null;
  readonly seatRank: SeatRank | null;
  /** The last day on which the body existed, known from a law; null for one that is not known to have ended. */
  readonly bodyEndedOn: CalendarDate | null;
  /** True where the article says "nguyên". */
  readonly isFormer: boolean;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly evidence: Evidence;
}

/** An event as one article reports it. */
export interface EventStatement extends ReportStatement {
  /** A reference, see `EventReference`. */
  readonly eventId: string;
  readonly participations: readonly {
    readonly officialId: string;
    readonly role: ParticipationRole;
    readonly evidence: Evidence;
  }[];
  readonly evidence: Evidence;
}

/** A numbered document as one article cites it. */
export interface DocumentStatement {
  readonly documentId: string;
  readonly number: string | null;
  readonly kind: string;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly evidence: Evidence;
}

/**
 * An article with everything it says, ids resolved. The statements are the truth of the graph: officials, positions,
 * events, organisations and documents in the store are folded from the statements of all articles, so a corrected article
 * corrects them, and the order in which articles come does not matter.
 */
export interface ArticleRecord {
  /** `storyId` is a reference, see `StoryReference`. */
  readonly article: Omit<Article, 'revision' | 'updatedAt'>;
  /** Of the page it was read from, for the next conditional request. */
  readonly validators: Validators;
  readonly organizations: readonly OrganizationStatement[];
  readonly mentions: readonly MentionStatement[];
  readonly events: readonly EventStatement[];
  readonly documents: readonly DocumentStatement[];
  /** Which rule answered each field of the page (`{ title: "epi.title" }`); left out where nobody knows. */
  readonly rules?: Readonly<Record<string, string>>;
  /** What tells whether references of this article and of others mean the same. One that has nothing here stands for itself. */
  readonly references: References;
}

/** The references of one article, by kind. */
export interface References {
  readonly people: readonly PersonTraits[];
  /** With `storyId` the article's own story reference: the store knows better which story that is. */
  readonly events: readonly EventReference[];
  readonly story: StoryReference | null;
}

/** What one transaction stores. */
export interface Batch {
  readonly records: readonly ArticleRecord[];
}
