import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { entitiesOf } from '../model/linkage.ts';
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
import { type Statement, slot } from './statement.ts';
import type { MentionRow } from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Elsewhere = Ids & { articles: readonly string[]; entity: string };
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
  readonly #named: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'>>;
  readonly #members: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'> & Pick<TraitsRow, 'traits'>>;
  readonly #rejoin: Statement<Ids, Pick<Join, 'a'>>;
  readonly #parted: Statement<Ids, Join>;
  readonly #joined: Statement<Ids, Join>;
  readonly #free: Statement<Ids, never>;
  readonly #elsewhere: Statement<Elsewhere, { reference_id: string }>;
  readonly #decide: Statement<Rows<Link>, never>;
  readonly #traits: Statement<Ids, Pick<ReferenceRow, 'id' | 'entity_id'> & Pick<TraitsRow, 'traits'>>;
  readonly #retract: Statement<Rows<RetractionRow>, never>;
  readonly #reassign: Statement<Rows<ReassignmentRow>, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    const people = sql`kind = 'OFFICIAL'`;
    // A reference that is kept for a decision alone may mean nobody.
    this.#named = engine.statement(sql`
      select r.id, r.entity_id from reference r join official o on o.id = r.entity_id
      where ${among(sql.ref('r.id'), ids)} and ${people}`);
    const member = sql`select r.id, r.entity_id, t.traits from reference r
      join reference_traits t on t.number = r.number where ${people}`;
    this.#members = engine.statement(sql`
      ${member} and ${among(sql.ref('r.id'), ids)} and r.id = r.entity_id
      union all ${member} and ${among(sql.ref('r.entity_id'), ids)} and r.id <> r.entity_id order by id`);
    // A split that parted two of these is taken back as a whole: it also named references that others meant since.
    this.#rejoin = engine.statement(sql`
      delete from link_decision where is_same = 0 and b in (
        select b from link_decision where is_same = 0 and ${among(sql.ref('a'), ids)} and ${among(sql.ref('b'), ids)})
      returning a`);
    this.#parted = engine.statement(
      sql`select a, b from link_decision where is_same = 0 and ${among(sql.ref('b'), ids)}`,
    );
    this.#joined = engine.statement(sql`
      select a, b from link_decision
      where is_same = 1 and (${among(sql.ref('a'), ids)} or ${among(sql.ref('b'), ids)})`);
    this.#free = engine.statement(sql`
      delete from link_decision where is_same = 1 and ${among(sql.ref('b'), ids)}`);
    this.#elsewhere = engine.statement(sql`
      select distinct reference_id from mention
      where official_id = ${slot<Elsewhere>('entity')} and ${among(sql.ref('reference_id'), slot<Elsewhere>('ids'))}
        and not ${among(sql.ref('article_id'), slot<Elsewhere>('articles'))}`);
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
    const rejoined = await run(this.#rejoin, { ids: members.map((row) => row.id) });
    await run(this.#decide, { rows: others.map((other) => ({ a: head, b: other, is_same: 1 })) });
    return [...new Set([...members.map((row) => row.id), ...rejoined.map(({ a }) => a)])];
  }

  /**
   * Decides that in the articles of these mentions, which mean this official, somebody else is meant. Whom operators joined to the official
   * and only these articles name, is set free again; of every other reference a new one is made, in these articles alone.
   */
  async split(run: Run, entity: string, mentions: readonly MentionRow[]): Promise<Split> {
    const members = await run(this.#members, { ids: [entity] });
    const known = members.map((row) => JSON.parse(row.traits) as PersonReference);
    const freed = await this.#freed(run, entity, mentions, known);
    const articles = [...new Set(mentions.map((row) => row.article_id))].sort();
    const named = [...new Set(mentions.map((row) => row.reference_id))].filter((id) => !freed.includes(id));
    const made = new Map(
      named.sort().map((id) => [id, nodeId('OFFICIAL', hashKey(id, 'split', ...articles))] as const),
    );
    const traits = new Map(members.map((row) => [row.id, row.traits]));
    const people = known.flatMap((one) => {
      const id = made.get(one.id);
      return id === undefined ? [] : [{ ...one, id }];
    });
    const [first = '', ...others] = [...freed, ...made.values()];
    const staying = members.filter(({ id }) => !freed.includes(id));
    // Whom the old were split off from, the new are not either, also once no article names the old any more.
    const parted = await run(this.#parted, { ids: named });
    await run(this.#free, { ids: freed });
    const apart = [
      ...staying.flatMap((row) => [first, ...others].map((id) => ({ a: row.id, b: id }))),
      ...parted.map(({ a, b }) => ({ a, b: made.get(b) ?? b })),
    ];
    await run(this.#decide, {
      rows: [
        ...new Map(apart.map((pair) => [`${pair.a} ${pair.b}`, { ...pair, is_same: 0 }])).values(),
        ...others.map((id) => ({ a: first, b: id, is_same: 1 })),
      ],
    });
    const pairs = new Map(mentions.map((row) => [`${row.article_id} ${row.reference_id}`, row] as const));
    await run(this.#reassign, {
      rows: [...pairs.values()].flatMap(({ article_id, reference_id }) => {
        const [to_id, person] = [made.get(reference_id), traits.get(reference_id)];
        return to_id === undefined || person === undefined
          ? []
          : [{ article_id, reference_id, to_id, person }];
      }),
    });
    return { made, people, reconsidered: members.map((row) => row.id) };
  }

  /**
   * The references of these mentions that operators joined to what stays, and that no other mention of the official makes; none where what
   * stays would not hang together without them.
   */
  async #freed(
    run: Run,
    entity: string,
    mentions: readonly MentionRow[],
    members: readonly PersonReference[],
  ): Promise<readonly string[]> {
    const named = [...new Set(mentions.map((row) => row.reference_id))];
    const articles = [...new Set(mentions.map((row) => row.article_id))];
    const elsewhere = await run(this.#elsewhere, { ids: named, articles, entity });
    const joined = await run(this.#joined, { ids: members.map(({ id }) => id) });
    const leaving = new Set(named).difference(new Set(elsewhere.map((row) => row.reference_id)));
    // Who gives one that stays its id, stays with it.
    for (let head: Join | undefined; ; leaving.delete(head.a)) {
      head = joined.find(({ a, b }) => leaving.has(a) && !leaving.has(b));
      if (head === undefined) break;
    }
    const isFreed = ({ a, b }: Join) => leaving.has(b) && !leaving.has(a);
    const freed = new Set(joined.filter(isFreed).map(({ b }) => b));
    const staying = members.filter(({ id }) => !freed.has(id));
    const decisions = [
      ...joined.filter(({ b }) => !freed.has(b)).map((pair) => ({ ...pair, isSame: true })),
      ...staying.flatMap(({ id: a }) => [...freed].map((b) => ({ a, b, isSame: false }))),
    ];
    const entities = entitiesOf(members, officialLinkage, decisions);
    return new Set(staying.map(({ id }) => entities.get(id))).size === 1 ? [...freed].sort() : [];
  }

  /** Decides that the article speaks of none of these references; `''` is the whole article. */
  async retract(run: Run, articleId: string, referenceIds: readonly string[]): Promise<void> {
    const traits = await this.#traitsOf(run, referenceIds);
    await run(this.#retract, {
      rows: referenceIds.map((id) => ({
        article_id: articleId,
        reference_id: id,
        person: traits.get(id) ?? null,
      })),
    });
  }

  /** What references say of the person, as JSON. */
  async #traitsOf(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await run(this.#traits, { ids });
    return new Map(rows.map((row) => [row.id, row.traits]));
  }
}
