import { sql } from 'kysely';
import { hashKey } from '../model/id.ts';
import { putLatest } from '../model/latest.ts';
import { entitiesOf } from '../model/linkage.ts';
import { byId, type Linkage, type LinkDecision, type Reference } from '../model/reference.ts';
import type { Engine, Run } from './engine.ts';
import {
  type BlockRow,
  LINK_DECISION,
  REFERENCE,
  REFERENCE_BLOCK,
  REFERENCE_TRAITS,
  type ReferenceRow,
  type TraitsRow,
} from './identity-tables.ts';
import { jsonOf } from './json.ts';
import { type KnownReference, linkSearch } from './link-search.ts';
import { type Blocks, beyond, blockKey } from './reference-blocks.ts';
import { type Statement, slot } from './statement.ts';

type Ids = { ids: readonly string[] };
type Numbers = { numbers: readonly number[] };
type Rows<R> = { rows: readonly R[] };
/** A reference as it is to be stored. */
type Written<R> = { readonly reference: R; readonly stamp: string; readonly traits: string };

/** The entity that a reference means now, and the one it meant before. */
export interface Move {
  readonly before: string;
  readonly after: string;
  /** Whether the reference is told for the first time, so that nothing can have been read through it yet. */
  readonly isFirst: boolean;
}

/** References that mean another entity than before, by id. */
export type Moves = ReadonlyMap<string, Move>;

/**
 * References of a kind that are kept as they were read, the least recently used dropped first. One takes one to two kilobytes with its
 * blocks; of 500 and of 8,000 storing takes the same time, since those that are asked for again belong to the last batches.
 */
const KEPT = 1_000;

/** What is stored of references of one kind, and linking them anew when some come, change or go. */
export class Linker<R extends Reference> {
  readonly #kind: string;
  readonly #linkage: Linkage<R>;
  /** References by their stamps, so that the same is not read and parsed with each batch. */
  readonly #read = new Map<string, R>();
  readonly #known: Statement<Ids, KnownReference>;
  readonly #traits: Statement<Numbers, TraitsRow>;
  readonly #insert: Statement<Rows<ReferenceRow>, { id: string; number: number }>;
  readonly #change: Statement<Rows<Pick<ReferenceRow, 'id' | 'stamp'>>, never>;
  readonly #putTraits: Statement<Rows<TraitsRow>, never>;
  readonly #mean: Statement<Rows<Pick<ReferenceRow, 'id' | 'entity_id'>>, never>;
  readonly #delete: readonly Statement<Ids & Numbers, never>[];
  readonly #deleteBlocks: Statement<Rows<BlockRow>, never>;
  readonly #insertBlocks: Statement<Rows<BlockRow>, never>;
  readonly #inBlocks: Statement<Numbers, KnownReference>;
  readonly #decisions: Statement<Ids, { a: string; b: string; is_same: number }>;

  constructor(engine: Engine, kind: string, linkage: Linkage<R>) {
    const { among, amongNumbers, insert, remove, update } = engine.dialect;
    const ids = slot<Ids>('ids');
    const numbers = slot<Numbers>('numbers');
    const blocks = slot<Rows<BlockRow>>('rows');
    const known = sql`select number, id, entity_id, stamp from reference`;
    const reference = (...columns: readonly (keyof ReferenceRow)[]) => ({ name: REFERENCE.name, columns });
    this.#kind = kind;
    this.#linkage = linkage;
    this.#known = engine.statement(
      sql`${known} where ${among(sql.ref('id'), ids)} and kind = ${sql.lit(kind)}`,
    );
    this.#traits = engine.statement(
      sql`select number, traits from reference_traits where ${amongNumbers(sql.ref('number'), numbers)}`,
    );
    this.#insert = engine.statement(
      insert(REFERENCE, slot<Rows<ReferenceRow>>('rows'), sql`returning id, number`),
    );
    this.#change = engine.statement(update(reference('stamp'), slot<Rows<ReferenceRow>>('rows')));
    this.#putTraits = engine.statement(
      insert(
        REFERENCE_TRAITS,
        slot<Rows<TraitsRow>>('rows'),
        sql`on conflict (number) do update set traits = excluded.traits`,
      ),
    );
    this.#mean = engine.statement(update(reference('entity_id'), slot<Rows<ReferenceRow>>('rows')));
    this.#delete = [
      engine.statement(sql`delete from reference where ${among(sql.ref('id'), slot<Ids & Numbers>('ids'))}`),
      engine.statement(
        sql`delete from reference_traits where ${amongNumbers(sql.ref('number'), slot<Ids & Numbers>('numbers'))}`,
      ),
    ];
    this.#deleteBlocks = engine.statement(remove(REFERENCE_BLOCK, blocks));
    this.#insertBlocks = engine.statement(insert(REFERENCE_BLOCK, blocks, sql``));
    // One block key may occur in two kinds.
    this.#inBlocks = engine.statement(sql`
      ${known} where number in (select reference from reference_block
        where ${amongNumbers(sql.ref('block'), numbers)}) and kind = ${sql.lit(kind)}`);
    this.#decisions = engine.statement(sql`
      select ${sql.join(LINK_DECISION.columns.map((name) => sql.ref(name)))} from link_decision
      where ${among(sql.ref('a'), ids)} or ${among(sql.ref('b'), ids)}`);
  }

  /** The entities that references mean as far as is known; a reference never seen is absent. */
  async entities(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = ids.length === 0 ? [] : await run(this.#known, { ids: [...new Set(ids)] });
    return new Map(rows.map((row) => [row.id, row.entity_id]));
  }

  /** The stored references of these ids, with the entities that they mean. */
  async references(
    run: Run,
    ids: readonly string[],
  ): Promise<readonly { readonly reference: R; readonly entityId: string }[]> {
    const rows = ids.length === 0 ? [] : await run(this.#known, { ids });
    const references = await this.#readAll(run, rows);
    return rows.map((row, index) => ({ reference: references[index] as R, entityId: row.entity_id }));
  }

  /** Those of these references of which an operator decided whom they mean. */
  async decided(run: Run, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const decisions = await this.#decided(run, ids);
    const named = new Set(decisions.flatMap(({ a, b }) => [a, b]));
    return named.intersection(new Set(ids));
  }

  /** All references that hang together with those of these ids, and what operators decided of them. */
  async around(
    run: Run,
    ids: readonly string[],
  ): Promise<{ readonly references: readonly R[]; readonly decisions: readonly LinkDecision[] }> {
    const known = (await this.references(run, ids)).map((one) => one.reference);
    const { references, decisions } = await this.#closure(run, known, []);
    return { references: [...references.values()], decisions };
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
    const stored = new Map((await run(this.#known, { ids })).map((row) => [row.id, row]));
    const changed = put
      .map(written<R>)
      .filter(({ reference: { id }, stamp }) => stored.get(id)?.stamp !== stamp);
    const leaving = gone.filter((id) => stored.has(id));
    const relinked = await this.#readAll(
      run,
      again.flatMap((id) => stored.get(id) ?? []),
    );
    if (changed.length === 0 && leaving.length === 0 && relinked.length === 0) return new Map();
    const former = await this.#readAll(
      run,
      [...changed.map(({ reference }) => reference.id), ...leaving].flatMap((id) => stored.get(id) ?? []),
    );
    await this.#write(run, changed, leaving, former, stored);
    // What is put stands above what was stored of it.
    const present = [...relinked, ...changed.map(({ reference }) => reference)];
    const closed = await this.#closure(run, present, former);
    const entities = entitiesOf([...closed.references.values()], this.#linkage, closed.decisions);
    const fresh = new Set(changed.map(({ reference: { id } }) => id).filter((id) => !stored.has(id)));
    return this.#move(run, closed.entities, entities, fresh);
  }

  /** References as they were written, in the order of these; they are kept for the next time unless they are to pass. */
  async #readAll(run: Run, known: readonly KnownReference[], isPassing = false): Promise<readonly R[]> {
    const missing = known.filter(({ stamp }) => !this.#read.has(stamp)).map(({ number }) => number);
    const rows = missing.length === 0 ? [] : await run(this.#traits, { numbers: missing });
    const read = new Map(rows.map(({ number, traits }) => [number, JSON.parse(traits) as R]));
    const references = known.map(({ number, stamp }) => (read.get(number) ?? this.#read.get(stamp)) as R);
    if (!isPassing)
      for (const [index, { stamp }] of known.entries())
        putLatest(this.#read, stamp, references[index] as R, KEPT);
    return references;
  }

  /** Of a reference that stays only the blocks that differ are written: what changes of people are days and posts. */
  async #write(
    run: Run,
    changed: readonly Written<R>[],
    leaving: readonly string[],
    former: readonly R[],
    stored: ReadonlyMap<string, KnownReference>,
  ): Promise<void> {
    const before = this.#blocks(former);
    const after = this.#blocks(changed.map(({ reference }) => reference));
    const numbers = new Map([...stored].map(([id, { number }]) => [id, number]));
    const stale = beyond(before, after, numbers);
    if (stale.length > 0) await run(this.#deleteBlocks, { rows: stale });
    if (leaving.length > 0) {
      const gone = { ids: leaving, numbers: leaving.flatMap((id) => numbers.get(id) ?? []) };
      for (const statement of this.#delete) await run(statement, gone);
    }
    const rows = changed.map(({ reference: { id }, stamp }) => ({
      id,
      kind: this.#kind,
      entity_id: id,
      stamp,
    }));
    const [known, fresh] = [
      rows.filter(({ id }) => stored.has(id)),
      rows.filter(({ id }) => !stored.has(id)),
    ];
    if (known.length > 0) await run(this.#change, { rows: known });
    const inserted = fresh.length === 0 ? [] : await run(this.#insert, { rows: fresh });
    for (const { id, number } of inserted) numbers.set(id, number);
    const traits = changed.map((one) => ({ number: numbers.get(one.reference.id) ?? 0, traits: one.traits }));
    if (traits.length > 0) await run(this.#putTraits, { rows: traits });
    const added = beyond(after, before, numbers);
    if (added.length > 0) await run(this.#insertBlocks, { rows: added });
    for (const { stamp, reference } of changed) putLatest(this.#read, stamp, reference, KEPT);
  }

  /** The blocks of references by their ids. */
  #blocks(references: readonly R[]): Blocks {
    return new Map(
      references.map((reference) => [reference.id, new Set(this.#linkage.blocks(reference).map(blockKey))]),
    );
  }

  /**
   * Every reference that hangs together with the given ones, or did with what they were (`former`): whole components, since
   * only these can be parted right.
   */
  async #closure(run: Run, present: readonly R[], former: readonly R[]) {
    const references = new Map(present.map((reference) => [reference.id, reference]));
    const entities = new Map<string, string>();
    const decisions = new Map<string, LinkDecision>();
    const search = linkSearch({
      linkage: this.#linkage,
      inBlocks: (numbers) => run(this.#inBlocks, { numbers }),
      readAll: (known, isPassing) => this.#readAll(run, known, isPassing),
      references,
      entities,
    });
    let frontier: readonly R[] = [...present, ...former];
    while (frontier.length > 0) {
      const next = await search(frontier);
      for (const reference of next) references.set(reference.id, reference);
      const decided = await this.#decided(run, [...new Set(frontier.map(({ id }) => id))]);
      for (const decision of decided) decisions.set(`${decision.a} ${decision.b}`, decision);
      const joined = decided.flatMap(({ a, b }) => [a, b]).filter((id) => !references.has(id));
      for (const { reference, entityId } of await this.references(run, [...new Set(joined)])) {
        entities.set(reference.id, entityId);
        references.set(reference.id, reference);
        next.push(reference);
      }
      frontier = next.sort(byId);
    }
    return { references, entities, decisions: [...decisions.values()] };
  }

  async #decided(run: Run, ids: readonly string[]): Promise<readonly LinkDecision[]> {
    if (ids.length === 0) return [];
    const rows = await run(this.#decisions, { ids });
    return rows.map(({ a, b, is_same }) => ({ a, b, isSame: is_same === 1 }));
  }

  async #move(
    run: Run,
    entities: ReadonlyMap<string, string>,
    found: ReadonlyMap<string, string>,
    fresh: ReadonlySet<string>,
  ): Promise<Moves> {
    const moves = new Map<string, Move>();
    for (const [id, after] of found) {
      const before = entities.get(id) ?? id;
      if (before !== after) moves.set(id, { before, after, isFirst: fresh.has(id) });
    }
    const rows = [...moves].map(([id, { after }]) => ({ id, entity_id: after }));
    if (rows.length > 0) await run(this.#mean, { rows });
    return moves;
  }
}

function written<R extends Reference>(reference: R): Written<R> {
  const traits = jsonOf(reference);
  return { reference, stamp: hashKey(traits), traits };
}
