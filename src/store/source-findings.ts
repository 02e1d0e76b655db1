import { sql } from 'kysely';
import {
  DRIFT_WINDOW,
  type DriftingField,
  driftOf,
  type FieldDrift,
  type RuledArticle,
} from '../model/drift.ts';
import { FEWEST_USUAL, type FieldCoverage, FULL_COVERAGE, type SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { Engine, Run } from './engine.ts';
import { type Statement, slot } from './statement.ts';

/** What a source's articles tell of its health; kept with the source, for the worker asks for all states every few seconds. */
export type Findings = Pick<SourceState, 'coverage' | 'recentCount' | 'usualCoverage' | 'drift'>;

const DAY_MS = 86_400_000;
/** Coverage is counted over articles of this many days before a check, and against those of so many days before these. */
const RECENT_MS = 30 * DAY_MS;
const USUAL_MS = 180 * DAY_MS;

type Counts = {
  is_recent: number;
  articles: number;
  titled: number;
  led: number;
  dated: number;
  worded: number;
  pictured: number;
};
type Since = { id: string; recentFrom: Instant; usualFrom: Instant };

/** Counts what a source's articles have, and which rules answered for them. */
export class SourceFindings {
  readonly #counts: Statement<Since, Counts>;
  readonly #rules: Statement<{ id: string }, { seen_at: Instant; rules: string }>;

  constructor(engine: Engine) {
    const own = sql`source_id = ${slot<{ id: string }>('id')}`;
    this.#counts = engine.statement(sql`select is_recent, count(*) as articles, sum(titled) as titled,
      sum(led) as led, sum(dated) as dated, sum(worded) as worded, sum(pictured) as pictured
      from (select case when seen_at >= ${slot<Since>('recentFrom')} then 1 else 0 end as is_recent,
        case when title <> '' then 1 else 0 end as titled, case when lead is null then 0 else 1 end as led,
        case when published <> '' then 1 else 0 end as dated, case when word_count > 0 then 1 else 0 end as worded,
        case when images <> '[]' then 1 else 0 end as pictured
        from article where ${own} and seen_at >= ${slot<Since>('usualFrom')}) as has
      group by is_recent`);
    this.#rules = engine.statement(
      sql`select seen_at, rules from article where ${own} order by seen_at desc limit ${sql.lit(DRIFT_WINDOW)}`,
    );
  }

  /** The findings as of a check at `at`; without `fields` the drift known before stays. */
  async of(
    run: Run,
    id: string,
    at: Instant,
    fields: readonly DriftingField[] | undefined,
    before: readonly FieldDrift[],
  ): Promise<Findings> {
    const [recentFrom, usualFrom] = [RECENT_MS, RECENT_MS + USUAL_MS].map((ms) =>
      new Date(Date.parse(at) - ms).toISOString(),
    ) as [Instant, Instant];
    const counts = await run(this.#counts, { id, recentFrom, usualFrom });
    const recent = counts.find(({ is_recent }) => is_recent === 1);
    const usual = counts.find(({ is_recent }) => is_recent === 0);
    const drift =
      fields === undefined || (fields.length === 0 && before.length === 0)
        ? before
        : driftOf((await run(this.#rules, { id })).map(toRuled), fields, before);
    return {
      coverage: recent === undefined ? FULL_COVERAGE : coverageOf(recent),
      recentCount: recent?.articles ?? 0,
      usualCoverage: usual === undefined || usual.articles < FEWEST_USUAL ? null : coverageOf(usual),
      drift,
    };
  }
}

const toRuled = (row: { seen_at: Instant; rules: string }): RuledArticle => ({
  seenAt: row.seen_at,
  rules: JSON.parse(row.rules) as Record<string, string>,
});

function coverageOf({ articles, titled, led, dated, worded, pictured }: Counts): FieldCoverage {
  return {
    title: titled / articles,
    lead: led / articles,
    publishedAt: dated / articles,
    text: worded / articles,
    image: pictured / articles,
  };
}
