import type { DriftingField, FieldDrift } from './drift.ts';
import type { ListReading, Walked } from './reach.ts';
import type { Instant } from './time.ts';

export const SourceKind = { FRONT: 'FRONT', FRIENDSHIP_UNION: 'FRIENDSHIP_UNION', PRESS: 'PRESS' } as const;
export type SourceKind = keyof typeof SourceKind;

export const ListingKind = {
  FEED: 'FEED',
  LIST: 'LIST',
  SITEMAP: 'SITEMAP',
} as const;
export type ListingKind = (typeof ListingKind)[keyof typeof ListingKind];

/** Where a site announces its articles. */
export interface SourceListing {
  readonly kind: ListingKind;
  readonly url: string;
}

export const HealthStatus = {
  OK: 'OK',
  EMPTY: 'EMPTY',
  STALE: 'STALE',
  THINNING: 'THINNING',
  FAILING: 'FAILING',
  DISABLED: 'DISABLED',
  NEVER_CHECKED: 'NEVER_CHECKED',
} as const;
export type HealthStatus = keyof typeof HealthStatus;

/** A site that is read. */
export interface Source {
  /** `source:<site id>` */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly provinceId: string | null;
  readonly homepage: string;
  readonly family: string;
  readonly enabled: boolean;
  /** True when somebody read its pages and found its rules right; else they are the convention of its CMS. */
  readonly isVerified: boolean;
  /** A new article is expected at least this often, in hours. */
  readonly expectEveryHours: number;
}

/** What went wrong last, in a sentence that an operator can act on. */
export interface SourceError {
  readonly code: string;
  readonly message: string;
  readonly at: Instant;
  readonly url: string | null;
}

/** HTTP validators, byte for byte as the server sent them (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Share (0 to 1) of the articles of the last 30 days that have each field; 1 where there are none. */
export interface FieldCoverage {
  readonly title: number;
  readonly lead: number;
  readonly publishedAt: number;
  readonly text: number;
  readonly image: number;
}

/** A feed or list whose address answers with a lasting redirect: where to, and since when without another answer. */
export interface Move {
  readonly to: string;
  readonly since: Instant;
}

/** What is remembered of reading a source. */
export interface SourceState {
  readonly sourceId: string;
  readonly enabled: boolean;
  readonly expectEveryHours: number;
  readonly lastCheckedAt: Instant | null;
  readonly lastSucceededAt: Instant | null;
  /** The newest publication date among its articles. */
  readonly lastArticleAt: Instant | null;
  readonly nextCheckAt: Instant | null;
  readonly consecutiveFailures: number;
  /** How many entries the last successful check listed; 0 is EMPTY, null when nothing was listed anew (304). */
  readonly lastEntryCount: number | null;
  readonly lastError: SourceError | null;
  /** By address of a feed or list. */
  readonly validators: Readonly<Record<string, Validators>>;
  /** By address of a feed or list that is moving. */
  readonly moves?: Readonly<Record<string, Move>>;
  /** As of the last check. */
  readonly coverage: FieldCoverage;
  /** How many articles that is the coverage of. */
  readonly recentCount: number;
  /** The coverage of the half year before those 30 days; null while it has too few articles to compare with. */
  readonly usualCoverage: FieldCoverage | null;
  /** Fields whose own rule has stopped answering. */
  readonly drift: readonly FieldDrift[];
}

/** What one refresh of one source came upon. */
export interface ReadingCounts {
  /** Entries listed; null when every feed and list answered that nothing changed. */
  readonly entryCount: number | null;
  /** Pages that came with a body. */
  readonly fetched: number;
  /** Pages that had not changed, by the server's word or by their content. */
  readonly unchanged: number;
  /** New articles. */
  readonly added: number;
  /** Articles that were known and have changed. */
  readonly updated: number;
  /** Feeds, lists and pages that gave nothing. */
  readonly failed: number;
  /** Why, the first twenty of them. */
  readonly errors: readonly SourceError[];
}

/** The outcome of one refresh of one source, as `recordRun` stores it. */
export interface SourceRun extends ReadingCounts {
  readonly sourceId: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  /** True when at least one of its feeds or lists answered and could be read. */
  readonly succeeded: boolean;
  readonly nextCheckAt: Instant;
  /** Only of documents whose every entry is stored; others must be read again. */
  readonly validators: Readonly<Record<string, Validators>>;
  /** All that are moving; left out, those known before stay. */
  readonly moves?: Readonly<Record<string, Move>>;
  /** Pages that were asked for and gave no article, so that they are not asked for again and again. */
  readonly refused: readonly RefusedPage[];
  /** Articles whose page answered that nothing changed, or was read again with the same content. */
  readonly checkedArticleIds: readonly string[];
  /** What each feed and list of the site showed; left out, nothing is concluded about gaps. */
  readonly lists?: readonly ListReading[];
  /** The fields for which the site has rules of its own; left out, no drift is looked for. */
  readonly ruledFields?: readonly DriftingField[];
}

/** The outcome of a walk back through a source, as `recordWalk` stores it. */
export interface SourceWalk {
  readonly sourceId: string;
  readonly refused: readonly RefusedPage[];
  readonly checkedArticleIds: readonly string[];
  readonly finishedAt: Instant;
  /** What the walk covered; null when it did not come to its end. */
  readonly walked: Walked | null;
}

/** A page that gave no article: when it was asked last, how often, and the code of the reason. */
export interface RefusedPage {
  readonly url: string;
  readonly code: string;
  readonly at: Instant;
  readonly attempts: number;
}

/** The coverage where there are no articles. */
export const FULL_COVERAGE: FieldCoverage = { title: 1, lead: 1, publishedAt: 1, text: 1, image: 1 };

/** The state of a source of which nothing is remembered yet. */
export function neverChecked(source: Pick<Source, 'id' | 'enabled' | 'expectEveryHours'>): SourceState {
  return {
    sourceId: source.id,
    enabled: source.enabled,
    expectEveryHours: source.expectEveryHours,
    lastCheckedAt: null,
    lastSucceededAt: null,
    lastArticleAt: null,
    nextCheckAt: null,
    consecutiveFailures: 0,
    lastEntryCount: null,
    lastError: null,
    validators: {},
    coverage: FULL_COVERAGE,
    recentCount: 0,
    usualCoverage: null,
    drift: [],
  };
}

/** Fewer articles do not tell what is usual: with twenty a share is known to about a tenth (its standard error). */
export const FEWEST_USUAL = 20;
/** A share that falls by more than this has thinned. */
const FALL = 0.2;
/** The share below which a field thins that nearly every article of any site has, where nothing is known of what is usual. */
const FLOOR = 1 - FALL;
const NEEDED: readonly (keyof FieldCoverage)[] = ['title', 'publishedAt', 'text'];
/** So many articles at least must lack the field that would have it by that share: one or two odd pages are no trend. */
const FEWEST_LACKING = 3;

/**
 * The fields that have grown rarer: whose share among the last 30 days' articles is by more than a fifth below the source's own
 * of the half year before. A field that it never had thus cannot thin. Without such a history, title, text and date where more
 * than a fifth of the articles lack them.
 */
export function thinnedFields({
  coverage,
  usualCoverage,
  recentCount,
}: SourceState): readonly (keyof FieldCoverage)[] {
  const fields = usualCoverage === null ? NEEDED : (Object.keys(coverage) as (keyof FieldCoverage)[]);
  return fields.filter((field) => {
    const fall = (usualCoverage?.[field] ?? 1) - coverage[field];
    const hasFallen = usualCoverage === null ? coverage[field] < FLOOR : fall > FALL + ROUNDING;
    return hasFallen && fall * recentCount >= FEWEST_LACKING - ROUNDING;
  });
}

/** Shares are quotients: 0.9 - 0.7 is a little more than a fifth. */
const ROUNDING = 1e-9;
const HOUR_MS = 3_600_000;

/** The last moment, in milliseconds since 1970, at which its newest article is no older than it may be. */
export function freshUntil({ lastArticleAt, expectEveryHours }: SourceState): number {
  if (lastArticleAt === null) return Number.NEGATIVE_INFINITY;
  return Date.parse(lastArticleAt) + 3 * expectEveryHours * HOUR_MS;
}

/**
 * The status that a source's history amounts to at `now`. FAILING from the first failed check on, since an operator wants
 * to know; EMPTY when the last reading listed nothing; STALE when no article is younger than three times what is expected;
 * THINNING when a field has grown rarer (see `thinnedFields`) or its own rule has stopped answering (`drift`): what the family
 * knows of the site then covers less than it did, even where a general rule steps in.
 */
export function healthStatus(state: SourceState, now: Instant): HealthStatus {
  if (!state.enabled) return 'DISABLED';
  if (state.lastCheckedAt === null) return 'NEVER_CHECKED';
  if (state.consecutiveFailures > 0) return 'FAILING';
  if (state.lastEntryCount === 0) return 'EMPTY';
  if (Date.parse(now) > freshUntil(state)) return 'STALE';
  return thinnedFields(state).length > 0 || state.drift.length > 0 ? 'THINNING' : 'OK';
}
