import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { AddedSource } from '../model/added-source.ts';
import type { References } from '../model/batch.ts';
import type { Change } from '../model/change.ts';
import type { Decision, DecisionRecord } from '../model/decision.ts';
import type { Instant } from '../model/time.ts';
import { articleChange, type ChangeDraft, type ChangeLog } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import type { Folding } from './folding.ts';
import { DECISION, type DecisionRow } from './identity-tables.ts';
import { WHOLE_ARTICLE } from './overrides.ts';
import { PersonDecisions } from './person-decisions.ts';
import { type EntityOf, meantMention, reattended } from './record-rows.ts';
import { SourceDecisions } from './source-decisions.ts';
import { type Statement, slot } from './statement.ts';
import { type StatementRows, StatementTables, statedBy } from './statement-tables.ts';
import type { WholeArticleRow } from './tables.ts';
import { TextWriter } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Stored = Pick<
  WholeArticleRow,
  | 'id'
  | 'source_id'
  | 'published'
  | 'province_ids'
  | 'canonical_url'
  | 'story_reference_id'
  | 'story_id'
  | 'namings'
  | 'citations'
> & { number: number };

/** Carries out what operators decide, so that it holds for what is stored and for whatever is read again. */
export class Decider {
  readonly #engine: Engine;
  readonly #log: ChangeLog;
  readonly #folding: Folding;
  readonly #people: PersonDecisions;
  readonly #sources: SourceDecisions;
  readonly #statements: StatementTables;
  readonly #texts: TextWriter;
  readonly #record: Statement<Rows<Omit<DecisionRow, 'number'>>, never>;
  readonly #newest: Statement<{ limit: number }, DecisionRow>;
  readonly #articles: Statement<Ids, Stored>;
  readonly #deleteArticle: readonly Statement<Ids, never>[];
  readonly #refusePage: Statement<{ id: string; at: string }, never>;

  constructor(engine: Engine, log: ChangeLog, folding: Folding) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#engine = engine;
    this.#log = log;
    this.#folding = folding;
    this.#people = new PersonDecisions(engine);
    this.#sources = new SourceDecisions(engine);
    this.#statements = new StatementTables(engine);
    this.#texts = new TextWriter(engine);
    this.#record = engine.statement(insert(DECISION, slot<Rows<Omit<DecisionRow, 'number'>>>('rows'), sql``));
    this.#newest = engine.statement(
      sql`select * from decision order by number desc limit ${slot<{ limit: number }>('limit')}`,
    );
    this.#articles = engine.statement(sql`
      select number, published, id, source_id, province_ids, canonical_url, story_reference_id, story_id,
        namings, citations from whole_article
      where ${among(sql.ref('id'), ids)}`);
    this.#deleteArticle = [
      engine.statement(sql`delete from article_body
        where number in (select number from article where ${among(sql.ref('id'), ids)})`),
      engine.statement(sql`delete from article where ${among(sql.ref('id'), ids)}`),
      engine.statement(sql`delete from article_revision where ${among(sql.ref('article_id'), ids)}`),
    ];
    this.#refusePage = engine.statement(sql`
      update page set article_id = null, refusal_code = 'RETRACTED', refusal_attempts = 1,
        refusal_at = ${slot<{ id: string; at: string }>('at')}
      where article_id = ${slot<{ id: string; at: string }>('id')}`);
  }

  /** As `Store.decide` promises. */
  decide(decision: Decision, reason: string | null, at: Instant): Promise<readonly Change[]> {
    return this.#engine.write(async (run) => {
      const drafts = await this.#carryOut(run, decision, at);
      // Switching on what is on is no decision.
      if (drafts.length === 0 && 'sourceId' in decision) return [];
      await run(this.#record, { rows: [{ at, decision: JSON.stringify(decision), reason }] });
      return this.#log.append(run, drafts, at);
    });
  }

  /** As `Store.decisions` promises. */
  async decisions(limit: number): Promise<readonly DecisionRecord[]> {
    const rows = await this.#engine.read(this.#newest, { limit });
    return rows.map(({ number, at, decision, reason }) => ({
      number,
      at,
      decision: JSON.parse(decision) as Decision,
      reason,
    }));
  }

  /** As `Store.addedSources` promises. */
  addedSources(): Promise<readonly AddedSource[]> {
    return this.#sources.added();
  }

  #carryOut(run: Run, decision: Decision, at: Instant): Promise<readonly ChangeDraft[]> {
    switch (decision.kind) {
      case 'MERGE_OFFICIALS':
        return this.#merge(run, decision.into, decision.from);
      case 'SPLIT_OFFICIAL':
        return this.#split(run, decision.official, decision.articles);
      case 'RETRACT_MENTION':
        return this.#retractMention(run, decision.article, decision.official);
      case 'RETRACT_ARTICLE':
        return this.#retractArticle(run, decision.article, at);
      case 'ADD_SOURCE':
        return this.#sources.add(run, decision, at);
      case 'ENABLE_SOURCE':
      case 'DISABLE_SOURCE':
        return this.#sources.enable(run, decision.sourceId, decision.kind === 'ENABLE_SOURCE');
    }
  }

  async #merge(run: Run, into: string, from: readonly string[]): Promise<readonly ChangeDraft[]> {
    const reconsidered = await this.#people.merge(run, into, from);
    const nothing = statedBy([], []);
    const restatement = { before: nothing, after: nothing, references: [], reconsidered };
    const { moves } = await this.#folding.link(run, restatement, itself);
    return this.#folding.follow(run, nothing, nothing, moves);
  }

  async #split(run: Run, official: string, articleIds: readonly string[]): Promise<readonly ChangeDraft[]> {
    const articles = await this.#existing(run, articleIds);
    const entity = await this.#people.official(run, official);
    if (entity === null) throw notFound('an official', official);
    const before = await this.#statements.read(
      run,
      articles.map(({ id }) => id),
    );
    const own = before.mentions.filter((row) => row.official_id === entity);
    const silent = articles.find(({ id }) => !own.some((row) => row.article_id === id));
    if (silent !== undefined) throw notFound(`an article that names ${official}`, silent.id);
    const { made, people, reconsidered } = await this.#people.split(run, entity, own);
    const personOf = (id: string) => made.get(id) ?? id;
    const meaning = new Map(before.mentions.map((row) => [row.reference_id, row.official_id]));
    // The new references are in no statement yet: they mean themselves.
    const entityOf: EntityOf = (id) => meaning.get(id) ?? id;
    const after: StatementRows = {
      ...before,
      mentions: before.mentions.map((row) =>
        meantMention({ ...row, reference_id: personOf(row.reference_id) }, entityOf),
      ),
      reports: before.reports.map((row) =>
        reattended(row, (one) => {
          const referenceId = personOf(one.referenceId);
          return { ...one, referenceId, officialId: entityOf(referenceId) };
        }),
      ),
    };
    return this.#restate(run, articles, before, after, { people, events: [], story: null }, reconsidered);
  }

  async #retractMention(run: Run, articleId: string, official: string): Promise<readonly ChangeDraft[]> {
    const articles = await this.#existing(run, [articleId]);
    const entity = await this.#people.official(run, official);
    const before = await this.#statements.read(run, [articleId]);
    const gone = new Set(
      before.mentions.filter((row) => row.official_id === entity).map((row) => row.reference_id),
    );
    if (gone.size === 0) throw notFound(`an official named in ${articleId}`, official);
    await this.#people.retract(run, articleId, [...gone]);
    const after: StatementRows = {
      ...before,
      mentions: before.mentions.filter((row) => !gone.has(row.reference_id)),
      reports: before.reports.map((row) =>
        reattended(row, (one) => (gone.has(one.referenceId) ? null : one)),
      ),
    };
    return this.#restate(run, articles, before, after, { people: [], events: [], story: null });
  }

  async #retractArticle(run: Run, id: string, at: Instant): Promise<readonly ChangeDraft[]> {
    const articles = await this.#existing(run, [id]);
    const before = await this.#statements.read(run, [id]);
    await this.#people.retract(run, id, [WHOLE_ARTICLE]);
    const [stated, nothing] = [statedBy(articles, [before]), statedBy([], [])];
    const { moves } = await this.#folding.link(
      run,
      { before: stated, after: nothing, references: [] },
      itself,
    );
    await this.#statements.replace(run, [id], []);
    for (const statement of this.#deleteArticle) await run(statement, { ids: [id] });
    await this.#texts.removeArticles(run, articles);
    await run(this.#refusePage, { id, at });
    const changes = await this.#folding.follow(run, stated, nothing, moves);
    return [...articles.map((row) => articleChange('REMOVED', row, before.mentions)), ...changes];
  }

  async #restate(
    run: Run,
    articles: readonly Stored[],
    before: StatementRows,
    after: StatementRows,
    references: References,
    reconsidered: readonly string[] = [],
  ): Promise<readonly ChangeDraft[]> {
    const stated = statedBy(articles, [before]);
    const restatement = {
      before: stated,
      after: statedBy(articles, [after]),
      references: [references],
      reconsidered,
    };
    const { moves } = await this.#folding.link(run, restatement, itself);
    const known = new Map(after.mentions.map((row) => [row.reference_id, row.official_id]));
    const meaning: EntityOf = (id) => moves.get(id)?.after ?? known.get(id) ?? id;
    const mentions = after.mentions.map((row) => meantMention(row, meaning));
    const reports = after.reports.map((row) =>
      reattended(row, (one) => ({ ...one, officialId: moves.get(one.referenceId)?.after ?? one.officialId })),
    );
    const rows = { mentions, reports, links: linksOf(articles, { ...after, mentions }) };
    await this.#statements.replace(
      run,
      articles.map(({ id }) => id),
      [rows],
    );
    const changes = await this.#folding.follow(run, stated, statedBy(articles, [rows]), moves);
    return [...articles.map((row) => articleChange('UPDATED', row, mentions)), ...changes];
  }

  async #existing(run: Run, ids: readonly string[]): Promise<readonly Stored[]> {
    const articles = await run(this.#articles, { ids });
    const missing = ids.find((id) => !articles.some((row) => row.id === id));
    if (missing !== undefined) throw notFound('an article', missing);
    return articles;
  }
}

/** Links of articles to officials follow the mentions; the others stay as they were. */
function linksOf(articles: readonly Stored[], rows: StatementRows): StatementRows['links'] {
  const kept = rows.links.filter((link) => !link.target_id.startsWith('official:'));
  const named = new Map(
    rows.mentions.map((row) => [
      `${row.article_id} ${row.official_id}`,
      { target_id: row.official_id, published: row.published, article_id: row.article_id },
    ]),
  );
  const own = new Set(articles.map(({ id }) => id));
  return [...kept, ...named.values()].filter((link) => own.has(link.article_id));
}

const itself: EntityOf = (reference) => reference;

const notFound = (expected: string, got: string) =>
  new GatewayError('NOT_FOUND', `expected ${expected}, but got ${got}`);
