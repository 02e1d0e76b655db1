import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { PersonReference, PersonTraits } from '../model/same-official.ts';
import type { Engine, Run } from './engine.ts';
import {
  LINK_DECISION,
  REASSIGNMENT,
  type ReassignmentRow,
  type ReferenceRow,
  type TraitsRow,
} from './identity-tables.ts';
import { type Statement, slot } from './statement.ts';
import type { MentionRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Link = { a: string; b: string; is_same: number };

/** What operators decided of people, kept where linking finds it. */
export class PersonDecisions {
  readonly #named: Statement<Ids, ReferenceRow>;
  readonly #members: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'> & Pick<TraitsRow, 'traits'>>;
  readonly #forget: Statement<Ids & { is_same: number }, never>;
  readonly #decide: Statement<Rows<Link>, never>;
  readonly #reassign: Statement<Rows<ReassignmentRow>, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    const people = sql`kind = 'OFFICIAL'`;
    this.#named = engine.statement(
      sql`select * from reference where ${among(sql.ref('id'), ids)} and ${people}`,
    );
    const member = sql`select r.id, r.entity_id, t.traits from reference r
      join reference_traits t on t.number = r.number where ${people}`;
    this.#members = engine.statement(sql`
      ${member} and ${among(sql.ref('r.id'), ids)} and r.id = r.entity_id
      union all ${member} and ${among(sql.ref('r.entity_id'), ids)} and r.id <> r.entity_id order by id`);
    this.#forget = engine.statement(sql`
      delete from link_decision where is_same = ${slot<Ids & { is_same: number }>('is_same')}
        and ${among(sql.ref('a'), ids)} and ${among(sql.ref('b'), ids)}`);
    this.#decide = engine.statement(
      insert(
        LINK_DECISION,
        slot<Rows<Link>>('rows'),
        sql`on conflict (a, b) do update set is_same = excluded.is_same`,
      ),
    );
    this.#reassign = engine.statement(
      insert(
        REASSIGNMENT,
        slot<Rows<ReassignmentRow>>('rows'),
        sql`on conflict (article_id, reference_id) do update set to_id = excluded.to_id`,
      ),
    );
  }

  /** The officials whom these ids mean, in the order asked, those that mean none left out. */
  async officials(run: Run, ids: readonly string[]): Promise<readonly string[]> {
    const entities = new Map((await run(this.#named, { ids })).map((row) => [row.id, row.entity_id]));
    return ids.flatMap((id) => entities.get(id) ?? []);
  }

  /** Decides that these officials are one, whatever was decided before; answers with the references to link anew. */
  async merge(run: Run, into: string, from: readonly string[]): Promise<readonly string[]> {
    const asked = [into, ...from];
    const entities = await this.officials(run, asked);
    if (entities.length < asked.length) {
      const known = new Map((await run(this.#named, { ids: asked })).map((row) => [row.id, row]));
      const missing = asked.find((id) => !known.has(id));
      throw new GatewayError('NOT_FOUND', `expected an official, but got ${missing}`);
    }
    const [head = into, ...others] = [...new Set(entities)];
    if (others.length === 0)
      throw new GatewayError('BAD_INPUT', `expected officials other than ${into}, but got it alone`);
    const members = await run(this.#members, { ids: [head, ...others] });
    await run(this.#forget, { ids: members.map((row) => row.id), is_same: 0 });
    await run(this.#decide, { rows: others.map((other) => ({ a: head, b: other, is_same: 1 })) });
    return members.map((row) => row.id);
  }

  /**
   * Decides that in the articles of these mentions `other` are meant in the place of the references that they are keyed by.
   * Answers with the traits of the new references, which are those of the old.
   */
  async split(
    run: Run,
    entity: string,
    other: ReadonlyMap<string, string>,
    mentions: readonly MentionRow[],
  ): Promise<readonly PersonTraits[]> {
    const members = await run(this.#members, { ids: [entity] });
    const people = members.flatMap((row) => {
      const id = other.get(row.id);
      return id === undefined ? [] : [{ ...(JSON.parse(row.traits) as PersonReference), id }];
    });
    const [first] = people;
    await run(this.#decide, {
      rows: [
        ...members.flatMap((row) => people.map(({ id }) => ({ a: row.id, b: id, is_same: 0 }))),
        ...people.slice(1).map(({ id }) => ({ a: first?.id ?? id, b: id, is_same: 1 })),
      ],
    });
    const pairs = new Map(mentions.map((row) => [`${row.article_id} ${row.reference_id}`, row] as const));
    await run(this.#reassign, {
      rows: [...pairs.values()].map((row) => ({
        article_id: row.article_id,
        reference_id: row.reference_id,
        to_id: other.get(row.reference_id) ?? row.reference_id,
      })),
    });
    return people;
  }
}
