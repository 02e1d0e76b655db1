import { sql } from 'kysely';
import type { Engine, IndexedText, Run, TextIndex } from './engine.ts';
import { type Statement, slot } from './statement.ts';

/** A text by the id of its node. */
export interface NamedText {
  readonly id: string;
  readonly head: string;
  readonly body: string;
}

type Ids = { ids: readonly string[] };
type Names = { rows: readonly { id: string }[] };
type Numbers = { numbers: readonly number[] };
type Texts = { rows: readonly object[] };
type Numbered = { id: string; number: number };

/** Keeps the two full-text indexes in step with the tables, inside the transaction of `run`. */
export class TextWriter {
  readonly #engine: Engine;
  readonly #addNames: Statement<Names, never>;
  readonly #findNames: Statement<Ids, Numbered>;
  readonly #dropNames: Statement<Ids, never>;
  readonly #insert: Record<TextIndex, Statement<Texts, never>>;
  readonly #delete: Record<TextIndex, Statement<Numbers, never>>;

  constructor(engine: Engine) {
    const { dialect } = engine;
    this.#engine = engine;
    const byId = dialect.among(sql.ref('id'), slot<Ids>('ids'));
    const index = { name: 'name_index', columns: ['id'] as never[] };
    this.#addNames = engine.statement(
      dialect.insert(index, slot<Names>('rows'), sql`on conflict (id) do nothing`),
    );
    this.#findNames = engine.statement(sql`select id, number from name_index where ${byId}`);
    this.#dropNames = engine.statement(sql`delete from name_index where ${byId}`);
    const both = <T>(make: (index: TextIndex) => T) => ({
      article_text: make('article_text'),
      name_text: make('name_text'),
    });
    this.#insert = both((name) =>
      engine.statement<Texts, never>(dialect.insertTexts(name, slot<Texts>('rows'))),
    );
    this.#delete = both((name) =>
      engine.statement<Numbers, never>(dialect.deleteTexts(name, slot<Numbers>('numbers'))),
    );
  }

  /** Puts texts in the place of those that had their numbers. */
  async write(run: Run, index: TextIndex, texts: readonly IndexedText[]): Promise<void> {
    if (texts.length === 0) return;
    await run(this.#delete[index], { numbers: texts.map((text) => text.number) });
    await run(this.#insert[index], { rows: texts.map((text) => this.#engine.dialect.textRow(text)) });
  }

  async writeNames(run: Run, texts: readonly NamedText[]): Promise<void> {
    await run(this.#addNames, { rows: texts.map(({ id }) => ({ id })) });
    const numbers = new Map(
      (await run(this.#findNames, { ids: texts.map(({ id }) => id) })).map((row) => [row.id, row.number]),
    );
    await this.write(
      run,
      'name_text',
      texts.map(({ id, head, body }) => ({ number: numbers.get(id) ?? 0, head, body })),
    );
  }

  /** Takes out the texts of these numbers. */
  async remove(run: Run, index: TextIndex, numbers: readonly number[]): Promise<void> {
    if (numbers.length > 0) await run(this.#delete[index], { numbers });
  }

  async removeNames(run: Run, ids: readonly string[]): Promise<void> {
    const numbers = (await run(this.#findNames, { ids })).map((row) => row.number);
    if (numbers.length > 0) await run(this.#delete.name_text, { numbers });
    await run(this.#dropNames, { ids });
  }
}
