import { sql } from 'kysely';
import type { SourceRun } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { Engine, Run } from './engine.ts';
import { type Statement, slot } from './statement.ts';
import type { KnownPage } from './store.ts';
import { PAGE, type PageRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };

/** What is remembered of pages that were asked for. */
export class PageLog {
  readonly #engine: Engine;
  readonly #pages: Statement<Ids, PageRow>;
  readonly #refuse: Statement<Rows<PageRow>, never>;
  readonly #check: Statement<Ids & { at: Instant }, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#engine = engine;
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

  /** As `Store.known` promises. */
  async known(canonicalUrls: readonly string[]): Promise<ReadonlyMap<string, KnownPage>> {
    if (canonicalUrls.length === 0) return new Map();
    const rows = await this.#engine.read(this.#pages, { ids: [...new Set(canonicalUrls)] });
    return new Map(rows.map((row) => [row.canonical_url, toKnown(row)]));
  }

  /** Takes note, in a transaction, of pages that gave no article, and of those that were looked at again. */
  async note(
    execute: Run,
    run: Pick<SourceRun, 'refused' | 'checkedArticleIds' | 'finishedAt'>,
  ): Promise<void> {
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
