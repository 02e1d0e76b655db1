import { sql } from 'kysely';
import type { Engine, Run } from './engine.ts';
import { grouped } from './grouped.ts';
import type { ReassignmentRow, RetractionRow } from './identity-tables.ts';
import { type RecordRows, reattended } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';

type Ids = { ids: readonly string[] };

/** The place of a reference in a retraction of the whole article. */
export const WHOLE_ARTICLE = '';

/** What operators decided about single articles stands above what these say, now and whenever they are read again. */
export class Overrides {
  readonly #retractions: Statement<Ids, RetractionRow>;
  readonly #reassignments: Statement<Ids, ReassignmentRow>;

  constructor(engine: Engine) {
    const byArticle = engine.dialect.among(sql.ref('article_id'), slot<Ids>('ids'));
    this.#retractions = engine.statement(sql`select * from retraction where ${byArticle}`);
    this.#reassignments = engine.statement(sql`select * from reassignment where ${byArticle}`);
  }

  /** The articles as they are to be stored; one that was retracted is null. */
  async apply(run: Run, articles: readonly RecordRows[]): Promise<readonly (RecordRows | null)[]> {
    const ids = articles.map(({ article }) => article.id);
    const retractions = grouped(
      await run(this.#retractions, { ids }),
      (row) => row.article_id,
      (row) => row.reference_id,
    );
    const reassignments = grouped(
      await run(this.#reassignments, { ids }),
      (row) => row.article_id,
      (row) => [row.reference_id, row.to_id] as const,
    );
    return articles.map((rows) => {
      const retracted = new Set(retractions.get(rows.article.id));
      if (retracted.has(WHOLE_ARTICLE)) return null;
      const renamed = new Map(reassignments.get(rows.article.id));
      return retracted.size === 0 && renamed.size === 0 ? rows : overridden(rows, retracted, renamed);
    });
  }
}

/** The rows without the people who were retracted, and with those who are somebody else as these. */
export function overridden(
  rows: RecordRows,
  retracted: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): RecordRows {
  const personOf = (id: string) => renamed.get(id) ?? id;
  return {
    ...rows,
    mentions: rows.mentions
      .filter((row) => !retracted.has(row.reference_id))
      .map((row) => ({ ...row, reference_id: personOf(row.reference_id) })),
    reports: rows.reports.map((row) =>
      reattended(row, (one) =>
        retracted.has(one.referenceId) ? null : { ...one, referenceId: personOf(one.referenceId) },
      ),
    ),
    links: rows.links
      .filter((link) => !retracted.has(link.target_id))
      .map((link) => ({ ...link, target_id: personOf(link.target_id) })),
    references: {
      ...rows.references,
      people: rows.references.people
        .filter(({ id }) => !retracted.has(id))
        .map((person) => ({ ...person, id: personOf(person.id) })),
    },
  };
}
