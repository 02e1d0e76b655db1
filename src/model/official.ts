import type { ArticleEvidence } from './evidence.ts';
import { hashKey } from './id.ts';
import type { CalendarDate } from './time.ts';

/** A person in public office (Popolo Person). */
export interface Official {
  readonly id: string;
  /** The spelling most often printed, without honorific. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly honorific: string | null;
  readonly isForeign: boolean;
  readonly articleCount: number;
  readonly lastSeenOn: CalendarDate | null;
}

/**
 * How it is known that a position is over. STATED: an article says when it ended. FORMER: a later article says "nguyên".
 * MOVED: the same person was later given a seat of the body that does not go together with it, as the chair with a vice
 * chair's. SUCCEEDED: another was later given the seat, of which the body has one. BODY_ABOLISHED: a law ended the body.
 */
export const PositionEnd = {
  STATED: 'STATED',
  FORMER: 'FORMER',
  MOVED: 'MOVED',
  SUCCEEDED: 'SUCCEEDED',
  BODY_ABOLISHED: 'BODY_ABOLISHED',
} as const;
export type PositionEnd = keyof typeof PositionEnd;

/** What a position is in the seat that leads a body: its holder, who holds it for the time being, or a deputy. */
export type SeatRank = 'HEAD' | 'ACTING' | 'DEPUTY';

/** A person in a post at an organisation (Popolo Membership). */
export interface Position {
  readonly id: string;
  readonly officialId: string;
  /** The office words, as printed: "Phó Chủ tịch Thường trực". */
  readonly title: string;
  readonly organizationId: string | null;
  readonly provinceId: string | null;
  /** Known only where an article says so. */
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly firstSeenOn: CalendarDate;
  readonly lastSeenOn: CalendarDate;
  /**
   * From when on it counts as held: `startedOn`, or the day of an earlier article that speaks of it as held; null without either, and
   * where both are later than `heldUntil`.
   */
  readonly heldFrom: CalendarDate | null;
  /** The last day on which it counts as held, at the latest; null while nothing says that it is over. */
  readonly heldUntil: CalendarDate | null;
  /** What `heldUntil` is known by; null exactly where that is. */
  readonly endKnownBy: PositionEnd | null;
  /** The official who was in the seat next, where the end is known by that (SUCCEEDED); else null. */
  readonly successorId: string | null;
  /** True while nothing says that it is over. */
  readonly isCurrent: boolean;
}

/** An official named in an article, in the position that the article gives. */
export interface Mention {
  readonly officialId: string;
  readonly positionId: string | null;
  readonly title: string | null;
  readonly organizationId: string | null;
  readonly evidence: ArticleEvidence;
}

/** Officials named in the same articles. */
export interface Associate {
  readonly officialId: string;
  readonly otherId: string;
  readonly sharedArticleCount: number;
}

/** The id of the position that an official has by a post, see `MentionStatement.post`. */
export const positionIdOf = (officialId: string, post: string): string =>
  `position:${hashKey(officialId, post)}`;
