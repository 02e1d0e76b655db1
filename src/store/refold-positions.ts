import { sql } from 'kysely';
import { type DaySpan, hangsOn, spanOf, widened } from '../model/day-span.ts';
import { foldPosition, type PositionDays, type PositionFacts } from '../model/fold-people.ts';
import { foldTenures, type Tenure, type TenureFacts } from '../model/fold-tenure.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable, provincesOf } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { type Statement, slot } from './statement.ts';
import { extended } from './table.ts';
import { type MentionRow, POSITION, type PositionRow, SEATED, type Seated } from './tables.ts';
import { positionSays, positionTallies, type Turn, tallied, turnsOf } from './tallies.ts';
import type { NameTurn } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type StoredRow = PositionRow & Seated;
type SpanRow = { id: string; is_former: number; is_dated: number } & DaySpan;
/** Officials in seats. */
type Seats = { officials: readonly string[]; seats: readonly string[] };

/** What of a position's facts no column of its own holds, for whoever is folded in the same seat later. */
type Tenancy = Pick<PositionFacts, 'bodyEndedOn' | 'days'>;

/** What of a position it takes to fold for how long it, and others in its seat, count as held. */
const TENURE = [
  'id',
  'official_id',
  'started_on',
  'ended_on',
  'held_from',
  'held_until',
  'end_known_by',
  'successor_id',
  'is_current',
  'seat',
  'seat_rank',
  'tenancy',
] as const satisfies readonly (keyof StoredRow)[];
type TenureRow = Pick<StoredRow, (typeof TENURE)[number]>;

const DEPUTY = 'DEPUTY';
const SPANS = ['held', 'heldDated', 'former'] as const satisfies readonly (keyof PositionDays)[];

/** A change in one of these may change until when a position, or another in its seat, counts as held. */
const TELLING = ['seat', 'seat_rank', 'started_on', 'ended_on', 'tenancy'] as const;

/** Folds positions anew, and with them those in the same seat whose time they can end. */
export class PositionFolder {
  readonly #positions: EntityTable<StoredRow>;
  readonly #days: Statement<Ids, SpanRow>;
  readonly #heads: Statement<Ids, TenureRow>;
  readonly #ofOfficials: Statement<Seats, TenureRow>;

  constructor(engine: Engine) {
    const { among } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#positions = new EntityTable(
      engine,
      extended(POSITION, SEATED),
      (row) => ({ id: row.id, names: [row.title], parts: [] }),
      ['tally', 'tenancy', 'seat_rank'],
    );
    this.#days = engine.statement(sql`
      select position_id as id, is_former, case when published = '' then 0 else 1 end as is_dated,
        min(seen_on) as first, max(seen_on) as last
      from mention where ${among(sql.ref('position_id'), ids)} group by position_id, is_former, is_dated`);
    const tenures = sql`select ${sql.join(TENURE.map((name) => sql.ref(name)))} from position`;
    this.#heads = engine.statement(sql`
      ${tenures} where ${among(sql.ref('seat'), ids)} and seat_rank <> ${sql.lit(DEPUTY)}`);
    this.#ofOfficials = engine.statement(sql`
      ${tenures} where ${among(sql.ref('official_id'), slot<Seats>('officials'))}
        and ${among(sql`(seat || '')`, slot<Seats>('seats'))}`);
  }

  /**
   * Folds the positions that these mentions, which have been written, give; answers with the officials whose positions changed and
   * the provinces of those positions.
   */
  async fold(
    run: Run,
    names: NameTurn,
    mentions: Turn<MentionRow>,
  ): Promise<ReadonlyMap<string, string[][]>> {
    const turns = turnsOf(mentions, (row) => row.position_id);
    const ids = [...turns.keys()];
    if (ids.length === 0) return new Map();
    const stored = await this.#positions.stored(run, ids);
    const known = new Map([...stored].map(([id, row]) => [id, tenancyIn(row).days]));
    const shaken = ids.filter((id) => isShaken(known.get(id), turns.get(id)));
    const recounted = await this.#recounted(run, shaken);
    const rows = new Map<string, StoredRow>();
    for (const [id, turn] of turns) {
      const before = stored.get(id);
      const days = recounted.get(id) ?? widenedDays(known.get(id) ?? NO_DAYS, daysOf(turn.added));
      const tally = tallied(before?.tally, turn, positionSays);
      const facts = foldPosition(id, positionTallies(tally), days);
      if (facts !== null) rows.set(id, rowOf(facts, tally.json, before));
    }
    const telling = ids.filter((id) =>
      TELLING.some((column) => stored.get(id)?.[column] !== rows.get(id)?.[column]),
    );
    const rivals = await this.#rivals(run, telling, stored, rows);
    const refolded = new Map<string, TenureRow>(rivals);
    for (const id of [...telling, ...rivals.keys()]) {
      const row = rows.get(id);
      if (row !== undefined) refolded.set(id, row);
      else if (turns.has(id)) refolded.delete(id);
    }
    const moved = movedIn(refolded);
    const others = await this.#positions.stored(
      run,
      [...moved.keys()].filter((id) => !turns.has(id)),
    );
    for (const [id, tenure] of moved) {
      const row = rows.get(id) ?? others.get(id);
      if (row !== undefined) rows.set(id, { ...row, ...tenure });
    }
    const steps = await this.#positions.replace(
      run,
      names,
      [...rows.keys(), ...ids.filter((id) => !rows.has(id))],
      new Map([...others, ...stored]),
      rows,
    );
    return grouped(
      steps,
      (step) => step.row.official_id,
      (step) => provincesOf(step.row, step.before),
    );
  }

  /** The days of positions from all mentions of them. */
  async #recounted(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, PositionDays>> {
    if (ids.length === 0) return new Map();
    const spans = grouped(
      await run(this.#days, { ids }),
      (row) => row.id,
      (row) => row,
    );
    return new Map(
      ids.map((id) => {
        const own = spans.get(id) ?? [];
        const among = (isOne: (row: SpanRow) => boolean) => own.filter(isOne).reduce(widened, NO_DAYS.held);
        const days: PositionDays = {
          held: among((row) => row.is_former === 0),
          heldDated: among((row) => row.is_former === 0 && row.is_dated === 1),
          former: among((row) => row.is_former === 1),
        };
        return [id, days];
      }),
    );
  }

  /**
   * The stored positions in the seats of those that changed, as far as one can end the time of another: all that are no deputy's,
   * and of each official that has one of them, or one that changed, all (see `foldTenures`).
   */
  async #rivals(
    run: Run,
    changed: readonly string[],
    ...states: readonly ReadonlyMap<string, StoredRow>[]
  ): Promise<ReadonlyMap<string, TenureRow>> {
    const found = new Map<string, TenureRow>();
    const seated = changed.flatMap((id) => states.flatMap((rows) => rows.get(id) ?? []));
    const add = (rows: readonly TenureRow[]) => {
      for (const row of rows) found.set(row.id, row);
    };
    add(await this.#own(run, seated));
    const heads = [...seated, ...found.values()].filter((row) => row.seat_rank !== DEPUTY);
    const seats = seatsOf(heads);
    if (seats.length === 0) return found;
    const all = await run(this.#heads, { ids: seats });
    add(all);
    add(await this.#own(run, all));
    return found;
  }

  /** All positions that the officials of these have in the seats of these. */
  async #own(run: Run, rows: readonly TenureRow[]): Promise<readonly TenureRow[]> {
    const seats = seatsOf(rows);
    if (seats.length === 0) return [];
    const officials = [...new Set(rows.map((row) => row.official_id))];
    return run(this.#ofOfficials, { officials, seats });
  }
}

const seatsOf = (rows: readonly TenureRow[]) => [...new Set(rows.flatMap(({ seat }) => seat ?? []))];

const NOWHEN: DaySpan = { first: null, last: null };
const NO_DAYS: PositionDays = { held: NOWHEN, heldDated: NOWHEN, former: NOWHEN };

/** When these mentions speak of a position. */
function daysOf(mentions: readonly MentionRow[]): PositionDays {
  const held = mentions.filter((row) => row.is_former === 0);
  const span = (rows: readonly MentionRow[]) => spanOf(rows.map((row) => row.seen_on));
  return {
    held: span(held),
    heldDated: span(held.filter((row) => row.published !== '')),
    former: span(mentions.filter((row) => row.is_former === 1)),
  };
}

const widenedDays = (a: PositionDays, b: PositionDays): PositionDays => ({
  held: widened(a.held, b.held),
  heldDated: widened(a.heldDated, b.heldDated),
  former: widened(a.former, b.former),
});

/** Whether the days of a position must be found anew, since one at an end of them may be gone. */
function isShaken(known: PositionDays | undefined, turn: Turn<MentionRow> | undefined): boolean {
  if (known === undefined || turn === undefined || turn.removed.length === 0) return false;
  const [lost, gained] = [daysOf(turn.removed), daysOf(turn.added)];
  return SPANS.some((span) => hangsOn(known[span], lost[span], gained[span]));
}

const tenancyIn = (row: TenureRow) => JSON.parse(row.tenancy) as Tenancy;

/** The row of a position; for how long it is held is as before, or open where it is new. */
function rowOf(facts: PositionFacts, tally: string, before: StoredRow | undefined): StoredRow {
  const tenancy: Tenancy = { bodyEndedOn: facts.bodyEndedOn, days: facts.days };
  return {
    id: facts.id,
    official_id: facts.officialId,
    title: facts.title,
    organization_id: facts.organizationId,
    province_id: facts.provinceId,
    started_on: facts.startedOn,
    ended_on: facts.endedOn,
    first_seen_on: facts.firstSeenOn,
    last_seen_on: facts.lastSeenOn,
    held_from: before?.held_from ?? null,
    held_until: before?.held_until ?? null,
    end_known_by: before?.end_known_by ?? null,
    successor_id: before?.successor_id ?? null,
    is_current: before?.is_current ?? 1,
    seat: facts.seat,
    seat_rank: facts.seatRank,
    tenancy: JSON.stringify(tenancy),
    tally,
  };
}

const factsIn = (row: TenureRow): TenureFacts => ({
  id: row.id,
  officialId: row.official_id,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  seat: row.seat,
  seatRank: row.seat_rank as PositionFacts['seatRank'],
  ...tenancyIn(row),
});

const tenureIn = (tenure: Tenure) => ({
  held_from: tenure.heldFrom,
  held_until: tenure.heldUntil,
  end_known_by: tenure.endKnownBy,
  successor_id: tenure.successorId,
  is_current: tenure.isCurrent ? 1 : 0,
});
type TenureColumns = ReturnType<typeof tenureIn>;

/** For how long positions count as held, of those of these for which it is another time than their rows say. */
function movedIn(rows: ReadonlyMap<string, TenureRow>): ReadonlyMap<string, TenureColumns> {
  const moved = new Map<string, TenureColumns>();
  for (const tenure of foldTenures([...rows.values()].map(factsIn))) {
    const after = tenureIn(tenure);
    const before = rows.get(tenure.id);
    const columns = Object.keys(after) as (keyof TenureColumns)[];
    if (columns.some((column) => before?.[column] !== after[column])) moved.set(tenure.id, after);
  }
  return moved;
}
