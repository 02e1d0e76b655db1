import { sql } from 'kysely';
import type { DocumentStatement } from '../model/batch.ts';
import { foldDocument, foldStory, type StoryArticle } from '../model/fold-paper.ts';
import { namesOfDocument } from '../model/search.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { nameOrder } from './name-order.ts';
import { type Statement, slot } from './statement.ts';
import { extended, text } from './table.ts';
import {
  type ArticleRow,
  LEGAL_DOCUMENT,
  type LegalDocumentRow,
  STORY,
  type StoryRow,
  TALLIED,
  type Tallied,
} from './tables.ts';
import { documentSays, documentTallies, type Turn, tallied, turnsOf } from './tallies.ts';
import type { NameTurn } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type StoryPart = Pick<
  ArticleRow,
  'id' | 'story_id' | 'title' | 'source_id' | 'published' | 'published_only' | 'credit'
>;

const DOCUMENT = extended(LEGAL_DOCUMENT, TALLIED);
type DocumentRow = LegalDocumentRow & Tallied;

/** When the first of a story's articles was published, which need not be its original; '' where none has a date. */
const EARLIEST = { earliest: text };
const DATED_STORY = extended(STORY, EARLIEST);
type DatedStoryRow = StoryRow & typeof EARLIEST;

const earliestOf = (articles: readonly StoryArticle[]): string =>
  articles.flatMap(({ publishedAt }) => publishedAt ?? []).sort()[0] ?? '';

/** Folds numbered documents and stories anew. */
export class PaperFolder {
  readonly #documents: EntityTable<DocumentRow>;
  readonly #stories: EntityTable<DatedStoryRow>;
  readonly #articles: Statement<Ids, StoryPart>;

  constructor(engine: Engine) {
    const { among } = engine.dialect;
    this.#documents = new EntityTable(
      engine,
      DOCUMENT,
      (row) => ({
        id: row.id,
        names: namesOfDocument(row.kind, row.number),
        parts: row.issuer === null ? [] : [row.issuer],
      }),
      ['tally'],
    );
    this.#stories = new EntityTable(engine, DATED_STORY, null, ['earliest']);
    this.#articles = engine.statement(
      sql`select id, story_id, title, source_id, published, published_only, credit from article
        where ${among(sql.ref('story_id'), slot<Ids>('ids'))}`,
    );
  }

  /** Folds the documents that these citations speak of. */
  async documents(
    run: Run,
    names: NameTurn,
    citations: Turn<DocumentStatement>,
  ): Promise<readonly ChangeDraft[]> {
    const turns = turnsOf(citations, ({ documentId }) => documentId);
    const ids = [...turns.keys()];
    if (ids.length === 0) return [];
    const stored = await this.#documents.stored(run, ids);
    const folded = new Map<string, DocumentRow>();
    for (const [id, turn] of turns) {
      const tally = tallied(stored.get(id)?.tally, turn, documentSays);
      const document = foldDocument(id, documentTallies(tally));
      if (document === null) continue;
      const { number, kind, issuer, issuedOn } = document;
      const numberOrder = nameOrder(number ?? '');
      folded.set(id, {
        id,
        number,
        kind,
        issuer,
        issued_on: issuedOn,
        number_order: numberOrder,
        tally: tally.json,
      });
    }
    return (await this.#documents.replace(run, names, ids, stored, folded)).map(({ kind, id }) => ({
      kind,
      nodeKind: 'LEGAL_DOCUMENT',
      nodeId: id,
      provinceIds: [],
      sourceIds: [],
      officialIds: [],
    }));
  }

  /** Folds stories; one whose articles came to be others has changed: `relinked`. */
  async stories(
    run: Run,
    names: NameTurn,
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
    const folded = new Map<string, DatedStoryRow>();
    for (const id of ids) {
      const told = articles.get(id) ?? [];
      const story = foldStory(id, told);
      if (story === null) continue;
      folded.set(id, {
        id,
        title: story.title,
        first_published: story.firstPublishedAt ?? '',
        source_count: story.sourceCount,
        article_count: story.articleCount,
        original_id: story.originalId,
        earliest: earliestOf(told),
      });
    }
    const stored = await this.#stories.stored(run, ids);
    return (await this.#stories.replace(run, names, ids, stored, folded, relinked)).map(({ kind, id }) => ({
      kind,
      nodeKind: 'STORY',
      nodeId: id,
      provinceIds: [],
      sourceIds: [...new Set((articles.get(id) ?? []).map((article) => article.sourceId))].sort(),
      officialIds: [],
    }));
  }
}
