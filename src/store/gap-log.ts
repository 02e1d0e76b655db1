import { sql } from 'kysely';
import { isWithin, joinedGaps, type SourceGap } from '../model/gap.ts';
import {
  type ListReading,
  type LostPeriod,
  leftOf,
  NOTHING_SEEN,
  openGaps,
  type Reach,
  reachAfter,
  reachAfterWalk,
  uncheckedGap,
  type Walked,
} from '../model/reach.ts';
import type { Instant } from '../model/time.ts';
import type { Engine, Run } from './engine.ts';
import { GAP, type GapRow, type SourceRow } from './source-tables.ts';
import { type Statement, slot } from './statement.ts';
import type { GapQuestion } from './store.ts';

type Period = { from: Instant; to: Instant };
type Ids = { ids: readonly string[] };
type Reached = Pick<SourceRow, 'id' | 'enabled' | 'reach'>;
/** Later than any instant, and how a missing beginning is stored: both sort as they should. */
const [NEVER, EVER] = ['9', ''];

/** How far each source is seen, and the closed gaps. */
export class GapLog {
  readonly #engine: Engine;
  readonly #reaches: Statement<Ids, Reached>;
  readonly #allReaches: Statement<object, Reached>;
  readonly #gaps: Statement<Ids & Period, GapRow>;
  readonly #allGaps: Statement<Period, GapRow>;
  readonly #insert: Statement<{ rows: readonly GapRow[] }, never>;
  readonly #forget: Statement<{ id: string } & Period, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#engine = engine;
    const reaches = sql`select id, enabled, reach from source`;
    this.#reaches = engine.statement(sql`${reaches} where ${among(sql.ref('id'), ids)}`);
    this.#allReaches = engine.statement(reaches);
    const gaps = sql`select * from source_gap
      where to_at >= ${slot<Period>('from')} and from_at <= ${slot<Period>('to')}`;
    this.#gaps = engine.statement(sql`${gaps} and ${among(sql.ref('source_id'), ids)}`);
    this.#allGaps = engine.statement(gaps);
    this.#insert = engine.statement(
      insert(GAP, slot<{ rows: readonly GapRow[] }>('rows'), sql`on conflict do nothing`),
    );
    this.#forget = engine.statement(sql`delete from source_gap where source_id = ${slot<{ id: string }>('id')}
      and to_at >= ${slot<Period>('from')} and from_at <= ${slot<Period>('to')}`);
  }

  /** As `Store.gaps` promises. */
  async gaps({ from, to, sourceIds, unchecked = false }: GapQuestion): Promise<readonly SourceGap[]> {
    const period = { from: from ?? EVER, to: to ?? NEVER };
    const ids = sourceIds === undefined ? null : [...new Set(sourceIds)];
    const sources =
      ids === null
        ? await this.#engine.read(this.#allReaches, {})
        : await this.#engine.read(this.#reaches, { ids });
    const closed =
      ids === null
        ? await this.#engine.read(this.#allGaps, period)
        : await this.#engine.read(this.#gaps, { ids, ...period });
    const open = sources.flatMap((row) => {
      const [isEnabled, reach] = [row.enabled === 1, reachOf(row)];
      const gap = unchecked ? uncheckedGap(row.id, isEnabled, reach) : null;
      return [...openGaps(row.id, isEnabled, reach), ...(gap === null ? [] : [gap])];
    });
    return joinedGaps([...open.filter((gap) => isWithin(gap, { from, to })), ...closed.map(toGap)]);
  }

  /** Keeps what a check lost for good and answers with the reach after it. */
  async follow(
    run: Run,
    id: string,
    before: Reach,
    readings: readonly ListReading[],
    at: Instant,
  ): Promise<Reach> {
    const { reach, lost } = reachAfter(before, readings, at);
    await this.#keep(run, id, lost);
    return reach;
  }

  /** Closes what a walk back covered and answers with the reach after it. */
  async walk(run: Run, id: string, before: Reach, walked: Walked): Promise<Reach> {
    const period = { from: walked.from, to: walked.until };
    const touched = await run(this.#gaps, { ids: [id], ...period });
    await run(this.#forget, { id, ...period });
    const left = touched.flatMap((row) => leftOf(toLost(row), walked));
    await this.#keep(run, id, [...left, ...walked.lost]);
    return reachAfterWalk(before, walked);
  }

  /**
   * Lost periods of one list that lie close together are one row: a list that is always too short must not fill the table.
   */
  async #keep(run: Run, id: string, periods: readonly LostPeriod[]): Promise<void> {
    if (periods.length === 0) return;
    const from = periods.map((lost) => lost.from ?? EVER).toSorted()[0] ?? EVER;
    const to =
      periods
        .map((lost) => lost.to)
        .toSorted()
        .at(-1) ?? NEVER;
    const near = { from: from === EVER ? EVER : dayEarlier(from), to };
    const stored = await run(this.#gaps, { ids: [id], ...near });
    const all = [...stored.map(toLost), ...periods].flatMap((lost) =>
      lost.urls.map((url) => ({ ...lost, sourceId: id, urls: [url] })),
    );
    const byUrl = [...Map.groupBy(all, ({ urls: [url] }) => url).values()];
    const rows = byUrl.flatMap(joinedGaps).map(({ from, to, reason, urls: [url = ''] }) => ({
      source_id: id,
      from_at: from ?? EVER,
      to_at: to ?? NEVER,
      reason,
      url,
    }));
    await run(this.#forget, { id, ...near });
    await run(this.#insert, { rows });
  }
}

const dayEarlier = (at: Instant): Instant => new Date(Date.parse(at) - 86_400_000).toISOString();

/** The reach as it is stored with a source. */
export const reachOf = ({ reach }: Pick<SourceRow, 'reach'>): Reach => ({
  ...NOTHING_SEEN,
  ...(JSON.parse(reach) as Partial<Reach>),
});

const toLost = (row: GapRow): LostPeriod => ({
  from: row.from_at === EVER ? null : row.from_at,
  to: row.to_at,
  reason: row.reason as LostPeriod['reason'],
  urls: [row.url],
});

const toGap = (row: GapRow): SourceGap => ({ ...toLost(row), sourceId: row.source_id });
