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

/** Whom a reference means after one operator's decision and the next; null where this person is not to be in the article. */
function personAfter(
  id: string,
  retracted: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): string | null {
  const met = new Set<string>();
  let person = id;
  // Who was made somebody else may have been made another again.
  for (let next = renamed.get(person); next !== undefined && !met.has(next); next = renamed.get(person)) {
    if (retracted.has(person)) return null;
    met.add(next);
    person = next;
  }
  return retracted.has(person) ? null : person;
}

/** The rows without the people who were retracted, and with those who are somebody else as these. */
export function overridden(
  rows: RecordRows,
  retracted: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): RecordRows {
  const personOf = (id: string) => personAfter(id, retracted, renamed);
  return {
    ...rows,
    mentions: rows.mentions.flatMap((row) => {
      const person = personOf(row.reference_id);
      return person === null ? [] : [{ ...row, reference_id: person }];
    }),
    reports: rows.reports.map((row) =>
      reattended(row, (one) => {
        const person = personOf(one.referenceId);
        return person === null ? null : { ...one, referenceId: person };
      }),
    ),
    links: rows.links.flatMap((link) => {
      const target = personOf(link.target_id);
      return target === null ? [] : [{ ...link, target_id: target }];
    }),
    references: {
      ...rows.references,
      people: rows.references.people.flatMap((person) => {
        const id = personOf(person.id);
        return id === null ? [] : [{ ...person, id }];
      }),
    },
  };
}
