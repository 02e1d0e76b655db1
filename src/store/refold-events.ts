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
import { attendancesOf } from './record-rows.ts';
import { toEvent } from './rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Stated } from './statement-tables.ts';
import {
  EVENT,
  EVENT_LINK,
  type EventLinkRow,
  type EventRow,
  PARTICIPATION,
  type ParticipationRow,
  type ReportRow,
} from './tables.ts';
import type { Turn } from './tallies.ts';
import type { NameTurn } from './text-writer.ts';

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
const ATTENDED = [
  'article_id',
  'published',
  'participations',
] as const satisfies readonly (keyof ReportRow)[];
type AttendedRow = Pick<ReportRow, (typeof ATTENDED)[number]>;

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

const PART_KEY = [
  'event_id',
  'role_order',
  'official_id',
] as const satisfies readonly (keyof ParticipationRow)[];
type PartKey = Pick<ParticipationRow, (typeof PART_KEY)[number]>;

const toAttendances = (row: AttendedRow): readonly AttendanceStatement[] =>
  attendancesOf(row).map(({ officialId, role, evidence }) => ({
    officialId,
    role,
    evidence: { articleId: row.article_id, ...evidence },
    published: row.published,
  }));

/** Folds events with the parts that officials had in them. */
export class EventFolder {
  readonly #events: EntityTable<EventRow>;
  readonly #reports: Statement<Ids, ReportedRow & AttendedRow>;
  readonly #parts: Statement<Ids, ParticipationRow>;
  readonly #sources: Statement<Ids, { id: string; source_id: string }>;
  readonly #deleteParts: Statement<Rows<PartKey>, never>;
  readonly #insertParts: Statement<Rows<ParticipationRow>, never>;
  readonly #deleteLinks: Statement<Rows<EventLinkRow>, never>;
  readonly #insertLinks: Statement<Rows<EventLinkRow>, never>;

  constructor(engine: Engine) {
    const { among, insert, remove } = engine.dialect;
    const byEvent = among(sql.ref('event_id'), slot<Ids>('ids'));
    this.#events = new EntityTable(engine, EVENT, (row) => ({
      id: row.id,
      names: [row.name],
      parts: row.venue === null ? [] : [row.venue],
    }));
    this.#reports = engine.statement(
      sql`select ${sql.join([...REPORTED, ...ATTENDED].map((name) => sql.ref(name)))} from event_report where ${byEvent}`,
    );
    this.#parts = engine.statement(sql`select * from participation where ${byEvent}`);
    this.#sources = engine.statement(sql`
      select distinct r.event_id as id, a.source_id from event_report r join article a on a.id = r.article_id
      where ${among(sql.ref('r.event_id'), slot<Ids>('ids'))}`);
    const parts = slot<Rows<ParticipationRow>>('rows');
    const links = slot<Rows<EventLinkRow>>('rows');
    this.#deleteParts = engine.statement(
      remove({ name: PARTICIPATION.name, columns: PART_KEY }, slot<Rows<PartKey>>('rows')),
    );
    this.#insertParts = engine.statement(insert(PARTICIPATION, parts, sql``));
    this.#deleteLinks = engine.statement(remove(EVENT_LINK, links));
    this.#insertLinks = engine.statement(insert(EVENT_LINK, links, sql``));
  }

  /**
   * An event whose participations changed has changed, as has one of which other articles tell: `relinked`.
   * @param told reports that have been written: all that there are of an event that they tell of and that is not stored yet
   */
  async events(
    run: Run,
    names: NameTurn,
    ids: readonly string[],
    relinked: ReadonlySet<string>,
    told: Pick<Stated, 'reports' | 'articles'>,
  ): Promise<readonly ChangeDraft[]> {
    if (ids.length === 0) return [];
    const byEvent = (row: { event_id: string }) => row.event_id;
    const stored = await this.#events.stored(run, ids);
    // Most events are new, and nothing of them need be read back.
    const first = told.reports.filter((row) => !stored.has(row.event_id));
    const fresh = new Set(first.map(byEvent));
    const known = ids.filter((id) => !fresh.has(id));
    const rows = [...(known.length === 0 ? [] : await run(this.#reports, { ids: known })), ...first];
    const reports = grouped(rows, byEvent, statementReader());
    const attendances = grouped(rows, byEvent, toAttendances);
    const partsBefore = grouped(
      known.length === 0 ? [] : await run(this.#parts, { ids: known }),
      byEvent,
      (row) => row,
    );
    const events = new Map<string, EventRow>();
    const parts = new Map<string, ParticipationRow[]>();
    const partTurns = new Map<string, Turn<ParticipationRow>>();
    const turnParts = (id: string, own: readonly ParticipationRow[]) => {
      const turn = turnOf(partsBefore.get(id) ?? [], own, PARTICIPATION.columns);
      if (turn.removed.length + turn.added.length > 0) partTurns.set(id, turn);
    };
    for (const id of ids) {
      const event = foldEvent(id, reports.get(id) ?? []);
      if (event === null) {
        turnParts(id, []);
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
      const own = foldParticipations(id, (attendances.get(id) ?? []).flat()).map((part) => ({
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
      parts.set(id, own);
      turnParts(id, own);
    }
    const moved = new Set([...relinked, ...partTurns.keys()]);
    const steps = await this.#events.replace(run, names, ids, stored, events, moved);
    const changed = steps.map((step) => step.id);
    await this.#writeParts(run, [...partTurns.values()]);
    await this.#writeLinks(
      run,
      changed.map((id) => {
        const before = linksOf(stored.get(id), partsBefore.get(id));
        return turnOf(before, linksOf(events.get(id), parts.get(id)), EVENT_LINK.columns);
      }),
    );
    const asked = changed.filter((id) => !fresh.has(id));
    const sourceOf = new Map(told.articles.map((row) => [row.id, row.source_id]));
    const sources = grouped(
      [
        ...(asked.length === 0 ? [] : await run(this.#sources, { ids: asked })),
        ...first.map((row) => ({ id: row.event_id, source_id: sourceOf.get(row.article_id) ?? '' })),
      ],
      (row) => row.id,
      (row) => row.source_id,
    );
    return steps.map(({ kind, id, row, before }) => ({
      kind,
      nodeKind: 'EVENT',
      nodeId: id,
      provinceIds: provincesOf(row, before),
      sourceIds: [...new Set(sources.get(id))].sort(),
      officialIds: [
        ...new Set(
          [...(parts.get(id) ?? []), ...(partsBefore.get(id) ?? [])].map((part) => part.official_id),
        ),
      ].sort(),
    }));
  }

  async #writeParts(run: Run, turns: readonly Turn<ParticipationRow>[]): Promise<void> {
    const { removed, added } = together(turns);
    if (removed.length > 0) await run(this.#deleteParts, { rows: removed });
    if (added.length > 0) await run(this.#insertParts, { rows: added });
  }

  async #writeLinks(run: Run, turns: readonly Turn<EventLinkRow>[]): Promise<void> {
    const { removed, added } = together(turns);
    if (removed.length > 0) await run(this.#deleteLinks, { rows: removed });
    if (added.length > 0) await run(this.#insertLinks, { rows: added });
  }
}

const together = <R>(turns: readonly Turn<R>[]): Turn<R> => ({
  removed: turns.flatMap(({ removed }) => removed),
  added: turns.flatMap(({ added }) => added),
});

/** What an event is found by: a pure function of its row and its parts, so that what is stored need not be read. */
function linksOf(
  event: EventRow | undefined,
  parts: readonly ParticipationRow[] = [],
): readonly EventLinkRow[] {
  if (event === undefined) return [];
  const targets = new Set([
    ...(event.province_id === null ? [] : [event.province_id]),
    ...[event.organizer_ids, event.document_ids, event.country_ids].flatMap(
      (json) => JSON.parse(json) as string[],
    ),
    ...parts.map((part) => part.official_id),
  ]);
  return [...targets].map((target) => ({ target_id: target, starts: event.starts, event_id: event.id }));
}

/** The rows that are only in the one or the other, whatever their order. */
function turnOf<R extends object>(
  before: readonly R[],
  after: readonly R[],
  columns: readonly (keyof R)[],
): Turn<R> {
  // Most events are new.
  if (before.length === 0 || after.length === 0) return { removed: before, added: after };
  const keyOf = (row: R) => JSON.stringify(columns.map((column) => row[column]));
  const removed = new Map(before.map((row) => [keyOf(row), row]));
  const added = after.filter((row) => !removed.delete(keyOf(row)));
  return { removed: [...removed.values()], added };
}
