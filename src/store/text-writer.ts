import { sql } from 'kysely';
import { kindOfId } from '../model/id.ts';
import type { Engine, Run } from './engine.ts';
import { type Statement, slot } from './statement.ts';
import { type IndexedWords, marked, shortened, type TextIndex, wordsToIndex } from './text-index.ts';

/** A text by the id of its node. */
export interface NamedText {
  readonly id: string;
  /** Its names, the one to show first. */
  readonly names: readonly string[];
  /** What it is found by beside its names. */
  readonly parts: readonly string[];
}

/** What nodes were found by, and what they are found by from now on; a node stands in one of the three. */
export interface NameTurn {
  readonly added: NamedText[];
  readonly changed: NamedText[];
  /** Ids. */
  readonly removed: string[];
}

/** Where an article's texts stand in the indexes: see `Dialect.articleText`. */
export interface ArticlePlace {
  readonly number: number;
  readonly published: string;
}

/** What an article is found by. */
export interface ArticleText extends ArticlePlace {
  readonly title: string;
  readonly lead: string | null;
  readonly text: string;
  /** When it was published as far as the indexes know; null where they have nothing of it yet. */
  readonly wasPublished: string | null;
}

type Ids = { ids: readonly string[] };
type Names = { rows: readonly { id: string }[] };
type Numbers = { numbers: readonly number[] };
type Texts = { rows: readonly object[] };
type NameNumber = { id: string; number: number };
type Numbered = { readonly number: number; readonly words: IndexedWords };

/** The words of an article take several times the memory of its text, and a batch has hundreds. */
const TEXTS_AT_ONCE = 64;

/** Keeps the full-text indexes in step with the tables, inside the transaction of `run`. */
export class TextWriter {
  readonly #engine: Engine;
  readonly #addNames: Statement<Names, NameNumber>;
  readonly #findNames: Statement<Ids, NameNumber>;
  readonly #dropNames: Statement<Ids, never>;
  readonly #insert: Record<TextIndex, Statement<Texts, never>>;
  readonly #delete: Record<TextIndex, Statement<Numbers, never>>;

  constructor(engine: Engine) {
    const { dialect } = engine;
    this.#engine = engine;
    const byId = dialect.among(sql.ref('id'), slot<Ids>('ids'));
    const index = { name: 'name_index', columns: ['id'] as never[] };
    this.#addNames = engine.statement(dialect.insert(index, slot<Names>('rows'), sql`returning id, number`));
    this.#findNames = engine.statement(sql`select id, number from name_index where ${byId}`);
    this.#dropNames = engine.statement(sql`delete from name_index where ${byId}`);
    const each = <T>(make: (index: TextIndex) => T) => ({
      article_text: make('article_text'),
      article_head: make('article_head'),
      article_title: make('article_title'),
      name_text: make('name_text'),
    });
    this.#insert = each((name) =>
      engine.statement<Texts, never>(dialect.insertTexts(name, slot<Texts>('rows'))),
    );
    this.#delete = each((name) =>
      engine.statement<Numbers, never>(dialect.deleteTexts(name, slot<Numbers>('numbers'))),
    );
  }

  /** Puts texts in the place of those that the articles had. */
  async writeArticles(run: Run, articles: readonly ArticleText[]): Promise<void> {
    await this.removeArticles(
      run,
      articles.flatMap(({ number, wasPublished }) =>
        wasPublished === null ? [] : [{ number, published: wasPublished }],
      ),
    );
    const { articleText } = this.#engine.dialect;
    const placed = articles
      .map((article) => ({ ...article, number: articleText(article.published, article.number) }))
      // FTS5 writes out what it has gathered whenever a smaller number follows.
      .sort((a, b) => a.number - b.number);
    for (let at = 0; at < placed.length; at += TEXTS_AT_ONCE)
      await this.#addArticles(run, placed.slice(at, at + TEXTS_AT_ONCE));
  }

  /** Of articles with their numbers in the indexes. */
  async #addArticles(run: Run, articles: readonly ArticleText[]): Promise<void> {
    const texts = articles.map(({ number, title, lead, text }) => ({
      number,
      words: wordsToIndex({ names: [title], parts: lead === null ? [text] : [lead, text] }),
      leads: lead === null ? 0 : 1,
    }));
    await this.#add(run, 'article_text', texts);
    await this.#add(
      run,
      'article_head',
      texts.map(({ number, words, leads }) => ({ number, words: shortened(words, leads) })),
    );
    await this.#add(
      run,
      'article_title',
      texts.map(({ number, words }) => ({ number, words: marked(shortened(words, 0), null) })),
    );
  }

  /** Takes out the texts of these articles. */
  async removeArticles(run: Run, articles: readonly ArticlePlace[]): Promise<void> {
    if (articles.length === 0) return;
    const { articleText } = this.#engine.dialect;
    const numbers = articles.map(({ number, published }) => articleText(published, number));
    await run(this.#delete.article_text, { numbers });
    await run(this.#delete.article_head, { numbers });
    await run(this.#delete.article_title, { numbers });
  }

  /**
   * Brings what nodes are found by in step with a whole batch: FTS5 writes out what it has gathered whenever something is taken out or
   * a smaller number follows, and merges the more often.
   */
  async writeNames(run: Run, { added, changed, removed }: NameTurn): Promise<void> {
    const before = [...changed.map(({ id }) => id), ...removed];
    const known = before.length === 0 ? [] : await run(this.#findNames, { ids: before });
    if (known.length > 0) await run(this.#delete.name_text, { numbers: known.map((row) => row.number) });
    if (removed.length > 0) await run(this.#dropNames, { ids: removed });
    const fresh =
      added.length === 0 ? [] : await run(this.#addNames, { rows: added.map(({ id }) => ({ id })) });
    const numbers = new Map([...known, ...fresh].map((row) => [row.id, row.number]));
    const texts = [...changed, ...added].map(({ id, names, parts }) => ({
      number: numbers.get(id) ?? 0,
      words: marked(wordsToIndex({ names, parts }), kindOfId(id)),
    }));
    await this.#add(
      run,
      'name_text',
      texts.sort((a, b) => a.number - b.number),
    );
  }

  async #add(run: Run, index: TextIndex, texts: readonly Numbered[]): Promise<void> {
    if (texts.length === 0) return;
    const { textRow } = this.#engine.dialect;
    await run(this.#insert[index], { rows: texts.map(({ number, words }) => textRow(number, words)) });
  }
}
