import { sql } from 'kysely';
import type { Change } from '../model/change.ts';
import type { Check } from '../model/check.ts';
import {
  FULL_COVERAGE,
  healthStatus,
  type Move,
  type Source,
  type SourceError,
  type SourceRun,
  type SourceState,
  type SourceWalk,
  type Validators,
} from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { ChangeDraft, ChangeLog } from './change-log.ts';
import type { CheckLog } from './check-log.ts';
import type { Engine, Run } from './engine.ts';
import { overwrite } from './entity-table.ts';
import { type GapLog, reachOf } from './gap-log.ts';
import { jsonOf } from './json.ts';
import { nameOrder } from './name-order.ts';
import type { PageLog } from './page-log.ts';
import { toSource } from './rows.ts';
import { type Findings, SourceFindings } from './source-findings.ts';
import { type Statement, slot } from './statement.ts';
import { SOURCE, type SourceRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type StateRow = SourceRow & { last_article: string | null };
/** A source as it is registered. */
export type Registered = Pick<SourceRow, (typeof SOURCE.columns)[number]>;
type Remembered = { [K in keyof Omit<SourceRow, keyof Registered>]: SourceRow[K] } & { id: string };

/** What is remembered of sources. */
export class SourceLog {
  readonly #engine: Engine;
  readonly #log: ChangeLog;
  readonly #register: Statement<Rows<Registered>, never>;
  readonly #rows: Statement<Ids, SourceRow>;
  readonly #states: Statement<Ids, StateRow>;
  readonly #allStates: Statement<object, StateRow>;
  readonly #remember: Statement<Remembered, never>;
  readonly #reachTo: Statement<{ id: string; reach: string }, never>;
  readonly #pages: PageLog;
  readonly #findings: SourceFindings;
  readonly #checks: CheckLog;
  readonly #gaps: GapLog;

  constructor(engine: Engine, log: ChangeLog, pages: PageLog, checks: CheckLog, gaps: GapLog) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#engine = engine;
    this.#log = log;
    this.#pages = pages;
    this.#checks = checks;
    this.#gaps = gaps;
    this.#findings = new SourceFindings(engine);
    this.#register = engine.statement(
      insert(SOURCE, slot<Rows<Registered>>('rows'), overwrite(DESCRIPTION, 'id')),
    );
    this.#rows = engine.statement(sql`select * from source where ${among(sql.ref('id'), ids)}`);
    // The newest date stands at the end of a source's links.
    const states = sql`select s.*,
      (select max(l.published) from article_link l where l.target_id = s.id) as last_article from source s`;
    this.#states = engine.statement(sql`${states} where ${among(sql.ref('s.id'), ids)} order by s.id`);
    this.#allStates = engine.statement(sql`${states} order by s.id`);
    const set = (name: keyof Remembered) => sql`${sql.ref(name)} = ${slot<Remembered>(name)}`;
    this.#remember = engine.statement(sql`update source set ${sql.join(MEMORY.map(set))}
      where id = ${slot<Remembered>('id')}`);
    this.#reachTo = engine.statement(sql`update source set reach = ${slot<{ reach: string }>('reach')}
      where id = ${slot<{ id: string }>('id')}`);
  }

  /** As `Store.registerSources` promises; a source that is not named stays as it is. */
  async register(sources: readonly Source[], at: Instant): Promise<readonly Change[]> {
    const rows = new Map(sources.map((source) => [source.id, registered(source)]));
    if (rows.size === 0) return [];
    return this.#engine.write(async (run) => {
      const stored = new Map((await run(this.#rows, { ids: [...rows.keys()] })).map((row) => [row.id, row]));
      const differing = [...rows.values()].filter((row) => {
        const before = stored.get(row.id);
        return before === undefined || DESCRIPTION.columns.some((column) => before[column] !== row[column]);
      });
      if (differing.length === 0) return [];
      await run(this.#register, { rows: differing });
      const drafts = differing.map((row) => sourceChange(row, stored.has(row.id) ? 'UPDATED' : 'ADDED'));
      return this.#log.append(run, drafts, at);
    });
  }

  /**
   * As `Store.recordRun` promises: what is visible is the health status, the error that stands, and drift. It is held against
   * what was told last, for a status may also change by time alone or by what was saved since.
   */
  async record(run: SourceRun): Promise<readonly Change[]> {
    return this.#engine.write(async (execute) => {
      const before = await this.#stateOf(execute, run.sourceId);
      await this.#pages.note(execute, run);
      if (before === null) return [];
      const { state, row } = before;
      const { sourceId: id, finishedAt, lists, ruledFields } = run;
      await this.#checks.note(execute, checkOf(run), state.nextCheckAt);
      const after: SourceState = {
        ...state,
        ...(await this.#findings.of(execute, id, finishedAt, ruledFields, state.drift)),
        lastCheckedAt: finishedAt,
        lastSucceededAt: run.succeeded ? finishedAt : state.lastSucceededAt,
        nextCheckAt: run.nextCheckAt,
        consecutiveFailures: run.succeeded ? 0 : state.consecutiveFailures + 1,
        lastEntryCount: run.succeeded ? run.entryCount : state.lastEntryCount,
        lastError: lastError(run, state),
        validators: { ...state.validators, ...run.validators },
        moves: run.moves ?? state.moves ?? {},
      };
      const told = visible(after, finishedAt);
      await execute(this.#remember, {
        id,
        ...memoryOf(after),
        told,
        reach:
          lists === undefined
            ? row.reach
            : jsonOf(await this.#gaps.follow(execute, id, reachOf(row), lists, run.startedAt)),
      });
      return told === row.told ? [] : this.#log.append(execute, [sourceChange(row, 'UPDATED')], finishedAt);
    });
  }

  /** As `Store.recordWalk` promises. */
  async recordWalk(walk: SourceWalk): Promise<void> {
    await this.#engine.write(async (execute) => {
      await this.#pages.note(execute, walk);
      const { sourceId: id, walked } = walk;
      const before = await this.#stateOf(execute, id);
      if (before === null || walked === null) return;
      const reach = await this.#gaps.walk(execute, id, reachOf(before.row), walked);
      await execute(this.#reachTo, { id, reach: jsonOf(reach) });
    });
  }

  /** As `Store.sourceStates` promises, by id. */
  async states(ids?: readonly string[]): Promise<readonly SourceState[]> {
    const rows =
      ids === undefined
        ? await this.#engine.read(this.#allStates, {})
        : await this.#engine.read(this.#states, { ids: [...new Set(ids)] });
    return rows.map(toState);
  }

  async #stateOf(run: Run, id: string): Promise<{ row: SourceRow; state: SourceState } | null> {
    const [row] = await run(this.#states, { ids: [id] });
    return row === undefined ? null : { row, state: toState(row) };
  }
}

/** What registering changes: whether a source is read is for the operator to say once it is there. */
const DESCRIPTION = { ...SOURCE, columns: SOURCE.columns.filter((column) => column !== 'enabled') };

const MEMORY = [
  'last_checked_at',
  'last_succeeded_at',
  'next_check_at',
  'consecutive_failures',
  'last_entry_count',
  'last_error',
  'validators',
  'moves',
  'findings',
  'told',
  'reach',
] as const satisfies readonly (keyof Remembered)[];

const memoryOf = (state: SourceState): Omit<Remembered, 'id' | 'told' | 'reach'> => ({
  last_checked_at: state.lastCheckedAt,
  last_succeeded_at: state.lastSucceededAt,
  next_check_at: state.nextCheckAt,
  consecutive_failures: state.consecutiveFailures,
  last_entry_count: state.lastEntryCount,
  last_error: state.lastError === null ? null : jsonOf(state.lastError),
  validators: JSON.stringify(state.validators),
  moves: JSON.stringify(state.moves ?? {}),
  findings: jsonOf(findingsOf(state)),
});

const findingsOf = ({ coverage, recentCount, usualCoverage, drift }: SourceState): Findings => ({
  coverage,
  recentCount,
  usualCoverage,
  drift,
});

/** A run without any error clears the last one; a run that only succeeded in part keeps what went wrong. */
const lastError = (run: SourceRun, before: SourceState): SourceError | null =>
  run.errors.at(-1) ?? (run.succeeded ? null : before.lastError);

/** What an operator sees change; the times of checks go on without being news. */
const visible = (state: SourceState, at: Instant): string =>
  jsonOf([
    healthStatus(state, at),
    state.lastError?.code,
    state.lastError?.message,
    state.drift.map(({ field, usualRule, presentRule }) => [field, usualRule, presentRule]),
  ]);

/**
 * How a run looks in the history of checks: by its feeds and lists, for pages fail one by one. One that could be read and lists
 * nothing bears its code too.
 */
function checkOf({ sourceId, startedAt, finishedAt, succeeded, lists = [], errors }: SourceRun): Check {
  const failed = lists.filter(({ state }) => state === 'FAILED').map(({ url }) => url);
  const empty = lists.flatMap((one) => (one.state === 'READ' && one.entries.length === 0 ? [one.url] : []));
  const errorAt = (urls: readonly string[]) => errors.find(({ url }) => url !== null && urls.includes(url));
  const outcome = !succeeded ? 'FAILED' : failed.length > 0 ? 'PARTIAL' : 'SUCCEEDED';
  const error = outcome === 'SUCCEEDED' ? errorAt(empty) : (errorAt(failed) ?? errors.at(-1));
  const code = error?.code ?? null;
  return { sourceId, startedAt, finishedAt, outcome, code };
}

/** The row of a source of which nothing is remembered. */
export const registered = (source: Source): Registered => ({
  id: source.id,
  name: source.name,
  kind: source.kind,
  province_id: source.provinceId,
  homepage: source.homepage,
  family: source.family,
  enabled: source.enabled ? 1 : 0,
  is_verified: source.isVerified ? 1 : 0,
  expect_every_hours: source.expectEveryHours,
  name_order: nameOrder(source.name),
});

/** The change of a source that others hear of. */
export const sourceChange = (row: Registered, kind: ChangeDraft['kind']): ChangeDraft => ({
  kind,
  nodeKind: 'SOURCE',
  nodeId: row.id,
  provinceIds: row.province_id === null ? [] : [row.province_id],
  sourceIds: [row.id],
  officialIds: [],
});

function toState(row: StateRow): SourceState {
  const { id, enabled, expectEveryHours } = toSource(row);
  const found = JSON.parse(row.findings) as Partial<Findings>;
  return {
    sourceId: id,
    enabled,
    expectEveryHours,
    lastCheckedAt: row.last_checked_at,
    lastSucceededAt: row.last_succeeded_at,
    lastArticleAt: row.last_article || null,
    nextCheckAt: row.next_check_at,
    consecutiveFailures: row.consecutive_failures,
    lastEntryCount: row.last_entry_count,
    lastError: row.last_error === null ? null : (JSON.parse(row.last_error) as SourceError),
    validators: JSON.parse(row.validators) as Record<string, Validators>,
    moves: JSON.parse(row.moves) as Record<string, Move>,
    coverage: found.coverage ?? FULL_COVERAGE,
    recentCount: found.recentCount ?? 0,
    usualCoverage: found.usualCoverage ?? null,
    drift: found.drift ?? [],
  };
}
