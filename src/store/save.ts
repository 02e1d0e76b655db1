import { type RawBuilder, sql } from 'kysely';
import type { Batch } from '../model/batch.ts';
import type { Change } from '../model/change.ts';
import { dateInVietnam, type Instant } from '../model/time.ts';
import { articleChange, type ChangeLog } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { overwrite } from './entity-table.ts';
import type { Folding } from './folding.ts';
import { Overrides } from './overrides.ts';
import { meant, type RecordRows, rowsOf } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import { StatementTables, statedBy } from './statement-tables.ts';
import type { Table } from './table.ts';
import * as tables from './tables.ts';
import { TextWriter } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Stored = Pick<
  tables.WholeArticleRow,
  | 'id'
  | 'source_id'
  | 'content_hash'
  | 'statement_hash'
  | 'story_reference_id'
  | 'story_id'
  | 'revision'
  | 'published'
  | 'seen_at'
  | 'title'
  | 'lead'
  | 'text'
  | 'fetched_at'
  | 'updated_at'
  | 'namings'
  | 'citations'
>;

/** An article that differs from what is stored, beside what is stored. */
interface Difference {
  readonly rows: RecordRows;
  readonly stored: Stored | null;
  readonly isReworded: boolean;
}

/** Writes batches: articles, what they state, and everything folded from it, in one transaction. */
export class Saver {
  readonly #engine: Engine;
  readonly #log: ChangeLog;
  readonly #folding: Folding;
  readonly #overrides: Overrides;
  readonly #statements: StatementTables;
  readonly #texts: TextWriter;
  readonly #stored: Statement<Ids, Stored>;
  readonly #upsert: Statement<Rows<tables.ArticleRow>, { id: string; number: number }>;
  readonly #upsertBodies: Statement<Rows<tables.BodyRow & { number: number }>, never>;
  readonly #pages: Statement<Ids, tables.PageRow>;
  readonly #upsertPages: Statement<Rows<tables.PageRow>, never>;
  readonly #revisions: Statement<Rows<tables.RevisionRow>, never>;

  constructor(engine: Engine, log: ChangeLog, folding: Folding) {
    const { among, insert } = engine.dialect;
    const into = <R>(table: Table<R>, tail: RawBuilder<unknown>) =>
      insert(table, slot<Rows<R>>('rows'), tail);
    this.#engine = engine;
    this.#log = log;
    this.#folding = folding;
    this.#overrides = new Overrides(engine);
    this.#statements = new StatementTables(engine);
    this.#texts = new TextWriter(engine);
    this.#stored = engine.statement(sql`
      select id, source_id, content_hash, statement_hash, story_reference_id, story_id, revision, published, seen_at, title, lead, text, fetched_at, updated_at,
        namings, citations
      from whole_article where ${among(sql.ref('id'), slot<Ids>('ids'))}`);
    this.#upsert = engine.statement(
      into(tables.ARTICLE, sql`${overwrite(tables.ARTICLE, 'id')} returning id, number`),
    );
    this.#upsertBodies = engine.statement(
      into(tables.ARTICLE_BODY, overwrite(tables.ARTICLE_BODY, 'number')),
    );
    this.#pages = engine.statement(
      sql`select * from page where ${among(sql.ref('canonical_url'), slot<Ids>('ids'))}`,
    );
    this.#upsertPages = engine.statement(into(tables.PAGE, overwrite(tables.PAGE, 'canonical_url')));
    this.#revisions = engine.statement(into(tables.REVISION, sql``));
  }

  /** As `Store.save` promises. Of records with the same id the last counts. */
  async save(batch: Batch, at: Instant): Promise<readonly Change[]> {
    const records = new Map(batch.records.map((record) => [record.article.id, rowsOf(record, at)]));
    if (records.size === 0) return [];
    return this.#engine.write(async (run) => {
      const read = [...records.values()];
      const allowed = await this.#overrides.apply(run, read);
      await this.#writePages(
        run,
        read.map(({ page }, index) => (allowed[index] === null ? retracted(page) : page)),
      );
      const differences = await this.#differences(
        run,
        new Map(allowed.flatMap((rows) => (rows === null ? [] : [[rows.article.id, rows]]))),
      );
      if (differences.length === 0) return [];
      const known = await this.#folding.known(
        run,
        differences.map(({ rows }) => rows),
      );
      const stored = differences.flatMap((difference) => difference.stored ?? []);
      const articleIds = stored.map(({ id }) => id);
      const before = statedBy(stored, [await this.#statements.read(run, articleIds)]);
      const given = differences.map(({ rows }) => rows);
      const { moves, entityOf } = await this.#folding.link(
        run,
        {
          before,
          after: statedBy(
            given.map(({ article }) => article),
            given,
          ),
          references: given.map(({ references }) => references),
        },
        known,
      );
      const meaning = differences.map((difference) => ({
        ...difference,
        rows: meant(difference.rows, entityOf),
      }));
      const rows = meaning.map((difference) => difference.rows);
      await this.#writeArticles(run, meaning, at);
      await this.#statements.replace(run, articleIds, rows);
      const after = statedBy(
        rows.map(({ article }) => article),
        rows,
      );
      const changes = await this.#folding.follow(run, before, after, moves);
      const articles = meaning.map(({ rows: { article, mentions }, stored }) =>
        articleChange(stored === null ? 'ADDED' : 'UPDATED', article, mentions),
      );
      return this.#log.append(run, [...articles, ...changes], at);
    });
  }

  async #differences(run: Run, records: ReadonlyMap<string, RecordRows>): Promise<readonly Difference[]> {
    const stored = new Map(
      (await run(this.#stored, { ids: [...records.keys()] })).map((row) => [row.id, row]),
    );
    const differences: Difference[] = [];
    for (const [id, rows] of records) {
      const before = stored.get(id) ?? null;
      const { article } = rows;
      const isSame =
        before?.content_hash === article.content_hash && before.statement_hash === article.statement_hash;
      if (isSame) continue;
      const isReworded =
        before !== null &&
        (before.title !== article.title || before.lead !== article.lead || before.text !== article.text);
      differences.push({
        rows: before === null ? rows : readAgain(rows, before),
        stored: before,
        isReworded,
      });
    }
    return differences;
  }

  /** Pages remember the newest reading even where the article stayed as it was. */
  async #writePages(run: Run, pages: readonly tables.PageRow[]): Promise<void> {
    const byUrl = new Map(pages.map((page) => [page.canonical_url, page]));
    const stored = new Map(
      (await run(this.#pages, { ids: [...byUrl.keys()] })).map((row) => [row.canonical_url, row]),
    );
    const rows = [...byUrl.values()].filter((page) => {
      const before = stored.get(page.canonical_url);
      return before === undefined || tables.PAGE.columns.some((column) => before[column] !== page[column]);
    });
    if (rows.length > 0) await run(this.#upsertPages, { rows });
  }

  async #writeArticles(run: Run, differences: readonly Difference[], at: Instant): Promise<void> {
    const revisions: tables.RevisionRow[] = [];
    const bodies = new Map<string, tables.BodyRow>();
    const articles = differences.map(({ rows, stored, isReworded }) => {
      const { text: body, html, namings, citations, ...article } = rows.article;
      bodies.set(article.id, { text: body, html, namings, citations });
      if (stored === null) return article;
      const { id, revision, title, lead, text, fetched_at } = stored;
      if (isReworded) revisions.push({ article_id: id, revision, at: fetched_at, title, lead, text });
      return { ...article, revision: isReworded ? revision + 1 : revision, updated_at: at };
    });
    const numbers = new Map((await run(this.#upsert, { rows: articles })).map((row) => [row.id, row.number]));
    const numberOf = (id: string) => numbers.get(id) ?? 0;
    const rows = [...bodies].map(([id, body]) => ({ number: numberOf(id), ...body }));
    await run(this.#upsertBodies, { rows });
    if (revisions.length > 0) await run(this.#revisions, { rows: revisions });
    const texts = differences
      .filter(({ rows, stored, isReworded }) => isReworded || stored?.published !== rows.article.published)
      .map(({ rows: { article }, stored }) => ({
        number: numberOf(article.id),
        published: article.published,
        wasPublished: stored?.published ?? null,
        title: article.title,
        lead: article.lead,
        text: article.text,
      }));
    await this.#texts.writeArticles(run, texts);
  }
}

/**
 * The rows of an article that was stored before: without a date it goes on counting for the day on which it was first read, of which what
 * is stored knows best.
 */
function readAgain(rows: RecordRows, before: Stored): RecordRows {
  const firstRead = before.published === '' ? before.seen_at : before.fetched_at;
  if (rows.article.published !== '' || firstRead >= rows.article.seen_at) return rows;
  const day = dateInVietnam(firstRead);
  return {
    ...rows,
    article: { ...rows.article, seen_at: firstRead, seen_on: day },
    mentions: rows.mentions.map((mention) => ({ ...mention, seen_on: day })),
  };
}

/** A page whose article is not to be in the graph: it is known, so that nobody asks for it again soon. */
const retracted = (page: tables.PageRow): tables.PageRow => ({
  ...page,
  article_id: null,
  refusal_code: 'RETRACTED',
  refusal_at: page.checked_at,
  refusal_attempts: 1,
});
