import { sql } from 'kysely';
import { foldOfficial, foldOrganization, foldPosition, type PositionFacts } from '../model/fold-people.ts';
import { foldTenures } from '../model/fold-tenure.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable, provincesOf } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { nameOrder, personOrder } from './name-order.ts';
import { type Statement, slot } from './statement.ts';
import {
  OFFICIAL,
  type OfficialRow,
  ORGANIZATION,
  type OrganizationRow,
  POSITION,
  type PositionRow,
} from './tables.ts';
import type { Tallies } from './tallies.ts';

type Ids = { ids: readonly string[] };
type DayRow = {
  id: string;
  first_held: string | null;
  last_held: string | null;
  first_dated: string | null;
  last_dated: string | null;
  first_former: string | null;
  last_former: string | null;
};

const namesText = (row: { id: string; name: string; other_names: string }) => ({
  id: row.id,
  names: [row.name, ...(JSON.parse(row.other_names) as string[])],
  parts: [],
});

/** Folds officials, their positions and organisations anew, from what is counted of their statements. */
export class PeopleFolder {
  readonly #officials: EntityTable<OfficialRow>;
  readonly #positions: EntityTable<PositionRow>;
  readonly #organizations: EntityTable<OrganizationRow>;
  readonly #tallies: Tallies;
  readonly #lastSeen: Statement<Ids, { id: string; last: string | null }>;
  readonly #days: Statement<Ids, DayRow>;
  readonly #positionsOf: Statement<Ids, PositionRow>;
  readonly #inSeats: Statement<Ids, PositionRow>;

  constructor(engine: Engine, tallies: Tallies) {
    const { among, each } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#tallies = tallies;
    this.#officials = new EntityTable(engine, OFFICIAL, namesText);
    this.#positions = new EntityTable(
      engine,
      POSITION,
      (row) => ({ id: row.id, names: [row.title], parts: [] }),
      ['tenancy'],
    );
    this.#organizations = new EntityTable(engine, ORGANIZATION, namesText);
    // First and last days stand at the two ends of an index, however many lie between.
    this.#lastSeen = engine.statement(sql`
      select v.id, (select max(seen_on) from mention where official_id = v.id) as last from ${each(ids)} as v`);
    const end = (which: 'min' | 'max', isFormer: 0 | 1, dated = sql``) =>
      sql`(select ${sql.raw(which)}(seen_on) from mention
        where position_id = v.id and is_former = ${sql.lit(isFormer)} ${dated})`;
    const dated = sql`and published <> ''`;
    this.#days = engine.statement(sql`
      select v.id, ${end('min', 0)} as first_held, ${end('max', 0)} as last_held,
        ${end('min', 0, dated)} as first_dated, ${end('max', 0, dated)} as last_dated,
        ${end('min', 1)} as first_former, ${end('max', 1)} as last_former from ${each(ids)} as v`);
    this.#inSeats = engine.statement(sql`select * from position where ${among(sql.ref('seat'), ids)}`);
    this.#positionsOf = engine.statement(
      sql`select * from position where ${among(sql.ref('official_id'), ids)} order by id`,
    );
  }

  /**
   * Officials with their positions; an official whose position changed has changed, as has one whom other articles name: `relinked`.
   * These may be more than were asked for: who comes to a seat ends the time of the one before.
   */
  async officials(
    run: Run,
    asked: readonly string[],
    positionIds: readonly string[],
    relinked: ReadonlySet<string>,
  ): Promise<readonly ChangeDraft[]> {
    const moved = await this.#foldPositions(run, positionIds);
    const ids = [...new Set([...asked, ...moved.keys()])];
    if (ids.length === 0) return [];
    const { names, articles } = await this.#tallies.officials(run, ids);
    const lastSeen = new Map((await run(this.#lastSeen, { ids })).map((row) => [row.id, row.last]));
    const folded = new Map<string, OfficialRow>();
    for (const id of ids) {
      const official = foldOfficial(id, names.get(id) ?? [], articles.get(id) ?? 0, lastSeen.get(id) ?? null);
      if (official === null) continue;
      folded.set(id, {
        id,
        name: official.name,
        other_names: JSON.stringify(official.otherNames),
        honorific: official.honorific,
        is_foreign: official.isForeign ? 1 : 0,
        article_count: official.articleCount,
        last_seen: official.lastSeenOn ?? '',
        name_order: personOrder(official.name),
      });
    }
    const steps = await this.#officials.replace(run, ids, folded, new Set([...moved.keys(), ...relinked]));
    const provinces = grouped(
      await run(this.#positionsOf, { ids: steps.map((step) => step.id) }),
      (row) => row.official_id,
      (row) => row.province_id,
    );
    return steps.map((step) => {
      const all = [...(provinces.get(step.id) ?? []), ...(moved.get(step.id) ?? []).flat()];
      const provinceIds = [...new Set(all.filter((id) => id !== null))].sort();
      return {
        kind: step.kind,
        nodeKind: 'OFFICIAL',
        nodeId: step.id,
        provinceIds,
        sourceIds: [],
        officialIds: [step.id],
      };
    });
  }

  async organizations(run: Run, ids: readonly string[]): Promise<readonly ChangeDraft[]> {
    if (ids.length === 0) return [];
    const tallies = await this.#tallies.organizations(run, ids);
    const folded = new Map<string, OrganizationRow>();
    for (const id of ids) {
      const organization = foldOrganization(id, tallies.get(id) ?? []);
      if (organization === null) continue;
      folded.set(id, {
        id,
        name: organization.name,
        other_names: JSON.stringify(organization.otherNames),
        kind: organization.kind,
        level: organization.level,
        province_id: organization.provinceId,
        parent_id: organization.parentId,
        name_order: nameOrder(organization.name),
      });
    }
    return (await this.#organizations.replace(run, ids, folded)).map(({ kind, id, row, before }) => ({
      kind,
      nodeKind: 'ORGANIZATION',
      nodeId: id,
      provinceIds: provincesOf(row, before),
      sourceIds: [],
      officialIds: [],
    }));
  }

  /** Folds positions; answers with the officials whose positions changed and the provinces of those positions. */
  async #foldPositions(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string[][]>> {
    if (ids.length === 0) return new Map();
    const facts = await this.#facts(run, ids);
    const stored = await this.#positions.stored(run, ids);
    const seats = new Set(
      [...facts, ...stored.values()].map(({ seat }) => seat).filter((seat) => seat !== null),
    );
    const rivals = await this.#rivals(run, [...seats], new Set(ids));
    const all = [...facts, ...[...rivals.values()].map(factsIn)];
    const factsOf = new Map(all.map((one) => [one.id, one]));
    const folded = new Map(
      foldTenures(all).map((position): [string, PositionRow] => [
        position.id,
        {
          id: position.id,
          official_id: position.officialId,
          title: position.title,
          organization_id: position.organizationId,
          province_id: position.provinceId,
          started_on: position.startedOn,
          ended_on: position.endedOn,
          first_seen_on: position.firstSeenOn,
          last_seen_on: position.lastSeenOn,
          held_from: position.heldFrom,
          held_until: position.heldUntil,
          end_known_by: position.endKnownBy,
          successor_id: position.successorId,
          is_current: position.isCurrent ? 1 : 0,
          ...seatIn(factsOf.get(position.id)),
        },
      ]),
    );
    const before = new Map([...stored, ...rivals]);
    const steps = await this.#positions.replace(run, [...ids, ...rivals.keys()], folded, new Set(), before);
    return grouped(
      steps,
      (step) => step.row.official_id,
      (step) => provincesOf(step.row, step.before),
    );
  }

  /** The stored positions of these seats besides those known already. */
  async #rivals(run: Run, seats: readonly string[], known: ReadonlySet<string>) {
    const rows = seats.length === 0 ? [] : await run(this.#inSeats, { ids: seats });
    return new Map(rows.filter(({ id }) => !known.has(id)).map((row) => [row.id, row]));
  }

  /** What the statements of these positions amount to; one without a statement is absent. */
  async #facts(run: Run, ids: readonly string[]): Promise<readonly PositionFacts[]> {
    if (ids.length === 0) return [];
    const tallies = await this.#tallies.positions(run, ids);
    const days = new Map((await run(this.#days, { ids })).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = days.get(id);
      return (
        foldPosition(id, tallies.get(id) ?? [], {
          held: { first: row?.first_held ?? null, last: row?.last_held ?? null },
          heldDated: { first: row?.first_dated ?? null, last: row?.last_dated ?? null },
          former: { first: row?.first_former ?? null, last: row?.last_former ?? null },
        }) ?? []
      );
    });
  }
}

/** What of a position's facts its row does not hold, for whoever is folded in the same seat later. */
type Tenancy = Pick<PositionFacts, 'seatRank' | 'bodyEndedOn' | 'days'>;

/** The columns of a position's seat; a position without one is nobody's rival. */
function seatIn(facts: PositionFacts | undefined): Pick<PositionRow, 'seat' | 'tenancy'> {
  if (facts === undefined || facts.seat === null) return { seat: null, tenancy: null };
  const { seat, seatRank, bodyEndedOn, days } = facts;
  const tenancy: Tenancy = { seatRank, bodyEndedOn, days };
  return { seat, tenancy: JSON.stringify(tenancy) };
}

/** The facts from which a stored position in a seat was folded. */
const factsIn = (row: PositionRow): PositionFacts => ({
  id: row.id,
  officialId: row.official_id,
  title: row.title,
  organizationId: row.organization_id,
  provinceId: row.province_id,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  firstSeenOn: row.first_seen_on,
  lastSeenOn: row.last_seen_on,
  seat: row.seat,
  ...(JSON.parse(row.tenancy ?? 'null') as Tenancy),
});
