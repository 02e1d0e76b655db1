import type { Instant } from './time.ts';

/** The fields of an article of which it is kept which rule answered them. */
export const DRIFTING_FIELDS = ['title', 'lead', 'publishedAt', 'text'] as const;
export type DriftingField = (typeof DRIFTING_FIELDS)[number];

/** A field that a site's own rule used to answer, and for which a general one now steps in. */
export interface FieldDrift {
  readonly field: DriftingField;
  /** The own rule that answered most often before, and the rule that answers instead most often now. */
  readonly usualRule: string;
  readonly presentRule: string;
  /** When the first of the articles appeared that show it. */
  readonly since: Instant;
  /** Share (0 to 1) of the newest articles that a general rule answers, and of those before that an own rule answered. */
  readonly share: number;
  readonly usualShare: number;
}

/** Which rules answered the watched fields of an article, and when it appeared. */
export interface RuledArticle {
  readonly seenAt: Instant;
  readonly rules: Readonly<Record<string, string>>;
}

/** Articles that count as the newest: enough to tell a change of template from one odd page, and a week's at most for most. */
const NEWEST = 10;
/** So many of them must be answered by a general rule: one or two pages in another layout occur on every site. */
const FEWEST_FALLBACKS = 3;
/** Fewer articles before them say too little of what is usual. */
const FEWEST_BEFORE = 10;
/** A share of own answers that falls by more than this has drifted. */
const FALL = 0.2;
/** How many articles `driftOf` wants to see at most. */
export const DRIFT_WINDOW = 200;

/** Rules that any page may be answered by, and what a feed or list said instead of the page. */
const isGeneral = (rule: string): boolean => rule.startsWith('generic.') || rule === 'entry';

/**
 * The fields whose own rule has stopped answering. `articles` are a source's newest, newest first; `fields` those for which
 * the site has rules of its own, the others cannot drift. A drift known before stays, however long ago it began, until the own
 * rule answers as it used to.
 */
export function driftOf(
  articles: readonly RuledArticle[],
  fields: readonly DriftingField[],
  before: readonly FieldDrift[],
): readonly FieldDrift[] {
  return fields.flatMap((field) => {
    const answers = articles.flatMap(({ seenAt, rules }) => {
      const rule = rules[field];
      return rule === undefined ? [] : [{ seenAt, rule }];
    });
    const newest = answers.slice(0, NEWEST);
    const older = answers.slice(NEWEST);
    const known = before.find((drift) => drift.field === field);
    const own = older.filter(({ rule }) => !isGeneral(rule));
    const usualShare = known?.usualShare ?? (older.length < FEWEST_BEFORE ? 0 : own.length / older.length);
    const fallbacks = newest.filter(({ rule }) => isGeneral(rule));
    const share = newest.length === 0 ? 0 : fallbacks.length / newest.length;
    const presentRule = mostFrequent(fallbacks);
    const usualRule = known?.usualRule ?? mostFrequent(own);
    if (presentRule === null || usualRule === null) return [];
    if (fallbacks.length < FEWEST_FALLBACKS || usualShare - (1 - share) <= FALL) return [];
    return [{ field, usualRule, presentRule, since: known?.since ?? beginning(answers), share, usualShare }];
  });
}

/** When the first of the latest run of general answers appeared, single own answers within the newest passed over. */
function beginning(answers: readonly { readonly seenAt: Instant; readonly rule: string }[]): Instant {
  let since = answers[0]?.seenAt ?? '';
  for (const [index, { seenAt, rule }] of answers.entries()) {
    if (isGeneral(rule)) since = seenAt;
    else if (index >= NEWEST) break;
  }
  return since;
}

function mostFrequent(answers: readonly { readonly rule: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { rule } of answers) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
