import { type RawBuilder, sql } from 'kysely';
import type { Batch } from '../model/batch.ts';
import type { Change } from '../model/change.ts';
import { kindOfId, type NodeKind } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import type { ChangeDraft, ChangeLog } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { overwrite } from './entity-table.ts';
import { Identity } from './identity.ts';
import { meant, type RecordRows, rowsOf } from './record-rows.ts';
import { EventFolder } from './refold-events.ts';
import { PaperFolder } from './refold-papers.ts';
import { PeopleFolder } from './refold-people.ts';
import { type Statement, slot } from './statement.ts';
import * as tables from './tables.ts';
import { type Stated, Tallies } from './tallies.ts';
import { TextWriter } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Stored = Pick<
  tables.ArticleRow,
  | 'id'
  | 'content_hash'
  | 'statement_hash'
  | 'revision'
  | 'title'
  | 'lead'
  | 'text'
  | 'fetched_at'
  | 'updated_at'
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
  readonly #tallies: Tallies;
  readonly #identity: Identity;
  readonly #people: PeopleFolder;
  readonly #events: EventFolder;
  readonly #papers: PaperFolder;
  readonly #texts: TextWriter;
  readonly #stored: Statement<Ids, Stored>;
  readonly #upsert: Statement<Rows<tables.ArticleRow>, { id: string; number: number }>;
  readonly #pages: Statement<Ids, tables.PageRow>;
  readonly #upsertPages: Statement<Rows<tables.PageRow>, never>;
  readonly #targets: Statement<Ids, { target_id: string }>;
  readonly #statedBefore: {
    readonly mentions: Statement<Ids, tables.MentionRow>;
    readonly namings: Statement<Ids, tables.NamingRow>;
    readonly reports: Statement<Ids, tables.ReportRow>;
    readonly citations: Statement<Ids, tables.CitationRow>;
  };
  readonly #deletes: readonly Statement<Ids, never>[];
  readonly #revisions: Statement<Rows<tables.RevisionRow>, never>;
  readonly #inserts: readonly {
    readonly rowsOf: (rows: RecordRows) => readonly object[];
    readonly statement: Statement<Rows<object>, never>;
  }[];

  constructor(engine: Engine, log: ChangeLog) {
    const { among, insert } = engine.dialect;
    const byArticle = among(sql.ref('article_id'), slot<Ids>('ids'));
    const into = <R>(table: tables.Table<R>, tail: RawBuilder<unknown>) =>
      insert(table, slot<Rows<R>>('rows'), tail);
    const child = <R extends object>(table: tables.Table<R>, rowsOf: (rows: RecordRows) => readonly R[]) => ({
      rowsOf,
      statement: engine.statement<Rows<object>, never>(into(table, sql``)),
    });
    this.#engine = engine;
    this.#log = log;
    this.#tallies = new Tallies(engine);
    this.#identity = new Identity(engine, this.#tallies);
    this.#people = new PeopleFolder(engine, this.#tallies);
    this.#events = new EventFolder(engine);
    this.#papers = new PaperFolder(engine, this.#tallies);
    this.#texts = new TextWriter(engine);
    this.#stored = engine.statement(sql`
      select id, content_hash, statement_hash, revision, title, lead, text, fetched_at, updated_at
      from article where ${among(sql.ref('id'), slot<Ids>('ids'))}`);
    this.#upsert = engine.statement(
      into(tables.ARTICLE, sql`${overwrite(tables.ARTICLE, 'id')} returning id, number`),
    );
    this.#pages = engine.statement(
      sql`select * from page where ${among(sql.ref('canonical_url'), slot<Ids>('ids'))}`,
    );
    this.#upsertPages = engine.statement(into(tables.PAGE, overwrite(tables.PAGE, 'canonical_url')));
    this.#targets = engine.statement(sql`select target_id from article_link where ${byArticle}`);
    this.#statedBefore = {
      mentions: engine.statement(sql`select * from mention where ${byArticle}`),
      namings: engine.statement(sql`select * from organization_naming where ${byArticle}`),
      reports: engine.statement(sql`select * from event_report where ${byArticle}`),
      citations: engine.statement(sql`select * from citation where ${byArticle}`),
    };
    this.#revisions = engine.statement(into(tables.REVISION, sql``));
    this.#inserts = [
      child(tables.MENTION, (rows) => rows.mentions),
      child(tables.NAMING, (rows) => rows.namings),
      child(tables.REPORT, (rows) => rows.reports),
      child(tables.ATTENDANCE, (rows) => rows.attendances),
      child(tables.CITATION, (rows) => rows.citations),
      child(tables.ARTICLE_LINK, (rows) => rows.links),
    ];
    this.#deletes = [
      tables.MENTION,
      tables.NAMING,
      tables.REPORT,
      tables.ATTENDANCE,
      tables.CITATION,
      tables.ARTICLE_LINK,
    ].map((table) => engine.statement(sql`delete from ${sql.table(table.name)} where ${byArticle}`));
  }

  /** As `Store.save` promises. Of records with the same id the last counts. */
  async save(batch: Batch, at: Instant): Promise<readonly Change[]> {
    const records = new Map(batch.records.map((record) => [record.article.id, rowsOf(record, at)]));
    if (records.size === 0) return [];
    return this.#engine.write(async (run) => {
      const differences = await this.#differences(run, records);
      await this.#writePages(
        run,
        [...records.values()].map((rows) => rows.page),
      );
      if (differences.length === 0) return [];
      const entityOf = await this.#identity.known(
        run,
        differences.map(({ rows }) => rows),
      );
      const known = differences.map((difference) => ({
        ...difference,
        rows: meant(difference.rows, entityOf),
      }));
      const touched = await this.#touched(run, known);
      await this.#writeArticles(run, known, at);
      const added: Stated = {
        mentions: known.flatMap(({ rows }) => rows.mentions),
        namings: known.flatMap(({ rows }) => rows.namings),
        reports: known.flatMap(({ rows }) => rows.reports),
        citations: known.flatMap(({ rows }) => rows.citations),
      };
      await this.#tallies.update(run, touched.stated, added);
      const { moves, entityIds, positionIds } = await this.#identity.link(
        run,
        touched.stated,
        added,
        known.map(({ rows }) => rows),
      );
      const now = known.map(({ rows, stored }) =>
        articleChange(
          meant(rows, (reference) => moves.get(reference)?.after ?? entityOf(reference)),
          stored === null,
        ),
      );
      const of = (kind: string) => [
        ...touched.of(kind),
        ...[...entityIds].filter((id) => kindOfId(id) === kind),
      ];
      const drafts: ChangeDraft[] = [
        ...now,
        ...(await this.#refold(run, of, [...touched.positionIds, ...positionIds])),
      ];
      return this.#log.append(run, drafts, at);
    });
  }

  /** Folds anew what was touched: the entities of each kind, and positions. */
  async #refold(
    run: Run,
    of: (kind: NodeKind) => readonly string[],
    positionIds: readonly string[],
  ): Promise<readonly ChangeDraft[]> {
    const each = (kind: NodeKind) => [...new Set(of(kind))];
    return [
      ...(await this.#papers.stories(run, each('STORY'))),
      ...(await this.#people.organizations(run, each('ORGANIZATION'))),
      ...(await this.#papers.documents(run, each('LEGAL_DOCUMENT'))),
      ...(await this.#people.officials(run, each('OFFICIAL'), [...new Set(positionIds)])),
      ...(await this.#events.events(run, each('EVENT'))),
    ];
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
      differences.push({ rows, stored: before, isReworded });
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

  /** Everything that the articles speak of, or spoke of until now. */
  async #touched(run: Run, differences: readonly Difference[]) {
    const ids = differences.filter(({ stored }) => stored !== null).map(({ rows }) => rows.article.id);
    const before = ids.length === 0 ? [] : await run(this.#targets, { ids });
    const stated = await this.#stated(run, ids);
    const targets = new Set([
      ...before.map((row) => row.target_id),
      ...differences.flatMap(({ rows }) => rows.links.map((link) => link.target_id)),
    ]);
    const mentions = [...stated.mentions, ...differences.flatMap(({ rows }) => rows.mentions)];
    const positionIds = mentions.map((mention) => mention.position_id).filter((id) => id !== null);
    return {
      of: (kind: string) => [...targets].filter((id) => kindOfId(id) === kind),
      positionIds: [...new Set(positionIds)],
      stated,
    };
  }

  /** What stored articles state until now. */
  async #stated(run: Run, ids: readonly string[]): Promise<Stated> {
    if (ids.length === 0) return { mentions: [], namings: [], reports: [], citations: [] };
    const { mentions, namings, reports, citations } = this.#statedBefore;
    return {
      mentions: await run(mentions, { ids }),
      namings: await run(namings, { ids }),
      reports: await run(reports, { ids }),
      citations: await run(citations, { ids }),
    };
  }

  async #writeArticles(run: Run, differences: readonly Difference[], at: Instant): Promise<void> {
    const revisions: tables.RevisionRow[] = [];
    const articles = differences.map(({ rows, stored, isReworded }) => {
      if (stored === null) return rows.article;
      const { id, revision, title, lead, text, fetched_at } = stored;
      if (isReworded) revisions.push({ article_id: id, revision, at: fetched_at, title, lead, text });
      return { ...rows.article, revision: isReworded ? revision + 1 : revision, updated_at: at };
    });
    const numbers = new Map((await run(this.#upsert, { rows: articles })).map((row) => [row.id, row.number]));
    if (revisions.length > 0) await run(this.#revisions, { rows: revisions });
    const texts = differences
      .filter(({ stored, isReworded }) => stored === null || isReworded)
      .map(({ rows: { article } }) => ({
        number: numbers.get(article.id) ?? 0,
        head: article.title,
        body: `${article.lead ?? ''}\n\n${article.text}`,
      }));
    await this.#texts.write(run, 'article_text', texts);
    const known = differences.filter(({ stored }) => stored !== null).map(({ rows }) => rows.article.id);
    if (known.length > 0) for (const statement of this.#deletes) await run(statement, { ids: known });
    for (const { statement, rowsOf } of this.#inserts) {
      const rows = differences.flatMap((difference) => rowsOf(difference.rows));
      if (rows.length > 0) await run(statement, { rows });
    }
  }
}

const articleChange = ({ article, mentions }: RecordRows, isNew: boolean): ChangeDraft => ({
  kind: isNew ? 'ADDED' : 'UPDATED',
  nodeKind: 'ARTICLE',
  nodeId: article.id,
  provinceIds: JSON.parse(article.province_ids) as string[],
  sourceIds: [article.source_id],
  officialIds: [...new Set(mentions.map((mention) => mention.official_id))],
});
