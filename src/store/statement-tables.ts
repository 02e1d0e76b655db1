import { sql } from 'kysely';
import type { DocumentStatement, OrganizationStatement } from '../model/batch.ts';
import type { Engine, Run } from './engine.ts';
import type { RecordRows } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Table } from './table.ts';
import * as tables from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };

/** What articles state in tables of their own; what only a later reading needs again stands in the article's row. */
export type StatementRows = Pick<RecordRows, 'mentions' | 'reports' | 'links'>;

/** What of an article's row says what the article states. */
export type StatingRow = Pick<
  tables.WholeArticleRow,
  'id' | 'source_id' | 'story_reference_id' | 'story_id' | 'namings' | 'citations'
>;

/** Statements of some articles. */
export interface Stated {
  readonly articles: readonly StatingRow[];
  readonly mentions: readonly tables.MentionRow[];
  readonly reports: readonly tables.ReportRow[];
}

const CHILDREN = [
  ['mentions', tables.MENTION],
  ['reports', tables.REPORT],
  ['links', tables.ARTICLE_LINK],
] as const satisfies readonly (readonly [keyof StatementRows, Table<never>])[];

/** The tables of what articles state: read, put and taken away an article at a time. */
export class StatementTables {
  readonly #read = new Map<keyof StatementRows, Statement<Ids, { article_id: string }>>();
  readonly #insert = new Map<keyof StatementRows, Statement<Rows<object>, never>>();
  readonly #delete: readonly Statement<Ids, never>[];

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const byArticle = among(sql.ref('article_id'), slot<Ids>('ids'));
    for (const [kind, { name, columns }] of CHILDREN) {
      this.#read.set(kind, engine.statement(sql`select * from ${sql.table(name)} where ${byArticle}`));
      this.#insert.set(kind, engine.statement(insert({ name, columns }, slot<Rows<object>>('rows'), sql``)));
    }
    this.#delete = CHILDREN.map(([, { name }]) =>
      engine.statement(sql`delete from ${sql.table(name)} where ${byArticle}`),
    );
  }

  /** What these articles state. */
  async read(run: Run, articleIds: readonly string[]): Promise<StatementRows> {
    const rowsOf = async <K extends keyof StatementRows>(kind: K): Promise<StatementRows[K]> => {
      const statement = this.#read.get(kind);
      if (statement === undefined) throw new Error(`expected a table of statements, but got ${kind}`);
      const rows: unknown = articleIds.length === 0 ? [] : await run(statement, { ids: articleIds });
      return rows as StatementRows[K];
    };
    return {
      mentions: await rowsOf('mentions'),
      reports: await rowsOf('reports'),
      links: await rowsOf('links'),
    };
  }

  /** Takes away what these articles state, then stores what is given. */
  async replace(run: Run, articleIds: readonly string[], rows: readonly StatementRows[]): Promise<void> {
    if (articleIds.length > 0) {
      for (const statement of this.#delete) await run(statement, { ids: articleIds });
    }
    for (const [kind, statement] of this.#insert) {
      const added = rows.flatMap((one): readonly object[] => one[kind]);
      if (added.length > 0) await run(statement, { rows: added });
    }
  }
}

/** What articles state, by their own rows and those of the tables. */
export const statedBy = (
  articles: readonly StatingRow[],
  rows: readonly Pick<StatementRows, 'mentions' | 'reports'>[],
): Stated => ({
  articles,
  mentions: rows.flatMap((one) => one.mentions),
  reports: rows.flatMap((one) => one.reports),
});

/** The organisations that these articles name. */
export const namingsOf = ({ articles }: Stated): readonly OrganizationStatement[] =>
  articles.flatMap(({ namings }) => JSON.parse(namings) as OrganizationStatement[]);

/** The documents that these articles cite. */
export const citationsOf = ({ articles }: Stated): readonly DocumentStatement[] =>
  articles.flatMap(({ citations }) => JSON.parse(citations) as DocumentStatement[]);
