import type { Instant } from './time.ts';

export const SourceKind = { FRONT: 'FRONT', FRIENDSHIP_UNION: 'FRIENDSHIP_UNION', PRESS: 'PRESS' } as const;
export type SourceKind = keyof typeof SourceKind;

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
  readonly coverage: FieldCoverage;
}

/** The outcome of one refresh of one source, as `recordRun` stores it. */
export interface SourceRun {
  readonly sourceId: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  /** True when at least one of its feeds or lists answered and could be read. */
  readonly succeeded: boolean;
  /** Entries listed, null when every feed and list answered 304. */
  readonly entryCount: number | null;
  readonly fetched: number;
  readonly unchanged: number;
  readonly added: number;
  readonly updated: number;
  readonly failed: number;
  readonly errors: readonly SourceError[];
  readonly nextCheckAt: Instant;
  /** Only of documents whose every entry is stored; others must be read again. */
  readonly validators: Readonly<Record<string, Validators>>;
  /** All that are moving; left out, those known before stay. */
  readonly moves?: Readonly<Record<string, Move>>;
  /** Pages that were asked for and gave no article, so that they are not asked for again and again. */
  readonly refused: readonly RefusedPage[];
  /** Articles whose page answered that nothing changed, or was read again with the same content. */
  readonly checkedArticleIds: readonly string[];
}

/** A page that gave no article: when it was asked last, how often, and the code of the reason. */
export interface RefusedPage {
  readonly url: string;
  readonly code: string;
  readonly at: Instant;
  readonly attempts: number;
}

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
    coverage: { title: 1, lead: 1, publishedAt: 1, text: 1, image: 1 },
  };
}

const HOUR_MS = 3_600_000;

/**
 * The status that a source's history amounts to at `now`. FAILING from the first failed check on, since an operator wants
 * to know; EMPTY when the last reading listed nothing; STALE when no article is younger than three times what is expected;
 * THINNING when a field that nearly every article of its kind has (title, text, date) is missing from more than a fifth.
 */
export function healthStatus(state: SourceState, now: Instant): HealthStatus {
  if (!state.enabled) return 'DISABLED';
  if (state.lastCheckedAt === null) return 'NEVER_CHECKED';
  if (state.consecutiveFailures > 0) return 'FAILING';
  if (state.lastEntryCount === 0) return 'EMPTY';
  const patienceMs = 3 * state.expectEveryHours * HOUR_MS;
  if (state.lastArticleAt === null || Date.parse(now) - Date.parse(state.lastArticleAt) > patienceMs)
    return 'STALE';
  const { title, text, publishedAt } = state.coverage;
  return Math.min(title, text, publishedAt) < 0.8 ? 'THINNING' : 'OK';
}
