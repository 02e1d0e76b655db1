import type { ArticleKind, Image } from '../model/article.ts';
import type { DatePrecision, EventKind, ParticipationRole } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Issue } from '../model/issue.ts';
import type { OrganizationKind, OrganizationLevel } from '../model/organization.ts';
import type { CalendarDate, Instant } from '../model/time.ts';

/** One item of a feed or list, before its page is read. What the feed does not say is null. */
export interface Entry {
  /** Absolute. */
  readonly url: string;
  readonly title: string | null;
  readonly publishedAt: Instant | null;
  readonly publishedOnly: boolean;
  readonly summary: string | null;
  /** When it was last changed, by a sitemap: no date of publication, but it was not published later. Absent elsewhere. */
  readonly modifiedAt?: Instant | null;
}

/** A document that lists more: a sitemap of an index, or the page of older entries that follows. */
export interface Further {
  /** Absolute. */
  readonly url: string;
  /** When it was last changed, as the index says; null where it says nothing. */
  readonly changedAt: Instant | null;
}

/** What a feed or list yields; issues tell what was repaired or left out. */
export interface EntryList {
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
  /** Where more is listed; absent where nothing says so. */
  readonly further?: readonly Further[];
  /** For how long a feed says that it need not be asked for again; absent where it does not say. */
  readonly ttlSeconds?: number;
}

/** What a page yields when it is an article. */
export interface ArticleDraft {
  /** The address read, and the one that identifies the article by the site's rules. */
  readonly url: string;
  readonly canonicalUrl: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly lead: string | null;
  /** NFC, paragraphs parted by one blank line, without lead, captions, furniture and related links. */
  readonly text: string;
  /** Sanitised. */
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  readonly publishedAt: Instant | null;
  readonly publishedOnly: boolean;
  readonly byline: string | null;
  /** Another paper that the page names as the one its report was taken from; null where it names none or only itself. */
  readonly credit: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly images: readonly Image[];
  /** The captions taken out of the text, in order. */
  readonly captions: readonly string[];
  /** Which rule answered each field: `{ title: "epi.title", publishedAt: "generic.json-ld" }`. */
  readonly rules: Readonly<Record<string, string>>;
}

/** The outcome of reading a page: an article, or issues that say why it is none; issues may stand beside an article too. */
export interface PageReading {
  readonly article: ArticleDraft | null;
  readonly issues: readonly Issue[];
}

/** An organisation as a text names it, before identity is resolved. */
export interface OrganizationDraft {
  /** The full name as printed, NFC: "Ủy ban MTTQ Việt Nam tỉnh"; a province's name is parted off into `provinceId`, an acronym in brackets left out. */
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly provinceId: string | null;
}

/** An office that a text gives to a person. */
export interface PositionDraft {
  /** Office words as printed, "nguyên" included. */
  readonly title: string;
  readonly organization: OrganizationDraft | null;
  readonly provinceId: string | null;
  /** The text says that the post is over: "nguyên", or left with or without a day, unless the day lies behind the publication. */
  readonly isFormer: boolean;
  /** The whole day on which the text says that the post began and ended, as named ("thôi giữ chức từ ngày 1/7": that day). */
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly evidence: Evidence;
}

/** A person named together with an office in the text. One draft a person. */
export interface OfficialDraft {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly honorific: string | null;
  readonly isForeign: boolean;
  /** Never empty. */
  readonly positions: readonly PositionDraft[];
}

/** A person's part in an event; `official` is an index into `Statements.officials`. */
export interface ParticipationDraft {
  readonly official: number;
  readonly role: ParticipationRole;
  readonly evidence: Evidence;
}

export interface EventDraft {
  readonly kind: EventKind;
  readonly name: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
  readonly provinceId: string | null;
  readonly venue: string | null;
  readonly organizers: readonly OrganizationDraft[];
  readonly participantCount: number | null;
  readonly participantCountIsApproximate: boolean;
  /** The event that the article is about. */
  readonly isMain: boolean;
  readonly countryIds: readonly string[];
  readonly participations: readonly ParticipationDraft[];
  readonly evidence: Evidence;
}

export interface DocumentDraft {
  /** Normalised: "12-CT/TW". */
  readonly number: string;
  readonly kind: string;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly evidence: Evidence;
}

/** A province or country that the article is about, with the place in the text that says so. */
export interface PlaceDraft {
  readonly id: string;
  readonly evidence: Evidence;
}

/** What the rules are told of a text besides the text itself. */
export interface StatementContext {
  readonly title: string | null;
  readonly lead: string | null;
  /** Gives years to "21/8" and tells previews from reports. */
  readonly publishedOn: CalendarDate | null;
  /** The province whose body publishes the site, for "tỉnh" without a name. */
  readonly homeProvinceId: string | null;
  readonly language: string;
}

/** Everything that a text says, each with evidence whose offsets lie in that text. */
export interface Statements {
  readonly officials: readonly OfficialDraft[];
  readonly events: readonly EventDraft[];
  readonly documents: readonly DocumentDraft[];
  readonly provinces: readonly PlaceDraft[];
  readonly countries: readonly PlaceDraft[];
  readonly issues: readonly Issue[];
}

/** What a text without words says. */
export const NO_STATEMENTS: Statements = {
  officials: [],
  events: [],
  documents: [],
  provinces: [],
  countries: [],
  issues: [],
};
