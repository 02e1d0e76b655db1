import { type RawBuilder, sql } from 'kysely';
import { type Check, type CheckSpan, spanAfter } from '../model/check.ts';
import type { Instant } from '../model/time.ts';
import type { Engine, Run } from './engine.ts';
import { CHECK, type CheckRow } from './source-tables.ts';
import { type Statement, slot } from './statement.ts';
import type { GapPeriod } from './store.ts';

type Period = { from: Instant; to: Instant };
type Ids = { ids: readonly string[] };

/** A source that fails every other time fills a year with spans; so many of them tell all that there is to tell. */
const MOST_SPANS = 200;

/** The spans of checks of each source. */
export class CheckLog {
  readonly #engine: Engine;
  readonly #last: Statement<{ id: string }, CheckRow>;
  readonly #spans: Statement<Ids & Period, CheckRow>;
  readonly #allSpans: Statement<Period, CheckRow>;
  readonly #write: Statement<{ rows: readonly CheckRow[] }, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    this.#engine = engine;
    this.#last =
      engine.statement(sql`select * from source_check where source_id = ${slot<{ id: string }>('id')}
      order by from_at desc limit 1`);
    const spans = (whose: RawBuilder<unknown>) => sql`select * from (
        select c.*, row_number() over (partition by source_id order by from_at desc) as place from source_check c
        where to_at >= ${slot<Period>('from')} and from_at <= ${slot<Period>('to')} ${whose}) as latest
      where place <= ${sql.lit(MOST_SPANS)} order by source_id, from_at desc`;
    this.#spans = engine.statement(spans(sql`and ${among(sql.ref('source_id'), slot<Ids>('ids'))}`));
    this.#allSpans = engine.statement(spans(sql``));
    this.#write = engine.statement(
      insert(
        CHECK,
        slot<{ rows: readonly CheckRow[] }>('rows'),
        sql`on conflict (source_id, from_at) do update set to_at = excluded.to_at,
          outcome = excluded.outcome, code = excluded.code, count = excluded.count`,
      ),
    );
  }

  /** As `Store.checks` promises. */
  async spans({ from = '', to = '9', sourceIds }: GapPeriod): Promise<readonly CheckSpan[]> {
    const rows =
      sourceIds === undefined
        ? await this.#engine.read(this.#allSpans, { from, to })
        : await this.#engine.read(this.#spans, { from, to, ids: [...new Set(sourceIds)] });
    return rows.map(toSpan);
  }

  /** Takes note of a check; `plannedAt` as in `spanAfter`. */
  async note(run: Run, check: Check, plannedAt: Instant | null): Promise<void> {
    const [last] = await run(this.#last, { id: check.sourceId });
    const span = spanAfter(last === undefined ? null : toSpan(last), check, plannedAt);
    const { sourceId, from, to, outcome, code, count } = span;
    const row = { source_id: sourceId, from_at: from, to_at: to, outcome, code, count };
    await run(this.#write, { rows: [row] });
  }
}

const toSpan = (row: CheckRow): CheckSpan => ({
  sourceId: row.source_id,
  from: row.from_at,
  to: row.to_at,
  outcome: row.outcome as CheckSpan['outcome'],
  code: row.code,
  count: row.count,
});
