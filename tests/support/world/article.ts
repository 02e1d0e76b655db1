import type { ArticleKind } from '../../../src/model/article.ts';
import type { DatePrecision, EventKind, ParticipationRole } from '../../../src/model/event.ts';
import type { CalendarDate } from '../../../src/model/time.ts';

/** An office that a text gives to a person; `province` is a slug of the gazetteer. */
export interface TruePosition {
  readonly title: string;
  readonly organization: string | null;
  readonly province: string | null;
}

/** A person whom a text names with an office. Name and titles stand in the text as they are here. */
export interface TrueOfficial {
  readonly name: string;
  readonly honorific: string | null;
  readonly isForeign: boolean;
  readonly positions: readonly TruePosition[];
  readonly role: ParticipationRole;
}

/** The main event of a text. In an undated article `startsOn` and `endsOn` may be `DAY`. */
export interface TrueEvent {
  readonly kind: EventKind;
  readonly name: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
  readonly province: string | null;
  readonly venue: string | null;
  readonly participants: number | null;
  readonly isApproximate: boolean;
  readonly organizers: readonly string[];
}

/** A numbered document that a text cites. */
export interface TrueDocument {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate | null;
}

/** What a reader would learn from a text: the measure for what a program finds in it. */
export interface Truth {
  readonly officials: readonly TrueOfficial[];
  /** Null for a digest, which has no event of its own. */
  readonly event: TrueEvent | null;
  readonly documents: readonly TrueDocument[];
  /** Slugs of the provinces whose own bodies act. */
  readonly provinces: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
}

/** A photo; `after` is the index of the paragraph behind which it stands, -1 for before the first. */
export interface Photo {
  readonly caption: string;
  readonly credit?: string;
  readonly after: number;
}

/** The same news on another site: word for word, with the original's dateline, or with a paragraph of its own at the end. */
export interface Copy {
  readonly site: string;
  readonly delayMinutes: number;
  readonly tail?: string;
}

/** A news item as its editors wrote it, before a site puts it into its markup. */
export interface WorldArticle {
  /** Unique in the world; never printed. */
  readonly key: string;
  /** The site that publishes it first. */
  readonly site: string;
  /** Alias of one of the site's sections. */
  readonly section: string;
  readonly kind: ArticleKind;
  /** What some sites print above the title: "Hải Dương:". */
  readonly kicker?: string;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly photos: readonly Photo[];
  readonly tags: readonly string[];
  readonly byline: string;
  /** Local time in Viet Nam, `YYYY-MM-DD HH:mm`; null for one that is kept back until the world publishes it. */
  readonly publishedAt: string | null;
  /** Keys of articles that the page offers inside its body. */
  readonly related: readonly string[];
  readonly copies: readonly Copy[];
  /** True where the editor's keyboard left decomposed letters (NFD) on the page. */
  readonly isDecomposed?: boolean;
  readonly truth: Truth;
}

/** Stands for the day of publication in the truth of an article that is kept back. */
export const DAY: CalendarDate = 'DAY';

/** A position in an official's truth. */
export function at(title: string, organization: string | null, province: string | null = null): TruePosition {
  return { title, organization, province };
}

/** A Vietnamese official in the truth of a text. */
export function official(
  honorific: string | null,
  name: string,
  positions: readonly TruePosition[],
  role: ParticipationRole = 'ATTENDEE',
): TrueOfficial {
  return { name, honorific, isForeign: false, positions, role };
}

/** A foreign official in the truth of a text. */
export function foreigner(
  honorific: string | null,
  name: string,
  positions: readonly TruePosition[],
  role: ParticipationRole = 'GUEST',
): TrueOfficial {
  return { name, honorific, isForeign: true, positions, role };
}

/** The main event of a text; what is left out is unknown, and a single day has precision DAY. */
export function event(kind: EventKind, name: string, rest: Partial<TrueEvent> = {}): TrueEvent {
  const { startsOn = null, precision = startsOn === null ? null : 'DAY' } = rest;
  return {
    kind,
    name,
    startsOn,
    endsOn: rest.endsOn ?? null,
    precision,
    province: rest.province ?? null,
    venue: rest.venue ?? null,
    participants: rest.participants ?? null,
    isApproximate: rest.isApproximate ?? false,
    organizers: rest.organizers ?? [],
  };
}

/** A numbered document in the truth of a text. */
export function document(
  kind: string,
  number: string,
  issuer: string | null = null,
  issuedOn: CalendarDate | null = null,
): TrueDocument {
  return { kind, number, issuer, issuedOn };
}

/** An article with what most have in common filled in. */
export function article(
  given: Pick<WorldArticle, 'key' | 'site' | 'section' | 'title' | 'lead' | 'paragraphs' | 'byline'> &
    Partial<Omit<WorldArticle, 'truth'>> & { readonly truth: Partial<Truth> },
): WorldArticle {
  const truth = { officials: [], event: null, documents: [], provinces: [], countries: [], ...given.truth };
  return { kind: 'NEWS', photos: [], tags: [], publishedAt: null, related: [], copies: [], ...given, truth };
}
