import { sql } from 'kysely';
import { foldDocument, foldStory } from '../model/fold-paper.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { nameOrder } from './name-order.ts';
import { type Statement, slot } from './statement.ts';
import { type ArticleRow, LEGAL_DOCUMENT, type LegalDocumentRow, STORY, type StoryRow } from './tables.ts';
import type { Tallies } from './tallies.ts';

type Ids = { ids: readonly string[] };
type StoryPart = Pick<
  ArticleRow,
  'id' | 'story_id' | 'title' | 'source_id' | 'published' | 'published_only' | 'credit'
>;

/** Folds numbered documents and stories anew. */
export class PaperFolder {
  readonly #documents: EntityTable<LegalDocumentRow>;
  readonly #stories: EntityTable<StoryRow>;
  readonly #tallies: Tallies;
  readonly #articles: Statement<Ids, StoryPart>;

  constructor(engine: Engine, tallies: Tallies) {
    this.#tallies = tallies;
    const { among } = engine.dialect;
    this.#documents = new EntityTable(engine, LEGAL_DOCUMENT, (row) => ({
      id: row.id,
      names: row.number === null ? [row.kind] : [`${row.kind} ${row.number}`, row.number],
      parts: row.issuer === null ? [] : [row.issuer],
    }));
    this.#stories = new EntityTable(engine, STORY, null);
    this.#articles = engine.statement(
      sql`select id, story_id, title, source_id, published, published_only, credit from article
        where ${among(sql.ref('story_id'), slot<Ids>('ids'))}`,
    );
  }

  async documents(run: Run, ids: readonly string[]): Promise<readonly ChangeDraft[]> {
    if (ids.length === 0) return [];
    const tallies = await this.#tallies.documents(run, ids);
    const folded = new Map<string, LegalDocumentRow>();
    for (const id of ids) {
      const document = foldDocument(id, tallies.get(id) ?? []);
      if (document === null) continue;
      const { number, kind, issuer, issuedOn } = document;
      folded.set(id, {
        id,
        number,
        kind,
        issuer,
        issued_on: issuedOn,
        number_order: nameOrder(number ?? ''),
      });
    }
    return (await this.#documents.replace(run, ids, folded)).map(({ kind, id }) => ({
      kind,
      nodeKind: 'LEGAL_DOCUMENT',
      nodeId: id,
      provinceIds: [],
      sourceIds: [],
      officialIds: [],
    }));
  }

  async stories(
    run: Run,
    ids: readonly string[],
    relinked: ReadonlySet<string>,
  ): Promise<readonly ChangeDraft[]> {
    if (ids.length === 0) return [];
    const articles = grouped(
      await run(this.#articles, { ids }),
      (row) => row.story_id,
      (row) => ({
        id: row.id,
        title: row.title,
        sourceId: row.source_id,
        publishedAt: row.published || null,
        publishedOnly: row.published_only === 1,
        isReprint: row.credit !== null,
      }),
    );
    const folded = new Map<string, StoryRow>();
    for (const id of ids) {
      const story = foldStory(id, articles.get(id) ?? []);
      if (story === null) continue;
      folded.set(id, {
        id,
        title: story.title,
        first_published: story.firstPublishedAt ?? '',
        source_count: story.sourceCount,
        article_count: story.articleCount,
        original_id: story.originalId,
      });
    }
    return (await this.#stories.replace(run, ids, folded, relinked)).map(({ kind, id }) => ({
      kind,
      nodeKind: 'STORY',
      nodeId: id,
      provinceIds: [],
      sourceIds: [...new Set((articles.get(id) ?? []).map((article) => article.sourceId))].sort(),
      officialIds: [],
    }));
  }
}
