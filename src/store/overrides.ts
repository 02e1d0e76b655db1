import { sql } from 'kysely';
import { bySmaller } from '../model/fold.ts';
import type { PersonTraits } from '../model/same-official.ts';
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
    const itself = <R>(row: R) => row;
    const retractions = grouped(await run(this.#retractions, { ids }), (row) => row.article_id, itself);
    const reassignments = grouped(await run(this.#reassignments, { ids }), (row) => row.article_id, itself);
    return articles.map((rows) => {
      const retracted = retractions.get(rows.article.id) ?? [];
      if (retracted.some((row) => row.reference_id === WHOLE_ARTICLE)) return null;
      const reassigned = reassignments.get(rows.article.id) ?? [];
      return retracted.length === 0 && reassigned.length === 0
        ? rows
        : overridden(rows, retracted, reassigned);
    });
  }
}

/** A reference that an operator spoke of, and what it said of the person. */
interface Decided {
  readonly referenceId: string;
  readonly person: PersonTraits;
}

const decidedOf = ({ reference_id, person }: RetractionRow | ReassignmentRow): readonly Decided[] =>
  person === null ? [] : [{ referenceId: reference_id, person: JSON.parse(person) as PersonTraits }];

/** Whether one name may be of one person: no "ông" stands against a "bà". */
const isAlike = (a: PersonTraits, b: PersonTraits): boolean =>
  a.name === b.name && (a.gender === null || b.gender === null || a.gender === b.gender);

/**
 * The references that operators spoke of by what the article makes in their place. An article that was corrected may know a person by
 * another reference, with an honorific, in another office: what was decided is of whoever bears the name there.
 */
function successors(
  people: readonly PersonTraits[],
  decided: readonly Decided[],
): ReadonlyMap<string, string> {
  const told = new Set(people.map(({ id }) => id));
  const spoken = new Set(decided.map(({ referenceId }) => referenceId));
  const missing = decided
    .filter(({ referenceId }) => !told.has(referenceId))
    .sort((a, b) => bySmaller(a.referenceId, b.referenceId));
  return new Map(
    people.flatMap((one) => {
      const alike = spoken.has(one.id) ? [] : missing.filter(({ person }) => isAlike(person, one));
      const best = alike.find(({ person }) => person.gender === one.gender) ?? alike[0];
      return best === undefined ? [] : [[one.id, best.referenceId]];
    }),
  );
}

/** The rows without the people who were retracted, and with those who are somebody else as these. */
function overridden(
  rows: RecordRows,
  retractions: readonly RetractionRow[],
  reassignments: readonly ReassignmentRow[],
): RecordRows {
  const retracted = new Set(retractions.map((row) => row.reference_id));
  const renamed = new Map(reassignments.map((row) => [row.reference_id, row]));
  const made = new Map(reassignments.map((row) => [row.to_id, row]));
  const decided = [...retractions, ...reassignments].filter((row) => !made.has(row.reference_id));
  const successor = successors(rows.references.people, decided.flatMap(decidedOf));
  const personOf = (id: string): string | null => {
    let person = successor.get(id) ?? id;
    // Who was made somebody else may have been made another again.
    for (let next = renamed.get(person); next !== undefined; next = renamed.get(person)) person = next.to_id;
    return retracted.has(person) ? null : person;
  };
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
        if (id === null) return [];
        // Of whom a split made, each article that names them says the same.
        const row = made.get(id);
        return [{ ...(row === undefined ? person : (JSON.parse(row.person) as PersonTraits)), id }];
      }),
    },
  };
}
