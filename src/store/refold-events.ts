import { sql } from 'kysely';
import { ParticipationRole } from '../model/event.ts';
import {
  type AttendanceStatement,
  foldEvent,
  foldParticipations,
  type ReportStatement,
} from '../model/fold-event.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable, provincesOf } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { toEvent, toParticipation } from './rows.ts';
import { type Statement, slot } from './statement.ts';
import {
  type AttendanceRow,
  EVENT,
  EVENT_LINK,
  type EventLinkRow,
  type EventRow,
  PARTICIPATION,
  type ParticipationRow,
  type ReportRow,
} from './tables.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };

const ROLES = Object.keys(ParticipationRole);

/** What of a report its event is folded from. */
const REPORTED = [
  'event_id',
  'kind',
  'name',
  'starts_on',
  'ends_on',
  'precision',
  'province_id',
  'venue',
  'participant_count',
  'participant_count_is_approximate',
  'is_main',
  'organizer_ids',
  'document_ids',
  'country_ids',
] as const satisfies readonly (keyof ReportRow)[];
type ReportedRow = Pick<ReportRow, (typeof REPORTED)[number]>;

/** Statements of an event's reports read like the event itself. Copies say the same, so each row is read but once. */
function statementReader(): (row: ReportedRow) => ReportStatement {
  const read = new Map<string, ReportStatement>();
  return (row) => {
    const key = JSON.stringify(REPORTED.map((column) => row[column]));
    const known = read.get(key);
    if (known !== undefined) return known;
    const event = toEvent({ ...row, id: row.event_id, starts: '', ends: '' });
    const statement = { ...event, isMain: row.is_main === 1 };
    read.set(key, statement);
    return statement;
  };
}

const toAttendance = (row: AttendanceRow): AttendanceStatement => {
  const { officialId, role, evidence } = toParticipation({ ...row, role_order: 0, starts: '' });
  return { officialId, role, evidence, published: row.published };
};

/** Folds events with the parts that officials had in them. */
export class EventFolder {
  readonly #events: EntityTable<EventRow>;
  readonly #reports: Statement<Ids, ReportedRow>;
  readonly #attendances: Statement<Ids, AttendanceRow>;
  readonly #parts: Statement<Ids, ParticipationRow>;
  readonly #sources: Statement<Ids, { id: string; source_id: string }>;
  readonly #deleteParts: Statement<Ids, never>;
  readonly #insertParts: Statement<Rows<ParticipationRow>, never>;
  readonly #deleteLinks: Statement<Ids, never>;
  readonly #insertLinks: Statement<Rows<EventLinkRow>, never>;

  constructor(engine: Engine) {
    const { among, insert } = engine.dialect;
    const byEvent = among(sql.ref('event_id'), slot<Ids>('ids'));
    this.#events = new EntityTable(engine, EVENT, (row) => ({
      id: row.id,
      names: [row.name],
      parts: row.venue === null ? [] : [row.venue],
    }));
    this.#reports = engine.statement(
      sql`select ${sql.join(REPORTED.map((name) => sql.ref(name)))} from event_report where ${byEvent}`,
    );
    this.#attendances = engine.statement(sql`select * from participation_statement where ${byEvent}`);
    this.#parts = engine.statement(sql`select * from participation where ${byEvent}`);
    this.#sources = engine.statement(sql`
      select distinct r.event_id as id, a.source_id from event_report r join article a on a.id = r.article_id
      where ${among(sql.ref('r.event_id'), slot<Ids>('ids'))}`);
    this.#deleteParts = engine.statement(sql`delete from participation where ${byEvent}`);
    this.#insertParts = engine.statement(insert(PARTICIPATION, slot<Rows<ParticipationRow>>('rows'), sql``));
    this.#deleteLinks = engine.statement(sql`delete from event_link where ${byEvent}`);
    this.#insertLinks = engine.statement(insert(EVENT_LINK, slot<Rows<EventLinkRow>>('rows'), sql``));
  }

  /** An event whose participations changed has changed, as has one of which other articles tell: `relinked`. */
  async events(
    run: Run,
    ids: readonly string[],
    relinked: ReadonlySet<string>,
  ): Promise<readonly ChangeDraft[]> {
    if (ids.length === 0) return [];
    const byEvent = (row: { event_id: string }) => row.event_id;
    const reports = grouped(await run(this.#reports, { ids }), byEvent, statementReader());
    const attendances = grouped(await run(this.#attendances, { ids }), byEvent, toAttendance);
    const partsBefore = grouped(await run(this.#parts, { ids }), byEvent, (row) => row);
    const events = new Map<string, EventRow>();
    const parts = new Map<string, ParticipationRow[]>();
    const moved = new Set<string>(relinked);
    for (const id of ids) {
      const event = foldEvent(id, reports.get(id) ?? []);
      if (event === null) {
        if (partsBefore.has(id)) moved.add(id);
        continue;
      }
      const starts = event.startsOn ?? '';
      events.set(id, {
        id,
        kind: event.kind,
        name: event.name,
        starts,
        starts_on: event.startsOn,
        ends_on: event.endsOn,
        ends: event.endsOn ?? starts,
        precision: event.precision,
        province_id: event.provinceId,
        venue: event.venue,
        participant_count: event.participantCount,
        participant_count_is_approximate: event.participantCountIsApproximate ? 1 : 0,
        organizer_ids: JSON.stringify(event.organizerIds),
        document_ids: JSON.stringify(event.documentIds),
        country_ids: JSON.stringify(event.countryIds),
      });
      const rows = foldParticipations(id, attendances.get(id) ?? []).map((part) => ({
        event_id: id,
        role_order: -ROLES.indexOf(part.role),
        official_id: part.officialId,
        role: part.role,
        starts,
        article_id: part.evidence.articleId,
        quote: part.evidence.quote,
        start_at: part.evidence.start,
        end_at: part.evidence.end,
        rule: part.evidence.rule,
        confidence: part.evidence.confidence,
      }));
      parts.set(id, rows);
      if (partsKey(rows) !== partsKey(partsBefore.get(id) ?? [])) moved.add(id);
    }
    const steps = await this.#events.replace(run, ids, events, moved);
    await this.#writeParts(run, [...moved], parts);
    await this.#writeLinks(
      run,
      steps.map((step) => step.id),
      events,
      parts,
    );
    const sources = grouped(
      steps.length === 0 ? [] : await run(this.#sources, { ids: steps.map((step) => step.id) }),
      (row) => row.id,
      (row) => row.source_id,
    );
    return steps.map(({ kind, id, row, before }) => ({
      kind,
      nodeKind: 'EVENT',
      nodeId: id,
      provinceIds: provincesOf(row, before),
      sourceIds: (sources.get(id) ?? []).sort(),
      officialIds: [
        ...new Set(
          [...(parts.get(id) ?? []), ...(partsBefore.get(id) ?? [])].map((part) => part.official_id),
        ),
      ].sort(),
    }));
  }

  async #writeParts(
    run: Run,
    ids: readonly string[],
    parts: ReadonlyMap<string, ParticipationRow[]>,
  ): Promise<void> {
    if (ids.length === 0) return;
    await run(this.#deleteParts, { ids });
    const rows = ids.flatMap((id) => parts.get(id) ?? []);
    if (rows.length > 0) await run(this.#insertParts, { rows });
  }

  async #writeLinks(
    run: Run,
    ids: readonly string[],
    events: ReadonlyMap<string, EventRow>,
    parts: ReadonlyMap<string, ParticipationRow[]>,
  ): Promise<void> {
    if (ids.length === 0) return;
    await run(this.#deleteLinks, { ids });
    const rows = ids.flatMap((id) => {
      const event = events.get(id);
      if (event === undefined) return [];
      const targets = new Set([
        ...(event.province_id === null ? [] : [event.province_id]),
        ...[event.organizer_ids, event.document_ids, event.country_ids].flatMap(
          (json) => JSON.parse(json) as string[],
        ),
        ...(parts.get(id) ?? []).map((part) => part.official_id),
      ]);
      return [...targets].map((target) => ({ target_id: target, starts: event.starts, event_id: id }));
    });
    if (rows.length > 0) await run(this.#insertLinks, { rows });
  }
}

/** The same for the same participations, in whatever order the engine gives them. */
const partsKey = (rows: readonly ParticipationRow[]): string =>
  JSON.stringify(
    rows
      .map((row) => PARTICIPATION.columns.map((column) => row[column]))
      .map((row) => JSON.stringify(row))
      .sort(),
  );
