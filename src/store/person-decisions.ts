import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { entitiesOf } from '../model/linkage.ts';
import type { LinkDecision } from '../model/reference.ts';
import { officialLinkage, type PersonReference, type PersonTraits } from '../model/same-official.ts';
import type { Engine, Run } from './engine.ts';
import {
  LINK_DECISION,
  REASSIGNMENT,
  RETRACTION,
  type ReassignmentRow,
  type ReferenceRow,
  type RetractionRow,
  type TraitsRow,
} from './identity-tables.ts';
import { Linker } from './linker.ts';
import { type Statement, slot } from './statement.ts';
import type { MentionRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Asked = Ids & { articles: readonly string[]; entity: string };
type Join = { a: string; b: string };
type Link = Join & { is_same: number };

/** What becomes of an official who is split. */
export interface Split {
  /** The new references, by those in whose place they stand. */
  readonly made: ReadonlyMap<string, string>;
  /** Their traits, which are those of the old. */
  readonly people: readonly PersonTraits[];
  /** References to be linked anew. */
  readonly reconsidered: readonly string[];
}

/** What operators decided of people, kept where linking finds it. */
export class PersonDecisions {
  readonly #linker: Linker<PersonReference>;
  readonly #named: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'>>;
  readonly #members: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'> & Pick<TraitsRow, 'traits'>>;
  readonly #forget: Statement<Ids, never>;
  readonly #parted: Statement<Ids, Join>;
  readonly #free: Statement<Ids, never>;
  readonly #elsewhere: Statement<Asked, { reference_id: string }>;
  readonly #decide: Statement<Rows<Link>, never>;
  readonly #traits: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'> & Pick<TraitsRow, 'traits'>>;
  readonly #retract: Statement<Rows<RetractionRow>, never>;
  readonly #reassign: Statement<Rows<ReassignmentRow>, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    const people = sql`kind = 'OFFICIAL'`;
    this.#linker = new Linker(engine, 'OFFICIAL', officialLinkage);
    // A reference that is kept for a decision alone may mean nobody.
    this.#named = engine.statement(sql`
      select r.id, r.entity_id from reference r join official o on o.id = r.entity_id
      where ${among(sql.ref('r.id'), ids)} and ${people}`);
    const member = sql`select r.id, r.entity_id, t.traits from reference r
      join reference_traits t on t.number = r.number where ${people}`;
    this.#members = engine.statement(sql`
      ${member} and ${among(sql.ref('r.id'), ids)} and r.id = r.entity_id
      union all ${member} and ${among(sql.ref('r.entity_id'), ids)} and r.id <> r.entity_id order by id`);
    this.#forget = engine.statement(sql`
      delete from link_decision where is_same = 0 and ${among(sql.ref('a'), ids)} and ${among(sql.ref('b'), ids)}`);
    this.#parted = engine.statement(
      sql`select a, b from link_decision where is_same = 0 and ${among(sql.ref('b'), ids)}`,
    );
    this.#free = engine.statement(sql`
      delete from link_decision where is_same = 1 and ${among(sql.ref('b'), ids)}`);
    this.#elsewhere = engine.statement(sql`
      select distinct reference_id from mention
      where official_id = ${slot<Asked>('entity')} and ${among(sql.ref('reference_id'), slot<Asked>('ids'))}
        and not ${among(sql.ref('article_id'), slot<Asked>('articles'))}`);
    this.#decide = engine.statement(
      insert(
        LINK_DECISION,
        slot<Rows<Link>>('rows'),
        sql`on conflict (a, b) do update set is_same = excluded.is_same`,
      ),
    );
    this.#traits = engine.statement(sql`${member} and ${among(sql.ref('r.id'), ids)}`);
    this.#retract = engine.statement(
      insert(RETRACTION, slot<Rows<RetractionRow>>('rows'), sql`on conflict do nothing`),
    );
    this.#reassign = engine.statement(
      insert(
        REASSIGNMENT,
        slot<Rows<ReassignmentRow>>('rows'),
        sql`on conflict (article_id, reference_id) do update set to_id = excluded.to_id`,
      ),
    );
  }

  /** The official whom this id means; null where it means none. */
  async official(run: Run, id: string): Promise<string | null> {
    const [row] = await run(this.#named, { ids: [id] });
    return row?.entity_id ?? null;
  }

  /** Decides that these officials are one, whatever was decided before; answers with the references to link anew. */
  async merge(run: Run, into: string, from: readonly string[]): Promise<readonly string[]> {
    const asked = [into, ...from];
    const known = new Map((await run(this.#named, { ids: asked })).map((row) => [row.id, row.entity_id]));
    const missing = asked.find((id) => !known.has(id));
    if (missing !== undefined)
      throw new GatewayError('NOT_FOUND', `expected an official, but got ${missing}`);
    const [head = into, ...others] = new Set(asked.flatMap((id) => known.get(id) ?? []));
    if (others.length === 0)
      throw new GatewayError('BAD_INPUT', `expected officials other than ${into}, but got it alone`);
    const members = (await run(this.#members, { ids: [head, ...others] })).map((row) => row.id);
    await run(this.#forget, { ids: members });
    await run(this.#decide, { rows: others.map((other) => ({ a: head, b: other, is_same: 1 })) });
    return members;
  }

  /**
   * Decides that in the articles of these mentions, which mean this official, somebody else is meant. Whom operators joined to the official
   * and only these articles name, is set free again; of every other reference a new one is made, in these articles alone.
   */
  async split(run: Run, entity: string, mentions: readonly MentionRow[]): Promise<Split> {
    const members = new Map((await run(this.#members, { ids: [entity] })).map((row) => [row.id, row.traits]));
    const ids = [...new Set(mentions.map((row) => row.reference_id))].sort();
    const articles = [...new Set(mentions.map((row) => row.article_id))].sort();
    const freed = await this.#freed(run, { entity, ids, articles }, [...members.keys()]);
    const made = ids
      .filter((id) => !freed.includes(id))
      .map((from) => ({
        from,
        to: nodeId('OFFICIAL', hashKey(from, 'split', ...articles)),
        traits: members.get(from) as string,
      }));
    const madeOf = new Map(made.map(({ from, to }) => [from, to]));
    const parted = await run(this.#parted, { ids: [...madeOf.keys()] });
    await run(this.#free, { ids: freed });
    const [first = '', ...others] = [...freed, ...madeOf.values()];
    const apart = [
      ...[...members.keys()].filter((id) => !freed.includes(id)).flatMap((a) => freed.map((b) => ({ a, b }))),
      ...made.map(({ from, to }) => ({ a: from, b: to })),
      // Whom the old were split off from, the new are not either.
      ...parted.map(({ a, b }) => ({ a, b: madeOf.get(b) ?? b })),
    ];
    await run(this.#decide, { rows: apart.map((pair) => ({ ...pair, is_same: 0 })) });
    // After it: two who leave together are one, whatever was decided of them before.
    await run(this.#decide, { rows: others.map((id) => ({ a: first, b: id, is_same: 1 })) });
    await run(this.#reassign, {
      rows: made.flatMap(({ from, to, traits }) => {
        const naming = mentions.filter((row) => row.reference_id === from).map((row) => row.article_id);
        return [...new Set(naming)].map((article_id) => ({
          article_id,
          reference_id: from,
          to_id: to,
          person: traits,
        }));
      }),
    });
    return {
      made: madeOf,
      people: made.map(({ to, traits }) => ({ ...(JSON.parse(traits) as PersonTraits), id: to })),
      reconsidered: [...members.keys()],
    };
  }

  /**
   * The references, of those asked for, that operators joined to what stays, and that no other article makes of the official; none where
   * setting them free would part those who stay, or join anybody to others.
   */
  async #freed(run: Run, asked: Asked, members: readonly string[]): Promise<readonly string[]> {
    const { references, decisions } = await this.#linker.around(run, members);
    const joins = decisions.filter(({ isSame }) => isSame);
    const elsewhere = await run(this.#elsewhere, asked);
    const leaving = new Set(asked.ids).difference(new Set(elsewhere.map((row) => row.reference_id)));
    // Who gives one that stays its id, stays with it.
    for (let head: LinkDecision | undefined; ; leaving.delete(head.a)) {
      head = joins.find(({ a, b }) => leaving.has(a) && !leaving.has(b));
      if (head === undefined) break;
    }
    const freed = new Set(joins.flatMap(({ a, b }) => (leaving.has(b) && !leaving.has(a) ? [b] : [])));
    const staying = new Set(members).difference(freed);
    const entities = entitiesOf(references, officialLinkage, [
      ...decisions.filter(({ b, isSame }) => !isSame || !freed.has(b)),
      ...[...staying].flatMap((a) => [...freed].map((b) => ({ a, b, isSame: false }))),
    ]);
    const meant = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => entities.get(id)));
    const areAlone = (ids: ReadonlySet<string>) => {
      const own = meant(ids);
      return references.every(({ id }) => ids.has(id) || !own.has(entities.get(id)));
    };
    const isClean = meant(staying).size === 1 && areAlone(staying) && areAlone(freed);
    return isClean ? [...freed].sort() : [];
  }

  /** Decides that the article speaks of none of these references; `''` is the whole article. */
  async retract(run: Run, articleId: string, referenceIds: readonly string[]): Promise<void> {
    const traits = new Map(
      (await run(this.#traits, { ids: referenceIds })).map((row) => [row.id, row.traits]),
    );
    await run(this.#retract, {
      rows: referenceIds.map((id) => ({
        article_id: articleId,
        reference_id: id,
        person: traits.get(id) ?? null,
      })),
    });
  }
}
