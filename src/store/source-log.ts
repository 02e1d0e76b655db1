import { sql } from 'kysely';
import type { Change } from '../model/change.ts';
import {
  healthStatus,
  type Move,
  type Source,
  type SourceError,
  type SourceRun,
  type SourceState,
  type Validators,
} from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { ChangeDraft, ChangeLog } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { overwrite } from './entity-table.ts';
import { nameOrder } from './name-order.ts';
import { toSource } from './rows.ts';
import { type Statement, slot } from './statement.ts';
import type { KnownPage } from './store.ts';
import { PAGE, type PageRow, SOURCE, type SourceRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type StateRow = SourceRow & {
  last_article: string | null;
  articles: number;
  titled: number;
  led: number;
  dated: number;
  worded: number;
  pictured: number;
};
type Registered = Pick<SourceRow, (typeof SOURCE.columns)[number]>;
type Remembered = { [K in keyof Omit<SourceRow, keyof Registered>]: SourceRow[K] } & { id: string };

/** Coverage is counted over articles of this many days before the last check. */
const COVERAGE_MS = 30 * 86_400_000;

/** What is remembered of sources and of the pages they were asked for. */
export class SourceLog {
  readonly #engine: Engine;
  readonly #log: ChangeLog;
  readonly #register: Statement<Rows<Registered>, never>;
  readonly #rows: Statement<Ids, SourceRow>;
  readonly #states: Statement<Ids, StateRow>;
  readonly #allStates: Statement<object, StateRow>;
  readonly #remember: Statement<Remembered, never>;
  readonly #pages: Statement<Ids, PageRow>;
  readonly #refuse: Statement<Rows<PageRow>, never>;
  readonly #check: Statement<Ids & { at: Instant }, never>;

  constructor(engine: Engine, log: ChangeLog) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#engine = engine;
    this.#log = log;
    this.#register = engine.statement(
      insert(SOURCE, slot<Rows<Registered>>('rows'), overwrite(SOURCE, 'id')),
    );
    this.#rows = engine.statement(sql`select * from source where ${among(sql.ref('id'), ids)}`);
    // The sums stop at the source's own 30 days; the newest date stands at the end of its links.
    const states = sql`select s.*,
      (select max(l.published) from article_link l where l.target_id = s.id) as last_article,
      count(a.id) as articles, sum(case when a.title <> '' then 1 else 0 end) as titled,
      count(a.lead) as led, sum(case when a.published <> '' then 1 else 0 end) as dated,
      sum(case when a.word_count > 0 then 1 else 0 end) as worded,
      sum(case when a.images <> '[]' then 1 else 0 end) as pictured
      from source s left join article a on a.source_id = s.id and a.seen_at >= s.coverage_from`;
    this.#states = engine.statement(
      sql`${states} where ${among(sql.ref('s.id'), ids)} group by s.id order by s.id`,
    );
    this.#allStates = engine.statement(sql`${states} group by s.id order by s.id`);
    const set = (name: keyof Remembered) => sql`${sql.ref(name)} = ${slot<Remembered>(name)}`;
    this.#remember = engine.statement(sql`update source set ${sql.join(MEMORY.map(set))}
      where id = ${slot<Remembered>('id')}`);
    this.#pages = engine.statement(sql`select * from page where ${among(sql.ref('canonical_url'), ids)}`);
    this.#refuse = engine.statement(
      insert(
        PAGE,
        slot<Rows<PageRow>>('rows'),
        sql`on conflict (canonical_url) do update set checked_at = excluded.checked_at,
          refusal_code = excluded.refusal_code, refusal_at = excluded.refusal_at,
          refusal_attempts = excluded.refusal_attempts`,
      ),
    );
    this.#check = engine.statement(sql`update page set checked_at = ${slot<{ at: Instant }>('at')}
      where ${among(sql.ref('article_id'), ids)}`);
  }

  /** As `Store.registerSources` promises; a source that is not named stays as it is. */
  async register(sources: readonly Source[], at: Instant): Promise<readonly Change[]> {
    const rows = new Map(sources.map((source) => [source.id, registered(source)]));
    if (rows.size === 0) return [];
    return this.#engine.write(async (run) => {
      const stored = new Map((await run(this.#rows, { ids: [...rows.keys()] })).map((row) => [row.id, row]));
      const differing = [...rows.values()].filter((row) => {
        const before = stored.get(row.id);
        return before === undefined || SOURCE.columns.some((column) => before[column] !== row[column]);
      });
      if (differing.length === 0) return [];
      await run(this.#register, { rows: differing });
      const drafts = differing.map((row) => sourceChange(row, stored.has(row.id) ? 'UPDATED' : 'ADDED'));
      return this.#log.append(run, drafts, at);
    });
  }

  /** As `Store.recordRun` promises: what is visible is the health status and the error that stands. */
  async record(run: SourceRun): Promise<readonly Change[]> {
    return this.#engine.write(async (execute) => {
      const before = await this.#stateOf(execute, run.sourceId);
      await this.#writePages(execute, run);
      if (before === null) return [];
      const state = before.state;
      await execute(this.#remember, {
        id: run.sourceId,
        last_checked_at: run.finishedAt,
        last_succeeded_at: run.succeeded ? run.finishedAt : state.lastSucceededAt,
        next_check_at: run.nextCheckAt,
        consecutive_failures: run.succeeded ? 0 : state.consecutiveFailures + 1,
        last_entry_count: run.succeeded ? run.entryCount : state.lastEntryCount,
        last_error: lastError(run, state),
        validators: JSON.stringify({ ...state.validators, ...run.validators }),
        moves: JSON.stringify(run.moves ?? state.moves ?? {}),
        coverage_from: new Date(Date.parse(run.finishedAt) - COVERAGE_MS).toISOString(),
      });
      const after = await this.#stateOf(execute, run.sourceId);
      if (
        after === null ||
        visible(after.state, run.finishedAt) === visible(state, state.lastCheckedAt ?? run.finishedAt)
      )
        return [];
      return this.#log.append(execute, [sourceChange(after.row, 'UPDATED')], run.finishedAt);
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

  /** As `Store.known` promises. */
  async known(canonicalUrls: readonly string[]): Promise<ReadonlyMap<string, KnownPage>> {
    if (canonicalUrls.length === 0) return new Map();
    const rows = await this.#engine.read(this.#pages, { ids: [...new Set(canonicalUrls)] });
    return new Map(rows.map((row) => [row.canonical_url, toKnown(row)]));
  }

  async #stateOf(run: Run, id: string): Promise<{ row: SourceRow; state: SourceState } | null> {
    const [row] = await run(this.#states, { ids: [id] });
    return row === undefined ? null : { row, state: toState(row) };
  }

  async #writePages(execute: Run, run: SourceRun): Promise<void> {
    const refused = new Map(run.refused.map((page) => [page.url, page]));
    const rows = [...refused.values()].map((page) => ({
      canonical_url: page.url,
      article_id: null,
      published_at: null,
      checked_at: page.at,
      etag: null,
      last_modified: null,
      refusal_code: page.code,
      refusal_at: page.at,
      refusal_attempts: page.attempts,
    }));
    if (rows.length > 0) await execute(this.#refuse, { rows });
    if (run.checkedArticleIds.length > 0)
      await execute(this.#check, { ids: run.checkedArticleIds, at: run.finishedAt });
  }
}

const MEMORY = [
  'last_checked_at',
  'last_succeeded_at',
  'next_check_at',
  'consecutive_failures',
  'last_entry_count',
  'last_error',
  'validators',
  'moves',
  'coverage_from',
] as const satisfies readonly (keyof Remembered)[];

/** A run without any error clears the last one; a run that only succeeded in part keeps what went wrong. */
function lastError(run: SourceRun, before: SourceState): string | null {
  const error = run.errors.at(-1);
  if (error !== undefined) return JSON.stringify(error);
  return run.succeeded || before.lastError === null ? null : JSON.stringify(before.lastError);
}

/** What an operator sees change; the times of checks go on without being news. */
const visible = (state: SourceState, at: Instant): string =>
  `${healthStatus(state, at)} ${state.lastError?.code} ${state.lastError?.message}`;

const registered = (source: Source): Registered => ({
  id: source.id,
  name: source.name,
  kind: source.kind,
  province_id: source.provinceId,
  homepage: source.homepage,
  family: source.family,
  enabled: source.enabled ? 1 : 0,
  expect_every_hours: source.expectEveryHours,
  name_order: nameOrder(source.name),
});

const sourceChange = (row: Registered, kind: ChangeDraft['kind']): ChangeDraft => ({
  kind,
  nodeKind: 'SOURCE',
  nodeId: row.id,
  provinceIds: row.province_id === null ? [] : [row.province_id],
  sourceIds: [row.id],
  officialIds: [],
});

function toState(row: StateRow): SourceState {
  const { id, enabled, expectEveryHours } = toSource(row);
  const share = (count: number) => (row.articles === 0 ? 1 : count / row.articles);
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
    coverage: {
      title: share(row.titled),
      lead: share(row.led),
      publishedAt: share(row.dated),
      text: share(row.worded),
      image: share(row.pictured),
    },
  };
}

const toKnown = (row: PageRow): KnownPage => ({
  canonicalUrl: row.canonical_url,
  articleId: row.article_id,
  publishedAt: row.published_at,
  checkedAt: row.checked_at,
  validators: { etag: row.etag, lastModified: row.last_modified },
  refusal:
    row.refusal_code === null || row.refusal_at === null
      ? null
      : {
          url: row.canonical_url,
          code: row.refusal_code,
          at: row.refusal_at,
          attempts: row.refusal_attempts ?? 1,
        },
});
