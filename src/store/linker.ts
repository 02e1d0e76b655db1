import { sql } from 'kysely';
import { entitiesOf } from '../model/linkage.ts';
import { byId, type Linkage, type LinkDecision, type Reference } from '../model/reference.ts';
import { Unreached } from '../model/unreached.ts';
import type { Engine, Run } from './engine.ts';
import { LINK_DECISION, REFERENCE, REFERENCE_BLOCK, type ReferenceRow } from './identity-tables.ts';
import { jsonOf } from './json.ts';
import { type Statement, slot } from './statement.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Block = { block: string; reference_id: string };

/** The entity that a reference means now, and the one it meant before. */
export interface Move {
  readonly before: string;
  readonly after: string;
  /** Whether the reference is told for the first time, so that nothing can have been read through it yet. */
  readonly isFirst: boolean;
}

/** References that mean another entity than before, by id. */
export type Moves = ReadonlyMap<string, Move>;

/** What is stored of references of one kind, and linking them anew when some come, change or go. */
export class Linker<R extends Reference> {
  readonly #kind: string;
  readonly #linkage: Linkage<R>;
  readonly #stored: Statement<Ids, ReferenceRow>;
  readonly #upsert: Statement<Rows<ReferenceRow>, never>;
  readonly #delete: Statement<Ids, never>;
  readonly #deleteBlocks: Statement<Rows<Block>, never>;
  readonly #insertBlocks: Statement<Rows<Block>, never>;
  readonly #inBlocks: Statement<{ blocks: readonly string[]; known: readonly string[] }, ReferenceRow>;
  readonly #decisions: Statement<Ids, { a: string; b: string; is_same: number }>;

  constructor(engine: Engine, kind: string, linkage: Linkage<R>) {
    const { among, insert, remove } = engine.dialect;
    const ids = slot<Ids>('ids');
    const blocks = slot<Rows<Block>>('rows');
    this.#kind = kind;
    this.#linkage = linkage;
    this.#stored = engine.statement(sql`select * from reference where ${among(sql.ref('id'), ids)}`);
    this.#upsert = engine.statement(
      insert(
        REFERENCE,
        slot<Rows<ReferenceRow>>('rows'),
        sql`on conflict (id) do update set entity_id = excluded.entity_id, traits = excluded.traits`,
      ),
    );
    this.#delete = engine.statement(sql`delete from reference where ${among(sql.ref('id'), ids)}`);
    this.#deleteBlocks = engine.statement(remove(REFERENCE_BLOCK, blocks));
    this.#insertBlocks = engine.statement(insert(REFERENCE_BLOCK, blocks, sql``));
    // One block key may occur in two kinds.
    this.#inBlocks = engine.statement(sql`
      select * from reference where id in (select reference_id from reference_block
          where ${among(sql.ref('block'), slot<{ blocks: readonly string[] }>('blocks'))})
        and not ${among(sql.ref('id'), slot<{ known: readonly string[] }>('known'))} and kind = ${sql.lit(kind)}`);
    this.#decisions = engine.statement(sql`
      select ${sql.join(LINK_DECISION.columns.map((name) => sql.ref(name)))} from link_decision
      where ${among(sql.ref('a'), ids)} or ${among(sql.ref('b'), ids)}`);
  }

  /** The entities that references mean as far as is known; a reference never seen is absent. */
  async entities(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    return new Map((await run(this.#stored, { ids })).map((row) => [row.id, row.entity_id]));
  }

  /** The stored references of these ids. */
  async references(run: Run, ids: readonly string[]): Promise<readonly R[]> {
    return ids.length === 0 ? [] : (await run(this.#stored, { ids })).map(referenceOf<R>);
  }

  /**
   * Stores references as they are now and takes away those that no article makes any more, then finds what each of them,
   * and each that hangs together with them, means. Ids in `again` are linked anew though their references stay as they were.
   */
  async link(
    run: Run,
    put: readonly R[],
    gone: readonly string[],
    again: readonly string[] = [],
  ): Promise<Moves> {
    const ids = [...new Set([...put.map(({ id }) => id), ...gone, ...again])];
    if (ids.length === 0) return new Map();
    const stored = new Map((await run(this.#stored, { ids })).map((row) => [row.id, row]));
    const changed = put.filter((reference) => stored.get(reference.id)?.traits !== traitsOf(reference));
    const leaving = gone.filter((id) => stored.has(id));
    const relinked = again.flatMap((id) => stored.get(id) ?? []).map(referenceOf<R>);
    if (changed.length === 0 && leaving.length === 0 && relinked.length === 0) return new Map();
    const former = [...changed.map(({ id }) => id), ...leaving]
      .flatMap((id) => stored.get(id) ?? [])
      .map(referenceOf<R>);
    await this.#write(run, changed, leaving, former, stored);
    const closed = await this.#closure(run, [...changed, ...relinked], former);
    const entities = entitiesOf([...closed.references.values()], this.#linkage, closed.decisions);
    const first = new Set(changed.map(({ id }) => id).filter((id) => !stored.has(id)));
    return this.#move(run, closed, entities, first);
  }

  /** Of a reference that stays only the blocks that differ are written: what changes of people are days and posts. */
  async #write(
    run: Run,
    changed: readonly R[],
    leaving: readonly string[],
    former: readonly R[],
    stored: ReadonlyMap<string, ReferenceRow>,
  ): Promise<void> {
    const before = this.#blocks(former);
    const after = this.#blocks(changed);
    const stale = beyond(before, after);
    if (stale.length > 0) await run(this.#deleteBlocks, { rows: stale });
    if (leaving.length > 0) await run(this.#delete, { ids: leaving });
    if (changed.length === 0) return;
    const rows = changed.map((reference) => ({
      id: reference.id,
      kind: this.#kind,
      entity_id: stored.get(reference.id)?.entity_id ?? reference.id,
      traits: traitsOf(reference),
    }));
    await run(this.#upsert, { rows });
    const added = beyond(after, before);
    if (added.length > 0) await run(this.#insertBlocks, { rows: added });
  }

  /** The blocks of references by their ids. */
  #blocks(references: readonly R[]): Blocks {
    return new Map(references.map((reference) => [reference.id, new Set(this.#linkage.blocks(reference))]));
  }

  /**
   * Every reference that hangs together with the given ones, or did with what they were (`former`): whole components, since
   * only these can be parted right.
   */
  async #closure(run: Run, present: readonly R[], former: readonly R[]) {
    const unreached = new Unreached(this.#linkage);
    const references = new Map(present.map((reference) => [reference.id, reference]));
    const entities = new Map<string, string>();
    const decisions = new Map<string, LinkDecision>();
    const asked = new Set<string>();
    const known = new Set<string>();
    for (const { id } of present) unreached.reach(id);
    let frontier: readonly R[] = [...present, ...former];
    while (frontier.length > 0) {
      const wanted = new Set(frontier.flatMap((reference) => unreached.blocksOf(reference)));
      const blocks = [...wanted.difference(asked)];
      for (const block of blocks) asked.add(block);
      const rows = blocks.length === 0 ? [] : await run(this.#inBlocks, { blocks, known: [...known] });
      for (const row of rows) {
        known.add(row.id);
        entities.set(row.id, row.entity_id);
        if (!references.has(row.id)) unreached.add(referenceOf<R>(row));
      }
      const next = frontier.flatMap((reference) => unreached.linkedTo(reference));
      const decided = await this.#decided(run, [...new Set(frontier.map(({ id }) => id))]);
      for (const decision of decided) decisions.set(`${decision.a} ${decision.b}`, decision);
      const joined = decided.flatMap(({ a, b }) => [a, b]).filter((id) => !references.has(id));
      for (const row of await this.#rows(run, joined)) {
        entities.set(row.id, row.entity_id);
        if (unreached.reach(row.id)) next.push(referenceOf<R>(row));
      }
      for (const reference of next) references.set(reference.id, reference);
      frontier = next.sort(byId);
    }
    return { references, entities, decisions: [...decisions.values()] };
  }

  /** The stored references of this kind among these ids. */
  async #rows(run: Run, ids: readonly string[]): Promise<readonly ReferenceRow[]> {
    if (ids.length === 0) return [];
    const rows = await run(this.#stored, { ids: [...new Set(ids)] });
    return rows.filter((row) => row.kind === this.#kind);
  }

  async #decided(run: Run, ids: readonly string[]): Promise<readonly LinkDecision[]> {
    if (ids.length === 0) return [];
    const rows = await run(this.#decisions, { ids });
    return rows.map(({ a, b, is_same }) => ({ a, b, isSame: is_same === 1 }));
  }

  async #move(
    run: Run,
    { references, entities }: { references: ReadonlyMap<string, R>; entities: ReadonlyMap<string, string> },
    found: ReadonlyMap<string, string>,
    first: ReadonlySet<string>,
  ): Promise<Moves> {
    const moves = new Map<string, Move>();
    const rows: ReferenceRow[] = [];
    for (const [id, after] of found) {
      const reference = references.get(id);
      const before = entities.get(id) ?? id;
      if (reference === undefined || before === after) continue;
      moves.set(id, { before, after, isFirst: first.has(id) });
      rows.push({ id, kind: this.#kind, entity_id: after, traits: traitsOf(reference) });
    }
    if (rows.length > 0) await run(this.#upsert, { rows });
    return moves;
  }
}

const traitsOf = (reference: Reference): string => jsonOf(reference);
const referenceOf = <R extends Reference>(row: ReferenceRow): R => JSON.parse(row.traits) as R;

type Blocks = ReadonlyMap<string, ReadonlySet<string>>;

/** Blocks that references have by the one and not by the other. */
const beyond = (one: Blocks, other: Blocks): readonly Block[] =>
  [...one].flatMap(([id, blocks]) => {
    const known = other.get(id);
    const own = known === undefined ? blocks : blocks.difference(known);
    return [...own].map((block) => ({ block, reference_id: id }));
  });
