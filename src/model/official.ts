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
